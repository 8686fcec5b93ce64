package app.xiaohao.ui.calendar;

import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.row.LightsInForce;
import app.xiaohao.model.Completion;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.light.Lamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is due from one day to another, both included.
 *
 * @param due of each day, what is worst first
 * @param unknown how many open measures have no date (待补)
 */
record DueDays(LocalDate from, LocalDate to, Map<LocalDate, List<Entry>> due, int unknown) {
  /**
   * Something due on a day.
   *
   * @param duty whether it recurs
   */
  record Entry(LedgerRow row, Lamp lamp, boolean duty) {}

  /** What open measures of rows are due; what is done or closed is due no more. */
  static DueDays of(
      List<LedgerRow> rows, LightsInForce lights, LocalDate from, LocalDate to, LocalDate today) {
    Map<LocalDate, List<Entry>> due = new HashMap<>();
    int unknown = 0;
    for (LedgerRow row : rows) {
      MeasureLine measure = row.measure();
      if (measure == null || settled(measure)) {
        continue;
      }
      Lamp lamp = lights.lamp(row, today);
      switch (measure.binding()) {
        case Deadline.Recurring again ->
            again
                .recurrence()
                .between(from, to)
                .forEach(day -> put(due, day, new Entry(row, lamp, true)));
        case Deadline.LongTerm _ -> {}
        case Deadline.OnDate _, Deadline.Immediate _, Deadline.Unset _ -> {
          LocalDate day = measure.binding().binding().orElse(null);
          if (day == null) {
            unknown++;
          } else if (!day.isBefore(from) && !day.isAfter(to)) {
            put(due, day, new Entry(row, lamp, false));
          }
        }
      }
    }
    due.values()
        .forEach(day -> day.sort(Comparator.comparing((Entry entry) -> entry.lamp().light())));
    return new DueDays(from, to, due, unknown);
  }

  private static void put(Map<LocalDate, List<Entry>> due, LocalDate day, Entry entry) {
    due.computeIfAbsent(day, first -> new ArrayList<>()).add(entry);
  }

  private static boolean settled(MeasureLine measure) {
    return measure.closure() == Closure.CLOSED
        || measure.completion() == Completion.DONE && measure.closure() != Closure.REOPENED;
  }

  /** What is due on a day. */
  List<Entry> on(LocalDate day) {
    return due.getOrDefault(day, List.of());
  }
}
