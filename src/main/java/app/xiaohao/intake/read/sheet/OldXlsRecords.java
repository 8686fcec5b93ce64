package app.xiaohao.intake.read.sheet;

import app.xiaohao.intake.Document;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.IntakeException.Kind;
import app.xiaohao.intake.read.parts.DocumentBuilder;
import app.xiaohao.intake.read.parts.FileFormat;
import app.xiaohao.intake.read.parts.Incoming;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.util.RKUtil;
import org.apache.poi.ss.usermodel.FormulaError;

/**
 * Reads the workbooks of Excel 2 to 95 (BIFF 2 to 5), whose records POI gives only as running text.
 * The layouts are those of the OpenOffice.org documentation of the Excel file format.
 */
final class OldXlsRecords {
  private static final int BEGIN_LOW = 0x09;
  private static final int SHORTEST_BEGIN = 4;
  private static final int LONGEST_BEGIN = 16;
  private static final int STEP = 4096;
  private static final double WIDTH_UNIT = 256;
  private static final int SHEET = 0x10;
  private static final int CHINESE_PAGE = 936;
  private static final int LATIN_PAGE = 0x8001;
  private static final int HIDDEN_ROW = 0x20;

  private final Incoming file;
  private final RecordInputStream in;
  private final int version;
  private final SheetCells.Budget budget;
  private final DocumentBuilder document = new DocumentBuilder();
  private final HiddenSheets hiddenSheets = new HiddenSheets();
  private final List<Tab> tabs = new ArrayList<>();
  private final List<Integer> formatOfStyle = new ArrayList<>();
  private final Map<Integer, String> formats = new HashMap<>();
  private DisplayedValue.Formatter formatter = new DisplayedValue.Formatter(false);
  private Charset charset = Charset.forName("GB18030");
  private SheetCells cells;
  private int sheet = -1;
  private int depth;
  private int[] awaitsText;

  private record Tab(String name, boolean hidden) {}

  private OldXlsRecords(Incoming file, byte[] workbook, int version) {
    this.file = file;
    this.in = new RecordInputStream(new ByteArrayInputStream(workbook));
    this.version = version;
    this.budget = new SheetCells.Budget(file);
  }

  /** The version of the records, 2 to 8; 0 where these are no records of a workbook. */
  static int version(byte[] workbook) {
    if (workbook.length < 8
        || workbook[0] != BEGIN_LOW
        || workbook[2] < SHORTEST_BEGIN
        || workbook[2] > LONGEST_BEGIN
        || workbook[3] != 0) {
      return 0;
    }
    return switch (workbook[1]) {
      case 0 -> 2;
      case 2 -> 3;
      case 4 -> 4;
      case 8 -> workbook[5] == 6 ? 8 : 5;
      default -> 0;
    };
  }

  /** Reads a workbook of one of these versions. */
  static Document read(Incoming file, byte[] workbook) throws IntakeException, IOException {
    return new OldXlsRecords(file, workbook, version(workbook)).read();
  }

  private Document read() throws IntakeException, IOException {
    int count = 0;
    while (in.hasNextRecord()) {
      in.nextRecord();
      if (count++ % STEP == 0) {
        file.watch().step(-1);
      }
      record(in.getSid());
      in.readRemainder();
    }
    if (depth != 0) {
      throw new IOException("the workbook does not end");
    }
    return hiddenSheets.document(file, document, FileFormat.XLS);
  }

  private void record(int sid) throws IntakeException {
    switch (sid) {
      case 0x0009, 0x0209, 0x0409, 0x0809 -> begin();
      case 0x000A -> end();
      case 0x002F -> throw file.refused(Kind.PASSWORD, FileFormat.XLS.label());
      case 0x0022 -> formatter = new DisplayedValue.Formatter(in.readShort() == 1);
      case 0x0042 -> charset = charset(in.readUShort());
      case 0x0085 -> tab();
      case 0x001E, 0x041E -> format();
      case 0x0043, 0x0243, 0x0443, 0x00E0 -> style(sid);
      default -> {
        if (cells != null && depth == 1) {
          content(sid);
        }
      }
    }
  }

  private static Charset charset(int page) {
    int known = page == LATIN_PAGE ? 1252 : page;
    if (known == CHINESE_PAGE) {
      return Charset.forName("GB18030");
    }
    for (String name : List.of("windows-" + known, "x-windows-" + known, "IBM" + known)) {
      if (Charset.isSupported(name)) {
        return Charset.forName(name);
      }
    }
    return Charset.forName("windows-1252");
  }

  /** Charts stand as workbooks of their own inside a sheet. */
  private void begin() {
    in.readShort();
    int type = in.readUShort();
    depth++;
    if (depth == 1 && (version < 5 ? type == SHEET : type != 0x05)) {
      sheet++;
      boolean hidden = sheet < tabs.size() && tabs.get(sheet).hidden();
      if (type == SHEET && hidden) {
        hiddenSheets.add(tabs.get(sheet).name());
      }
      cells = type == SHEET && !hidden ? new SheetCells(file, budget) : null;
    }
  }

  private void end() {
    depth--;
    if (depth == 0 && cells != null) {
      if (!cells.isEmpty()) {
        cells.into(document, sheet < tabs.size() ? tabs.get(sheet).name() : "");
      }
      cells = null;
    }
  }

  private void tab() {
    if (version == 5) {
      in.readInt();
      boolean hidden = (in.readUShort() & 3) != 0;
      tabs.add(new Tab(text(in.readUByte()), hidden));
    }
  }

  private void format() {
    int index = formats.size();
    if (version >= 4) {
      int stated = in.readUShort();
      index = version == 5 ? stated : index;
    }
    formats.put(index, text(in.readUByte()));
  }

  private void style(int sid) {
    if (sid == 0x00E0) {
      in.readUShort();
      formatOfStyle.add(in.readUShort());
    } else {
      in.readUByte();
      int second = in.readUByte();
      formatOfStyle.add(version == 2 ? in.readUByte() & 0x3F : second);
    }
  }

  private String text(int length) {
    byte[] bytes = new byte[Math.min(length, in.remaining())];
    in.readFully(bytes);
    return new String(bytes, charset);
  }

  private void content(int sid) throws IntakeException {
    switch (sid) {
      case 0x0004, 0x0204, 0x00D6 -> {
        int[] place = place();
        put(place, text(version == 2 ? in.readUByte() : in.readUShort()));
      }
      case 0x0003, 0x0203 -> number(place(), in.readDouble());
      case 0x0002 -> number(place(), in.readUShort());
      case 0x027E -> number(place(), RKUtil.decodeNumber(in.readInt()));
      case 0x00BD -> numbers();
      case 0x0005, 0x0205 -> {
        int[] place = place();
        result(place, in.readByte(), in.readByte() == 1);
      }
      case 0x0006, 0x0206, 0x0406 -> formula();
      case 0x0007, 0x0207 -> {
        if (awaitsText != null) {
          put(awaitsText, text(version == 2 ? in.readUByte() : in.readUShort()));
          awaitsText = null;
        }
      }
      case 0x0208 -> row();
      case 0x007D -> columns();
      default -> {}
    }
  }

  /** Row, column and style of the cell that a record begins with. */
  private int[] place() {
    int row = in.readUShort();
    int column = in.readUShort();
    if (version > 2) {
      return new int[] {row, column, in.readUShort()};
    }
    int style = in.readUByte() & 0x3F;
    in.readUShort();
    return new int[] {row, column, style};
  }

  private void numbers() throws IntakeException {
    int row = in.readUShort();
    int column = in.readUShort();
    while (in.remaining() >= 8) {
      int style = in.readUShort();
      number(new int[] {row, column++, style}, RKUtil.decodeNumber(in.readInt()));
    }
  }

  private void formula() throws IntakeException {
    int[] place = place();
    long value = in.readLong();
    if (value >>> 48 != 0xFFFF) {
      number(place, Double.longBitsToDouble(value));
      return;
    }
    switch ((int) (value & 0xFF)) {
      case 0 -> awaitsText = place; // the next text is its result
      case 1 -> result(place, (byte) (value >> 16), false);
      case 2 -> result(place, (byte) (value >> 16), true);
      default -> {}
    }
  }

  private void result(int[] place, byte value, boolean error) throws IntakeException {
    if (error) {
      boolean known = FormulaError.isValidCode(value);
      put(place, known ? FormulaError.forInt(value).getString() : "#ERR");
    } else {
      put(place, value == 0 ? "FALSE" : "TRUE");
    }
  }

  private void number(int[] place, double value) throws IntakeException {
    int style = place[2];
    int format = style < formatOfStyle.size() ? formatOfStyle.get(style) : 0;
    DisplayedValue shown = formatter.show(value, format, formats.get(format));
    cells.put(place[0], place[1], shown.text(), shown.date());
  }

  private void put(int[] place, String text) throws IntakeException {
    cells.put(place[0], place[1], text, null);
  }

  private void row() {
    int row = in.readUShort();
    in.readFully(new byte[Math.min(10, in.remaining())]);
    if (in.remaining() >= 2 && (in.readUShort() & HIDDEN_ROW) != 0) {
      cells.hideRows(row, row);
    }
  }

  private void columns() {
    int first = in.readUShort();
    int last = Math.clamp(in.readUShort(), first, Math.max(first, 255));
    int width = in.readUShort();
    in.readUShort();
    boolean hidden = in.remaining() >= 2 && (in.readUShort() & 1) != 0;
    cells.width(first, last, width / WIDTH_UNIT);
    if (hidden || width == 0) {
      cells.hideColumns(first, last);
    }
  }
}
