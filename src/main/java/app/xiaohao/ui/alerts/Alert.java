package app.xiaohao.ui.alerts;

import app.xiaohao.ledger.LedgerQuery;
import app.xiaohao.ledger.LedgerRow;
import java.time.LocalDate;

/**
 * One measure that is overdue or due soon.
 *
 * @param row its line of the ledger
 * @param group under which heading it stands
 * @param due the day by which it is to be done
 * @param daysLeft negative where it is overdue
 */
public record Alert(LedgerRow row, AlertGroup group, LocalDate due, long daysLeft) {
  /** The number by which people call it, "2.1". */
  public String number() {
    return LedgerQuery.number(row);
  }

  /** The unit that answers for it; empty if 待补. */
  public String unit() {
    return row.measure().responsibility().accountable();
  }

  /** The first leader who answers for it; empty if 待补. */
  public String leader() {
    return row.measure().responsibility().leaders().isEmpty()
        ? ""
        : row.measure().responsibility().leaders().getFirst();
  }
}
