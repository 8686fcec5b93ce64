package app.xiaohao.intake.table;

import app.xiaohao.intake.Document;
import app.xiaohao.intake.Grid;
import app.xiaohao.intake.SourceText;
import app.xiaohao.model.SourceRange;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** A table that can be changed cell by cell, before it is a document again. */
final class Sketch {
  /**
   * A place of the table; no cell where its text is blank.
   *
   * @param down how many rows it covers
   * @param across how many columns it covers
   * @param date null where it holds none
   */
  record Place(String text, int down, int across, LocalDate date) {
    static final Place EMPTY = new Place("", 1, 1, null);

    Place with(String words) {
      return new Place(words, down, across, date);
    }

    Place over(int rows, int columns) {
      return new Place(text, rows, columns, date);
    }
  }

  private final List<List<Place>> rows = new ArrayList<>();

  /** The same table, to be changed. */
  Sketch(Grid grid) {
    for (int row = 0; row < grid.rows(); row++) {
      rows.add(new ArrayList<>(Collections.nCopies(grid.columns(), Place.EMPTY)));
    }
    for (Grid.Cell cell : grid.cells()) {
      rows.get(cell.row())
          .set(
              cell.column(),
              new Place(cell.text(), cell.rowSpan(), cell.columnSpan(), cell.date()));
    }
  }

  List<List<Place>> rows() {
    return rows;
  }

  int columns() {
    return rows.stream().mapToInt(List::size).max().orElse(0);
  }

  /** Puts a column in all rows, its place the same in each. */
  void addColumn(int at, List<Place> places) {
    for (int row = 0; row < rows.size(); row++) {
      rows.get(row).add(Math.min(at, rows.get(row).size()), places.get(row));
    }
  }

  /** A document of these tables, each below the words that stand above it. */
  static Document document(List<Sketch> tables, List<String> above) {
    StringBuilder text = new StringBuilder();
    List<Grid> grids = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      text.append(above.get(i)).append('\n');
      grids.add(tables.get(i).onto(text));
    }
    String all = text.toString();
    return new Document(
        new SourceText("台账.xlsx", all.getBytes(StandardCharsets.UTF_8), all, "xlsx"), grids);
  }

  private Grid onto(StringBuilder text) {
    int columns = columns();
    List<Grid.Cell> cells = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        text.append(column > 0 ? "\t" : "");
        Place place = rows.get(row).get(column);
        String words = place.text().strip();
        if (!words.isEmpty()) {
          int start = text.length();
          text.append(words);
          cells.add(
              new Grid.Cell(
                  row,
                  column,
                  Math.min(place.down(), rows.size() - row),
                  Math.min(place.across(), columns - column),
                  words,
                  place.date(),
                  new SourceRange(start, text.length())));
        }
      }
      text.append('\n');
    }
    return new Grid("", rows.size(), Collections.nCopies(columns, 0.0), cells);
  }

  /** The table as separated values. */
  String separated(char separator) {
    return rows.stream()
        .map(
            row ->
                row.stream()
                    .map(place -> quoted(place.text(), separator))
                    .collect(Collectors.joining(String.valueOf(separator))))
        .collect(Collectors.joining("\r\n"));
  }

  private static String quoted(String words, char separator) {
    boolean plain =
        words.indexOf(separator) < 0 && words.indexOf('\n') < 0 && words.indexOf('"') < 0;
    return plain ? words : '"' + words.replace("\"", "\"\"") + '"';
  }
}
