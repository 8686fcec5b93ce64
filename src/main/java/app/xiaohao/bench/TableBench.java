package app.xiaohao.bench;

import app.xiaohao.intake.ReadWatch;
import app.xiaohao.intake.drafting.DraftMaker;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** How long a large ledger table takes from its workbook to a draft, cold and warm. */
final class TableBench {
  private static final int ROWS_OF_ISSUE = 2;
  private static final int ISSUES_OF_ASPECT = 50;
  private static final int RUNS = 3;

  private static final String[] HEADINGS = {
    "序号", "方面", "反馈问题", "整改措施", "责任领导", "牵头单位", "配合单位", "整改时限", "整改进展", "完成情况", "备注", "联系电话"
  };

  private final Figures figures;

  TableBench(Figures figures) {
    this.figures = figures;
  }

  /** Leaves its workbook in the folder. */
  void run(Path folder, int rows) throws Exception {
    Path file = folder.resolve("table.xlsx");
    write(file, rows);
    DraftMaker maker = new DraftMaker();
    double cold = Figures.milliseconds(() -> maker.of(file, ReadWatch.NOBODY));
    figures.time("table", cold, rows);
    figures.time("table-warm", Figures.median(RUNS, () -> maker.of(file, ReadWatch.NOBODY)), rows);
  }

  /** Invented rows: an issue goes over two, what they share is merged. */
  private static void write(Path file, int rows) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      Workbook workbook = new Workbook(out, "Xiaohao", "1.0");
      Worksheet sheet = workbook.newWorksheet("整改台账");
      for (int column = 0; column < HEADINGS.length; column++) {
        sheet.value(0, column, HEADINGS[column]);
      }
      for (int i = 0; i < rows; i++) {
        row(sheet, i + 1, i / ROWS_OF_ISSUE + 1, i % ROWS_OF_ISSUE + 1);
      }
      workbook.finish();
    }
  }

  private static void row(Worksheet sheet, int row, int issue, int measure) {
    if (measure == 1) {
      sheet.value(row, 0, issue);
      sheet.value(row, 1, "第" + (issue / ISSUES_OF_ASPECT + 1) + "方面");
      sheet.value(row, 2, "第" + issue + "次会议没有记录，学习制度落实不到位，台账登记不及时。");
      for (int column = 0; column < 3; column++) {
        sheet.range(row, column, row + ROWS_OF_ISSUE - 1, column).merge();
      }
    }
    sheet.value(row, 3, measure + ".补齐第" + issue + "次会议的记录，制定学习计划，每季度抽查一次并通报结果。");
    sheet.value(row, 4, measure == 1 ? "周岚（党组书记、馆长）" : "何敏");
    sheet.value(row, 5, "办公室");
    sheet.value(row, 6, "业务科、保管科，县财政局");
    sheet.value(row, 7, measure == 1 ? "2025年" + (issue % 12 + 1) + "月底前" : "长期坚持");
    sheet.value(row, 8, "已印发《会议记录办法》，开展抽查" + (issue % 9 + 1) + "次，正在补齐其余记录。");
    sheet.value(row, 9, measure == 1 ? "已完成" : "整改中");
    sheet.value(row, 10, issue % 7 == 0 ? "重点件" : "");
    sheet.value(row, 11, "0000-" + (1_000_000 + issue));
  }
}
