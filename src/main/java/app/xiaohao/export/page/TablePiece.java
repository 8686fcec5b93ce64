package app.xiaohao.export.page;

import java.util.List;

/**
 * The part of a table that stands on one page.
 *
 * @param widths of the columns in points
 * @param heights of the rows, those of the head first
 * @param headRows how many rows are of the head
 * @param cells each once, at the row and column where it begins
 */
public record TablePiece(
    List<Double> widths, List<Double> heights, int headRows, List<Placed> cells) {
  /** The lists are copied. */
  public TablePiece {
    widths = List.copyOf(widths);
    heights = List.copyOf(heights);
    cells = List.copyOf(cells);
  }

  /**
   * A cell in its place.
   *
   * @param rows how many rows of this piece it spans
   * @param lines what of its words stands here; soft breaks are between entries that do not end
   */
  public record Placed(Table.Cell cell, int row, int column, int rows, List<CellLine> lines) {
    /** The list is copied. */
    public Placed {
      lines = List.copyOf(lines);
    }

    /** Its words here, broken only where somebody broke them. */
    public String text() {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < lines.size(); i++) {
        text.append(lines.get(i).text());
        if (lines.get(i).ends() && i < lines.size() - 1) {
          text.append('\n');
        }
      }
      return text.toString();
    }
  }

  /**
   * A line of a cell.
   *
   * @param ends whether it ends a paragraph
   */
  public record CellLine(String text, double width, boolean ends) {}

  /** How high it is. */
  public double height() {
    return heights.stream().mapToDouble(Double::doubleValue).sum();
  }
}
