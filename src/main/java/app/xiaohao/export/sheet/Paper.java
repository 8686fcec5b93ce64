package app.xiaohao.export.sheet;

import app.xiaohao.export.CellText;
import app.xiaohao.export.KeyColumn;
import app.xiaohao.export.LedgerExtract;
import app.xiaohao.ledger.history.SealMark;
import app.xiaohao.text.DayWording;
import app.xiaohao.text.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/**
 * The look shared by all sheets, after the ledgers that offices print: A3 landscape, title 二号
 * centred, 填报单位 left and 填报日期 right, header repeated on every page, 第X页 共Y页.
 */
public final class Paper {
  /** 仿宋 五号, the writing of the cells. */
  static final String BODY = "仿宋";

  static final double BODY_SIZE = 10.5;

  /**
   * Points between two lines of a cell. More than 仿宋 needs, so that the taller faces which replace
   * it on machines without it are not cut off.
   */
  static final double LINE = 15.6;

  /** The height that a row of the format cannot exceed, in points, with a little to spare. */
  static final double TALLEST = 405;

  static final String INK = "1F2430";
  static final String SEAL = "B3261E";
  static final String UNKNOWN = "6B717C";

  /** The row of the column headings, counted from 0. */
  public static final int HEADER = 3;

  private static final String RULE = "8A8F99";
  private static final double PIXELS_PER_UNIT = 7;
  private static final double PADDING_PIXELS = 4;
  private static final double CHARACTER_PIXELS = BODY_SIZE * 96 / 72;
  private static final float INCH = 25.4f;

  private final Texts texts;
  private final Optional<SealMark> seal;

  /** Sheets without a seal. */
  public Paper(Texts texts) {
    this(texts, Optional.empty());
  }

  /**
   * @param seal of the ledger at that time: its 封签 then stands on every page
   */
  Paper(Texts texts, Optional<SealMark> seal) {
    this.texts = texts;
    this.seal = seal;
  }

  /** How many Chinese characters fit in a line of a column of this width. */
  static double characters(double columnWidth) {
    return (columnWidth * PIXELS_PER_UNIT - PADDING_PIXELS) / CHARACTER_PIXELS;
  }

  /** The same for a sheet that only sums up, which says so to a later import. */
  public void setUpSummary(Worksheet sheet, String[] headings, double[] widths) {
    setUp(sheet, headings, widths);
    KeyColumn.summary(sheet, headings.length);
  }

  /** Page, margins, header and footer; must come before the first rows are flushed. */
  void setUp(Worksheet sheet, String[] headings, double[] widths) {
    for (int column = 0; column < widths.length; column++) {
      sheet.width(column, widths[column]);
    }
    sheet.paperSize(PaperSize.A3_PAPER);
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.leftMargin(15 / INCH);
    sheet.rightMargin(15 / INCH);
    sheet.topMargin(18 / INCH);
    sheet.bottomMargin(18 / INCH);
    sheet.headerMargin(8 / INCH);
    sheet.footerMargin(8 / INCH);
    sheet.footer(texts.of("export.footer"), Position.CENTER, "宋体", 11);
    seal.ifPresent(
        mark -> sheet.footer(texts.of("export.footer.seal", mark.code()), Position.LEFT, "宋体", 9));
    sheet.repeatRows(HEADER);
    sheet.freezePane(0, HEADER + 1);
    for (int column = 0; column < headings.length; column++) {
      sheet.value(HEADER, column, headings[column]);
    }
    int lines = 1;
    for (int column = 0; column < headings.length; column++) {
      lines = Math.max(lines, CellText.lines(headings[column], characters(widths[column])));
    }
    sheet.rowHeight(HEADER, lines * LINE + 10);
    ruled(sheet.range(HEADER, 0, HEADER, headings.length - 1).style())
        .fontName("黑体")
        .bold()
        .fillColor("F4F0E7")
        .horizontalAlignment("center")
        .set();
  }

  /** Title, 填报单位, 填报日期 and the legend, over all columns. */
  void head(Worksheet sheet, LedgerExtract extract, String title, String legend, double[] widths) {
    head(sheet, extract.heading().reportingUnit(), extract.today(), title, legend, widths);
  }

  /** The same, of a table that is no extract of the ledger. */
  public void head(
      Worksheet sheet,
      String reportingUnit,
      LocalDate on,
      String title,
      String legend,
      double[] widths) {
    int columns = widths.length;
    double width = Arrays.stream(widths).sum();
    sheet.value(0, 0, CellText.clean(title));
    sheet.rowHeight(0, 42);
    sheet
        .range(0, 0, 0, columns - 1)
        .style()
        .fontName("宋体")
        .fontSize(22)
        .bold()
        .fontColor(INK)
        .horizontalAlignment("center")
        .verticalAlignment("center")
        .merge()
        .set();
    int middle = columns / 2;
    line(sheet, 1, 0, middle, texts.of("export.reporting-unit", reportingUnit), "left");
    line(sheet, 1, middle + 1, columns - 1, texts.of("export.reported-on", date(on)), "right");
    line(sheet, 2, 0, columns - 1, legend, "left");
    sheet.rowHeight(1, 20);
    sheet.rowHeight(2, Math.max(20, CellText.lines(legend, characters(width)) * LINE + 6));
  }

  /** 审核人, 填报人, 联系电话 below the table. */
  void foot(Worksheet sheet, int row, LedgerExtract extract, int columns) {
    int third = columns / 3;
    line(sheet, row, 0, third - 1, texts.of("export.checked-by"), "left");
    line(
        sheet,
        row,
        third,
        2 * third - 1,
        texts.of("export.prepared-by", extract.heading().preparedBy()),
        "left");
    line(sheet, row, 2 * third, columns - 1, texts.of("export.phone"), "left");
    sheet.rowHeight(row, 26);
  }

  /** A line of text over some columns, without rules. */
  static void line(Worksheet sheet, int row, int from, int to, String text, String alignment) {
    sheet.value(row, from, CellText.clean(text));
    sheet
        .range(row, from, row, to)
        .style()
        .fontName(BODY)
        .fontSize(11)
        .fontColor(INK)
        .horizontalAlignment(alignment)
        .wrapText(true)
        .verticalAlignment("center")
        .merge()
        .set();
  }

  /** Thin rules, wrapped text in the middle of the row, 仿宋. */
  public static StyleSetter ruled(StyleSetter style) {
    for (BorderSide side :
        new BorderSide[] {BorderSide.LEFT, BorderSide.RIGHT, BorderSide.TOP, BorderSide.BOTTOM}) {
      style.borderStyle(side, BorderStyle.THIN).borderColor(side, RULE);
    }
    return written(style).fontColor(INK).wrapText(true).verticalAlignment("center");
  }

  /**
   * 仿宋 五号. fastexcel replaces a cell's font as a whole, so whoever sets its colour sets this too.
   */
  static StyleSetter written(StyleSetter style) {
    return style.fontName(BODY).fontSize(BigDecimal.valueOf(BODY_SIZE));
  }

  /** A date as papers write it. */
  String date(LocalDate date) {
    return DayWording.of(date, texts);
  }
}
