package app.xiaohao.ledger;

import app.xiaohao.model.InspectionId;

/**
 * What a commit put into the ledger.
 *
 * @param newIssues how many were added
 * @param newMeasures how many were added
 * @param unchanged how many issues were there already
 */
public record ImportReceipt(
    InspectionId inspection, int newIssues, int newMeasures, int unchanged) {}
