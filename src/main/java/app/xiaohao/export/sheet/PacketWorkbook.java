package app.xiaohao.export.sheet;

import app.xiaohao.export.CellText;
import app.xiaohao.export.ExportException;
import app.xiaohao.export.KeyColumn;
import app.xiaohao.export.WholeFile;
import app.xiaohao.intake.PacketKey;
import app.xiaohao.intake.RowKey;
import app.xiaohao.intake.SheetKey;
import app.xiaohao.intake.packet.PacketColumn;
import app.xiaohao.ledger.merge.RowPrints;
import app.xiaohao.ledger.packet.NextSteps;
import app.xiaohao.ledger.packet.Packet;
import app.xiaohao.ledger.period.BodySeal;
import app.xiaohao.ledger.row.Desk;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.Completion;
import app.xiaohao.model.closing.Evidence;
import app.xiaohao.text.DayWording;
import app.xiaohao.text.MeasureWording;
import app.xiaohao.text.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A packet (填报表) as a workbook: A4 landscape, what is to be filled in on light ground and open, all
 * else locked without a password, so that nobody writes there by mistake and an office can still
 * help itself. Each row carries its key in a hidden column, the packet its own on a hidden sheet.
 */
public final class PacketWorkbook {
  private static final PacketColumn[] COLUMNS = PacketColumn.values();
  private static final double[] WIDTHS = {7, 22, 30, 9, 16, 12, 34, 8, 12, 22, 20};
  private static final int HEADER = 4;
  private static final int MIDDLE = 6;
  private static final double SIZE = 10;
  private static final double LINE = 14.4;
  private static final double SHORTEST = 46;
  private static final String OPEN = "FFF8E6";
  private static final String OPEN_HEAD = "F7E3B4";
  private static final String HEAD = "F0EBE0";
  private static final String RULE = "8A8F99";
  private static final float INCH = 25.4f;

  private final Texts texts;
  private final LedgerWords words;

  /**
   * @param texts in whose language headings and words are
   */
  public PacketWorkbook(Texts texts) {
    this.texts = texts;
    this.words = new LedgerWords(texts);
  }

  /**
   * Writes one, whole or not at all; a file of that name is replaced.
   *
   * @param ledger which ledger, as it names itself
   * @param desk of the inspection: what proves the measures already
   * @param contact of the office, printed on top; may be empty
   * @param today printed as the day on which it was made
   * @return what it says of itself
   * @throws ExportException if the file cannot be written
   */
  public PacketKey write(
      Path file, Packet packet, String ledger, Desk desk, String contact, LocalDate today)
      throws ExportException {
    List<SheetKey.Column> columns = new ArrayList<>();
    for (PacketColumn column : COLUMNS) {
      columns.add(new SheetKey.Column(column.name(), texts.of("packet.column." + column.name())));
    }
    PacketKey layout = key(packet, ledger, today, columns, "");
    List<Filled> rows = packet.rows().stream().map(row -> filled(row, layout, desk)).toList();
    String sent = rows.stream().map(row -> row.key.written()).collect(Collectors.joining("\n"));
    PacketKey key = key(packet, ledger, today, columns, BodySeal.of(sent));
    WholeFile.write(
        file,
        stream -> {
          ByteArrayOutputStream workbook = new ByteArrayOutputStream();
          fill(workbook, packet, key, rows, contact, today);
          OpenProtection.copy(workbook, stream);
        });
    return key;
  }

  private PacketKey key(
      Packet packet, String ledger, LocalDate today, List<SheetKey.Column> columns, String hash) {
    return new PacketKey(
        ledger,
        packet.inspection().id().value(),
        packet.period().id().value(),
        packet.period().name(),
        packet.addressee(),
        packet.person(),
        today,
        completions(),
        columns,
        packet.rows().stream().map(row -> row.measure().id().value()).sorted().toList(),
        hash);
  }

  private List<String> completions() {
    return Arrays.stream(Completion.values()).map(texts::word).toList();
  }

  private record Filled(String[] cells, RowKey key) {}

  private Filled filled(LedgerRow row, PacketKey layout, Desk desk) {
    LedgerRow.MeasureLine measure = row.measure();
    NextSteps progress = NextSteps.of(measure.progress());
    String[] cells = new String[COLUMNS.length];
    for (PacketColumn column : COLUMNS) {
      String text =
          switch (column) {
            case NUMBER -> LedgerQuery.number(row);
            case ISSUE -> row.issue().title();
            case MEASURE -> MeasureWording.of(measure, texts);
            case LEADERS -> words.cell(LedgerColumn.LEADERS, row);
            case UNITS -> units(row);
            case DEADLINE -> deadline(row);
            case PROGRESS -> progress.progress();
            case PERCENT -> Integer.toString(measure.percent());
            case COMPLETION -> texts.word(measure.completion());
            case NEXT -> progress.next();
            case EVIDENCE ->
                desk.life(measure.id()).evidence().stream()
                    .map(Evidence::name)
                    .collect(Collectors.joining("\n"));
          };
      cells[column.ordinal()] = CellText.pieces(CellText.clean(text)).getFirst();
    }
    RowKey key =
        new RowKey(
            layout.ledger(),
            row.issue().inspection().value(),
            row.issue().id().value(),
            measure.id().value(),
            0,
            layout.layout(),
            row.issue().path(),
            Arrays.stream(cells).map(KeyColumn::plain).toList(),
            RowPrints.of(row));
    return new Filled(cells, key);
  }

  /** A date as such, all else in words. */
  private String deadline(LedgerRow row) {
    String said = words.cell(LedgerColumn.DEADLINE, row);
    return said.isEmpty()
        ? row.measure().binding().binding().map(Object::toString).orElse("")
        : said;
  }

  /** Those that lead, then those that are responsible, each once. */
  private static String units(LedgerRow row) {
    return Stream.concat(
            row.measure().responsibility().lead().stream(),
            row.measure().responsibility().responsible().stream())
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  private void fill(
      OutputStream stream,
      Packet packet,
      PacketKey key,
      List<Filled> rows,
      String contact,
      LocalDate today)
      throws IOException {
    Workbook workbook = new Workbook(stream, "Xiaohao", "1.0");
    workbook.setGlobalDefaultFont("Calibri", 11);
    Worksheet sheet = workbook.newWorksheet(texts.of("packet.sheet"));
    setUp(sheet);
    head(sheet, packet, contact, today);
    int row = HEADER + 1;
    for (Filled filled : rows) {
      row(sheet, row++, filled);
    }
    validate(sheet, HEADER + 1, Math.max(HEADER + 1, row - 1));
    foot(sheet, row);
    sheet.hideColumn(COLUMNS.length);
    protect(sheet);
    Worksheet hidden = workbook.newWorksheet(PacketKey.SHEET);
    hidden.value(0, 0, key.written());
    hidden.setVisibilityState(VisibilityState.VERY_HIDDEN);
    workbook.finish();
  }

  /** Without a password; rows and columns may be made taller and wider. */
  private static void protect(Worksheet sheet) {
    sheet.protect(
        "",
        SheetProtectionOption.SHEET,
        SheetProtectionOption.OBJECTS,
        SheetProtectionOption.SCENARIOS,
        SheetProtectionOption.DELETE_COLUMNS,
        SheetProtectionOption.DELETE_ROWS,
        SheetProtectionOption.INSERT_COLUMNS,
        SheetProtectionOption.INSERT_ROWS,
        SheetProtectionOption.INSERT_HYPERLINKS,
        SheetProtectionOption.PIVOT_TABLES);
  }

  private void setUp(Worksheet sheet) {
    for (int column = 0; column < WIDTHS.length; column++) {
      sheet.width(column, WIDTHS[column]);
    }
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.leftMargin(12 / INCH);
    sheet.rightMargin(12 / INCH);
    sheet.topMargin(14 / INCH);
    sheet.bottomMargin(15 / INCH);
    sheet.headerMargin(7 / INCH);
    sheet.footerMargin(7 / INCH);
    sheet.footer(texts.of("export.footer"), Position.CENTER, "宋体", 10);
    sheet.repeatRows(HEADER);
    sheet.freezePane(1, HEADER + 1);
  }

  private void head(Worksheet sheet, Packet packet, String contact, LocalDate today) {
    int last = COLUMNS.length - 1;
    sheet.value(
        0,
        0,
        CellText.clean(
            texts.of("packet.title", packet.inspection().name(), packet.period().name())));
    sheet.rowHeight(0, 34);
    sheet
        .range(0, 0, 0, last)
        .style()
        .fontName("宋体")
        .fontSize(18)
        .bold()
        .fontColor(Paper.INK)
        .horizontalAlignment("center")
        .verticalAlignment("center")
        .merge()
        .set();
    String whose = texts.of(packet.person() ? "packet.person" : "packet.unit", packet.addressee());
    line(sheet, 1, 0, MIDDLE - 1, whose, 12, Paper.INK, true, "left");
    line(
        sheet,
        1,
        MIDDLE,
        last,
        texts.of("packet.due", date(packet.period().to())),
        12,
        Paper.SEAL,
        true,
        "right");
    sheet.rowHeight(1, 22);
    line(
        sheet,
        2,
        0,
        last,
        texts.of(
            contact.isEmpty() ? "packet.facts" : "packet.facts.contact",
            packet.rows().size(),
            date(packet.period().from()),
            date(packet.period().to()),
            date(today),
            contact),
        10,
        "565C69",
        false,
        "left");
    sheet.rowHeight(2, 18);
    String instructions = texts.of("packet.instructions");
    line(sheet, 3, 0, last, instructions, 10, Paper.INK, false, "left");
    double width = Arrays.stream(WIDTHS).sum();
    sheet.rowHeight(3, CellText.lines(instructions, Paper.characters(width)) * LINE + 8);
    for (int row = 0; row <= HEADER; row++) {
      sheet.value(row, COLUMNS.length, SheetKey.note().written());
    }
    for (PacketColumn column : COLUMNS) {
      int place = column.ordinal();
      sheet.value(HEADER, place, texts.of("packet.column." + column.name()));
      ruled(sheet.style(HEADER, place))
          .fontName("黑体")
          .fontSize(11)
          .bold()
          .fontColor(Paper.INK)
          .fillColor(column.open() ? OPEN_HEAD : HEAD)
          .horizontalAlignment("center")
          .set();
    }
    sheet.rowHeight(HEADER, 2 * LINE + 8);
  }

  private void row(Worksheet sheet, int row, Filled filled) {
    int lines = 1;
    for (PacketColumn column : COLUMNS) {
      int place = column.ordinal();
      String text = filled.cells[place];
      if (column == PacketColumn.PERCENT) {
        sheet.value(row, place, Integer.valueOf(text));
      } else if (!text.isEmpty()) {
        sheet.value(row, place, text);
      }
      lines = Math.max(lines, CellText.lines(text, Paper.characters(WIDTHS[place])));
      StyleSetter style =
          ruled(sheet.style(row, place))
              .fontName(Paper.BODY)
              .fontSize(BigDecimal.valueOf(SIZE))
              .fontColor(Paper.INK)
              .horizontalAlignment(centred(column) ? "center" : "left");
      if (column.open()) {
        style.fillColor(OPEN).protectionOption(ProtectionOption.LOCKED, false);
      }
      style.set();
    }
    sheet.rowHeight(row, Math.clamp(lines * LINE + 8, SHORTEST, Paper.TALLEST));
    sheet.value(row, COLUMNS.length, filled.key.written());
  }

  private static boolean centred(PacketColumn column) {
    return switch (column) {
      case NUMBER, LEADERS, DEADLINE, PERCENT, COMPLETION -> true;
      case ISSUE, MEASURE, UNITS, PROGRESS, NEXT, EVIDENCE -> false;
    };
  }

  private void validate(Worksheet sheet, int first, int last) {
    int completion = PacketColumn.COMPLETION.ordinal();
    sheet
        .range(first, completion, last, completion)
        .validateWithListByFormula("\"" + String.join(",", completions()) + "\"")
        .allowBlank(true)
        .showErrorMessage(true)
        .errorStyle(DataValidationErrorStyle.STOP)
        .errorTitle(texts.of("packet.column.COMPLETION"))
        .error(texts.of("packet.wrong.COMPLETION"));
    int percent = PacketColumn.PERCENT.ordinal();
    String cell = (char) ('A' + percent) + Integer.toString(first + 1);
    // fastexcel does not escape formulas, so none may hold the sign "less than"
    sheet
        .range(first, percent, last, percent)
        .validateWithFormula("AND(ISNUMBER(" + cell + ")," + cell + ">=0,100>=" + cell + ")")
        .allowBlank(true)
        .showErrorMessage(true)
        .errorStyle(DataValidationErrorStyle.STOP)
        .errorTitle(texts.of("packet.column.PERCENT"))
        .error(texts.of("packet.wrong.PERCENT"));
  }

  private void foot(Worksheet sheet, int row) {
    int third = COLUMNS.length / 3;
    line(sheet, row, 0, third, texts.of("packet.foot.by"), 11, Paper.INK, false, "left");
    line(
        sheet,
        row,
        third + 1,
        MIDDLE,
        texts.of("packet.foot.checked"),
        11,
        Paper.INK,
        false,
        "left");
    line(
        sheet,
        row,
        MIDDLE + 1,
        COLUMNS.length - 1,
        texts.of("packet.foot.phone"),
        11,
        Paper.INK,
        false,
        "left");
    sheet.rowHeight(row, 30);
    sheet.value(row, COLUMNS.length, SheetKey.note().written());
  }

  private static void line(
      Worksheet sheet,
      int row,
      int from,
      int to,
      String text,
      int size,
      String colour,
      boolean bold,
      String alignment) {
    sheet.value(row, from, CellText.clean(text));
    StyleSetter style =
        sheet
            .range(row, from, row, to)
            .style()
            .fontName(Paper.BODY)
            .fontSize(size)
            .fontColor(colour)
            .horizontalAlignment(alignment)
            .wrapText(true)
            .verticalAlignment("center");
    if (bold) {
      style.bold();
    }
    style.merge().set();
  }

  private static StyleSetter ruled(StyleSetter style) {
    for (BorderSide side :
        new BorderSide[] {BorderSide.LEFT, BorderSide.RIGHT, BorderSide.TOP, BorderSide.BOTTOM}) {
      style.borderStyle(side, BorderStyle.THIN).borderColor(side, RULE);
    }
    return style.wrapText(true).verticalAlignment("center");
  }

  private String date(LocalDate date) {
    return DayWording.of(date, texts);
  }
}
