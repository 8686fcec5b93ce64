package app.xiaohao.intake.table;

import app.xiaohao.intake.Document;
import app.xiaohao.intake.Grid;
import app.xiaohao.intake.Grid.Cell;
import app.xiaohao.intake.SourceText;
import app.xiaohao.model.SourceRange;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Documents of tables as they are drawn: a row a string, its cells divided by {@code |}. {@code <}
 * is part of the cell at its left, {@code ^} of the cell above; {@code ⏎} is a line break;
 * {@code @2025-06-30} behind the text makes it a cell that holds a date.
 */
final class Drawn {
  private final StringBuilder text = new StringBuilder();
  private final List<Grid> grids = new ArrayList<>();

  /** A document of one table. */
  static Document table(String... rows) {
    return new Drawn().and("", rows).document();
  }

  /** A further table. */
  Drawn and(String name, String... rows) {
    return and(name, List.of(), Arrays.asList(rows));
  }

  /** A further table whose columns have widths. */
  Drawn and(String name, List<Double> widths, List<String> rows) {
    List<String[]> drawn =
        rows.stream().map(row -> row.replace('⏎', '\n').split("\\|", -1)).toList();
    int columns = drawn.stream().mapToInt(row -> row.length).max().orElse(0);
    List<Cell> cells = new ArrayList<>();
    for (int row = 0; row < drawn.size(); row++) {
      for (int column = 0; column < drawn.get(row).length; column++) {
        if (column > 0) {
          text.append('\t');
        }
        String drawing = drawn.get(row)[column].strip();
        if (!drawing.isEmpty() && !drawing.equals("<") && !drawing.equals("^")) {
          cells.add(cell(drawn, row, column, drawing));
        }
      }
      text.append('\n');
    }
    grids.add(
        new Grid(
            name,
            drawn.size(),
            widths.isEmpty() ? Collections.nCopies(columns, 0.0) : widths,
            cells));
    return this;
  }

  private Cell cell(List<String[]> drawn, int row, int column, String drawing) {
    int date = drawing.lastIndexOf('@');
    String words = date < 0 ? drawing : drawing.substring(0, date);
    int below = row + 1;
    while (below < drawn.size() && is(drawn, below, column, "^")) {
      below++;
    }
    int behind = column + 1;
    while (is(drawn, row, behind, "<")) {
      behind++;
    }
    int start = text.length();
    text.append(words);
    return new Cell(
        row,
        column,
        below - row,
        behind - column,
        words,
        date < 0 ? null : LocalDate.parse(drawing.substring(date + 1)),
        new SourceRange(start, text.length()));
  }

  private static boolean is(List<String[]> drawn, int row, int column, String sign) {
    return column < drawn.get(row).length && drawn.get(row)[column].strip().equals(sign);
  }

  /** The document of all tables. */
  Document document() {
    String all = text.toString();
    return new Document(
        new SourceText("台账.xlsx", all.getBytes(StandardCharsets.UTF_8), all, "xlsx"), grids);
  }
}
