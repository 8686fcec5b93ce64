package app.xiaohao.ledger.row;

import app.xiaohao.model.IssueLink;
import app.xiaohao.model.ProgressEntry;
import app.xiaohao.model.closing.Closure;
import java.util.List;

/**
 * An issue that speaks of the same problem as the one looked at.
 *
 * @param link as it was made; the issue looked at may be either end of it
 * @param inspection the name of the inspection that the other issue came with
 * @param rows the lines of the other issue
 * @param progress of the other issue, newest first; empty where none is shared
 */
public record LinkedIssue(
    IssueLink link, String inspection, List<LedgerRow> rows, List<SharedProgress> progress) {
  /** The lists are copied. */
  public LinkedIssue {
    rows = List.copyOf(rows);
    progress = List.copyOf(progress);
  }

  /** The other issue. */
  public LedgerRow.IssueLine issue() {
    return rows.getFirst().issue();
  }

  /** Whether the other issue is the one of the earlier round. */
  public boolean isEarlier() {
    return link.kind() == IssueLink.Kind.EARLIER_ROUND && link.other().equals(issue().id());
  }

  /** How many measures of the other issue are closed. */
  public int closed() {
    return (int)
        rows.stream()
            .filter(row -> row.measure() != null && row.measure().closure() == Closure.CLOSED)
            .count();
  }

  /**
   * Progress that was reported there and is shown here.
   *
   * @param number the measure as people number it
   */
  public record SharedProgress(String number, ProgressEntry entry) {}
}
