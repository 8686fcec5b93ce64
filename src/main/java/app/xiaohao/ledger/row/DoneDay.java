package app.xiaohao.ledger.row;

import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import java.time.LocalDate;
import java.util.List;

/**
 * On which day a measure was done: the first day for which a person reported 100 percent since it
 * was last opened again, else the day on which somebody recorded it as done. What a document says
 * gives no day.
 */
public final class DoneDay {
  private DoneDay() {}

  /**
   * The day.
   *
   * @param whole the days of the reports of 100 percent
   * @param recorded on which it was recorded as done
   */
  public static LocalDate of(MeasureLine measure, List<LocalDate> whole, LocalDate recorded) {
    LocalDate opened = measure.reopenedOn();
    return whole.stream()
        .filter(day -> opened == null || !day.isBefore(opened))
        .filter(day -> day.isBefore(recorded))
        .min(LocalDate::compareTo)
        .orElse(recorded);
  }
}
