package app.xiaohao.ledger.history;

import app.xiaohao.model.MeasureId;
import app.xiaohao.model.inspection.InspectionId;

/**
 * An entry of the change log and where it leads.
 *
 * @param measure the measure it is about, or the first of the issue it is about; null where it is
 *     about neither or the item is no longer there
 * @param inspection the inspection it is about; null where it is about the ledger as a whole or the
 *     inspection is no longer there
 */
public record HistoryLine(HistoryEntry entry, MeasureId measure, InspectionId inspection) {}
