package app.xiaohao.intake.read.sheet;

import app.xiaohao.intake.Document;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.PacketKey;
import app.xiaohao.intake.read.parts.DocumentBuilder;
import app.xiaohao.intake.read.parts.FileFormat;
import app.xiaohao.intake.read.parts.Incoming;
import app.xiaohao.intake.read.parts.RichText;
import app.xiaohao.intake.read.parts.StruckOut;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.poi.hssf.eventusermodel.AbortableHSSFListener;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFUserException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.record.common.FormatRun;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;

/** Takes the records of a binary workbook as they come and puts its visible sheets together. */
final class XlsRecords extends AbortableHSSFListener {
  private static final short GO_ON = 0;
  private static final int STEP = 4096;
  private static final double WIDTH_UNIT = 256;

  /** The options of a formula that a program wrote for Excel to reckon at opening. */
  private static final short NEVER_RECKONED = 2;

  private final Incoming file;
  private final SheetCells.Budget budget;
  private final FormatTrackingHSSFListener formats =
      new FormatTrackingHSSFListener(null, Locale.SIMPLIFIED_CHINESE);
  private final List<BoundSheetRecord> tabs = new ArrayList<>();
  private final DocumentBuilder document = new DocumentBuilder();
  private final HiddenSheets hidden = new HiddenSheets();
  private DisplayedValue.Formatter formatter = new DisplayedValue.Formatter(false);
  private final List<FontRecord> fonts = new ArrayList<>();
  private final List<ExtendedFormatRecord> cellFormats = new ArrayList<>();
  private SSTRecord texts;
  private int depth;
  private int sheet = -1;
  private SheetCells cells;
  private FormulaRecord awaitsText;
  private long records;

  XlsRecords(Incoming file) {
    this.file = file;
    this.budget = new SheetCells.Budget(file);
  }

  /**
   * What was read.
   *
   * @throws IntakeException if no visible sheet has text
   * @throws IOException if the records end before the sheets do
   */
  Document document() throws IntakeException, IOException {
    if (depth != 0 || sheet + 1 < tabs.size()) {
      throw new IOException("the workbook does not end");
    }
    return hidden.document(file, document, FileFormat.XLS);
  }

  @Override
  public short abortableProcessRecord(Record record) throws HSSFUserException {
    formats.processRecordInternally(record);
    records++;
    if (records % STEP == 0) {
      file.watch().step(-1);
    }
    try {
      switch (record) {
        case BOFRecord begin -> begin(begin);
        case EOFRecord _ -> end();
        case BoundSheetRecord tab -> tabs.add(tab);
        case DateWindow1904Record window ->
            formatter = new DisplayedValue.Formatter(window.getWindowing() == 1);
        case SSTRecord all -> texts = all;
        case FontRecord font -> fonts.add(font);
        case ExtendedFormatRecord format -> cellFormats.add(format);
        default -> {
          if (depth == 1 && cells != null) {
            content(record);
          }
        }
      }
    } catch (IntakeException refused) {
      throw new HSSFUserException(refused);
    }
    return GO_ON;
  }

  /** Charts stand as workbooks of their own inside a sheet. */
  private void begin(BOFRecord begin) {
    depth++;
    if (depth == 1 && begin.getType() != BOFRecord.TYPE_WORKBOOK) {
      if (sheet < 0) {
        tabs.sort(Comparator.comparingInt(BoundSheetRecord::getPositionOfBof));
      }
      sheet++;
      boolean visible =
          sheet >= tabs.size()
              || !tabs.get(sheet).isHidden() && !tabs.get(sheet).isVeryHidden()
              || PacketKey.SHEET.equals(tabs.get(sheet).getSheetname());
      cells =
          visible && begin.getType() == BOFRecord.TYPE_WORKSHEET
              ? new SheetCells(file, budget)
              : null;
      if (!visible && begin.getType() == BOFRecord.TYPE_WORKSHEET) {
        hidden.add(tabs.get(sheet).getSheetname());
      }
    }
  }

  private void end() {
    depth--;
    if (depth == 0 && cells != null) {
      if (!cells.isEmpty()) {
        cells.into(document, sheet < tabs.size() ? tabs.get(sheet).getSheetname() : "");
      }
      cells = null;
    }
  }

  private void content(Record record) throws IntakeException {
    switch (record) {
      case LabelSSTRecord cell -> put(cell, texts.getString(cell.getSSTIndex()));
      case LabelRecord cell -> put(cell, cell.getValue());
      case NumberRecord cell -> number(cell, cell.getValue());
      case RKRecord cell -> number(cell, cell.getRKNumber());
      case BoolErrRecord cell ->
          put(cell, cell.isError() ? error(cell.getErrorValue()) : truth(cell.getBooleanValue()));
      case FormulaRecord cell -> formula(cell);
      case StringRecord text -> {
        if (awaitsText != null) {
          put(awaitsText, text.getString());
          awaitsText = null;
        }
      }
      case MergeCellsRecord merged -> {
        for (int i = 0; i < merged.getNumAreas(); i++) {
          CellRangeAddress area = merged.getAreaAt(i);
          cells.merge(
              area.getFirstRow(), area.getFirstColumn(), area.getLastRow(), area.getLastColumn());
        }
      }
      case RowRecord row -> {
        if (row.getZeroHeight() || row.getHeight() == 0) {
          cells.hideRows(row.getRowNumber(), row.getRowNumber());
        }
      }
      case ColumnInfoRecord column -> {
        if (column.getHidden() || column.getColumnWidth() == 0) {
          cells.hideColumns(column.getFirstColumn(), column.getLastColumn());
        }
        cells.width(
            column.getFirstColumn(), column.getLastColumn(), column.getColumnWidth() / WIDTH_UNIT);
      }
      default -> {}
    }
  }

  private void formula(FormulaRecord cell) throws IntakeException {
    cells.computed(cell.getRow(), cell.getColumn());
    if (cell.hasCachedResultString()) {
      awaitsText = cell; // the next text is its result
      return;
    }
    switch (cell.getCachedResultTypeEnum()) {
      case BOOLEAN -> put(cell, truth(cell.getCachedBooleanValue()));
      case ERROR -> put(cell, error((byte) cell.getCachedErrorValue()));
      case NUMERIC -> {
        if (cell.getValue() == 0 && cell.getOptions() == NEVER_RECKONED) {
          cells.unread(cell.getRow(), cell.getColumn());
        } else {
          number(cell, cell.getValue());
        }
      }
      default -> {}
    }
  }

  /** A text, its runs written in other fonts than the cell's where it says so. */
  private void put(CellValueRecordInterface cell, UnicodeString text) throws IntakeException {
    RichText rich = new RichText();
    String all = text.getString();
    int from = 0;
    Boolean struck = null;
    for (int i = 0; i < text.getFormatRunCount(); i++) {
      FormatRun run = text.getFormatRun(i);
      int to = Math.clamp(run.getCharacterPos(), from, all.length());
      rich.add(all.substring(from, to), struck);
      struck = strikes(run.getFontIndex());
      from = to;
    }
    rich.add(all.substring(from), struck);
    cells.put(cell.getRow(), cell.getColumn(), rich.text(isStruck(cell)), null);
  }

  private boolean isStruck(CellValueRecordInterface cell) {
    int format = cell.getXFIndex();
    return format < cellFormats.size() && strikes(cellFormats.get(format).getFontIndex());
  }

  /** There is no font of number 4. */
  private boolean strikes(int number) {
    int font = number > 4 ? number - 1 : number;
    return font < fonts.size() && fonts.get(font).isStruckout();
  }

  private void number(CellValueRecordInterface cell, double value) throws IntakeException {
    int format = formats.getFormatIndex(cell);
    DisplayedValue shown = formatter.show(value, format, formats.getFormatString(format));
    String text = StruckOut.mark(shown.text(), isStruck(cell));
    cells.put(cell.getRow(), cell.getColumn(), text, shown.date());
  }

  private void put(CellValueRecordInterface cell, String text) throws IntakeException {
    String words = StruckOut.mark(text, isStruck(cell));
    cells.put(cell.getRow(), cell.getColumn(), words, null);
  }

  private static String truth(boolean value) {
    return value ? "TRUE" : "FALSE";
  }

  private static String error(byte code) {
    return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERR";
  }
}
