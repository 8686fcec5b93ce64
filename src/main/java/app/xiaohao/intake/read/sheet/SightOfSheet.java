package app.xiaohao.intake.read.sheet;

import app.xiaohao.intake.HiddenCells;
import app.xiaohao.intake.Warning;
import app.xiaohao.intake.read.parts.DocumentBuilder;
import app.xiaohao.intake.read.parts.DocumentBuilder.TextCell;
import app.xiaohao.intake.read.parts.StruckOut;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which rows and columns of a sheet are seen. A cell that is merged over some that are hidden is
 * seen as long as one of them is.
 */
final class SightOfSheet {
  /** So many rows or columns are named. */
  private static final int MOST_NAMED = 12;

  private static final int LONGEST_HEADING = 20;
  private static final int LETTERS = 26;

  private final BitSet rows = new BitSet();
  private final BitSet columns = new BitSet();
  private final BitSet rowsLeftOut = new BitSet();
  private final Map<Integer, String> columnsLeftOut = new TreeMap<>();

  void hideRows(int first, int last) {
    rows.set(first, last + 1);
  }

  void hideColumns(int first, int last) {
    columns.set(first, last + 1);
  }

  /** Whether nothing is left out. */
  boolean isWhole(HiddenCells hidden) {
    return hidden == HiddenCells.READ || (rows.isEmpty() && columns.isEmpty());
  }

  /** The cells that are seen, at the place in which they are; hidden columns are no columns. */
  List<TextCell> seen(List<TextCell> cells) {
    List<TextCell> seen = new ArrayList<>(cells.size());
    for (TextCell cell : cells) {
      int row = rows.nextClearBit(cell.row());
      int column = columns.nextClearBit(cell.column());
      int rowBehind = cell.row() + cell.rowSpan();
      int columnBehind = cell.column() + cell.columnSpan();
      if (row < rowBehind && column < columnBehind) {
        seen.add(
            new TextCell(
                row,
                place(column),
                rowBehind - row,
                place(columnBehind) - place(column),
                cell.text(),
                cell.date()));
      } else if (row >= rowBehind) {
        rowsLeftOut.set(cell.row());
      } else {
        columnsLeftOut.putIfAbsent(cell.column(), heading(cell.text()));
      }
    }
    return seen;
  }

  /** How many of the columns before this one are seen. */
  int place(int column) {
    return column - columns.get(0, column).cardinality();
  }

  boolean isHidden(int row, int column) {
    return rows.get(row) || columns.get(column);
  }

  boolean isHidden(int column) {
    return columns.get(column);
  }

  /** Says which rows and columns with text were left out. */
  void warn(DocumentBuilder document, int place, String sheet) {
    if (!rowsLeftOut.isEmpty()) {
      document.warn(
          Warning.Kind.ROWS_HIDDEN,
          place,
          sheet,
          String.valueOf(rowsLeftOut.cardinality()),
          ranges(rowsLeftOut));
    }
    if (!columnsLeftOut.isEmpty()) {
      document.warn(
          Warning.Kind.COLUMNS_HIDDEN,
          place,
          sheet,
          String.valueOf(columnsLeftOut.size()),
          named(columnsLeftOut.entrySet()));
    }
  }

  /** Rows as the sheet counts them: 3、7-9. */
  private static String ranges(BitSet rows) {
    List<String> ranges = new ArrayList<>();
    for (int from = rows.nextSetBit(0); from >= 0; ) {
      int behind = rows.nextClearBit(from);
      ranges.add(behind == from + 1 ? String.valueOf(behind) : (from + 1) + "-" + behind);
      from = rows.nextSetBit(behind);
    }
    return few(ranges);
  }

  private static String named(Collection<Map.Entry<Integer, String>> columns) {
    return few(
        columns.stream()
            .map(column -> letters(column.getKey()) + " " + column.getValue())
            .toList());
  }

  private static String few(List<String> all) {
    String named = String.join("、", all.subList(0, Math.min(MOST_NAMED, all.size())));
    return all.size() > MOST_NAMED ? named + "…" : named;
  }

  private static String heading(String text) {
    String line = StruckOut.live(text).replaceAll("\\s+", " ").strip();
    return line.length() > LONGEST_HEADING ? line.substring(0, LONGEST_HEADING) + "…" : line;
  }

  /** A column as the sheet calls it. */
  static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % LETTERS));
    return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
  }
}
