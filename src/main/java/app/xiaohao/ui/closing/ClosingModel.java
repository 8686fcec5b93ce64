package app.xiaohao.ui.closing;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Avowal;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.change.Hindrance;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.row.Desk;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.rule.ClosingRules;
import app.xiaohao.ledger.rule.ClosingStage;
import app.xiaohao.ledger.rule.People;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.closing.ClosingStep;
import app.xiaohao.model.closing.ClosureAct;
import app.xiaohao.model.closing.StandardLine;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.InspectionRules;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.screen.Sight;
import app.xiaohao.ui.kit.work.Asker;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.kit.work.Contents;
import app.xiaohao.ui.kit.work.LedgerSession;
import app.xiaohao.ui.kit.work.LedgerSession.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** The desk of 销号: its queues, what is opened, and the steps that are taken. For the FX thread. */
final class ClosingModel {
  private final LedgerSession session;
  private final Asker asker;
  private final Sight sight;
  private final Dialogs dialogs;
  private final String loading;
  private final ReadOnlyObjectWrapper<Queues> queues = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<ClosingStage> stage =
      new SimpleObjectProperty<>(ClosingStage.TO_VERIFY);
  private final ReadOnlyObjectWrapper<ClosingItem> opened = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Outcome> outcome = new ReadOnlyObjectWrapper<>();
  private final Map<MeasureId, ClosingForm> forms = new HashMap<>();
  private final Map<ClosureAct, String> lastWords = new EnumMap<>(ClosureAct.class);
  private boolean placed;
  private MeasureId wanted;

  /**
   * What lies in the queues.
   *
   * @param items of each queue in the order of the paper
   * @param all by measure, also those in no queue
   * @param numbers all that were ever given
   * @param people who is who among those who sign
   */
  record Queues(
      Contents contents,
      Map<ClosingStage, List<ClosingItem>> items,
      Map<MeasureId, ClosingItem> all,
      Set<String> numbers,
      People people) {
    List<ClosingItem> of(ClosingStage stage) {
      return items.getOrDefault(stage, List.of());
    }
  }

  private record Loaded(Desk desk, Set<String> numbers, People people) {}

  /**
   * @param loading what the background shows while it reads the lives of the measures
   */
  ClosingModel(LedgerSession session, Background background, Dialogs dialogs, String loading) {
    this.session = session;
    asker = new Asker(background);
    this.dialogs = dialogs;
    this.loading = loading;
    sight = new Sight(session, this::load);
  }

  /** Null before the first load. */
  ReadOnlyObjectProperty<Queues> queuesProperty() {
    return queues.getReadOnlyProperty();
  }

  /** The queue in sight. */
  ObjectProperty<ClosingStage> stageProperty() {
    return stage;
  }

  /** The item whose form lies open; null for none. */
  ReadOnlyObjectProperty<ClosingItem> openedProperty() {
    return opened.getReadOnlyProperty();
  }

  /** What became of the last step of many at once; null before it and once it was read. */
  ReadOnlyObjectProperty<Outcome> outcomeProperty() {
    return outcome.getReadOnlyProperty();
  }

  /** Somebody has read what was refused. */
  void outcomeRead() {
    outcome.set(null);
  }

  /** The screen comes to sight or leaves it: only then is more read than the rows. */
  void inSight(boolean now) {
    sight.in(now);
  }

  private void load(Contents contents) {
    Ledger ledger = session.ledger();
    if (contents == null || ledger == null) {
      return;
    }
    InspectionId which = session.inspectionProperty().get();
    asker.read(
        loading,
        progress ->
            new Loaded(
                ledger.desks().desk(which),
                ledger.desks().closingNumbers(),
                new People(ledger.names().units())),
        loaded -> sort(contents, loaded),
        dialogs::failed);
  }

  private void sort(Contents contents, Loaded loaded) {
    Map<ClosingStage, List<ClosingItem>> items = new EnumMap<>(ClosingStage.class);
    Map<MeasureId, ClosingItem> all = new HashMap<>();
    for (LedgerRow row : contents.rows()) {
      if (row.measure() != null) {
        InspectionRules rules = loaded.desk().rules(row.issue().inspection());
        ClosingItem item =
            new ClosingItem(
                row,
                contents.names().number(row),
                loaded.desk().life(row.measure().id()),
                rules,
                ClosingStage.of(
                        row, loaded.desk().life(row.measure().id()), rules, contents.today())
                    .orElse(null),
                contents.settings().lights().lamp(row, contents.today()));
        all.put(item.id(), item);
        if (item.stage() != null) {
          items.computeIfAbsent(item.stage(), key -> new ArrayList<>()).add(item);
        }
      }
    }
    forms
        .entrySet()
        .removeIf(
            form -> {
              ClosingItem item = all.get(form.getKey());
              return item == null || !form.getValue().isOf(item.state());
            });
    if (!placed && items.get(stage.get()) == null && wanted == null) {
      items.keySet().stream().findFirst().ifPresent(stage::set);
    }
    placed = true;
    queues.set(new Queues(contents, items, all, loaded.numbers(), loaded.people()));
    if (wanted != null) {
      MeasureId shown = wanted;
      wanted = null;
      show(shown);
    }
  }

  /** Goes to the queue of a measure and opens its form. */
  void show(MeasureId measure) {
    Queues now = queues.get();
    // of an older load the same number may be a measure of another ledger
    boolean current = now != null && now.contents() == session.contentsProperty().get();
    ClosingItem item = current && sight.in() ? now.all().get(measure) : null;
    if (item == null) {
      wanted = measure;
      return;
    }
    if (item.stage() != null) {
      stage.set(item.stage());
    }
    opened.set(item);
  }

  /** Opens the form of an item; null closes it. */
  void open(ClosingItem item) {
    opened.set(item);
  }

  /** What is being written for an item. */
  ClosingForm form(ClosingItem item) {
    ClosingForm held = forms.get(item.id());
    if (held == null || !held.isOf(item.state())) {
      held = new ClosingForm(item.state(), queues.get().contents().today());
      forms.put(item.id(), held);
    }
    return held;
  }

  /** What is suggested: the results told last where it came back, else the opinion used last. */
  String suggested(ClosingItem item) {
    ClosureAct act = item.mainAct().orElse(null);
    if (act == null) {
      return "";
    }
    if (act == ClosureAct.REQUEST) {
      return item.life().steps().reversed().stream()
          .filter(step -> step.act() == act && step.round() == item.state().round())
          .findFirst()
          .map(ClosingStep::opinion)
          .orElse("");
    }
    return lastWords(act);
  }

  /** The words that the operator used last at an act; empty before the first time. */
  String lastWords(ClosureAct act) {
    return lastWords.computeIfAbsent(
        act,
        used ->
            queues.get().all().values().stream()
                .flatMap(item -> item.life().steps().stream())
                .filter(
                    step -> step.act() == used && queues.get().people().same(step.by(), operator()))
                .max(java.util.Comparator.comparing(ClosingStep::at))
                .map(ClosingStep::opinion)
                .orElse(""));
  }

  /** Another name signs from now on: what was proposed for the one before is no longer. */
  void signedByAnother() {
    lastWords.clear();
    forms.values().removeIf(form -> !form.written());
  }

  String operator() {
    return session.operatorProperty().get();
  }

  /** Whether somebody wrote on a form what would be lost. */
  boolean written() {
    return forms.values().stream().anyMatch(ClosingForm::written);
  }

  /** The number that would be given next on a day. */
  String nextNumber(LocalDate on) {
    return nextNumbers(on, 1).getFirst();
  }

  /** Under which number an item would be closed on a day: that of its document, else the next. */
  String proposedNumber(ClosingItem item, LocalDate on) {
    String stated = item.measure().closingNumber();
    return stated.isEmpty() ? nextNumber(on) : stated;
  }

  /** The next free numbers in a row. */
  List<String> nextNumbers(LocalDate on, int count) {
    Queues now = queues.get();
    var form = now.contents().settings().numbers();
    Set<String> taken = new HashSet<>(now.numbers());
    List<String> numbers = new ArrayList<>();
    int serial = form.next(on.getYear(), taken);
    while (numbers.size() < count) {
      String number = form.number(on.getYear(), serial++);
      if (taken.add(number)) {
        numbers.add(number);
      }
    }
    return numbers;
  }

  /** What the form would write. */
  Change.Closing step(ClosingItem item, ClosureAct act, String words, String level) {
    ClosingForm form = form(item);
    String number =
        !ClosingItem.closes(act)
            ? ""
            : form.number().isEmpty() ? proposedNumber(item, form.on()) : form.number();
    return new Change.Closing(
        item.id(),
        item.state(),
        act,
        form.on(),
        number,
        words,
        act == ClosureAct.VERIFY ? form.ticked() : Set.of(),
        level);
  }

  /** Why an act cannot be done with what the form says now. */
  Optional<Hindrance> hindrance(ClosingItem item, Change.Closing step) {
    return hindrance(item, step, Avowal.NONE);
  }

  private Optional<Hindrance> hindrance(ClosingItem item, Change.Closing step, Avowal said) {
    return ClosingRules.hindrance(
        theCase(
            item, said, step.act() == ClosureAct.CONFIRM ? others(item) : queues.get().numbers()),
        step);
  }

  /** The levels in whose name the operator may take back what another did. */
  List<String> levelsAbove(ClosingItem item) {
    return ClosingRules.levelsAbove(theCase(item, Avowal.NONE, Set.of()));
  }

  /** The numbers without that of an item, unless another one has it too. */
  private Set<String> others(ClosingItem item) {
    String own = item.measure().closingNumber();
    boolean shared =
        queues.get().all().values().stream()
            .anyMatch(
                other ->
                    !other.id().equals(item.id()) && other.measure().closingNumber().equals(own));
    Set<String> others = new HashSet<>(queues.get().numbers());
    if (!shared) {
      others.remove(own);
    }
    return others;
  }

  private ClosingRules.Case theCase(ClosingItem item, Avowal said, Set<String> numbers) {
    return new ClosingRules.Case(
        item.measure(),
        item.life(),
        item.rules(),
        operator(),
        said,
        queues.get().people(),
        queues.get().contents().today(),
        numbers);
  }

  /** Takes a step. */
  void take(Change.Closing step, Runnable done) {
    session.apply(
        step,
        () -> {
          forms.remove(step.measure());
          lastWords.put(step.act(), step.opinion());
          done.run();
        },
        dialogs::failed);
  }

  /**
   * Takes the leading step of several items with one opinion; numbers follow each other. What is
   * hindered is not tried, so that no number is spent on it; what asks for a declaration comes
   * last, so that no gap is left where it is not given.
   *
   * @param allMet whether somebody says that all lines of all standards are met
   */
  void takeAll(List<ClosingItem> items, String words, LocalDate on, boolean allMet) {
    Map<MeasureId, ClosingItem> byId =
        items.stream().collect(Collectors.toMap(ClosingItem::id, item -> item));
    List<Refused> refused = new ArrayList<>();
    List<Change> steps = new ArrayList<>();
    List<String> numbers = new ArrayList<>(nextNumbers(on, items.size()));
    for (ClosingItem item : askingLast(items, words, on)) {
      boolean next = numbered(item);
      Change.Closing step =
          together(
              item, next ? numbers.getFirst() : item.measure().closingNumber(), words, on, allMet);
      Optional<Hindrance> hindrance = firm(item, step);
      if (hindrance.isPresent()) {
        refused.add(new Refused(item, hindrance.get().refusal()));
      } else {
        steps.add(step);
        if (next) {
          numbers.removeFirst();
        }
      }
    }
    session.apply(
        steps,
        refusals -> {
          for (Refusal refusal : refusals) {
            MeasureId id = ((Change.Closing) refusal.change()).measure();
            refused.add(new Refused(byId.get(id), refusal.why()));
          }
          items.forEach(item -> lastWords.put(item.mainAct().orElseThrow(), words));
          outcome.set(new Outcome(steps.size() - refusals.size(), refused));
        },
        dialogs::failed);
  }

  /** Whether the leading step gives an item a number of its own. */
  private static boolean numbered(ClosingItem item) {
    return item.mainAct().filter(ClosingItem::closes).isPresent()
        && item.measure().closingNumber().isEmpty();
  }

  private static Change.Closing together(
      ClosingItem item, String number, String words, LocalDate on, boolean allMet) {
    ClosureAct act = item.mainAct().orElseThrow();
    Set<Integer> ticked = new HashSet<>();
    for (int line = 0; allMet && line < item.life().standard().size(); line++) {
      ticked.add(line);
    }
    return new Change.Closing(
        item.id(),
        item.state(),
        act,
        on,
        number,
        words,
        act == ClosureAct.VERIFY ? ticked : Set.of());
  }

  private List<ClosingItem> askingLast(List<ClosingItem> items, String words, LocalDate on) {
    String free = nextNumber(on);
    Map<Boolean, List<ClosingItem>> asking =
        items.stream()
            .collect(
                Collectors.partitioningBy(
                    item ->
                        hindrance(item, together(item, free, words, on, true))
                            .filter(Hindrance::asks)
                            .isPresent()));
    return Stream.concat(asking.get(false).stream(), asking.get(true).stream()).toList();
  }

  /** What hinders a step even where all is declared that is asked for. */
  private Optional<Hindrance> firm(ClosingItem item, Change.Closing step) {
    Avowal said = Avowal.NONE;
    Optional<Hindrance> why = hindrance(item, step, said);
    while (why.filter(Hindrance::asks).isPresent()) {
      said =
          why.get().kind() == LedgerException.Kind.NEAR_NAME
              ? said.withNotSameAs(why.get().arguments().get(1))
              : said.withLateReason("-");
      why = hindrance(item, step, said);
    }
    return why;
  }

  /** One that was not done, and why. */
  record Refused(ClosingItem item, Throwable why) {}

  /** What became of several. */
  record Outcome(int done, List<Refused> refused) {}

  /** Writes another standard. */
  void standard(ClosingItem item, List<StandardLine> lines) {
    session.apply(
        new Change.Standard(item.id(), item.life().standard(), lines),
        () -> {},
        problem -> {
          dialogs.failed(problem);
          session.refresh();
        });
  }
}
