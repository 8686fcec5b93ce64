package app.xiaohao.intake.read.parts;

import app.xiaohao.intake.read.parts.DocumentBuilder.TextCell;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts cells that say of themselves that they go on with the one above into one. */
final class MergedCells {
  /** More columns than any table has: a hostile span goes no further. */
  static final int WIDEST = 1000;

  private final List<TextCell> cells;

  /** Where in {@link #cells} the last cell of each column stands. */
  private final Map<Integer, Integer> lastInColumn = new HashMap<>();

  MergedCells(List<TextCell> cells) {
    this.cells = cells;
  }

  /**
   * Adds a cell.
   *
   * @param span how many columns it covers
   * @param goesOn whether it belongs to the cell above it
   */
  void add(int row, int column, int span, String text, boolean goesOn) {
    Integer above = goesOn ? lastInColumn.get(column) : null;
    if (above == null) {
      lastInColumn.put(column, cells.size());
      cells.add(new TextCell(row, column, 1, span, text, null));
      return;
    }
    TextCell first = cells.get(above);
    String all = text.isBlank() ? first.text() : first.text() + "\n" + text;
    cells.set(
        above,
        new TextCell(
            first.row(), first.column(), row - first.row() + 1, first.columnSpan(), all, null));
  }
}
