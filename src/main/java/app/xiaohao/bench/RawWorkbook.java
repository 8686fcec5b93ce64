package app.xiaohao.bench;

import app.xiaohao.export.LedgerExtract;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.light.DueState;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The same cells as fastexcel alone writes them: the same values, merges, borders, fonts and
 * colours, but nothing reckoned (no row heights from the text, no cleaning, no summary).
 */
final class RawWorkbook {
  private static final int COLUMNS = 17;
  private static final int ISSUE_COLUMNS = 3;
  private static final int NUMBER = 3;
  private static final int DEADLINE = 9;
  private static final int LIGHT = 11;
  private static final int PERCENT = 12;
  private static final int CHUNK = 2000;

  private RawWorkbook() {}

  static void write(Path file, LedgerExtract extract) throws IOException {
    try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      Workbook workbook = new Workbook(stream, "raw", "1.0");
      Worksheet sheet = workbook.newWorksheet("raw");
      int row = 0;
      int styled = 0;
      int blockStart = 0;
      LedgerRow.IssueLine issue = null;
      for (LedgerRow line : extract.rows()) {
        if (line.issue() != issue) {
          merge(sheet, blockStart, row - 1);
          if (row - styled >= CHUNK) {
            style(sheet, styled, row - 1);
            sheet.flush();
            styled = row;
          }
          issue = line.issue();
          blockStart = row;
          sheet.value(row, 0, Integer.toString(issue.number()));
          sheet.value(row, 1, issue.aspect());
          sheet.value(row, 2, issue.title());
        }
        cells(sheet, row, line, extract);
        row++;
      }
      merge(sheet, blockStart, row - 1);
      style(sheet, styled, row - 1);
      workbook.finish();
    }
  }

  private static void merge(Worksheet sheet, int top, int bottom) {
    for (int column = 0; bottom > top && column < ISSUE_COLUMNS; column++) {
      sheet.range(top, column, bottom, column).merge();
    }
  }

  private static void cells(Worksheet sheet, int row, LedgerRow line, LedgerExtract extract) {
    LedgerRow.MeasureLine measure = line.measure();
    LocalDate due = measure.deadline().dueOn(extract.today()).orElse(null);
    DueState light = extract.lights().due(line, extract.today());
    sheet.value(row, NUMBER, LedgerQuery.number(line));
    sheet.value(row, 4, measure.text());
    sheet.value(row, 5, String.join("、", measure.responsibility().leaders()));
    sheet.value(row, 6, String.join("、", measure.responsibility().lead()));
    sheet.value(row, DEADLINE, due);
    sheet.value(row, LIGHT, light.name());
    sheet.value(row, PERCENT, measure.percent() / 100.0);
    sheet.value(row, 14, measure.completion().name());
    sheet.value(row, 15, measure.closure().name());
    sheet.rowHeight(row, 40);
    font(sheet.style(row, LIGHT)).fontColor(light == DueState.OVERDUE ? "B3261E" : "2E7D4F").set();
  }

  private static void style(Worksheet sheet, int top, int bottom) {
    for (int column = 0; column < COLUMNS; column++) {
      StyleSetter style = font(sheet.range(top, column, bottom, column).style());
      for (BorderSide side :
          new BorderSide[] {BorderSide.LEFT, BorderSide.RIGHT, BorderSide.TOP, BorderSide.BOTTOM}) {
        style.borderStyle(side, BorderStyle.THIN);
      }
      style.wrapText(true).verticalAlignment("center");
      if (column == DEADLINE) {
        style.format("yyyy-mm-dd");
      } else if (column == PERCENT) {
        style.format("0%");
      }
      style.set();
    }
  }

  private static StyleSetter font(StyleSetter style) {
    return style.fontName("仿宋").fontSize(BigDecimal.valueOf(10.5));
  }
}
