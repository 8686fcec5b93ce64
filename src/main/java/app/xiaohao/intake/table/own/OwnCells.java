package app.xiaohao.intake.table.own;

import app.xiaohao.intake.CellPrint;
import app.xiaohao.intake.Grid.Cell;
import app.xiaohao.intake.RowKey;
import app.xiaohao.intake.SheetKey;
import app.xiaohao.intake.table.head.Cells;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The cells of one row of a sheet that this program wrote, by the names of its columns, wherever
 * these stand now.
 */
final class OwnCells {
  private final Cells cells;
  private final OwnColumns columns;
  private final List<Integer> rows;
  private final RowKey key;

  /**
   * @param rows the row of the item, then those on which its words go on
   * @param key null for a row that somebody added
   */
  OwnCells(Cells cells, OwnColumns columns, List<Integer> rows, RowKey key) {
    this.cells = cells;
    this.columns = columns;
    this.rows = rows;
    this.key = key;
  }

  /** Where the columns of a sheet stand. */
  static final class OwnColumns {
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> marks = new HashMap<>();
    private final Map<String, Integer> own = new HashMap<>();
    private final String layout;

    /**
     * @param header the row of the headings
     */
    OwnColumns(Cells cells, int header, SheetKey sheet) {
      this.layout = sheet.layout();
      Map<String, Integer> headings = new HashMap<>();
      for (Cell cell : cells.begunIn(header)) {
        headings.putIfAbsent(CellPrint.of(cell.text()), cell.column());
      }
      for (int i = 0; i < sheet.columns().size(); i++) {
        SheetKey.Column column = sheet.columns().get(i);
        Integer place = headings.remove(CellPrint.of(column.heading()));
        if (!column.name().isEmpty()) {
          marks.put(column.name(), i);
          places.put(column.name(), place == null ? -1 : place);
        } else if (place != null) {
          marks.put(column.heading(), i);
          own.put(column.heading(), place);
        }
      }
      for (Cell cell : cells.begunIn(header)) {
        if (headings.containsValue(cell.column())) {
          own.putIfAbsent(cell.text().replace("\n", ""), cell.column());
        }
      }
    }

    /** The print of the columns as they were written. */
    String layout() {
      return layout;
    }

    /** The headings of columns that are not the program's own. */
    Iterable<String> own() {
      return own.keySet();
    }

    private int place(String column) {
      return own.containsKey(column) ? own.get(column) : places.getOrDefault(column, -1);
    }
  }

  /** The first cell of a column; null where it is blank or the column is not there. */
  Cell cell(String column) {
    int place = columns.place(column);
    return place < 0 ? null : cells.at(rows.getFirst(), place);
  }

  /** The words of a column, those of all rows together; a date as YYYY-MM-DD. */
  String text(String column) {
    int place = columns.place(column);
    if (place < 0) {
      return "";
    }
    Cell first = cells.at(rows.getFirst(), place);
    if (rows.size() == 1) {
      return first == null ? "" : words(first);
    }
    StringBuilder text = new StringBuilder();
    Cell last = null;
    for (int row : rows) {
      Cell cell = cells.at(row, place);
      if (cell != null && cell != last) {
        text.append(words(cell));
      }
      last = cell;
    }
    return text.toString();
  }

  private static String words(Cell cell) {
    return cell.date() == null ? cell.text() : cell.date().toString();
  }

  /** How a cell was written; NONE where that is not known. */
  RowKey.Mark mark(String column) {
    Integer place = columns.marks.get(column);
    return key == null
            || place == null
            || place >= key.cells().size()
            || !key.layout().equals(columns.layout)
        ? RowKey.Mark.NONE
        : key.cells().get(place);
  }

  /** Whether a cell says what the program wrote into it. */
  boolean isAsWritten(String column) {
    return key != null && key.layout().equals(columns.layout) && mark(column).holds(text(column));
  }

  /** Whether a cell says something else than was written: one that is blank says nothing. */
  boolean isChanged(String column) {
    return !text(column).isBlank() && !isAsWritten(column);
  }

  /** How the cell is to be read back exactly; empty where somebody changed it. */
  String hint(String column) {
    return isAsWritten(column) ? mark(column).hint() : "";
  }

  OwnColumns columns() {
    return columns;
  }

  RowKey key() {
    return key;
  }

  /** The row with which the item begins. */
  int row() {
    return rows.getFirst();
  }
}
