package app.xiaohao.ui.ledger.grid;

import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ui.ledger.model.LedgerModel;
import app.xiaohao.ui.ledger.model.PaperColumn;
import app.xiaohao.ui.ledger.model.RowSelection;
import app.xiaohao.ui.ledger.model.Shown;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/**
 * The active cell and the block around it: the chosen rows of the model, and a run of columns. The
 * active cell stands at the corner where the block was begun, and walks inside of it. For the FX
 * thread.
 */
public final class GridSelection {
  private final LedgerModel model;
  private final Supplier<List<PaperColumn>> seen;
  private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
  private PaperColumn active = PaperColumn.MEASURE;
  private PaperColumn from = PaperColumn.MEASURE;
  private PaperColumn to = PaperColumn.MEASURE;
  private int end = -1;
  private boolean wholeRows;
  private boolean wholeColumns;

  /**
   * @param seen the columns that are seen, from left to right
   */
  public GridSelection(LedgerModel model, Supplier<List<PaperColumn>> seen) {
    this.model = model;
    this.seen = seen;
  }

  /** Does something with a cell. */
  interface EachCell {
    void at(int row, LedgerRow line, PaperColumn column);
  }

  /** Changes with every change of the columns chosen. */
  public ReadOnlyIntegerProperty versionProperty() {
    return version.getReadOnlyProperty();
  }

  private RowSelection chosen() {
    return model.selection();
  }

  private List<LedgerRow> shown() {
    Shown shown = model.shownProperty().get();
    return shown == null ? List.of() : shown.rows();
  }

  /** All columns that are seen, from left to right. */
  public List<PaperColumn> allColumns() {
    return seen.get();
  }

  /** The column of the active cell; one that is seen. */
  public PaperColumn column() {
    return orMeasure(active);
  }

  private PaperColumn orMeasure(PaperColumn column) {
    return allColumns().contains(column) ? column : PaperColumn.MEASURE;
  }

  /** The row of the active cell; -1 where there is none. */
  public int row() {
    return chosen().lead();
  }

  /** The active cell with what it holds; there has to be a row. */
  CellEdit active() {
    return new CellEdit(row(), shown().get(row()), column(), "");
  }

  /** Whether there is an active cell. */
  boolean isSomewhere() {
    return row() >= 0 && row() < shown().size();
  }

  /** The chosen rows, ascending; the active one where none is chosen. */
  public int[] rows() {
    return chosen().count() == 0 ? new int[] {row()} : chosen().rows();
  }

  /** The chosen columns from left to right. */
  public List<PaperColumn> columns() {
    List<PaperColumn> all = allColumns();
    if (wholeRows) {
      return all;
    }
    int one = all.indexOf(orMeasure(from));
    int other = all.indexOf(orMeasure(to));
    return all.subList(Math.min(one, other), Math.max(one, other) + 1);
  }

  /** Whether a cell of a chosen row is in the block. */
  public boolean has(PaperColumn column) {
    return wholeRows || columns().contains(column);
  }

  /** Whether the block is more than one cell. */
  public boolean isBlock() {
    return chosen().count() > 1 || columns().size() > 1;
  }

  /** Whether whole rows are chosen, which are shown as such. */
  public boolean isRows() {
    return wholeRows;
  }

  /** Whether whole rows or whole columns are chosen. */
  boolean isWhole() {
    return wholeRows || wholeColumns;
  }

  boolean isOneColumn() {
    return !wholeRows && columns().size() == 1;
  }

  /** Goes over the cells of the block, row by row. */
  void each(EachCell action) {
    List<PaperColumn> columns = columns();
    for (int row : rows()) {
      for (PaperColumn column : columns) {
        action.at(row, shown().get(row), column);
      }
    }
  }

  /** Makes one cell active. */
  public void select(int row, PaperColumn column) {
    if (row < 0 || row >= shown().size()) {
      return;
    }
    columns(column, column, false, false);
    active = column;
    end = row;
    model.choose(row, false, false);
    changed();
  }

  /** Makes a column active; the rows stay. */
  public void column(PaperColumn column) {
    active = column;
    columns(column, column, false, false);
    changed();
  }

  /** Draws the block from where it was begun to a cell. */
  public void extend(int row, PaperColumn column) {
    if (!isSomewhere() || row < 0 || row >= shown().size()) {
      return;
    }
    columns(active, column, wholeRows, wholeColumns);
    end = row;
    model.chooseRun(row(), row);
    changed();
  }

  /** The row up to which the block was drawn. */
  int end() {
    return isBlock() && end >= 0 && end < shown().size() && chosen().holds(end) ? end : row();
  }

  /** The column up to which the block was drawn. */
  PaperColumn endColumn() {
    return orMeasure(to);
  }

  /** Takes a whole row in or out. */
  public void toggle(int row) {
    columns(from, to, true, false);
    model.choose(row, false, true);
    changed();
  }

  /** Chooses whole rows of the block. */
  public void rowsWhole() {
    columns(from, to, true, false);
    changed();
  }

  /** Chooses whole columns of the block. */
  public void columnsWhole() {
    columns(from, to, wholeRows, true);
    model.selection().chooseAll(shown().size());
    changed();
  }

  /** Chooses everything. */
  public void all() {
    columns(from, to, true, true);
    model.selection().chooseAll(shown().size());
    changed();
  }

  /** Steps to the next cell, within the block where it is one. */
  public void step(int down, int right) {
    if (!isSomewhere()) {
      return;
    }
    if (isBlock()) {
      walk(down, right);
      return;
    }
    List<PaperColumn> all = allColumns();
    int column = Math.clamp(all.indexOf(column()) + right, 0, all.size() - 1);
    select(Math.clamp(row() + down, 0, shown().size() - 1), all.get(column));
  }

  /** Inside of a block the walk goes on in the next column or row, and begins again at the end. */
  private void walk(int down, int right) {
    int[] rows = rows();
    List<PaperColumn> columns = columns();
    int at = Math.max(0, Arrays.binarySearch(rows, row()));
    int column = Math.max(0, columns.indexOf(column()));
    int cells = rows.length * columns.size();
    int place =
        down != 0
            ? Math.floorMod(column * rows.length + at + down, cells)
            : Math.floorMod(at * columns.size() + column + right, cells);
    int row = down != 0 ? place % rows.length : place / columns.size();
    active = columns.get(down != 0 ? place / rows.length : place % columns.size());
    model.pointAt(rows[row]);
    changed();
  }

  private void columns(PaperColumn first, PaperColumn last, boolean rows, boolean whole) {
    from = first;
    to = last;
    wholeRows = rows;
    wholeColumns = whole;
  }

  private void changed() {
    version.set(version.get() + 1);
  }
}
