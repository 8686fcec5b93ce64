package app.xiaohao.ledger.row;

import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A rule or plan that was issued or revised for the rectification: one line of the list of 建章立制.
 *
 * @param item for what, as people number it: "2.1", or "2" where it stands before the measures
 * @param measure null where it stands before the measures
 * @param title without its 《》
 * @param quote the clause of the document that says so
 */
public record IssuedRule(
    String item, IssueId issue, MeasureId measure, String title, String quote) {
  /** All but the measure is required. */
  public IssuedRule {
    Objects.requireNonNull(item);
    Objects.requireNonNull(issue);
    Objects.requireNonNull(title);
    Objects.requireNonNull(quote);
  }

  /** Those that were issued for the issues of some rows. */
  public static List<IssuedRule> of(List<IssuedRule> rules, List<LedgerRow> rows) {
    Set<IssueId> issues = rows.stream().map(row -> row.issue().id()).collect(Collectors.toSet());
    return rules.stream().filter(rule -> issues.contains(rule.issue())).toList();
  }
}
