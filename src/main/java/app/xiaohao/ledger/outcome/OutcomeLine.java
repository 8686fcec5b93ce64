package app.xiaohao.ledger.outcome;

import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.outcome.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * An outcome and of what it is.
 *
 * @param measure null where it is of the issue as a whole
 * @param number of the measure or issue, as people number it
 */
public record OutcomeLine(
    Outcome outcome, IssueId issue, @Nullable MeasureId measure, String number) {}
