package app.xiaohao.model.inspection;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A numbered reporting period (期) of an inspection.
 *
 * @param number from 1 in its inspection
 * @param name as people call it ("第3期", "2026年10月")
 * @param from first day
 * @param to last day
 * @param closedOn the day on which its table was frozen; null while it is open
 * @param closedBy who froze it; null while it is open
 */
public record Period(
    PeriodId id,
    InspectionId inspection,
    int number,
    String name,
    LocalDate from,
    LocalDate to,
    LocalDate closedOn,
    String closedBy) {
  /**
   * @throws IllegalArgumentException if it ends before it begins
   */
  public Period {
    Objects.requireNonNull(id);
    Objects.requireNonNull(inspection);
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("ends before it begins: " + from + " " + to);
    }
  }

  /** Whether it is still reported into. */
  public boolean open() {
    return closedOn == null;
  }
}
