package app.xiaohao.ui.ledger.model;

import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows under one issue cell.
 *
 * @param first index of its first row in the table
 * @param rows at least one, all of one issue
 * @param continued whether the same issue stands directly above already (续), because its block was
 *     too long for one cell
 */
record IssueGroup(int first, List<LedgerRow> rows, boolean continued) {
  /** More measures than this under one issue cell would make the cell dear to lay out. */
  static final int MOST = 12;

  IssueGroup {
    rows = List.copyOf(rows);
  }

  LedgerRow.IssueLine issue() {
    return rows.getFirst().issue();
  }

  /** The groups of all rows: one an issue in the order of the paper, one a row in any other. */
  static List<IssueGroup> of(List<LedgerRow> rows, LedgerQuery.Order order) {
    List<IssueGroup> groups = new ArrayList<>();
    int start = 0;
    while (start < rows.size()) {
      int end = start + 1;
      boolean merges = order == LedgerQuery.Order.PAPER;
      while (merges
          && end < rows.size()
          && end - start < MOST
          && sameIssue(rows.get(start), rows.get(end))) {
        end++;
      }
      boolean continued = merges && start > 0 && sameIssue(rows.get(start - 1), rows.get(start));
      groups.add(new IssueGroup(start, rows.subList(start, end), continued));
      start = end;
    }
    return groups;
  }

  private static boolean sameIssue(LedgerRow one, LedgerRow other) {
    return one.issue().id().equals(other.issue().id());
  }
}
