package app.xiaohao.ledger.outcome;

import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.IssueId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The issues with which a record has to do, as people number them. */
public final class RecordItems {
  private RecordItems() {}

  /**
   * Their numbers, each once, in the order of the rows; those that are struck are not among them.
   *
   * @param issues of a record
   * @param rows of its inspection
   */
  public static List<String> numbers(List<IssueId> issues, List<LedgerRow> rows) {
    Set<IssueId> wanted = Set.copyOf(issues);
    return rows.stream()
        .map(LedgerRow::issue)
        .filter(issue -> wanted.contains(issue.id()))
        .map(issue -> Integer.toString(issue.number()))
        .distinct()
        .toList();
  }

  /**
   * Those of which there is no row: the issues that are struck, which the record names again when
   * they come back.
   */
  public static List<IssueId> struck(List<IssueId> issues, List<LedgerRow> rows) {
    Set<IssueId> there = rows.stream().map(row -> row.issue().id()).collect(Collectors.toSet());
    return issues.stream().filter(issue -> !there.contains(issue)).toList();
  }
}
