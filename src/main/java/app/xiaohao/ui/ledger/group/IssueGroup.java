package app.xiaohao.ui.ledger.group;

import app.xiaohao.ledger.row.LedgerRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows under one issue cell, or the head of a group of rows.
 *
 * @param first index of its first row in the table; of a head that of the first row behind it
 * @param rows of a head none, else at least one, all of one issue
 * @param continued whether the same issue stands directly above already (续), because its block was
 *     too long for one cell
 * @param head what a head says; null where it is none
 */
public record IssueGroup(
    int first, List<LedgerRow> rows, boolean continued, @Nullable Section head) {
  /** More measures than this under one issue cell would make the cell dear to lay out. */
  public static final int MOST = 12;

  public IssueGroup {
    rows = List.copyOf(rows);
  }

  /** Rows under one issue cell. */
  public IssueGroup(int first, List<LedgerRow> rows, boolean continued) {
    this(first, rows, continued, null);
  }

  /** The head of a group of rows. */
  public static IssueGroup head(int first, Section section) {
    return new IssueGroup(first, List.of(), false, section);
  }

  /** Whether it is the head of a group and holds no row itself. */
  public boolean isHead() {
    return head != null;
  }

  public LedgerRow.IssueLine issue() {
    return rows.getFirst().issue();
  }

  /**
   * The groups of rows.
   *
   * @param from index of the first of them in the table
   * @param merges whether an issue stands once over its rows, as in the order of the paper; else
   *     each row stands alone
   */
  public static List<IssueGroup> of(List<LedgerRow> rows, int from, boolean merges) {
    List<IssueGroup> groups = new ArrayList<>();
    int start = 0;
    while (start < rows.size()) {
      int end = start + 1;
      while (merges
          && end < rows.size()
          && end - start < MOST
          && sameIssue(rows.get(start), rows.get(end))) {
        end++;
      }
      boolean continued = merges && start > 0 && sameIssue(rows.get(start - 1), rows.get(start));
      groups.add(new IssueGroup(from + start, rows.subList(start, end), continued));
      start = end;
    }
    return groups;
  }

  private static boolean sameIssue(LedgerRow one, LedgerRow other) {
    return one.issue().id().equals(other.issue().id());
  }
}
