package app.xiaohao.ledger.row;

import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine.First;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How a measure stands to those that have to end before it begins (压茬推进: one ends, the next
 * begins). Worst last.
 */
public enum WorkOrder {
  /** 可以开展: all before it have ended */
  READY,
  /** 待前序: one before it has not ended, and it has not begun */
  WAITING,
  /** 时限倒挂: one before it has not ended and is to end after this one */
  CLASHING,
  /** 抢跑: it has begun though one before it has not ended */
  BROKEN;

  /** How a measure stands; empty where nothing has to end first. */
  public static Optional<WorkOrder> of(MeasureLine measure) {
    return measure.after().stream()
        .map(first -> of(measure, first))
        .reduce((one, other) -> one.compareTo(other) < 0 ? other : one);
  }

  /** How it stands to one of them. */
  public static WorkOrder of(MeasureLine measure, First first) {
    if (first.ended()) {
      return READY;
    }
    if (measure.begun()) {
      return BROKEN;
    }
    LocalDate due = measure.binding().binding().orElse(null);
    return due != null && first.due() != null && due.isBefore(first.due()) ? CLASHING : WAITING;
  }
}
