package app.xiaohao.ui.overview;

import app.xiaohao.ledger.row.Desk;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.closing.ClosingStep;
import app.xiaohao.model.closing.Closure;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * 未销号走势: how many measures, or issues, were not closed week by week, beside how many should not
 * have been by their present dates. Both lines count the same ones: those that have one date. What
 * was opened again counts as closed only for the days on which it was.
 *
 * @param points week by week, the last one not before the last date
 * @param counted those with one date
 * @param undated those without, which stand in neither line
 */
record BurnDown(List<Point> points, LocalDate today, int counted, int undated) {
  private static final int MOST_WEEKS = 160;

  /**
   * A day.
   *
   * @param open how many were not closed at its end; -1 for days to come
   * @param planned how many should not have been by their dates
   */
  record Point(LocalDate on, int open, int planned) {}

  /** The whole counts that the height is marked with, from 0 to the most that stands in a line. */
  List<Integer> marks() {
    int most =
        points.stream()
            .mapToInt(point -> Math.max(point.open(), point.planned()))
            .reduce(1, Math::max);
    return most == 1 ? List.of(0, 1) : List.of(0, most / 2, most);
  }

  /** The lines of the measures of rows. */
  static BurnDown of(List<LedgerRow> rows, Desk desk, LocalDate today) {
    return reckon(
        rows.stream().filter(row -> row.measure() != null).map(List::of).toList(),
        row -> row.measure().closure() == Closure.CLOSED,
        desk,
        today);
  }

  /**
   * The lines of the issues of rows: one has a date where each of its measures has, the last of
   * them; it is open as long as one of them is, and today as its standing says.
   */
  static BurnDown ofIssues(List<LedgerRow> rows, Desk desk, LocalDate today) {
    Map<IssueId, List<LedgerRow>> issues = new LinkedHashMap<>();
    for (LedgerRow row : rows) {
      if (row.measure() != null) {
        issues.computeIfAbsent(row.issue().id(), id -> new ArrayList<>()).add(row);
      }
    }
    return reckon(
        List.copyOf(issues.values()), row -> row.issue().standing().closed(today), desk, today);
  }

  /**
   * @param things of each, its rows
   * @param closedNow whether a row says that its thing is closed today
   */
  private static BurnDown reckon(
      List<List<LedgerRow>> things, Predicate<LedgerRow> closedNow, Desk desk, LocalDate today) {
    List<List<LedgerRow>> dated =
        things.stream()
            .filter(
                thing ->
                    thing.stream().allMatch(row -> row.measure().deadline().binding().isPresent()))
            .toList();
    int undated = things.size() - dated.size();
    LocalDate first =
        dated.stream()
            .map(thing -> thing.getFirst().issue().startedOn())
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .filter(day -> day.isBefore(today))
            .orElse(today);
    LocalDate last =
        dated.stream()
            .map(BurnDown::due)
            .max(Comparator.naturalOrder())
            .filter(day -> day.isAfter(today))
            .orElse(today);
    List<Point> points = new ArrayList<>();
    LocalDate begin =
        first.isBefore(today.minusWeeks(MOST_WEEKS / 2)) ? today.minusWeeks(MOST_WEEKS / 2) : first;
    LocalDate day = begin;
    while (points.size() < MOST_WEEKS) {
      points.add(point(dated, closedNow, desk, day, today));
      if (!day.isBefore(last)) {
        break;
      }
      LocalDate next = day.with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
      day = day.isBefore(today) && next.isAfter(today) ? today : next;
    }
    return new BurnDown(List.copyOf(points), today, dated.size(), undated);
  }

  private static LocalDate due(List<LedgerRow> thing) {
    return thing.stream()
        .map(row -> row.measure().deadline().binding().orElseThrow())
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static Point point(
      List<List<LedgerRow>> things,
      Predicate<LedgerRow> closedNow,
      Desk desk,
      LocalDate day,
      LocalDate today) {
    int open = 0;
    int planned = 0;
    for (List<LedgerRow> thing : things) {
      LocalDate start = thing.getFirst().issue().startedOn();
      if (start != null && start.isAfter(day)) {
        continue;
      }
      planned += due(thing).isAfter(day) ? 1 : 0;
      boolean closed =
          day.isBefore(today)
              ? thing.stream().allMatch(row -> closed(row.measure(), desk, day))
              : thing.stream().allMatch(closedNow);
      open += closed ? 0 : 1;
    }
    return new Point(day, day.isAfter(today) ? -1 : open, planned);
  }

  /** Whether it was closed at the end of a day gone by, by its steps. */
  private static boolean closed(MeasureLine measure, Desk desk, LocalDate day) {
    List<ClosingStep> steps = desk.life(measure.id()).steps();
    for (int i = steps.size() - 1; i >= 0; i--) {
      if (!steps.get(i).on().isAfter(day)) {
        return steps.get(i).after() == Closure.CLOSED;
      }
    }
    return steps.isEmpty()
        && measure.closure() == Closure.CLOSED
        && (measure.closedOn() == null || !measure.closedOn().isAfter(day));
  }

  /** The point of today. */
  Point now() {
    return points.stream()
        .filter(point -> point.on().equals(today))
        .findFirst()
        .orElse(points.getLast());
  }
}
