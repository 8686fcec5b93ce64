package app.xiaohao.ledger;

import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.IssueId;
import java.util.List;
import java.util.Set;

/**
 * What entries of the change log touched, so that only that is read again.
 *
 * @param last the number of the newest entry; 0 where the log is empty
 * @param everything whether more than single issues may read otherwise now: something was imported,
 *     a name that many bear was changed, a rule by which rows are read. Then nothing else is said
 * @param issues whose lines may read otherwise now
 * @param fields whether something under headings of the office's own may read otherwise
 * @param rows all lines of these issues as they are now, in the order of the paper; of the
 *     inspection asked for only
 */
public record Touched(
    long last, boolean everything, Set<IssueId> issues, boolean fields, List<LedgerRow> rows) {
  /** More issues than this are not read one by one: reading the whole ledger is as fast. */
  public static final int MOST = 500;

  /** The parts are copied. */
  public Touched {
    issues = Set.copyOf(issues);
    rows = List.copyOf(rows);
  }

  /** Everything may read otherwise. */
  public static Touched everything(long last) {
    return new Touched(last, true, Set.of(), true, List.of());
  }

  /**
   * Whether an entry that is about no single issue leaves all lines as they were. Settings and
   * lights change how lines are counted, not the lines; they are few and always read again.
   */
  public static boolean leavesRows(HistoryEntry.Kind kind) {
    return switch (kind) {
      case LIGHT_SET_CHANGED,
          CALENDAR_CHANGED,
          SETTINGS_CHANGED,
          SYNONYM_CHANGED,
          PERIOD_OPENED,
          PERIOD_CLOSED,
          PACKET_SENT,
          PACKET_RETURNED,
          RECONCILED,
          RECORD_KEPT,
          PAPER_DRAFTED,
          PAPER_ISSUED,
          PAPER_ANSWERED,
          PAPER_WITHDRAWN,
          PAPER_SIGNED,
          PAPER_FORM_KEPT,
          UNIT_PEOPLE_CHANGED,
          SEALED ->
          true;
      default -> false;
    };
  }
}
