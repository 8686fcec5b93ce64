package app.xiaohao.ui.ledger.grid;

import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ui.ledger.model.PaperColumn;

/**
 * Words that are to go into a cell.
 *
 * @param at its row in the table
 * @param row as the ledger holds it
 * @param column in which it stands
 * @param text as typed or pasted
 */
public record CellEdit(int at, LedgerRow row, PaperColumn column, String text) {
  /** Where it is. */
  public Place place() {
    return new Place(at, column);
  }

  /** The same cell with other words. */
  CellEdit with(String other) {
    return new CellEdit(at, row, column, other);
  }

  /** A cell of the table. */
  public record Place(int row, PaperColumn column) {}
}
