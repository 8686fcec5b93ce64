package app.xiaohao.intake;

import app.xiaohao.model.SourceRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A table as it stands in a document, cell by cell, before anything is understood of it. In the
 * text of the document its rows are lines and the cells of a row are parted by tabulators.
 *
 * @param name the sheet's name, or the words above the table; empty where it has none
 * @param rows how many rows, cells or not
 * @param widths of the columns, in characters of the document's standard font; as many as there are
 *     columns; 0 where the document does not say
 * @param cells by row, then column; a merged cell stands once, at its upper left corner; empty
 *     cells are left out
 * @param unread places that hold something which is not in the file, so that they are not blank:
 *     formulas without their result
 * @param keys the hidden cells of this program, by row; they are none of the cells and not in the
 *     text
 * @param computed of a table of this program, the cells that are formulas with a result: nobody
 *     typed what they show
 */
public record Grid(
    String name,
    int rows,
    List<Double> widths,
    List<Cell> cells,
    Set<Place> unread,
    Map<Integer, String> keys,
    Set<Place> computed) {
  /** A grid all of which was read, and which this program did not write. */
  public Grid(String name, int rows, List<Double> widths, List<Cell> cells) {
    this(name, rows, widths, cells, Set.of(), Map.of(), Set.of());
  }

  /** A place, counted from 0. */
  public record Place(int row, int column) {}

  /** The lists are copied. */
  public Grid {
    Objects.requireNonNull(name);
    widths = List.copyOf(widths);
    cells = List.copyOf(cells);
    unread = Set.copyOf(unread);
    keys = Map.copyOf(keys);
    computed = Set.copyOf(computed);
  }

  /** How many columns. */
  public int columns() {
    return widths.size();
  }

  /**
   * One cell.
   *
   * @param row of its upper left corner, from 0
   * @param column of its upper left corner, from 0
   * @param rowSpan how many rows it covers, at least 1
   * @param columnSpan how many columns it covers, at least 1
   * @param text as a person sees it, white space at the ends off; line breaks are {@code \n}
   * @param date where the cell holds a date as such; else null
   * @param source where its text stands in the document
   */
  public record Cell(
      int row,
      int column,
      int rowSpan,
      int columnSpan,
      String text,
      LocalDate date,
      SourceRange source) {
    /** The text and its place are required. */
    public Cell {
      Objects.requireNonNull(text);
      Objects.requireNonNull(source);
    }
  }
}
