package app.xiaohao.ui.ledger.replace;

import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.IssueId;
import app.xiaohao.ui.ledger.grid.CellEdit;
import app.xiaohao.ui.ledger.grid.CellField;
import app.xiaohao.ui.ledger.model.PaperColumn;
import app.xiaohao.ui.ledger.model.RowWords;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The cells in which something was found.
 *
 * @param cells from top to bottom, each with the words that would take the place of its own
 * @param count how often it was found in them
 */
record Hits(List<CellEdit> cells, int count) {
  static final Hits NONE = new Hits(List.of(), 0);

  /** The list is copied. */
  Hits {
    cells = List.copyOf(cells);
  }

  /**
   * Looks for it. A title that stands over several rows is one cell, and so is a field that two
   * columns show.
   *
   * @param rows those that are seen
   * @param places the rows in which is looked, ascending
   * @param columns those in which is looked
   */
  static Hits of(
      Replacement asked,
      List<LedgerRow> rows,
      int[] places,
      List<PaperColumn> columns,
      RowWords words) {
    List<CellEdit> cells = new ArrayList<>();
    Set<IssueId> titles = new HashSet<>();
    int count = 0;
    for (int place : places) {
      LedgerRow row = rows.get(place);
      Set<CellField> looked = EnumSet.noneOf(CellField.class);
      for (PaperColumn column : columns) {
        CellField field = CellField.of(column, row).orElse(null);
        if (field == null
            || !looked.add(field)
            || field == CellField.TITLE && !titles.add(row.issue().id())) {
          continue;
        }
        String held = field.held(row, words);
        int found = asked.count(held, field.isNames());
        if (found > 0) {
          count += found;
          cells.add(new CellEdit(place, row, column, asked.in(held, field.isNames())));
        }
      }
    }
    return new Hits(cells, count);
  }
}
