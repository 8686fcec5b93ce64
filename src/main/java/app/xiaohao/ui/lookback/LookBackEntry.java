package app.xiaohao.ui.lookback;

import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.closing.LookBack;
import java.time.LocalDate;

/**
 * A line of 回头看.
 *
 * @param row the measure
 * @param lookBack null where none is planned
 * @param day by which it is proposed or planned, or on which it was made
 */
record LookBackEntry(LedgerRow row, LookBack lookBack, LocalDate day) {
  /** The number by which people call it, "2.1". */
  String number() {
    return LedgerQuery.number(row);
  }
}
