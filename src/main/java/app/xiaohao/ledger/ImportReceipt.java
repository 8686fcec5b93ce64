package app.xiaohao.ledger;

import app.xiaohao.model.ImportId;
import app.xiaohao.model.InspectionId;

/**
 * What a commit put into the ledger.
 *
 * @param id by which it can be undone
 * @param newIssues how many were added
 * @param newMeasures how many were added
 * @param changed how many issues that were there have changed
 * @param unchanged how many issues were there already and are as they were
 */
public record ImportReceipt(
    ImportId id,
    InspectionId inspection,
    int newIssues,
    int newMeasures,
    int changed,
    int unchanged) {}
