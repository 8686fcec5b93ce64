package app.xiaohao.intake.read.odf;

import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.read.parts.Incoming;
import app.xiaohao.intake.read.parts.XmlCursor;
import app.xiaohao.intake.read.sheet.SheetCells;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one sheet of an .ods. Its cells hold their words as displayed; rows and cells that are the
 * same stand once with their number, blank ones down to the end of the sheet.
 */
final class OdsSheet {
  private static final int STEP = 256;

  /** What a sheet has at most; what counts beyond was never seen by anybody. */
  private static final int LAST_ROW = 1_048_575;

  private static final int LAST_COLUMN = 16_383;

  private static final Pattern LENGTH = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,9})?)(cm|mm|in|pt)");

  /** A character of the standard font. */
  private static final double CM = 0.2;

  private final Incoming file;
  private final XmlCursor xml;
  private final SheetCells cells;
  private final Map<String, Double> widths;
  private final OdfStrikes strikes;
  private int row;
  private int columns;

  /**
   * @param widths of the styles of columns, in characters
   * @param strikes which styles strike words out
   */
  OdsSheet(
      Incoming file,
      XmlCursor xml,
      SheetCells cells,
      Map<String, Double> widths,
      OdfStrikes strikes) {
    this.strikes = strikes;
    this.file = file;
    this.xml = xml;
    this.cells = cells;
    this.widths = widths;
  }

  /** A length in characters of the standard font. */
  static OptionalDouble characters(String length) {
    Matcher found = LENGTH.matcher(length == null ? "" : length);
    if (!found.matches()) {
      return OptionalDouble.empty();
    }
    double cm =
        switch (found.group(2)) {
          case "cm" -> 1;
          case "mm" -> 0.1;
          case "in" -> 2.54;
          default -> 2.54 / 72;
        };
    return OptionalDouble.of(Math.round(Double.parseDouble(found.group(1)) * cm / CM));
  }

  /** Reads the sheet that the cursor stands at, to its end. */
  void read() throws IOException, IntakeException {
    int within = xml.depth();
    while (xml.next(within)) {
      switch (xml.name()) {
        case "table-column" -> column();
        case "table-row" -> row();
        case "shapes", "forms", "named-expressions" -> xml.skip();
        default -> {}
      }
    }
  }

  private void column() {
    int repeats = repeats("number-columns-repeated", LAST_COLUMN + 1 - columns);
    Double width = widths.get(xml.attribute("style-name"));
    if (width != null && repeats > 0) {
      cells.width(columns, columns + repeats - 1, width);
    }
    if (isHidden() && repeats > 0) {
      cells.hideColumns(columns, columns + repeats - 1);
    }
    columns += repeats;
  }

  private void row() throws IOException, IntakeException {
    int repeats = repeats("number-rows-repeated", LAST_ROW + 1 - row);
    if (row % STEP == 0) {
      file.watch().step(-1);
    }
    if (isHidden() && repeats > 0) {
      cells.hideRows(row, row + repeats - 1);
    }
    int column = 0;
    int within = xml.depth();
    while (xml.next(within)) {
      if (xml.name().equals("table-cell")) {
        column += cell(column, repeats);
      } else if (xml.name().equals("covered-table-cell")) {
        column += repeats("number-columns-repeated", LAST_COLUMN + 1 - column);
        xml.skip();
      }
    }
    row += repeats;
  }

  /** Whether a row or a column is put out of sight, by hand, in a group, or by a filter. */
  private boolean isHidden() {
    String visibility = xml.attribute("visibility");
    return "collapse".equals(visibility) || "filter".equals(visibility);
  }

  /** Puts a cell wherever it stands. */
  private int cell(int column, int rows) throws IOException, IntakeException {
    int repeats = repeats("number-columns-repeated", LAST_COLUMN + 1 - column);
    int down = xml.number("number-rows-spanned", 1);
    int along = xml.number("number-columns-spanned", 1);
    LocalDate date = date(xml.attribute("date-value"));
    boolean formula = xml.attribute("formula") != null;
    boolean unread = formula && xml.attribute("value-type") == null;
    if (formula && rows == 1 && repeats == 1) {
      cells.computed(row, column);
    }
    String text = new OdtBody(xml, new OdtLists(), strikes).cell(xml.attribute("style-name"));
    if (text.isBlank()) {
      if (unread && rows == 1 && repeats == 1) {
        cells.unread(row, column);
      }
      return repeats;
    }
    for (int r = row; r < row + rows; r++) {
      for (int c = column; c < column + repeats; c++) {
        cells.put(r, c, text, date);
      }
    }
    if (down > 1 || along > 1) {
      cells.merge(
          row,
          column,
          Math.min(LAST_ROW, row + Math.clamp(down, 1, LAST_ROW) - 1),
          Math.min(LAST_COLUMN, column + Math.clamp(along, 1, LAST_COLUMN) - 1));
    }
    return repeats;
  }

  private int repeats(String attribute, int most) {
    return Math.clamp(xml.number(attribute, 1), 0, Math.max(0, most));
  }

  private static LocalDate date(String value) {
    try {
      return value == null
          ? null
          : LocalDate.parse(value.substring(0, Math.min(10, value.length())));
    } catch (DateTimeParseException noDay) {
      return null;
    }
  }
}
