package app.xiaohao.intake.read.parts;

import app.xiaohao.intake.Document;
import app.xiaohao.intake.Grid;
import app.xiaohao.intake.RowKey;
import app.xiaohao.intake.SourceText;
import app.xiaohao.intake.Warning;
import app.xiaohao.model.SourceRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Puts paragraphs and tables one after another into one text and remembers where every cell stands.
 * Of a table each row is a line, and each step to the next column is a tabulator, so that columns
 * stay apart where cells are empty; line breaks of a cell stay inside it as {@code \n}. The text at
 * a cell's range is exactly the cell's text. Not safe for several threads.
 */
public final class DocumentBuilder {
  /** Characters that a warning shows of what is struck out. */
  private static final int MOST_STRUCK = 1000;

  private final StringBuilder text = new StringBuilder();
  private final List<Grid> grids = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();

  /**
   * Appends a paragraph, which may hold line breaks and may be empty; it ends its line. Words in it
   * that are struck out are told; where nothing else is in it there is no line.
   */
  public void paragraph(String words) {
    warnOfStruck(words);
    String live = StruckOut.live(words);
    if (live.equals(words) || !live.isBlank()) {
      text.append(oneLineEnd(live)).append('\n');
    }
  }

  private void warnOfStruck(String words) {
    if (StruckOut.isIn(words)) {
      String all = String.join(" … ", StruckOut.words(oneLineEnd(words)));
      warn(
          Warning.Kind.STRUCK_OUT,
          text.length(),
          all.length() > MOST_STRUCK ? all.substring(0, MOST_STRUCK) + "…" : all);
    }
  }

  /** How many characters there are already: the place of what comes next. */
  public int length() {
    return text.length();
  }

  /** The place behind so many characters, white space not counted; the end where there are less. */
  int placeBehind(long characters) {
    int place = 0;
    for (long left = characters; left > 0 && place < text.length(); place++) {
      left -= Character.isWhitespace(text.charAt(place)) ? 0 : 1;
    }
    return place;
  }

  /** Whether something of a kind was said. */
  public boolean hasWarned(Warning.Kind kind) {
    return warnings.stream().anyMatch(warning -> warning.kind() == kind);
  }

  /**
   * Says that something was passed over.
   *
   * @param place in the text so far
   */
  public void warn(Warning.Kind kind, int place, String... arguments) {
    warnings.add(new Warning(new SourceRange(place, place), kind, List.of(arguments)));
  }

  /**
   * Appends a table; words in it that are struck out are told.
   *
   * @param name the sheet's name, or the words above the table; empty where it has none
   * @param rows how many rows; more where a cell stands or reaches below
   * @param widths of the columns in characters, 0 where unknown; columns that are missing here but
   *     have cells are added with 0
   * @param cells in any order; those without text are left out, and the hidden ones of this program
   *     become the keys of their rows
   */
  public void table(String name, int rows, List<Double> widths, List<TextCell> cells) {
    table(name, rows, widths, cells, Set.of(), Set.of());
  }

  /**
   * Appends a table some of whose cells are not in the file.
   *
   * @param unread where these stand
   * @param computed where formulas with a result stand; kept of a table of this program alone
   * @return the table as it stands
   */
  public Grid table(
      String name,
      int rows,
      List<Double> widths,
      List<TextCell> cells,
      Set<Grid.Place> unread,
      Set<Grid.Place> computed) {
    List<TextCell> ordered = new ArrayList<>(cells.size());
    Map<Integer, String> keys = new HashMap<>();
    int lastRow = rows;
    int columns = widths.size();
    int hidden = columns;
    for (TextCell cell : cells) {
      if (RowKey.isHidden(cell.text())) {
        keys.putIfAbsent(cell.row(), cell.text());
        hidden = Math.min(hidden, cell.column());
      } else if (!cell.text().isEmpty()) {
        ordered.add(cell);
        lastRow = Math.max(lastRow, cell.row() + cell.rowSpan());
        columns = Math.max(columns, cell.column() + cell.columnSpan());
      }
    }
    ordered.sort(Comparator.comparingInt(TextCell::row).thenComparingInt(TextCell::column));
    List<Grid.Cell> placed = new ArrayList<>(ordered.size());
    int row = 0;
    int column = 0;
    for (TextCell cell : ordered) {
      for (; row < cell.row(); row++) {
        text.append('\n');
        column = 0;
      }
      text.repeat('\t', Math.max(cell.column() - column, 0));
      column = cell.column();
      warnOfStruck(cell.text());
      String live = TextCell.stripped(StruckOut.live(cell.text()));
      if (!live.isEmpty()) {
        placed.add(placed(cell, live));
      }
    }
    text.repeat('\n', lastRow - row);
    int behind =
        ordered.stream().mapToInt(cell -> cell.column() + cell.columnSpan()).max().orElse(0);
    if (!keys.isEmpty() && behind <= hidden) {
      columns = hidden;
    }
    List<Double> allWidths = new ArrayList<>(widths.subList(0, Math.min(columns, widths.size())));
    while (allWidths.size() < columns) {
      allWidths.add(0.0);
    }
    Grid grid =
        new Grid(
            name, lastRow, allWidths, placed, unread, keys, keys.isEmpty() ? Set.of() : computed);
    grids.add(grid);
    return grid;
  }

  private Grid.Cell placed(TextCell cell, String words) {
    int start = text.length();
    text.append(words);
    return new Grid.Cell(
        cell.row(),
        cell.column(),
        cell.rowSpan(),
        cell.columnSpan(),
        words,
        words.equals(cell.text()) ? cell.date() : null,
        new SourceRange(start, text.length()));
  }

  /**
   * The document.
   *
   * @param name the file's name without folders, or what the paste is called
   * @param bytes the file as it was
   * @param encoding the name of its format, such as {@code xlsx}, or of its character set
   */
  public Document build(String name, byte[] bytes, String encoding) {
    return new Document(new SourceText(name, bytes, text.toString(), encoding), grids, warnings);
  }

  /** Every way of ending a line as {@code \n}. */
  static String oneLineEnd(String words) {
    boolean plain =
        words.chars().noneMatch(c -> c == '\r' || c == 0x0B || c == 0x2028 || c == 0x2029);
    return plain ? words : words.replace("\r\n", "\n").replaceAll("[\r\u000B\u2028\u2029]", "\n");
  }

  /**
   * A cell before it has its place in the text.
   *
   * @param row of its upper left corner, from 0
   * @param column of its upper left corner, from 0
   * @param rowSpan how many rows it covers, at least 1
   * @param columnSpan how many columns it covers, at least 1
   * @param text as a person sees it; white space at the ends is taken off, line ends become {@code
   *     \n}
   * @param date where the cell holds a date as such; else null
   */
  public record TextCell(
      int row, int column, int rowSpan, int columnSpan, String text, LocalDate date) {
    /** The text is required and made as a cell of a {@link Grid} has it. */
    public TextCell {
      text = stripped(oneLineEnd(Objects.requireNonNull(text)));
    }

    /** A cell of its own, not merged and no date. */
    public TextCell(int row, int column, String text) {
      this(row, column, 1, 1, text, null);
    }

    /** Unlike {@link String#strip()} this takes off spaces that do not break, as pages have. */
    private static String stripped(String text) {
      int start = 0;
      int end = text.length();
      while (start < end && blank(text.charAt(start))) {
        start++;
      }
      while (end > start && blank(text.charAt(end - 1))) {
        end--;
      }
      return text.substring(start, end);
    }

    private static boolean blank(char c) {
      return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
  }
}
