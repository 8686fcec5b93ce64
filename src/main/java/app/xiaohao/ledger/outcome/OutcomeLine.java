package app.xiaohao.ledger.outcome;

import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.outcome.Outcome;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An outcome and of what it is.
 *
 * @param measure null where it is of the issue as a whole
 * @param number of the measure or issue, as people number it
 */
public record OutcomeLine(
    Outcome outcome, IssueId issue, @Nullable MeasureId measure, String number) {
  /** The row of which it is; of an issue as a whole the first that is there. */
  public Optional<LedgerRow> row(List<LedgerRow> rows) {
    return rows.stream()
        .filter(row -> row.issue().id().equals(issue))
        .filter(
            row -> measure == null || row.measure() != null && row.measure().id().equals(measure))
        .findFirst();
  }
}
