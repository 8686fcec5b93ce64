package app.xiaohao.intake.table.head;

import app.xiaohao.intake.Grid;
import app.xiaohao.intake.Grid.Cell;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** The cells of a grid by row and column; a merged cell is found at every place that it covers. */
final class Cells {
  private final Grid grid;
  private final int columns;
  private final Cell[][] places;
  private final List<List<Cell>> begun;

  Cells(Grid grid) {
    this.grid = grid;
    this.columns = grid.columns();
    this.places = new Cell[grid.rows()][];
    this.begun = new ArrayList<>(grid.rows());
    for (int row = 0; row < grid.rows(); row++) {
      begun.add(new ArrayList<>(0));
    }
    for (Cell cell : grid.cells()) {
      if (!cell.text().isBlank()) {
        put(cell);
      }
    }
  }

  private void put(Cell cell) {
    begun.get(cell.row()).add(cell);
    int below = Math.min(grid.rows(), cell.row() + cell.rowSpan());
    int behind = Math.min(columns, cell.column() + cell.columnSpan());
    for (int row = cell.row(); row < below; row++) {
      if (places[row] == null) {
        places[row] = new Cell[columns];
      }
      for (int column = cell.column(); column < behind; column++) {
        places[row][column] = cell;
      }
    }
  }

  Grid grid() {
    return grid;
  }

  int rows() {
    return places.length;
  }

  int columns() {
    return columns;
  }

  /** The cell that covers a place; null where it is empty. */
  Cell at(int row, int column) {
    return row < 0 || row >= places.length || places[row] == null ? null : places[row][column];
  }

  /** The text at a place, empty where there is none. */
  String text(int row, int column) {
    Cell cell = at(row, column);
    return cell == null ? "" : cell.text();
  }

  /** Whether a cell with text begins in this row at this column. */
  boolean begins(int row, int column) {
    Cell cell = at(row, column);
    return cell != null && cell.row() == row && cell.column() == column;
  }

  /** The cells that begin in a row, from left to right. */
  List<Cell> begunIn(int row) {
    return begun.get(row);
  }

  /** The cells over the given rows of one column, each once. */
  List<Cell> in(Collection<Integer> rows, int column) {
    List<Cell> found = new ArrayList<>(1);
    Cell last = null;
    for (int row : rows) {
      Cell cell = at(row, column);
      if (cell != null && cell != last && cell.column() == column) {
        found.add(cell);
      }
      last = cell;
    }
    return found;
  }

  /** A row as a line of the document: its cells parted by tabulators, one for each column. */
  String line(int row) {
    StringBuilder line = new StringBuilder();
    int tabs = 0;
    for (Cell cell : begun.get(row)) {
      while (tabs < cell.column()) {
        line.append('\t');
        tabs++;
      }
      line.append(Objects.requireNonNull(cell.text()));
    }
    return line.toString();
  }
}
