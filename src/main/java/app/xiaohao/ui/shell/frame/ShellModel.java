package app.xiaohao.ui.shell.frame;

import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.Summary;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.light.DueState;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.screen.Place;
import app.xiaohao.ui.kit.work.Contents;
import app.xiaohao.ui.kit.work.LedgerSession;
import app.xiaohao.ui.shell.registry.ScreenEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** What the frame around the screens shows: place, counts, inspections, the status line. */
public final class ShellModel {
  private final LedgerSession session;
  private final Texts texts;
  // kept here: what it depends on holds it weakly
  private final ObjectBinding<Choice> chosen;
  private final ObjectProperty<Place> place = new SimpleObjectProperty<>(Place.OVERVIEW);

  public ShellModel(LedgerSession session, Texts texts) {
    this.session = session;
    this.texts = texts;
    chosen =
        Bindings.createObjectBinding(
            this::current, session.inspectionProperty(), session.contentsProperty());
  }

  /** The place in sight. */
  public ObjectProperty<Place> placeProperty() {
    return place;
  }

  /** Whether no ledger is loaded. */
  public BooleanBinding nothingOpen() {
    return Bindings.isNull(session.contentsProperty());
  }

  /** The count beside a screen of the navigation; 0 where it has none. */
  ObservableValue<Number> badge(ScreenEntry screen) {
    return session.contentsProperty().map(contents -> screen.badge().applyAsInt(contents));
  }

  /**
   * "逾期 5"; "红灯 5" where inspections have rules of their own, whose colours need not say the state
   * of the date. The state alone while nothing is loaded.
   */
  ObservableValue<String> lightWords(DueState state) {
    return session
        .contentsProperty()
        .map(
            contents -> {
              Summary.Counts total = contents.summary().total();
              String word = total.ownLights() ? texts.word(state.light()) : texts.word(state);
              return texts.of("ui.shell.light", word, total.shown(state));
            })
        .orElse(texts.word(state));
  }

  /**
   * Whether a count of {@link #lightWords} stands there: where colours are counted, each stands
   * once although two states may be marked by it.
   */
  ObservableValue<Boolean> lightStands(DueState state) {
    boolean first =
        Arrays.stream(DueState.values())
            .filter(other -> other.light() == state.light())
            .findFirst()
            .filter(state::equals)
            .isPresent();
    return session
        .contentsProperty()
        .map(contents -> first || !contents.summary().total().ownLights())
        .orElse(true);
  }

  /** The rows that a count of {@link #lightWords} counts. */
  LedgerQuery counted(DueState state) {
    Contents contents = session.contentsProperty().get();
    return contents != null && contents.summary().total().ownLights()
        ? LedgerQuery.ALL.withLights(Set.of(state.light()))
        : LedgerQuery.ALL.withDue(Set.of(state));
  }

  /** "云溪县.xh", or that none is open. */
  ObservableValue<String> fileName() {
    return session
        .contentsProperty()
        .map(
            contents -> {
              String name = contents.info().file().getFileName().toString();
              return contents.info().readOnly() ? texts.of("ui.shell.read-only", name) : name;
            })
        .orElse(texts.of("ui.shell.no-ledger"));
  }

  /** "52 个问题 · 137 条措施". */
  ObservableValue<String> counts() {
    return session
        .contentsProperty()
        .map(
            contents -> {
              Summary.Counts total = contents.summary().total();
              return texts.of("ui.shell.counts", total.issues(), total.measures());
            })
        .orElse("");
  }

  /** "操作人：周启明", or that nobody is named yet. */
  ObservableValue<String> operator() {
    return session
        .operatorProperty()
        .map(
            name ->
                name.isBlank()
                    ? texts.of("ui.shell.no-operator")
                    : texts.of("ui.shell.operator", name));
  }

  /** "今日 2026-11-21": the day by which the lights are reckoned. */
  ObservableValue<String> today() {
    return session
        .contentsProperty()
        .map(contents -> texts.of("ui.shell.today", contents.today()))
        .orElse("");
  }

  /** The chosen inspection in words. */
  ObservableValue<Choice> chosen() {
    return chosen;
  }

  private Choice current() {
    return choices("").stream()
        .filter(choice -> Objects.equals(choice.id(), session.inspectionProperty().get()))
        .findFirst()
        .orElseGet(this::all);
  }

  /** "All" and every inspection whose name, bodies or parties hold the words typed. */
  List<Choice> choices(String typed) {
    Contents contents = session.contentsProperty().get();
    String words = typed.strip().toLowerCase(Locale.ROOT);
    List<Choice> found = new ArrayList<>();
    found.add(all());
    if (contents != null) {
      for (Inspection inspection : contents.inspections()) {
        Choice choice =
            new Choice(inspection.id(), inspection.name(), text(inspection.inspectedParty()));
        String searched = choice.name() + choice.party() + text(inspection.inspectingBody());
        if (searched.toLowerCase(Locale.ROOT).contains(words)) {
          found.add(choice);
        }
      }
    }
    return found;
  }

  private Choice all() {
    return new Choice(null, texts.of("ui.shell.all-inspections"), "");
  }

  private static String text(String mayBeNull) {
    return mayBeNull == null ? "" : mayBeNull;
  }

  /** Shows one inspection or all. */
  void choose(Choice choice) {
    session.inspectionProperty().set(choice.id());
  }

  /**
   * A line of the inspection chooser.
   *
   * @param id null for all
   * @param party whom it inspected, empty where not known
   */
  record Choice(InspectionId id, String name, String party) {}
}
