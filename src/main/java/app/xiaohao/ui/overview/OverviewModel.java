package app.xiaohao.ui.overview;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.history.HistoryLine;
import app.xiaohao.ledger.history.HistoryQuery;
import app.xiaohao.ledger.names.InspectionNames;
import app.xiaohao.ledger.row.Desk;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.Summary;
import app.xiaohao.model.Completion;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.light.DueState;
import app.xiaohao.model.light.Lamp;
import app.xiaohao.model.light.Light;
import app.xiaohao.ui.kit.screen.Sight;
import app.xiaohao.ui.kit.work.Asker;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.kit.work.Contents;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the overview shows, reckoned from what is loaded. For the FX thread. */
final class OverviewModel {
  /** So many weeks of due dates are shown, beginning with the Monday of last week. */
  static final int WEEKS = 6;

  private static final int CHANGES = 120;

  private final LedgerSession session;
  private final Asker asker;
  private final Asker ofDesk;
  private final Asker ofPeriods;
  private final Sight sight;
  private final ReadOnlyObjectWrapper<Contents> contents = new ReadOnlyObjectWrapper<>();
  private final Consumer<? super Throwable> failed;
  private final String loading;
  private final ReadOnlyObjectWrapper<Trends> trends = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Notes> notes = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<Notes.Owing>> owing = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Waiting> waiting = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<HistoryLine>> changes =
      new ReadOnlyObjectWrapper<>(List.of());

  /**
   * @param loading what the background shows while it reads the change log
   */
  OverviewModel(
      LedgerSession session,
      Background background,
      Consumer<? super Throwable> failed,
      String loading) {
    this.session = session;
    asker = new Asker(background);
    ofDesk = new Asker(background);
    ofPeriods = new Asker(background);
    this.failed = failed;
    this.loading = loading;
    sight = new Sight(session, this::take);
  }

  /** The screen comes to sight or leaves it: only then is anything reckoned. */
  void inSight(boolean now) {
    sight.in(now);
  }

  /** What is shown; null before the first load. */
  ReadOnlyObjectProperty<Contents> contentsProperty() {
    return contents.getReadOnlyProperty();
  }

  private void take(Contents loaded) {
    contents.set(loaded);
    readChanges(loaded);
    readDesk(loaded);
    readOwing(loaded);
  }

  /** 未销号走势, of measures and of issues. */
  record Trends(BurnDown measures, BurnDown issues) {}

  /** 未销号走势 of what is shown; null before it is read. */
  ReadOnlyObjectProperty<Trends> trendsProperty() {
    return trends.getReadOnlyProperty();
  }

  /** What was done late, what has no answer; null before it is read. */
  ReadOnlyObjectProperty<Notes> notesProperty() {
    return notes.getReadOnlyProperty();
  }

  /** What waits for somebody; null before it is read. */
  ReadOnlyObjectProperty<Waiting> waitingProperty() {
    return waiting.getReadOnlyProperty();
  }

  private record OfDesk(Trends trends, Waiting waiting, Notes notes) {}

  private void readDesk(Contents loaded) {
    Ledger ledger = session.ledger();
    if (loaded != null && ledger != null) {
      InspectionId inspection = session.inspectionProperty().get();
      ofDesk.read(
          loading,
          progress -> {
            Desk desk = ledger.desks().desk(inspection);
            return new OfDesk(
                new Trends(
                    BurnDown.of(loaded.rows(), desk, loaded.today()),
                    BurnDown.ofIssues(loaded.rows(), desk, loaded.today())),
                Waiting.of(loaded.rows(), desk),
                Notes.of(loaded.rows(), desk, loaded.settings().lights(), loaded.today()));
          },
          read -> {
            trends.set(read.trends());
            waiting.set(read.waiting());
            notes.set(read.notes());
          },
          failed);
    }
  }

  /** The units that owe reports in open periods; null before it is read. */
  ReadOnlyObjectProperty<List<Notes.Owing>> owingProperty() {
    return owing.getReadOnlyProperty();
  }

  private void readOwing(Contents loaded) {
    Ledger ledger = session.ledger();
    if (loaded != null && ledger != null) {
      InspectionId which = session.inspectionProperty().get();
      List<Inspection> shown =
          loaded.inspections().stream()
              .filter(one -> which == null || one.id().equals(which))
              .toList();
      ofPeriods.read(
          loading, progress -> Notes.owing(shown, ledger, loaded.today()), owing::set, failed);
    }
  }

  /** The newest entries of the change log about what is shown, newest first. */
  ReadOnlyObjectProperty<List<HistoryLine>> changesProperty() {
    return changes.getReadOnlyProperty();
  }

  private void readChanges(Contents loaded) {
    Ledger ledger = session.ledger();
    if (loaded != null && ledger != null) {
      HistoryQuery query =
          new HistoryQuery("", Set.of(), "", session.inspectionProperty().get(), null, null, "");
      asker.read(
          loading,
          progress -> ledger.history(query, Long.MAX_VALUE, CHANGES),
          changes::set,
          failed);
    }
  }

  /** Names of inspections, where changes of several are shown. */
  InspectionNames names() {
    Contents loaded = contents.get();
    return loaded == null || session.inspectionProperty().get() != null
        ? InspectionNames.NONE
        : InspectionNames.of(loaded.inspections());
  }

  /** The counts, each with the rows it counts; that of 据表销号 only where there is any. */
  static List<Card> cards(Summary.Counts total) {
    List<Card> cards =
        new ArrayList<>(
            List.of(
                new Card(Card.Kind.ISSUES, total.issues(), -1, LedgerQuery.ALL),
                new Card(Card.Kind.MEASURES, total.measures(), -1, LedgerQuery.ALL),
                new Card(
                    Card.Kind.DONE,
                    total.done(),
                    total.measures(),
                    LedgerQuery.ALL.withStatus(LedgerQuery.Status.DONE)),
                new Card(
                    Card.Kind.CLOSED,
                    total.closed(),
                    total.measures(),
                    LedgerQuery.ALL.withStatus(LedgerQuery.Status.CLOSED)),
                new Card(
                    Card.Kind.IN_PROGRESS,
                    total.inProgress(),
                    total.measures(),
                    LedgerQuery.ALL.withStatus(LedgerQuery.Status.UNFINISHED)),
                new Card(Card.Kind.OVERDUE, total.overdue(), -1, due(DueState.OVERDUE)),
                new Card(Card.Kind.DUE_SOON, total.dueSoon(), -1, due(DueState.DUE_SOON)),
                new Card(Card.Kind.UNKNOWN, total.unknown(), -1, due(DueState.UNKNOWN))));
    if (total.stated() > 0) {
      cards.add(
          4,
          new Card(
              Card.Kind.STATED,
              total.stated(),
              total.measures(),
              LedgerQuery.ALL.withStatus(LedgerQuery.Status.STATED)));
    }
    return cards;
  }

  private static LedgerQuery due(DueState state) {
    return LedgerQuery.ALL.withDue(Set.of(state));
  }

  /**
   * A count.
   *
   * @param whole of which it is a part; -1 where it is none
   * @param rows the query to which it leads
   */
  record Card(Kind kind, int count, int whole, LedgerQuery rows) {
    enum Kind {
      ISSUES,
      MEASURES,
      DONE,
      CLOSED,
      STATED,
      IN_PROGRESS,
      OVERDUE,
      DUE_SOON,
      UNKNOWN
    }
  }

  /**
   * The state that has to be looked at first among a group's, if it has any measure; where
   * inspections have rules of their own, the one whose colour some measure shows.
   */
  static DueState worst(Summary.Counts counts) {
    for (DueState state : DueState.values()) {
      if (counts.shown(state) > 0) {
        return state;
      }
    }
    return DueState.UNKNOWN;
  }

  /** The units, the one with most overdue first, then most open, then as the summary has them. */
  static List<Summary.Group> unitsByUrgency(Summary summary) {
    List<Summary.Group> units = new ArrayList<>(summary.byUnit());
    units.sort(
        Comparator.comparing((Summary.Group unit) -> unit.name().isEmpty())
            .thenComparing(
                Comparator.comparingInt((Summary.Group unit) -> unit.counts().overdue()).reversed())
            .thenComparing(
                Comparator.comparingInt((Summary.Group unit) -> unit.counts().dueSoon()).reversed())
            .thenComparing(
                Comparator.comparingInt(
                        (Summary.Group unit) -> unit.counts().measures() - unit.counts().closed())
                    .reversed()));
    return units;
  }

  /** The days of the calendar: from the Monday of last week on. */
  static List<Day> calendar(Contents contents) {
    LocalDate today = contents.today();
    LocalDate first = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(1);
    LocalDate last = first.plusDays(WEEKS * 7L - 1);
    Map<LocalDate, Map<DueState, Integer>> due = new HashMap<>();
    Map<LocalDate, Light> lights = new HashMap<>();
    Map<LocalDate, MeasureId> firsts = new HashMap<>();
    for (LedgerRow row : contents.rows()) {
      LedgerRow.MeasureLine measure = row.measure();
      if (measure == null || settled(measure)) {
        continue;
      }
      Lamp lamp = contents.settings().lights().lamp(row, today);
      measure
          .binding()
          .dueOn(today)
          .filter(on -> !on.isBefore(first) && !on.isAfter(last))
          .ifPresent(
              on -> {
                due.computeIfAbsent(on, day -> new EnumMap<>(DueState.class))
                    .merge(lamp.due(), 1, Integer::sum);
                lights.merge(
                    on, lamp.light(), (one, other) -> one.compareTo(other) < 0 ? one : other);
                firsts.putIfAbsent(on, measure.id());
              });
    }
    List<Day> days = new ArrayList<>();
    for (LocalDate on = first; !on.isAfter(last); on = on.plusDays(1)) {
      days.add(
          new Day(
              on,
              on.equals(today),
              due.getOrDefault(on, Map.of()),
              lights.getOrDefault(on, Light.NONE),
              firsts.get(on)));
    }
    return days;
  }

  private static boolean settled(LedgerRow.MeasureLine measure) {
    return measure.closure() == Closure.CLOSED
        || (measure.completion() == Completion.DONE && measure.closure() != Closure.REOPENED);
  }

  /**
   * A day of the calendar.
   *
   * @param due the open measures due on it, by state
   * @param light the first in order of the colours that they show; NONE where none is due
   * @param first the first of them in the order of the paper; null where none is due
   */
  record Day(
      LocalDate on, boolean today, Map<DueState, Integer> due, Light light, MeasureId first) {
    /** All of them. */
    int count() {
      return due.values().stream().mapToInt(Integer::intValue).sum();
    }
  }
}
