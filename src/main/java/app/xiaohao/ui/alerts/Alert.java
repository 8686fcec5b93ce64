package app.xiaohao.ui.alerts;

import app.xiaohao.ledger.DeskItem;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.Supervision;
import app.xiaohao.model.closing.LookBack;
import app.xiaohao.model.deadline.Extension;
import java.time.LocalDate;

/**
 * One line of the desk: a measure that asks for somebody's attention.
 *
 * @param item the measure
 * @param group under which heading it stands
 * @param extension the request that is to be decided; null where the line is not about one
 * @param letter whose answer is owed; null likewise
 * @param lookBack that is due; null likewise
 */
public record Alert(
    DeskItem item, AlertGroup group, Extension extension, Supervision letter, LookBack lookBack) {
  Alert(DeskItem item, AlertGroup group) {
    this(item, group, null, null, null);
  }

  /** Its line of the ledger. */
  public LedgerRow row() {
    return item.row();
  }

  /** The day by which it is to be done; null where none binds. */
  public LocalDate due() {
    return item.dueOn();
  }

  /** Negative where it is overdue. */
  public long daysLeft() {
    return item.daysLeft();
  }

  /** The number by which people call it, "2.1". */
  public String number() {
    return LedgerQuery.number(row());
  }

  /** The unit that answers for it; empty if 待补. */
  public String unit() {
    return row().measure().responsibility().accountable();
  }

  /** The first leader who answers for it; empty if 待补. */
  public String leader() {
    return row().measure().responsibility().leader();
  }
}
