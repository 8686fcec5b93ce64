package app.xiaohao.intake.read.sheet;

import app.xiaohao.intake.Document;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.PacketKey;
import app.xiaohao.intake.read.parts.DocumentBuilder;
import app.xiaohao.intake.read.parts.FileFormat;
import app.xiaohao.intake.read.parts.FormatReader;
import app.xiaohao.intake.read.parts.Incoming;
import app.xiaohao.intake.read.parts.StruckOut;
import app.xiaohao.intake.read.parts.XmlCursor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * Reads the XML tables of Excel 2003, which many systems write and call .xls: each sheet that is
 * shown and has text is a table. Numbers and dates are shown as their styles say.
 */
public final class SheetsXmlReader implements FormatReader {
  private static final int STEP = 256;
  private static final int LAST_ROW = 1_048_575;
  private static final int LAST_COLUMN = 16_383;

  /** Points a character of the standard font takes. */
  private static final double CHARACTER = 5.25;

  /** The formats that are named instead of written. */
  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("General Date", "yyyy/m/d h:mm"),
          Map.entry("Short Date", "yyyy/m/d"),
          Map.entry("Medium Date", "yyyy/m/d"),
          Map.entry("Long Date", "yyyy\"年\"m\"月\"d\"日\""),
          Map.entry("Short Time", "h:mm"),
          Map.entry("Medium Time", "h:mm"),
          Map.entry("Long Time", "h:mm:ss"),
          Map.entry("Percent", "0.00%"),
          Map.entry("Fixed", "0.00"),
          Map.entry("Standard", "#,##0.00"),
          Map.entry("Currency", "#,##0.00"),
          Map.entry("Scientific", "0.00E+00"));

  @Override
  public Document read(Incoming file) throws IntakeException, IOException {
    return new Reading(file).document();
  }

  /** One reading of one file. */
  private static final class Reading {
    private final Incoming file;
    private final XmlCursor xml;
    private final SheetCells.Budget budget;
    private final DisplayedValue.Formatter formatter = new DisplayedValue.Formatter(false);
    private final Map<String, String> formats = new HashMap<>();
    private final Set<String> struck = new HashSet<>();
    private final DocumentBuilder document = new DocumentBuilder();
    private final HiddenSheets hidden = new HiddenSheets();
    private SheetCells cells;
    private boolean shown;
    private int row;
    private int column;

    Reading(Incoming file) throws IOException {
      this.file = file;
      this.xml = new XmlCursor(new ByteArrayInputStream(file.bytes()));
      this.budget = new SheetCells.Budget(file);
    }

    Document document() throws IOException, IntakeException {
      while (xml.next(0)) {
        if (xml.name().equals("Style")) {
          style();
        } else if (xml.name().equals("Worksheet")) {
          sheet();
        }
      }
      return hidden.document(file, document, FileFormat.SPREADSHEET_XML);
    }

    private void style() throws IOException {
      String id = xml.attribute("ID");
      int within = xml.depth();
      while (xml.next(within)) {
        String format = xml.attribute("Format");
        if (xml.name().equals("NumberFormat") && format != null) {
          formats.put(id, NAMED.getOrDefault(format, format));
        }
        if (xml.name().equals("Font") && "1".equals(xml.attribute("StrikeThrough"))) {
          struck.add(id);
        }
      }
    }

    private void sheet() throws IOException, IntakeException {
      String name = xml.attribute("Name") == null ? "" : xml.attribute("Name");
      cells = new SheetCells(file, budget);
      shown = true;
      row = -1;
      column = -1;
      int within = xml.depth();
      while (xml.next(within)) {
        switch (xml.name()) {
          case "Column" -> width();
          case "Row" -> row();
          case "Visible" -> shown = xml.allText().strip().equals("SheetVisible");
          case "Names" -> xml.skip();
          default -> {}
        }
      }
      if (!shown && !PacketKey.SHEET.equals(name)) {
        hidden.add(name);
      } else if (!cells.isEmpty()) {
        cells.into(document, name);
      }
    }

    private void width() {
      column = place("Index", column, LAST_COLUMN);
      int last = column + Math.clamp(xml.number("Span", 0), 0, LAST_COLUMN - column);
      String width = xml.attribute("Width");
      if (isHidden(width)) {
        cells.hideColumns(column, last);
      }
      if (width != null) {
        cells.width(column, last, Math.round(Double.parseDouble(width) / CHARACTER));
      }
      column = last;
    }

    private void row() throws IOException, IntakeException {
      row = place("Index", row, LAST_ROW);
      if (row % STEP == 0) {
        file.watch().step(-1);
      }
      int first = row;
      row += Math.clamp(xml.number("Span", 0), 0, LAST_ROW - row);
      if (isHidden(xml.attribute("Height"))) {
        cells.hideRows(first, row);
      }
      int at = -1;
      int within = xml.depth();
      while (xml.next(within)) {
        if (xml.name().equals("Cell")) {
          at = cell(first, place("Index", at, LAST_COLUMN));
        }
      }
    }

    private boolean isHidden(String length) {
      return "1".equals(xml.attribute("Hidden"))
          || (length != null && Double.parseDouble(length) == 0);
    }

    /** Where the next one stands: behind the last, or where it says, counted from 1. */
    private int place(String attribute, int last, int most) {
      int place = xml.number(attribute, last + 2) - 1;
      if (place <= last || place > most) {
        throw new IllegalArgumentException("outside of any sheet: " + place);
      }
      return place;
    }

    /** Puts a cell and says which column it reaches. */
    private int cell(int inRow, int inColumn) throws IOException, IntakeException {
      String style = xml.attribute("StyleID");
      int along = Math.clamp(xml.number("MergeAcross", 0), 0, LAST_COLUMN - inColumn);
      int down = Math.clamp(xml.number("MergeDown", 0), 0, LAST_ROW - inRow);
      boolean unread = xml.attribute("Formula") != null;
      if (unread) {
        cells.computed(inRow, inColumn);
      }
      int within = xml.depth();
      while (xml.next(within)) {
        if (xml.name().equals("Data")) {
          String type = xml.attribute("Type");
          unread = false;
          put(inRow, inColumn, type == null ? "String" : type, words(), style);
        } else if (xml.name().equals("Comment")) {
          xml.skip();
        }
      }
      if (unread) {
        cells.unread(inRow, inColumn);
      }
      if (along > 0 || down > 0) {
        cells.merge(inRow, inColumn, inRow + down, inColumn + along);
      }
      return inColumn + along;
    }

    /** The words of a cell; those that are struck out stand in elements of HTML. */
    private String words() throws IOException {
      StringBuilder words = new StringBuilder();
      int within = xml.depth();
      for (XmlCursor.Step step = xml.step(within);
          step != XmlCursor.Step.END;
          step = xml.step(within)) {
        if (step == XmlCursor.Step.TEXT) {
          words.append(xml.text());
        } else if (xml.name().equalsIgnoreCase("S") || xml.name().equalsIgnoreCase("Del")) {
          words.append(StruckOut.mark(xml.allText()));
        }
      }
      return words.toString();
    }

    private void put(int inRow, int inColumn, String type, String text, String style)
        throws IntakeException {
      boolean crossed = struck.contains(style) && !StruckOut.isIn(text);
      if (type.equals("String") || type.equals("Error") || text.isBlank()) {
        cells.put(inRow, inColumn, StruckOut.mark(text, crossed), null);
      } else if (type.equals("Boolean")) {
        String truth = text.strip().equals("1") ? "TRUE" : "FALSE";
        cells.put(inRow, inColumn, StruckOut.mark(truth, crossed), null);
      } else {
        DisplayedValue value = shown(type, text.strip(), formats.getOrDefault(style, ""));
        cells.put(inRow, inColumn, StruckOut.mark(value.text(), crossed), value.date());
      }
    }

    /** A number or a moment as displayed; as it stands in the file where it is neither. */
    private DisplayedValue shown(String type, String text, String format) {
      try {
        if (type.equals("Number")) {
          return formatter.show(Double.parseDouble(text), 0, format);
        }
        double moment = DateUtil.getExcelDate(LocalDateTime.parse(text));
        return formatter.show(moment, 0, format.isEmpty() ? NAMED.get("Short Date") : format);
      } catch (NumberFormatException | DateTimeParseException neither) {
        return new DisplayedValue(text, null);
      }
    }
  }
}
