package app.xiaohao.intake;

import java.util.List;
import java.util.Objects;

/**
 * How an office lays out its table and what its columns mean: made when a table is read, corrected
 * by a person, remembered under the office's name, and used again for reading and for export.
 *
 * @param office 填报单位, or whom a person named; empty where unknown
 * @param name of the table, as {@link Grid#name()}
 * @param titleLines what stands above the headings, one for each row, empty rows too, so that the
 *     headings stand in the row of this number; the cells of a row are parted by tabulators, one
 *     for each column, as in the text of the document
 * @param headerRows how many rows the headings take, at least 1
 * @param columns from left to right, as many as the table has; empty only for a table without any
 */
public record OfficeTable(
    String office,
    String name,
    List<String> titleLines,
    int headerRows,
    List<OfficeColumn> columns) {
  /** The lists are copied. */
  public OfficeTable {
    Objects.requireNonNull(office);
    Objects.requireNonNull(name);
    titleLines = List.copyOf(titleLines);
    columns = List.copyOf(columns);
  }

  /**
   * One column.
   *
   * @param heading from top to bottom, one word or phrase a storey; more than one where the heading
   *     has two storeys; empty where the column has none
   * @param column what it means
   * @param width in characters of the standard font, 0 where unknown
   * @param merged whether its cells are merged over the rows of one issue
   */
  public record OfficeColumn(List<String> heading, Column column, double width, boolean merged) {
    /** The list is copied. */
    public OfficeColumn {
      heading = List.copyOf(heading);
      Objects.requireNonNull(column);
    }
  }
}
