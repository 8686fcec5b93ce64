package app.xiaohao.ui.ledger.model;

import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;

/**
 * By which a row is known again after the ledger was loaded anew.
 *
 * @param measure null for an issue without measures
 */
record RowKey(IssueId issue, MeasureId measure) {
  static RowKey of(LedgerRow row) {
    return new RowKey(row.issue().id(), row.measure() == null ? null : row.measure().id());
  }
}
