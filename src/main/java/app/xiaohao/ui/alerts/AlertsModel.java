package app.xiaohao.ui.alerts;

import app.xiaohao.ledger.ChineseOrder;
import app.xiaohao.ledger.LedgerQuery;
import app.xiaohao.ledger.LedgerRow;
import app.xiaohao.ledger.LightsInForce;
import app.xiaohao.model.DueState;
import app.xiaohao.text.MeasureWording;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.LedgerSession;
import app.xiaohao.ui.kit.LedgerSession.Contents;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * What is overdue and due soon in what is loaded, grouped and counted per unit and per leader. For
 * the FX thread.
 */
public final class AlertsModel {
  private final Texts texts;
  private final ReadOnlyObjectWrapper<Alerts> alerts = new ReadOnlyObjectWrapper<>(Alerts.NONE);
  private final ObjectProperty<Narrowing> narrowing = new SimpleObjectProperty<>(Narrowing.ALL);
  private final ReadOnlyObjectWrapper<List<Alert>> shown = new ReadOnlyObjectWrapper<>(List.of());

  /**
   * @param session what is loaded
   */
  public AlertsModel(LedgerSession session, Texts texts) {
    this.texts = texts;
    session.contentsProperty().subscribe(this::take);
    narrowing.subscribe(this::narrow);
  }

  /**
   * Everything at once, so that no two figures differ.
   *
   * @param list in the order of the screen: the groups, in them by date
   * @param overdue how many measures are overdue, as the ledger's summary counts them
   * @param dueSoon how many are due soon, likewise
   * @param rules by which the lights are given; null before a ledger is loaded
   * @param today by which they are reckoned; null before a ledger is loaded
   */
  public record Alerts(
      List<Alert> list,
      int overdue,
      int dueSoon,
      List<Tally> units,
      List<Tally> leaders,
      LightsInForce rules,
      LocalDate today) {
    static final Alerts NONE = new Alerts(List.of(), 0, 0, List.of(), List.of(), null, null);

    /** The lists are copied. */
    public Alerts {
      list = List.copyOf(list);
      units = List.copyOf(units);
      leaders = List.copyOf(leaders);
    }
  }

  /**
   * The counts of one unit or leader.
   *
   * @param name empty if 待补
   */
  public record Tally(String name, int overdue, int dueSoon) {}

  /**
   * Which of the alerts are shown.
   *
   * @param unit null for all, empty for 待补
   * @param leader null for all, empty for 待补
   */
  public record Narrowing(String unit, String leader) {
    /** All of them. */
    public static final Narrowing ALL = new Narrowing(null, null);

    private boolean holds(Alert alert) {
      return (unit == null || unit.equals(alert.unit()))
          && (leader == null || leader.equals(alert.leader()));
    }
  }

  /** Everything at once. */
  public ReadOnlyObjectProperty<Alerts> alertsProperty() {
    return alerts.getReadOnlyProperty();
  }

  /** Which of them are shown. */
  public ObjectProperty<Narrowing> narrowingProperty() {
    return narrowing;
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
    StringBuilder text = new StringBuilder(texts.of("ui.alerts.copy.head")).append('\n');
    for (Alert alert : chosen) {
      text.append(
              String.join(
                  "\t",
                  alert.number(),
                  plain(alert.row().issue().title()),
                  plain(MeasureWording.of(alert.row().measure(), texts)),
                  known(alert.unit()),
                  known(alert.leader()),
                  alert.due().toString(),
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
    if (alert.daysLeft() < 0) {
      return texts.of("ui.alerts.days.overdue", -alert.daysLeft());
    }
    return alert.daysLeft() == 0
        ? texts.of("ui.alerts.days.today")
        : texts.of("ui.alerts.days.left", alert.daysLeft());
  }

  private String known(String name) {
    return name.isEmpty() ? texts.of("words.unknown") : name;
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private void take(Contents contents) {
    alerts.set(contents == null ? Alerts.NONE : of(contents));
    narrow();
    if (shown.get().isEmpty()) {
      narrowing.set(Narrowing.ALL);
    }
  }

  private void narrow() {
    Narrowing wanted = narrowing.get();
    shown.set(alerts.get().list().stream().filter(wanted::holds).toList());
  }

  private static Alerts of(Contents contents) {
    LightsInForce rules = contents.settings().lights();
    LocalDate today = contents.today();
    List<Alert> found = new ArrayList<>();
    for (LedgerRow row : contents.rows()) {
      if (row.measure() == null) {
        continue;
      }
      DueState state = rules.due(row, today);
      if (state == DueState.OVERDUE || state == DueState.DUE_SOON) {
        LocalDate due = row.measure().deadline().dueOn(today).orElseThrow();
        long left = ChronoUnit.DAYS.between(today, due);
        found.add(new Alert(row, AlertGroup.of(left), due, left));
      }
    }
    found.sort(Comparator.comparing(Alert::group).thenComparing(Alert::due));
    return new Alerts(
        found,
        contents.summary().total().overdue(),
        contents.summary().total().dueSoon(),
        tallies(found, Alert::unit),
        tallies(found, Alert::leader),
        rules,
        today);
  }

  /** The most overdue first, equals in the order of pinyin. */
  private static List<Tally> tallies(List<Alert> found, Function<Alert, String> name) {
    Map<String, List<Alert>> byName = new LinkedHashMap<>();
    found.forEach(
        alert -> byName.computeIfAbsent(name.apply(alert), key -> new ArrayList<>()).add(alert));
    List<Tally> tallies = new ArrayList<>();
    byName.forEach(
        (key, own) -> {
          int overdue = (int) own.stream().filter(alert -> alert.daysLeft() < 0).count();
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
