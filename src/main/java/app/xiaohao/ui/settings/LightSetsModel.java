package app.xiaohao.ui.settings;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.row.LightsInForce;
import app.xiaohao.ledger.row.LightsPreview;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.light.Light;
import app.xiaohao.model.light.LightCondition;
import app.xiaohao.model.light.LightRules;
import app.xiaohao.model.light.LightRulesText;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.screen.Sight;
import app.xiaohao.ui.kit.work.Asker;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.kit.work.Contents;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The sets of light rules of the open ledger. Sets that ship are read only and copied; the office's
 * own are edited as a draft that nothing goes by until it is saved. For the FX thread.
 */
final class LightSetsModel {
  private final LedgerSession session;
  private final Asker asker;
  private final Sight sight;
  private final Dialogs dialogs;
  private final Texts texts;
  private final ReadOnlyObjectWrapper<List<Offered>> sets = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Draft> draft = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<LightsPreview> preview = new ReadOnlyObjectWrapper<>();

  LightSetsModel(LedgerSession session, Background background, Dialogs dialogs, Texts texts) {
    this.session = session;
    asker = new Asker(background);
    this.dialogs = dialogs;
    this.texts = texts;
    sight = new Sight(session, this::take);
  }

  /**
   * A set that an inspection can choose.
   *
   * @param own whether the office made it
   * @param users the names of the inspections that go by it
   */
  record Offered(LightRules set, boolean own, List<String> users) {
    Offered {
      users = List.copyOf(users);
    }
  }

  /**
   * The set in sight.
   *
   * @param held as the ledger has it; null for a new one
   * @param own whether it can be changed
   */
  record Draft(
      LightRules held,
      boolean own,
      String name,
      String source,
      int dueSoonDays,
      List<RuleDraft> rules) {
    Draft {
      rules = List.copyOf(rules);
    }

    static Draft of(LightRules set, boolean own) {
      return new Draft(
          set,
          own,
          set.name(),
          set.source(),
          set.dueSoonDays(),
          set.rules().stream().map(RuleDraft::of).toList());
    }

    boolean complete() {
      return !name.isBlank() && !rules.isEmpty() && rules.stream().allMatch(RuleDraft::complete);
    }

    boolean changed() {
      return own && !(complete() && set().equals(held));
    }

    /** The set that it would be; only where it is complete. */
    LightRules set() {
      return new LightRules(
          name, source, dueSoonDays, rules.stream().map(RuleDraft::rule).toList());
    }

    Draft with(List<RuleDraft> other) {
      return new Draft(held, own, name, source, dueSoonDays, other);
    }
  }

  /** All sets: the standard one, those that ship, the office's own; and who goes by each. */
  ReadOnlyObjectProperty<List<Offered>> setsProperty() {
    return sets.getReadOnlyProperty();
  }

  /** The set in sight; null before a ledger is open. */
  ReadOnlyObjectProperty<Draft> draftProperty() {
    return draft.getReadOnlyProperty();
  }

  /** What it would do to the lights of the rows in sight; null where it is not complete. */
  ReadOnlyObjectProperty<LightsPreview> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  /**
   * The names of the inspections that go by the set in sight as the ledger has it; none by a new
   * one.
   */
  List<String> users() {
    Draft now = draft.get();
    return sets.get().stream()
        .filter(one -> one.own() == now.own() && one.set().equals(now.held()))
        .map(Offered::users)
        .findFirst()
        .orElse(List.of());
  }

  /** Brings a set to sight; what was not saved of the one before is given up. */
  void show(Offered one) {
    show(Draft.of(one.set(), one.own()));
  }

  /** Begins a set of the office's own from the one in sight. */
  void copy() {
    Draft now = draft.get();
    Set<String> taken =
        sets.get().stream().map(one -> one.set().name()).collect(Collectors.toSet());
    String name = texts.of("ui.settings.lights.copy-of", now.name());
    for (int n = 2; taken.contains(name); n++) {
      name = texts.of("ui.settings.lights.copy-again", now.name(), n);
    }
    show(new Draft(null, true, name, now.source(), now.dueSoonDays(), now.rules()));
  }

  void rename(String name) {
    Draft now = draft.get();
    if (now.held() == null) {
      show(new Draft(null, true, name, now.source(), now.dueSoonDays(), now.rules()));
    }
  }

  void setSource(String source) {
    Draft now = draft.get();
    show(new Draft(now.held(), now.own(), now.name(), source, now.dueSoonDays(), now.rules()));
  }

  void setDays(int days) {
    Draft now = draft.get();
    show(new Draft(now.held(), now.own(), now.name(), now.source(), days, now.rules()));
  }

  void setRule(int index, RuleDraft rule) {
    List<RuleDraft> rules = new ArrayList<>(draft.get().rules());
    rules.set(index, rule);
    show(draft.get().with(rules));
  }

  void addRule() {
    List<RuleDraft> rules = new ArrayList<>(draft.get().rules());
    rules.addFirst(new RuleDraft(Light.RED, "", LightCondition.ANY));
    show(draft.get().with(rules));
  }

  void removeRule(int index) {
    List<RuleDraft> rules = new ArrayList<>(draft.get().rules());
    rules.remove(index);
    show(draft.get().with(rules));
  }

  /** Moves a rule before the one that stands there; what is tried first wins. */
  void moveRule(int from, int to) {
    List<RuleDraft> rules = new ArrayList<>(draft.get().rules());
    if (to >= 0 && to < rules.size()) {
      rules.add(to, rules.remove(from));
      show(draft.get().with(rules));
    }
  }

  /** Whether another set has this name already. */
  boolean nameTaken() {
    Draft now = draft.get();
    return now.held() == null
        && sets.get().stream().anyMatch(one -> one.set().name().equals(now.name().strip()));
  }

  boolean maySave() {
    Draft now = draft.get();
    return now != null && now.changed() && now.complete() && !nameTaken();
  }

  /** Writes the draft into the ledger; the lights of inspections that chose it change with it. */
  void save() {
    if (!maySave()) {
      return;
    }
    Draft now = draft.get();
    LightRules set = now.set();
    String before = now.held() == null ? null : LightRulesText.write(now.held());
    draft.set(Draft.of(set, true));
    session.apply(
        new Change.LightSet(set.name(), before, LightRulesText.write(set)),
        () -> show(Draft.of(set, true)),
        problem -> {
          dialogs.failed(problem);
          show(now);
        });
  }

  /** Gives up what was not saved. */
  void discard() {
    LightRules held = draft.get().held();
    if (held == null) {
      show(sets.get().getFirst());
    } else {
      show(Draft.of(held, true));
    }
  }

  /** Takes a set of the office's own away that no inspection goes by. */
  void delete() {
    Draft now = draft.get();
    if (!now.own() || now.held() == null || !users().isEmpty()) {
      return;
    }
    session.apply(
        new Change.LightSet(now.held().name(), LightRulesText.write(now.held()), null),
        () -> show(sets.get().getFirst()),
        dialogs::failed);
  }

  /**
   * A set is told by who made it and its name: the office may have one that says the same as the
   * standard one, and an inspection goes by one of them.
   */
  private static List<Offered> offered(Contents contents) {
    LightsInForce lights = contents.settings().lights();
    List<Offered> offered = new ArrayList<>();
    for (LightRules set : lights.offered()) {
      boolean standard = offered.isEmpty();
      boolean own = offered.size() >= lights.offered().size() - lights.saved().size();
      offered.add(
          new Offered(
              set,
              own,
              contents.inspections().stream()
                  .filter(
                      one ->
                          lights
                              .choice(one.id())
                              .map(chosen -> !standard && chosen.equals(set))
                              .orElse(standard))
                  .map(Inspection::name)
                  .toList()));
    }
    return offered;
  }

  /** The screen comes to sight or leaves it: only then is anything reckoned. */
  void inSight(boolean now) {
    sight.in(now);
  }

  private void take(Contents contents) {
    if (contents == null) {
      sets.set(List.of());
      draft.set(null);
      return;
    }
    List<Offered> offered = offered(contents);
    sets.set(offered);
    Draft now = draft.get();
    boolean there = now != null && offered.stream().anyMatch(one -> one.set().equals(now.held()));
    if (now == null || (!now.changed() && !there)) {
      show(
          offered.stream()
              .filter(one -> now != null && one.set().name().equals(now.name()))
              .findFirst()
              .orElse(offered.getFirst()));
    } else {
      reckon();
    }
  }

  private void show(Draft next) {
    draft.set(next);
    reckon();
  }

  private void reckon() {
    Contents contents = session.contentsProperty().get();
    Draft now = draft.get();
    if (contents == null || now == null || !now.complete()) {
      asker.forget();
      preview.set(null);
      return;
    }
    LightRules set = now.set();
    asker.read(
        texts.of("ui.settings.lights.reckoning"),
        progress ->
            LightsPreview.of(contents.rows(), contents.settings().lights(), set, contents.today()),
        preview::set,
        dialogs::failed);
  }
}
