package app.xiaohao.export.page;

import app.xiaohao.export.page.TablePiece.CellLine;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a table into the pieces that fit on pages. Rows stay whole while they fit on a page; words
 * of a cell that do not fit go on in the next piece, and none is lost. A cell over several rows
 * goes on there too, with its words for that (续).
 */
final class TableCutter {
  /** Inside a cell, left and right. */
  static final double SIDE = 4;

  /** Inside a cell, above and below. */
  static final double ABOVE = 3;

  /** A row that is higher than what is left is cut where this part of a page would stay empty. */
  private static final double WASTE = 0.45;

  /** So much of a page may be taken by what is said again. */
  private static final double MOST_AGAIN = 0.33;

  /** Lines below which no row is cut. */
  private static final int FEWEST_LINES = 3;

  private final LineBreaker breaker;
  private final Table table;
  private final List<Double> widths;
  private final double pitch;
  private final List<TablePiece> pieces = new ArrayList<>();
  private final List<Open> open = new ArrayList<>();
  private List<Double> heights = new ArrayList<>();
  private List<TablePiece.Placed> placed = new ArrayList<>();
  private int headRows;
  private double used;
  private double room;

  TableCutter(Faces faces, Table table, double width) {
    this.breaker = new LineBreaker(faces);
    this.table = table;
    double sum = table.shares().stream().mapToDouble(Double::doubleValue).sum();
    this.widths = table.shares().stream().map(share -> share * width / sum).toList();
    this.pitch = table.pitch();
  }

  /** A cell that is not finished: what of its words is still to be placed. */
  private static final class Open {
    private final Table.Cell cell;
    private final int column;
    private int row;
    private int rowsLeft;
    private List<CellLine> left;

    Open(Table.Cell cell, int column, int row, List<CellLine> left) {
      this.cell = cell;
      this.column = column;
      this.row = row;
      this.rowsLeft = cell.rows();
      this.left = left;
    }
  }

  /**
   * The pieces; the first one is empty where nothing of the table has room there.
   *
   * @param first how much room there is for the first one
   * @param page how much room there is on a page of its own
   */
  List<TablePiece> cut(double first, double page) {
    room = first;
    begin();
    for (Table.Row row : table.rows()) {
      place(row, page);
    }
    finish(true);
    return List.copyOf(pieces);
  }

  private void begin() {
    heights = new ArrayList<>();
    placed = new ArrayList<>();
    used = 0;
    headRows = 0;
    List<Open> cut = List.copyOf(open);
    open.clear();
    for (Table.Row row : table.head()) {
      open(row);
      close(heightOf(row));
    }
    headRows = heights.size();
    open.addAll(cut);
    for (Open cell : cut) {
      cell.row = headRows;
      List<CellLine> again =
          cell.cell.again().isEmpty()
              ? List.of()
              : lines(cell.cell, cell.column, cell.cell.again());
      // what would fill the page again and again is not repeated: its words go on
      if (!again.isEmpty() && again.size() * pitch < room * MOST_AGAIN) {
        cell.left = again;
      }
    }
  }

  private void place(Table.Row row, double page) {
    open(row);
    double height = heightOf(row);
    double bare = headHeight();
    while (used + height > room + 0.01) {
      boolean empty = heights.size() == headRows;
      double left = room - used;
      boolean whole = bare + height <= page + 0.01;
      boolean split =
          left >= FEWEST_LINES * pitch + 2 * ABOVE && (!whole || left > page * WASTE)
              || empty && !pieces.isEmpty();
      if (split) {
        cutAt(Math.max(left, pitch + 2 * ABOVE));
      } else {
        // the cells that begin in this row have no room here yet
        List<Open> own = open.stream().filter(cell -> cell.row == heights.size()).toList();
        open.removeAll(own);
        newPiece(page);
        own.forEach(cell -> cell.row = heights.size());
        open.addAll(own);
      }
      if (split) {
        newPiece(page);
      }
      height = heightOf(row);
    }
    close(height);
  }

  private double headHeight() {
    double height = 0;
    for (int i = 0; i < headRows; i++) {
      height += heights.get(i);
    }
    return height;
  }

  private void newPiece(double page) {
    finish(false);
    room = page;
    begin();
  }

  /** The cells of a row, in the columns that no cell from above takes. */
  private void open(Table.Row row) {
    boolean[] taken = new boolean[widths.size()];
    for (Open cell : open) {
      for (int i = 0; i < cell.cell.columns(); i++) {
        taken[cell.column + i] = true;
      }
    }
    int column = 0;
    for (Table.Cell cell : row.cells()) {
      while (column < taken.length && taken[column]) {
        column++;
      }
      if (column + cell.columns() > taken.length) {
        throw new IllegalArgumentException("more cells than columns: " + row);
      }
      open.add(new Open(cell, column, heights.size(), lines(cell, column, cell.text())));
      column += cell.columns();
    }
  }

  private List<CellLine> lines(Table.Cell cell, int column, String text) {
    double width = widthOf(column, cell.columns()) - 2 * SIDE;
    return breaker
        .lines(List.of(new Run(cell.face(), text)), table.size(), 0, width, width)
        .stream()
        .map(line -> new CellLine(line.text(), line.width(), line.ends()))
        .toList();
  }

  private double widthOf(int column, int columns) {
    return widths.subList(column, column + columns).stream().mapToDouble(Double::doubleValue).sum();
  }

  /** What the cells that end in this row need of it. */
  private double heightOf(Table.Row row) {
    double height = Math.max(row.height(), pitch + 2 * ABOVE);
    for (Open cell : open) {
      if (cell.rowsLeft == 1) {
        height = Math.max(height, need(cell) - above(cell));
      }
    }
    return height;
  }

  private double need(Open cell) {
    return cell.left.size() * pitch + 2 * ABOVE;
  }

  private double above(Open cell) {
    double above = 0;
    for (int row = cell.row; row < heights.size(); row++) {
      above += heights.get(row);
    }
    return above;
  }

  /** The row ends here, and with it the cells that reach no further. */
  private void close(double height) {
    heights.add(height);
    used += height;
    for (Open cell : List.copyOf(open)) {
      cell.rowsLeft--;
      if (cell.rowsLeft == 0) {
        put(cell, cell.left);
        open.remove(cell);
      }
    }
  }

  /** The piece ends inside of the row: what fits of each cell stays, the rest goes on. */
  private void cutAt(double height) {
    heights.add(height);
    used += height;
  }

  /** Ends the piece; open cells are drawn so far as they fit. A head alone is none. */
  private void finish(boolean last) {
    for (Open cell : open) {
      double high = above(cell);
      if (high <= 0) {
        continue;
      }
      int fit = Math.min(cell.left.size(), Math.max(0, (int) ((high - 2 * ABOVE) / pitch + 0.01)));
      put(cell, cell.left.subList(0, fit));
      cell.left = List.copyOf(cell.left.subList(fit, cell.left.size()));
    }
    if (heights.size() > headRows || last && pieces.isEmpty()) {
      pieces.add(new TablePiece(widths, heights, headRows, placed));
    } else if (pieces.isEmpty()) {
      pieces.add(new TablePiece(widths, List.of(), 0, List.of()));
    }
  }

  private void put(Open cell, List<CellLine> lines) {
    placed.add(
        new TablePiece.Placed(
            cell.cell, cell.row, cell.column, heights.size() - cell.row, List.copyOf(lines)));
  }
}
