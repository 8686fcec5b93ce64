package app.xiaohao.export.page;

import java.util.List;
import java.util.Objects;

/**
 * A table over the whole width of the text.
 *
 * @param shares how the width is shared among the columns; any positive numbers
 * @param head rows that stand again on top of each page; may be none
 * @param rows from above to below
 * @param size of the letters in points
 * @param ruled whether lines are drawn
 */
public record Table(List<Double> shares, List<Row> head, List<Row> rows, double size, boolean ruled)
    implements Block {
  /** The lists are copied. */
  public Table {
    shares = List.copyOf(shares);
    head = List.copyOf(head);
    rows = List.copyOf(rows);
    if (shares.isEmpty() || shares.stream().anyMatch(share -> share <= 0)) {
      throw new IllegalArgumentException("columns without width: " + shares);
    }
  }

  /**
   * A row. A cell that reaches down from a row above takes its columns in the rows below: these
   * have no cell of their own there.
   *
   * @param cells from left to right
   * @param height the least height in points; 0 for what the words need
   */
  public record Row(List<Cell> cells, double height) {
    /** The list is copied. */
    public Row {
      cells = List.copyOf(cells);
    }

    /** As high as its words. */
    public static Row of(List<Cell> cells) {
      return new Row(cells, 0);
    }
  }

  /**
   * A cell.
   *
   * @param again what stands in it on a further page where it is cut by the end of a page (3（续）);
   *     empty where its words just go on
   * @param columns how many columns it spans
   * @param rows how many rows it spans
   * @param strong whether it is set in 黑体
   * @param top whether its words begin at its upper edge, else they stand in the middle
   */
  public record Cell(
      String text, String again, Align align, int columns, int rows, boolean strong, boolean top) {
    /** The words are required. */
    public Cell {
      Objects.requireNonNull(text);
      Objects.requireNonNull(again);
      if (columns < 1 || rows < 1) {
        throw new IllegalArgumentException("spans nothing: " + columns + " " + rows);
      }
    }

    /** Words from the left. */
    public static Cell left(String text) {
      return new Cell(text, "", Align.LEFT, 1, 1, false, false);
    }

    /** Words in the middle. */
    public static Cell center(String text) {
      return new Cell(text, "", Align.CENTER, 1, 1, false, false);
    }

    /** Words of a heading. */
    public static Cell heading(String text) {
      return new Cell(text, "", Align.CENTER, 1, 1, true, false);
    }

    /** The same over several columns and rows. */
    public Cell over(int wide, int high) {
      return new Cell(text, again, align, wide, high, strong, top);
    }

    /** The same with what stands on a further page. */
    public Cell continued(String words) {
      return new Cell(text, words, align, columns, rows, strong, top);
    }

    /** The same with its words at the upper edge. */
    public Cell fromTop() {
      return new Cell(text, again, align, columns, rows, strong, true);
    }

    /** The same with its words elsewhere. */
    public Cell aligned(Align other) {
      return new Cell(text, again, other, columns, rows, strong, top);
    }

    /** What it is set in. */
    public Face face() {
      return strong ? Face.BLACK : Face.BODY;
    }
  }

  /** From line to line in its cells, in points. */
  public double pitch() {
    return size * (size < 14 ? 1.36 : 1.5);
  }

  /** Whether any cell reaches over several rows. */
  public boolean merged() {
    return rows.stream().flatMap(row -> row.cells().stream()).anyMatch(cell -> cell.rows() > 1);
  }
}
