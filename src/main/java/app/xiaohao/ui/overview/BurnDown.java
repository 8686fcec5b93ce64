package app.xiaohao.ui.overview;

import app.xiaohao.ledger.row.Desk;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.model.closing.ClosingStep;
import app.xiaohao.model.closing.Closure;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * 未销号走势: how many measures were not closed week by week, beside how many should not have been by
 * their present dates. Both lines count the same measures: those that have one date. What was
 * opened again counts as closed only for the days on which it was.
 *
 * @param points week by week, the last one not before the last date
 * @param counted measures with one date
 * @param undated measures without, which stand in neither line
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

  /** The lines of rows. */
  static BurnDown of(List<LedgerRow> rows, Desk desk, LocalDate today) {
    List<LedgerRow> dated = new ArrayList<>();
    int undated = 0;
    for (LedgerRow row : rows) {
      if (row.measure() != null && row.measure().deadline().binding().isPresent()) {
        dated.add(row);
      } else if (row.measure() != null) {
        undated++;
      }
    }
    LocalDate first =
        dated.stream()
            .map(row -> row.issue().startedOn())
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
      points.add(point(dated, desk, day, today));
      if (!day.isBefore(last)) {
        break;
      }
      LocalDate next = day.with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
      day = day.isBefore(today) && next.isAfter(today) ? today : next;
    }
    return new BurnDown(List.copyOf(points), today, dated.size(), undated);
  }

  private static LocalDate due(LedgerRow row) {
    return row.measure().deadline().binding().orElseThrow();
  }

  private static Point point(List<LedgerRow> rows, Desk desk, LocalDate day, LocalDate today) {
    int open = 0;
    int planned = 0;
    for (LedgerRow row : rows) {
      LocalDate start = row.issue().startedOn();
      if (start != null && start.isAfter(day)) {
        continue;
      }
      planned += due(row).isAfter(day) ? 1 : 0;
      open += closed(row.measure(), desk, day, today) ? 0 : 1;
    }
    return new Point(day, day.isAfter(today) ? -1 : open, planned);
  }

  /** Whether it was closed at the end of a day: today by its line, before by its steps. */
  private static boolean closed(MeasureLine measure, Desk desk, LocalDate day, LocalDate today) {
    if (!day.isBefore(today)) {
      return measure.closure() == Closure.CLOSED;
    }
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
