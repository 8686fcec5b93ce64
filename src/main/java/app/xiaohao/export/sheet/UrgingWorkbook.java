package app.xiaohao.export.sheet;

import app.xiaohao.export.CellText;
import app.xiaohao.export.ExportException;
import app.xiaohao.export.WholeFile;
import app.xiaohao.ledger.period.Reporting;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.text.AccountWords;
import app.xiaohao.text.MeasureWording;
import app.xiaohao.text.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** 催报名单 as a workbook: a unit a block, whom to call, and the measures of which nothing came. */
public final class UrgingWorkbook {
  private static final String[] COLUMNS = {
    "ORDINAL", "UNIT", "STATE", "PEOPLE", "NUMBER", "ISSUE", "MEASURE"
  };
  private static final double[] WIDTHS = {8, 30, 14, 36, 10, 50, 80};

  private final Texts texts;
  private final AccountWords words;

  /**
   * @param texts in whose language headings and words are
   */
  public UrgingWorkbook(Texts texts) {
    this.texts = texts;
    this.words = new AccountWords(texts);
  }

  /**
   * Writes it, whole or not at all; a file of that name is replaced.
   *
   * @param inspection of which the period is
   * @param reportingUnit 填报单位, may be empty
   * @param today printed as 填报日期
   * @throws ExportException if the file cannot be written
   */
  public void write(
      Path file, Inspection inspection, Reporting reporting, String reportingUnit, LocalDate today)
      throws ExportException {
    WholeFile.write(file, stream -> fill(stream, inspection, reporting, reportingUnit, today));
  }

  private void fill(
      OutputStream stream, Inspection inspection, Reporting reporting, String unit, LocalDate today)
      throws IOException {
    Paper paper = new Paper(texts);
    Workbook workbook = new Workbook(stream, "Xiaohao", "1.0");
    workbook.setGlobalDefaultFont("Calibri", 11);
    Worksheet sheet = workbook.newWorksheet(texts.of("export.urging"));
    String[] headings = new String[COLUMNS.length];
    for (int i = 0; i < headings.length; i++) {
      headings[i] = texts.of("export.urging." + COLUMNS[i]);
    }
    paper.setUpSummary(sheet, headings, WIDTHS);
    paper.head(
        sheet,
        unit,
        today,
        texts.of("export.urging.title", reporting.period().name()),
        texts.of(
            "export.urging.legend",
            words.period(inspection, reporting.period()),
            reporting.asked(),
            reporting.reported(),
            reporting.asked() - reporting.reported(),
            reporting.owing().size()),
        WIDTHS);
    int row = Paper.HEADER + 1;
    int ordinal = 0;
    for (Reporting.UnitReports owing : reporting.owing()) {
      ordinal++;
      int top = row;
      for (LedgerRow missing : owing.missing()) {
        line(
            sheet,
            row++,
            Integer.toString(ordinal),
            words.name(owing.unit()),
            words.state(owing.state()),
            words.contacts(owing.people()),
            LedgerQuery.number(missing),
            missing.issue().title(),
            MeasureWording.of(missing.measure(), texts));
      }
      for (int column = 0; row - top > 1 && column < 4; column++) {
        sheet.range(top, column, row - 1, column).merge();
      }
    }
    workbook.finish();
  }

  private static void line(Worksheet sheet, int row, String... cells) {
    int lines = 1;
    for (int i = 0; i < cells.length; i++) {
      String text = CellText.pieces(CellText.clean(cells[i])).getFirst();
      sheet.value(row, i, text);
      lines = Math.max(lines, CellText.lines(text, Paper.characters(WIDTHS[i])));
    }
    sheet.rowHeight(row, Math.min(Paper.TALLEST, lines * Paper.LINE + 8));
    Paper.ruled(sheet.range(row, 0, row, cells.length - 1).style()).set();
  }
}
