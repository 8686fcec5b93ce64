package app.xiaohao.export.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.export.LedgerExtract;
import app.xiaohao.export.Rows;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerSettings;
import app.xiaohao.ledger.row.LightsInForce;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.text.Texts;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScheduleWorkbookTest {
  private static final Texts TEXTS = new Texts(Locale.SIMPLIFIED_CHINESE);

  @TempDir private Path folder;

  @Test
  void listsWhatHasADateTheMostPressingFirst() throws Exception {
    LedgerRow.IssueLine issue = Rows.issue(1, "党的建设", "管网建设欠账较多");
    List<LedgerRow> rows =
        List.of(
            Rows.row(issue, 1, "从容的措施", Deadline.on(Rows.TODAY.plusDays(120)), ""),
            Rows.row(issue, 2, "来不及的措施", Deadline.on(Rows.TODAY.plusDays(3)), ""),
            Rows.row(issue, 3, "没有时限的措施", Deadline.unset(), ""));
    Path file = folder.resolve("倒排.xlsx");
    LedgerExtract extract =
        new LedgerExtract(
            new LedgerExtract.Heading("云溪县", "", "", ""),
            rows,
            List.of(),
            List.of(),
            LightsInForce.DEFAULT,
            Rows.TODAY);
    int written =
        new ScheduleWorkbook(LedgerSettings.DEFAULT, TEXTS).write(file, extract, () -> false);
    assertThat(written).isEqualTo(2);
    try (InputStream stream = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(stream)) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("云溪县倒排工期表");
      assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).contains("另有 1 条没有确定日期");
      Row first = sheet.getRow(Paper.HEADER + 1);
      assertThat(first.getCell(1).getStringCellValue()).isEqualTo("来不及的措施");
      assertThat(first.getCell(7).getNumericCellValue()).isNegative();
      assertThat(first.getCell(8).getStringCellValue()).startsWith("已经来不及");
      assertThat(sheet.getRow(Paper.HEADER + 2).getCell(5).getStringCellValue())
          .startsWith("方案：2026-06-01 至 2026-06-05（5天）");
    }
  }
}
