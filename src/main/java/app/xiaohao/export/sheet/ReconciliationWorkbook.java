package app.xiaohao.export.sheet;

import app.xiaohao.export.CellText;
import app.xiaohao.export.ExportException;
import app.xiaohao.export.WholeFile;
import app.xiaohao.ledger.Frozen;
import app.xiaohao.ledger.history.SealMark;
import app.xiaohao.ledger.reconcile.Check;
import app.xiaohao.ledger.reconcile.Difference;
import app.xiaohao.ledger.reconcile.Reconciliation;
import app.xiaohao.ledger.reconcile.ReconciliationForm;
import app.xiaohao.ledger.reconcile.Tally;
import app.xiaohao.text.AccountWords;
import app.xiaohao.text.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** 对账单 as a workbook: the tables by aspect, unit and leader, and every difference on a line. */
public final class ReconciliationWorkbook {
  private static final double NAME_WIDTH = 52;
  private static final double NUMBER_WIDTH = 12;

  /** What goes on a line across the narrower of the two sheets, with room to spare. */
  private static final int FOOT_CHARACTERS = 70;

  private static final String[] DIFFERENCE = {"NUMBER", "KIND", "ISSUE", "UNIT", "REASON"};
  private static final double[] DIFFERENCE_WIDTHS = {12, 14, 54, 30, 110};

  private final Texts texts;
  private final AccountWords words;

  /**
   * @param texts in whose language headings and words are
   */
  public ReconciliationWorkbook(Texts texts) {
    this.texts = texts;
    this.words = new AccountWords(texts);
  }

  /**
   * Writes it, whole or not at all; a file of that name is replaced.
   *
   * @param signed as it was frozen; null where nobody has signed it: then the lines for the
   *     signatures are left free
   * @param reportingUnit 填报单位, may be empty
   * @param seal the end of the change log at that time, printed on every page
   * @throws ExportException if the file cannot be written
   */
  public void write(
      Path file, Reconciliation made, Frozen signed, String reportingUnit, Optional<SealMark> seal)
      throws ExportException {
    Paper paper = new Paper(texts, seal);
    WholeFile.write(file, stream -> fill(stream, paper, made, signed, reportingUnit));
  }

  private void fill(
      OutputStream stream, Paper paper, Reconciliation made, Frozen signed, String unit)
      throws IOException {
    Workbook workbook = new Workbook(stream, "Xiaohao", "1.0");
    workbook.setGlobalDefaultFont("Calibri", 11);
    workbook.properties().setTitle(words.title(made));
    tables(workbook.newWorksheet(texts.of("export.account.tables")), paper, made, signed, unit);
    differences(
        workbook.newWorksheet(texts.of("export.account.differences")), paper, made, signed, unit);
    workbook.finish();
  }

  private void tables(
      Worksheet sheet, Paper paper, Reconciliation made, Frozen signed, String unit) {
    Tally.Column[] columns = Tally.Column.values();
    String[] headings = new String[columns.length + 2];
    double[] widths = new double[headings.length];
    headings[0] = texts.of("export.account.by");
    widths[0] = 14;
    headings[1] = texts.of("export.account.name");
    widths[1] = NAME_WIDTH;
    for (Tally.Column column : columns) {
      headings[column.ordinal() + 2] = words.column(column);
      widths[column.ordinal() + 2] = NUMBER_WIDTH;
    }
    paper.setUpSummary(sheet, headings, widths);
    String legend =
        String.join(
            texts.of("export.account.between"),
            words.equation(made.total()),
            words.verdict(made),
            words.reported(made));
    paper.head(sheet, unit, made.on(), words.title(made), legend, widths);
    int row = Paper.HEADER + 1;
    row = lines(sheet, row, "ASPECT", made.byAspect());
    row = lines(sheet, row, "UNIT", made.byUnit());
    row = lines(sheet, row, "LEADER", made.byLeader());
    line(sheet, row, texts.of("export.total"), "", made.total());
    Paper.written(sheet.range(row, 0, row, headings.length - 1).style())
        .bold()
        .fillColor("F4F0E7")
        .set();
    row++;
    for (Check error : made.errors()) {
      sheet.value(row, 0, texts.of("export.account.error"));
      sheet.value(row, 1, words.check(error));
      Paper.written(sheet.range(row, 0, row, 1).style()).fontColor(Paper.SEAL).bold().set();
      row++;
    }
    foot(sheet, row, made, signed, headings.length, paper);
  }

  private int lines(Worksheet sheet, int from, String kind, List<Tally.Line> lines) {
    int row = from;
    for (Tally.Line line : lines) {
      line(
          sheet,
          row++,
          texts.of("export.account.by." + kind),
          words.name(line.name()),
          line.tally());
    }
    return row;
  }

  private void line(Worksheet sheet, int row, String kind, String name, Tally tally) {
    int last = Tally.Column.values().length + 1;
    sheet.value(row, 0, kind);
    String shown = CellText.pieces(CellText.clean(name)).getFirst();
    if (!shown.isEmpty()) {
      sheet.value(row, 1, shown);
    }
    for (Tally.Column column : Tally.Column.values()) {
      sheet.value(row, column.ordinal() + 2, tally.of(column));
    }
    int high = CellText.lines(shown, Paper.characters(NAME_WIDTH));
    sheet.rowHeight(row, Math.min(Paper.TALLEST, high * Paper.LINE + 8));
    Paper.ruled(sheet.range(row, 0, row, last).style()).horizontalAlignment("center").set();
    sheet
        .style(row, 1)
        .horizontalAlignment("left")
        .verticalAlignment("center")
        .wrapText(true)
        .set();
    for (Tally.Column column :
        List.of(
            Tally.Column.OVERDUE,
            Tally.Column.MISSING,
            Tally.Column.EXTRA,
            Tally.Column.ADDED,
            Tally.Column.REMOVED)) {
      if (tally.of(column) > 0) {
        Paper.written(sheet.style(row, column.ordinal() + 2)).fontColor(Paper.SEAL).bold().set();
      }
    }
  }

  private void differences(
      Worksheet sheet, Paper paper, Reconciliation made, Frozen signed, String unit) {
    String[] headings = new String[DIFFERENCE.length];
    for (int i = 0; i < headings.length; i++) {
      headings[i] = texts.of("export.account.column." + DIFFERENCE[i]);
    }
    paper.setUpSummary(sheet, headings, DIFFERENCE_WIDTHS);
    StringBuilder legend =
        new StringBuilder(texts.of("export.account.count", made.differences().size()));
    made.byKind()
        .forEach(
            (kind, count) -> legend.append("　").append(words.kind(kind)).append(' ').append(count));
    paper.head(sheet, unit, made.on(), words.title(made), legend.toString(), DIFFERENCE_WIDTHS);
    int row = Paper.HEADER + 1;
    for (Difference one : made.differences()) {
      difference(sheet, row++, one);
    }
    foot(sheet, row, made, signed, headings.length, paper);
  }

  private void difference(Worksheet sheet, int row, Difference one) {
    String[] cells = {
      one.number(), words.kind(one.kind()), one.title(), words.name(one.unit()), words.reason(one)
    };
    int lines = 1;
    for (int i = 0; i < cells.length; i++) {
      String text = CellText.pieces(CellText.clean(cells[i])).getFirst();
      sheet.value(row, i, text);
      lines = Math.max(lines, CellText.lines(text, Paper.characters(DIFFERENCE_WIDTHS[i])));
    }
    sheet.rowHeight(row, Math.min(Paper.TALLEST, lines * Paper.LINE + 8));
    Paper.ruled(sheet.range(row, 0, row, cells.length - 1).style()).set();
    if (!one.reason().inOrder()) {
      Paper.written(sheet.style(row, 1)).fontColor(Paper.SEAL).set();
    }
  }

  /**
   * Who signs: the name and the day where it is signed, else room to do so by hand; and why, where
   * differences stand open.
   */
  private void foot(
      Worksheet sheet, int from, Reconciliation made, Frozen signed, int columns, Paper paper) {
    String reason = signed == null ? "" : ReconciliationForm.reason(signed.body());
    int row = from;
    if (!reason.isEmpty()) {
      String why = texts.of("account.reconcile.despite", made.open().size(), reason);
      Paper.line(
          sheet, row, 0, columns - 1, CellText.pieces(CellText.clean(why)).getFirst(), "left");
      sheet.rowHeight(row, CellText.lines(why, FOOT_CHARACTERS) * Paper.LINE + 14);
      row++;
    }
    String who = signed == null ? "" : signed.by();
    String when = signed == null ? "" : paper.date(signed.on());
    int half = columns / 2;
    Paper.line(sheet, row, 0, half - 1, texts.of("export.account.signed-by", who), "left");
    Paper.line(sheet, row, half, columns - 1, texts.of("export.account.signed-on", when), "right");
    sheet.rowHeight(row, 30);
    if (signed != null) {
      String seal =
          signed.whole()
              ? texts.of("export.account.seal", signed.sha256())
              : texts.of("export.account.broken", signed.sha256());
      Paper.line(sheet, row + 1, 0, columns - 1, seal, "left");
      sheet.rowHeight(row + 1, 22);
    }
  }
}
