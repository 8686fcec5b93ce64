package app.xiaohao.ui.ledger.views;

import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.text.column.ColumnQuery;

/**
 * A view somebody saved: its look, its filters and its order. What is searched for is not part of
 * it.
 *
 * @param name unlike all other names of the ledger's views
 */
public record SavedView(String name, Layout layout, ColumnQuery columns, LedgerQuery query) {
  /** The words searched for are left out. */
  public SavedView {
    query = query.withText("");
  }
}
