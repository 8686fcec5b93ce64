package app.xiaohao.intake.read.sheet;

import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.read.parts.Incoming;
import app.xiaohao.intake.read.parts.PartXml;
import app.xiaohao.intake.read.parts.RichText;
import app.xiaohao.intake.read.parts.StruckOut;
import app.xiaohao.intake.read.parts.ZippedParts;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One sheet of a workbook as it goes by: values, merged cells and widths in one pass, because they
 * stand in one part and neither POI's event reader nor fastexcel's gives them together. Texts that
 * the sheet shares with others are filled in afterwards.
 */
final class SheetXml {
  private static final int LAST_COLUMN = 16_383;
  private static final int LAST_ROW = 1_048_575;
  private static final int STEP = 256;

  private final Incoming file;
  private final ZippedParts zip;
  private final WorkbookStyles styles;
  private final DisplayedValue.Formatter formatter;
  private final SheetCells cells;
  private final BitSet needed;
  private final List<Shared> shared = new ArrayList<>();
  private int row = -1;
  private int column = -1;
  private int rows;

  /**
   * @param cells where the cells go
   * @param needed the numbers of shared texts are added here
   */
  SheetXml(
      Incoming file,
      ZippedParts zip,
      WorkbookStyles styles,
      DisplayedValue.Formatter formatter,
      SheetCells cells,
      BitSet needed) {
    this.file = file;
    this.zip = zip;
    this.styles = styles;
    this.formatter = formatter;
    this.cells = cells;
    this.needed = needed;
  }

  void read(InputStream part) throws XMLStreamException, IntakeException {
    XMLStreamReader xml = PartXml.openInPieces(part);
    while (xml.hasNext()) {
      if (PartXml.next(xml) == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "row" -> row(xml);
          case "c" -> cell(xml);
          case "col" -> width(xml);
          case "mergeCell" -> merge(PartXml.attribute(xml, "ref"));
          default -> {}
        }
      }
    }
  }

  /** Puts the shared texts into their cells. */
  void fill(SharedStrings texts) throws IOException, IntakeException {
    for (Shared cell : shared) {
      String text = texts.get(cell.text()).text(cell.struck());
      cells.put(cell.row(), cell.column(), text, null);
    }
    shared.clear();
  }

  private void row(XMLStreamReader xml) {
    row = bounded(PartXml.number(xml, "r", row + 2) - 1, LAST_ROW);
    if (PartXml.isOn(xml, "hidden") || isZero(PartXml.attribute(xml, "ht"))) {
      cells.hideRows(row, row);
    }
    column = -1;
    rows++;
    if (rows % STEP == 0) {
      file.watch().step(zip.fraction());
    }
  }

  private void cell(XMLStreamReader xml) throws XMLStreamException, IntakeException {
    String reference = PartXml.attribute(xml, "r");
    if (reference == null) {
      column = bounded(column + 1, LAST_COLUMN);
    } else {
      Corner corner = Corner.of(reference);
      row = corner.row();
      column = corner.column();
    }
    String type = PartXml.attribute(xml, "t");
    int style = PartXml.number(xml, "s", 0);
    String value = null;
    boolean formula = false;
    while (xml.hasNext()) {
      int event = PartXml.next(xml);
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("v")) {
        value = value(xml);
      } else if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("is")) {
        RichText text = SharedStrings.richText(xml, "is");
        cells.put(row, column, text.text(styles.isStruck(style)), null);
      } else if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("f")) {
        formula = true;
      }
    }
    if (formula) {
      cells.computed(row, column);
    }
    boolean emptyText = "str".equals(type) && value != null;
    if (formula && !emptyText && (value == null || value.isBlank())) {
      cells.unread(row, column);
    } else if (value != null) {
      put(type == null ? "n" : type, style, value);
    }
  }

  private static boolean isZero(String length) {
    return length != null && Double.parseDouble(length) == 0;
  }

  private static String value(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    while (PartXml.next(xml) != XMLStreamConstants.END_ELEMENT) {
      if (xml.isCharacters()) {
        PartXml.append(xml, text);
      }
    }
    return text.toString();
  }

  private void put(String type, int style, String value) throws IntakeException {
    switch (type) {
      case "s" -> {
        if (value.isBlank()) {
          return;
        }
        int text = Integer.parseInt(value.strip());
        needed.set(text);
        cells.expect(row);
        shared.add(new Shared(row, column, text, styles.isStruck(style)));
      }
      case "str" -> shown(style, SharedStrings.unescaped(value), null);
      case "b" -> shown(style, value.strip().equals("0") ? "FALSE" : "TRUE", null);
      case "d" -> shown(style, value, isoDate(value.strip()));
      case "n" -> number(style, value.strip());
      default -> shown(style, value, null);
    }
  }

  private void number(int style, String value) throws IntakeException {
    if (value.isEmpty()) {
      return;
    }
    int format = styles.format(style);
    DisplayedValue shown =
        formatter.show(Double.parseDouble(value), format, styles.wording(format));
    shown(style, shown.text(), shown.date());
  }

  private void shown(int style, String text, LocalDate date) throws IntakeException {
    cells.put(row, column, StruckOut.mark(text, styles.isStruck(style)), date);
  }

  private static LocalDate isoDate(String value) {
    try {
      return value.contains("T")
          ? LocalDateTime.parse(value.replace("Z", "")).toLocalDate()
          : LocalDate.parse(value);
    } catch (DateTimeParseException noDay) {
      return null;
    }
  }

  private void width(XMLStreamReader xml) {
    String width = PartXml.attribute(xml, "width");
    int first = bounded(PartXml.number(xml, "min", 1) - 1, LAST_COLUMN);
    int last = bounded(PartXml.number(xml, "max", first + 1) - 1, LAST_COLUMN);
    if (PartXml.isOn(xml, "hidden") || isZero(width)) {
      cells.hideColumns(first, last);
    }
    if (width != null) {
      cells.width(first, last, Double.parseDouble(width));
    }
  }

  private void merge(String reference) {
    if (reference == null) {
      return;
    }
    int colon = reference.indexOf(':');
    if (colon > 0) {
      Corner first = Corner.of(reference.substring(0, colon));
      Corner last = Corner.of(reference.substring(colon + 1));
      cells.merge(first.row(), first.column(), last.row(), last.column());
    }
  }

  private static int bounded(int value, int most) {
    if (value < 0 || value > most) {
      throw new IllegalArgumentException("outside of any sheet: " + value);
    }
    return value;
  }

  /** A place such as {@code AB12}, counted from 0. */
  private record Corner(int row, int column) {
    static Corner of(String reference) {
      long column = 0;
      long row = 0;
      for (int i = 0; i < reference.length(); i++) {
        char c = Character.toUpperCase(reference.charAt(i));
        if (c >= 'A' && c <= 'Z' && row == 0) {
          column = column * 26 + (c - 'A' + 1);
        } else if (c >= '0' && c <= '9') {
          row = row * 10 + (c - '0');
        } else if (c != '$') {
          throw new IllegalArgumentException("no place in a sheet: " + reference);
        }
        if (column > LAST_COLUMN + 1 || row > LAST_ROW + 1) {
          throw new IllegalArgumentException("outside of any sheet: " + reference);
        }
      }
      return new Corner(bounded((int) row - 1, LAST_ROW), bounded((int) column - 1, LAST_COLUMN));
    }
  }

  private record Shared(int row, int column, int text, boolean struck) {}
}
