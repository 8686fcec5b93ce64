package app.xiaohao.ui.alerts;

import app.xiaohao.ledger.DeskItem;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.names.InspectionNames;
import app.xiaohao.ledger.row.ChineseOrder;
import app.xiaohao.ledger.row.Desk;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LightsInForce;
import app.xiaohao.model.Supervision;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.light.DueState;
import app.xiaohao.model.light.Light;
import app.xiaohao.model.paper.PaperForm;
import app.xiaohao.model.paper.RegisteredPaper;
import app.xiaohao.text.LetterWording;
import app.xiaohao.text.MeasureWording;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.screen.Sight;
import app.xiaohao.ui.kit.work.Asker;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.kit.work.Contents;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The desk of 预警督办: what is red or yellow in what is loaded, what changed since yesterday, what is
 * owed and what is to be decided; grouped and counted per unit and per leader. For the FX thread.
 */
public final class AlertsModel {
  private final LedgerSession session;
  private final Asker asker;
  private final Sight sight;
  private final Consumer<? super Throwable> failed;
  private final Texts texts;
  private final ObjectProperty<DeskPart> part = new SimpleObjectProperty<>(DeskPart.LIGHTS);
  private final ReadOnlyObjectWrapper<Alerts> alerts = new ReadOnlyObjectWrapper<>(Alerts.NONE);
  private final ObjectProperty<Narrowing> narrowing = new SimpleObjectProperty<>(Narrowing.ALL);
  private final ReadOnlyObjectWrapper<List<Alert>> shown = new ReadOnlyObjectWrapper<>(List.of());

  /**
   * @param session what is loaded
   * @param failed told of what goes wrong while the desk is read
   */
  public AlertsModel(
      LedgerSession session,
      Background background,
      Consumer<? super Throwable> failed,
      Texts texts) {
    this.session = session;
    asker = new Asker(background);
    this.failed = failed;
    this.texts = texts;
    sight = new Sight(session, this::take);
    narrowing.subscribe(this::narrow);
    part.subscribe(this::narrow);
  }

  /**
   * Everything at once, so that no two figures differ.
   *
   * @param parts the lines of each part, in the order of the screen: the groups, in them by date
   * @param overdue how many measures are overdue, as the ledger's summary counts them
   * @param dueSoon how many are due soon, likewise
   * @param rules by which the lights are given; null before a ledger is loaded
   * @param today by which they are reckoned; null before a ledger is loaded
   * @param letters all that the ledger has, oldest first
   * @param papers of the register, oldest first
   * @param forms how the office does papers, by kind
   * @param names of the inspections, where several could be meant
   */
  public record Alerts(
      Map<DeskPart, List<Alert>> parts,
      int overdue,
      int dueSoon,
      List<Tally> units,
      List<Tally> leaders,
      LightsInForce rules,
      LocalDate today,
      List<Supervision> letters,
      List<RegisteredPaper> papers,
      Map<String, PaperForm> forms,
      InspectionNames names) {
    static final Alerts NONE =
        new Alerts(
            Map.of(),
            0,
            0,
            List.of(),
            List.of(),
            null,
            null,
            List.of(),
            List.of(),
            Map.of(),
            InspectionNames.NONE);

    /** The lists are copied. */
    public Alerts {
      parts = Map.copyOf(parts);
      letters = List.copyOf(letters);
      papers = List.copyOf(papers);
      forms = Map.copyOf(forms);
      units = List.copyOf(units);
      leaders = List.copyOf(leaders);
    }

    /** What is red or yellow. */
    public List<Alert> list() {
      return of(DeskPart.LIGHTS);
    }

    /** The lines of a part. */
    public List<Alert> of(DeskPart part) {
      return parts.getOrDefault(part, List.of());
    }
  }

  /**
   * The counts of one unit or leader.
   *
   * @param name empty if 待补
   */
  public record Tally(String name, int overdue, int dueSoon) {}

  /**
   * Which of the lines of a part are shown.
   *
   * @param unit null for all, empty for 待补
   * @param leader null for all, empty for 待补
   * @param group null for all
   */
  public record Narrowing(String unit, String leader, AlertGroup group) {
    /** All of them. */
    public static final Narrowing ALL = new Narrowing(null, null, null);

    private boolean holds(Alert alert) {
      return (unit == null || unit.equals(alert.unit()))
          && (leader == null || leader.equals(alert.leader()))
          && (group == null || group == alert.group());
    }
  }

  /** The screen comes to sight or leaves it: only then is the desk read. */
  void inSight(boolean now) {
    sight.in(now);
  }

  /** Everything at once. */
  public ReadOnlyObjectProperty<Alerts> alertsProperty() {
    return alerts.getReadOnlyProperty();
  }

  /** The names of the inspections, where several could be meant. */
  InspectionNames names() {
    return alerts.get().names();
  }

  /** Which of them are shown. */
  public ObjectProperty<Narrowing> narrowingProperty() {
    return narrowing;
  }

  /** Which part of the desk is shown. */
  public ObjectProperty<DeskPart> partProperty() {
    return part;
  }

  /** The alerts that are shown. */
  public ReadOnlyObjectProperty<List<Alert>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** The ledger's rows in one state of the date, for the screen that shows them. */
  public static LedgerQuery query(DueState state) {
    return LedgerQuery.ALL.withDue(Set.of(state)).withOrder(LedgerQuery.Order.DUE);
  }

  /**
   * Alerts as text for a reminder: one line a measure with tabs between, which pastes into a table,
   * below a line of headings.
   */
  public String asText(List<Alert> chosen) {
    boolean several = names().several();
    StringBuilder text = new StringBuilder(several ? texts.of("ui.kit.copy.inspection") : "");
    text.append(texts.of("ui.alerts.copy.head")).append('\n');
    for (Alert alert : chosen) {
      text.append(several ? plain(names().of(alert.row())) + "\t" : "")
          .append(
              String.join(
                  "\t",
                  alert.number(),
                  plain(alert.row().issue().title()),
                  plain(MeasureWording.of(alert.row().measure(), texts)),
                  known(alert.unit()),
                  known(alert.leader()),
                  alert.due() == null ? texts.of("words.unknown") : alert.due().toString(),
                  days(alert),
                  alert.row().measure().percent() + "%"))
          .append('\n');
    }
    return text.toString();
  }

  /**
   * The line that the window shows once at start; empty where nothing is overdue or due soon, so
   * that nobody is called for nothing.
   */
  public Optional<String> brief() {
    Alerts now = alerts.get();
    return now.overdue() + now.dueSoon() == 0
        ? Optional.empty()
        : Optional.of(texts.of("ui.alerts.brief", now.overdue(), now.dueSoon()));
  }

  /** How long overdue or how many days are left, in words. */
  public String days(Alert alert) {
    return new LetterWording(texts).days(alert.due(), alert.daysLeft());
  }

  private String known(String name) {
    return name.isEmpty() ? texts.of("words.unknown") : name;
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private void take(Contents contents) {
    Ledger ledger = session.ledger();
    if (contents == null || ledger == null) {
      asker.forget();
      show(Alerts.NONE);
      return;
    }
    InspectionId which = session.inspectionProperty().get();
    asker.read(
        texts.of("ui.alerts.loading"), progress -> of(contents, ledger, which), this::show, failed);
  }

  private void show(Alerts read) {
    alerts.set(read);
    narrow();
    if (shown.get().isEmpty()) {
      narrowing.set(Narrowing.ALL);
    }
  }

  private void narrow() {
    Narrowing wanted = narrowing.get();
    shown.set(alerts.get().of(part.get()).stream().filter(wanted::holds).toList());
  }

  /** How many of the lines of a part stand under a heading, for one unit or leader or all. */
  public int count(AlertGroup group) {
    Narrowing all = narrowing.get();
    Narrowing one = new Narrowing(all.unit(), all.leader(), group);
    return (int) alerts.get().of(part.get()).stream().filter(one::holds).count();
  }

  private static Alerts of(Contents contents, Ledger ledger, InspectionId which) {
    LightsInForce rules = contents.settings().lights();
    LocalDate today = contents.today();
    Desk desk = ledger.desks().desk(which);
    List<DeskItem> items =
        DeskItem.of(contents.rows(), desk, rules, ledger.changedSince(today), today);
    Map<DeskPart, List<Alert>> parts = new EnumMap<>(DeskLines.of(items, today));
    List<Alert> found = parts.get(DeskPart.LIGHTS);
    return new Alerts(
        parts,
        contents.summary().total().overdue(),
        contents.summary().total().dueSoon(),
        tallies(found, Alert::unit),
        tallies(found, Alert::leader),
        rules,
        today,
        which == null ? desk.letters() : ledger.desks().desk(null).letters(),
        ledger.desks().papers(),
        ledger.desks().paperForms(),
        contents.names());
  }

  /** The most overdue first, equals in the order of pinyin. */
  private static List<Tally> tallies(List<Alert> found, Function<Alert, String> name) {
    Map<String, List<Alert>> byName = new LinkedHashMap<>();
    found.forEach(
        alert -> byName.computeIfAbsent(name.apply(alert), key -> new ArrayList<>()).add(alert));
    List<Tally> tallies = new ArrayList<>();
    byName.forEach(
        (key, own) -> {
          int overdue =
              (int) own.stream().filter(alert -> alert.group().light() == Light.RED).count();
          tallies.add(new Tally(key, overdue, own.size() - overdue));
        });
    tallies.sort(
        Comparator.comparingInt(Tally::overdue)
            .thenComparingInt(Tally::dueSoon)
            .reversed()
            .thenComparing(ChineseOrder.by(Tally::name)));
    return tallies;
  }
}
