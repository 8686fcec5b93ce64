package app.xiaohao.ui.ledger.clip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cells in rows, all rows of the same width; line breaks inside of cells are {@code \n}.
 *
 * @param rows at least one, each with at least one cell
 */
public record ClipTable(List<List<String>> rows) {
  /** Rows that are shorter than the longest end in empty cells. */
  public ClipTable {
    int width = rows.stream().mapToInt(List::size).max().orElse(0);
    if (width == 0) {
      throw new IllegalArgumentException("no cells");
    }
    List<List<String>> even = new ArrayList<>();
    for (List<String> row : rows) {
      List<String> cells = new ArrayList<>(row);
      while (cells.size() < width) {
        cells.add("");
      }
      even.add(List.copyOf(cells));
    }
    rows = List.copyOf(even);
  }

  /** A table of one cell. */
  public static ClipTable of(String cell) {
    return new ClipTable(List.of(List.of(cell)));
  }

  /**
   * What is on the clipboard. The text says it to the letter; the HTML is taken where it knows
   * more: cells that are merged, and where the text does not have the same cells, as that of a word
   * processor, which does not mark line breaks inside of cells.
   *
   * @param text empty where there is none
   * @param html empty where there is none
   * @return empty where there is nothing
   */
  public static Optional<ClipTable> read(String text, String html) {
    Optional<HtmlCells.Read> marked = HtmlCells.read(html);
    if (text.isEmpty()) {
      return marked.map(HtmlCells.Read::table);
    }
    ClipTable plain = TabText.read(text);
    return Optional.of(
        marked
            .filter(read -> read.merged() || !read.table().sameShape(plain))
            .map(HtmlCells.Read::table)
            .orElse(plain));
  }

  /** How many cells each row has. */
  public int width() {
    return rows.getFirst().size();
  }

  /** How many rows. */
  public int height() {
    return rows.size();
  }

  /** The rows from one on; at least one has to be left. */
  public ClipTable from(int row) {
    return new ClipTable(rows.subList(row, rows.size()));
  }

  private boolean sameShape(ClipTable other) {
    return height() == other.height() && width() == other.width();
  }
}
