package app.xiaohao.ledger.period;

import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.light.Lamp;
import java.util.Objects;

/**
 * A line of the ledger as it was shown on a day.
 *
 * @param lamp what stood beside it; null where the issue has no measure
 */
public record SnapshotRow(LedgerRow row, Lamp lamp) {
  /** The lamp belongs to a measure. */
  public SnapshotRow {
    Objects.requireNonNull(row);
    if ((lamp == null) != (row.measure() == null)) {
      throw new IllegalArgumentException("a lamp belongs to a measure");
    }
  }
}
