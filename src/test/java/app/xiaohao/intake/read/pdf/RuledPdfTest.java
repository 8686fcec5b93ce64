package app.xiaohao.intake.read.pdf;

import static app.xiaohao.intake.read.PrintedTable.MERGED;
import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.Document;
import app.xiaohao.intake.Grid;
import app.xiaohao.intake.HiddenCells;
import app.xiaohao.intake.IntakeLimits;
import app.xiaohao.intake.ReadWatch;
import app.xiaohao.intake.parse.SharedReports;
import app.xiaohao.intake.read.Documents;
import app.xiaohao.intake.read.PrintedTable;
import app.xiaohao.intake.read.PrintedTable.Border;
import app.xiaohao.intake.read.parts.Incoming;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuledPdfTest {
  private static final List<String> HEADINGS = List.of("序号", "问题", "整改情况", "责任单位");

  @ParameterizedTest
  @EnumSource(Border.class)
  void undoesWhatPageBreaksDidToATable(Border border) throws Exception {
    byte[] bytes;
    try (PrintedTable printed = new PrintedTable(border, 50, 80, 243, 406, 480)) {
      printed.page(
          "清川县巡察整改台账",
          List.of(
              HEADINGS,
              List.of("1", "河道管护不到位，巡河流于形式\n，3 处排污口未整治。", "已整治排污口 3 处。", "水务局\n财政局"),
              List.of(
                  "2", "2023 年至 2024 年项目资金", "一是清理账目；\n二是完善全县项目 OA system\nreview 流程", "农业农\n村局"),
              List.of(MERGED, MERGED, "已将结余资金上缴财政，正在修\n订资金管理办法，计划于六月底", "财政局")));
      printed.page(
          "",
          List.of(
              HEADINGS,
              List.of("", "", "前印发执行。", ""),
              List.of(MERGED, MERGED, "已约谈相关责任人。", "县纪委监\n委"),
              List.of("3", "台账不全。", "已补齐台账。", "水务局")));
      bytes = printed.bytes();
    }
    Document document = read(bytes);
    assertThat(document.source().text()).startsWith("清川县巡察整改台账\n").doesNotContain("—");
    assertThat(document.tables()).hasSize(1);
    Grid grid = document.tables().getFirst();
    assertThat(grid.name()).isEqualTo("清川县巡察整改台账");
    assertThat(
            grid.cells().stream()
                .map(
                    cell ->
                        "%d,%d %dx%d %s"
                            .formatted(
                                cell.row(),
                                cell.column(),
                                cell.rowSpan(),
                                cell.columnSpan(),
                                cell.text().replace('\n', '⏎')))
                .collect(Collectors.joining("\n")))
        .isEqualTo(
            """
            0,0 1x1 序号
            0,1 1x1 问题
            0,2 1x1 整改情况
            0,3 1x1 责任单位
            1,0 1x1 1
            1,1 1x1 河道管护不到位，巡河流于形式，3处排污口未整治。
            1,2 1x1 已整治排污口3处。
            1,3 1x1 水务局⏎财政局
            2,0 3x1 2
            2,1 3x1 2023年至2024年项目资金
            2,2 1x1 一是清理账目；⏎二是完善全县项目OA system review流程
            2,3 1x1 农业农村局
            3,2 1x1 已将结余资金上缴财政，正在修订资金管理办法，计划于六月底前印发执行。
            3,3 1x1 财政局
            4,2 1x1 已约谈相关责任人。
            4,3 1x1 县纪委监委
            5,0 1x1 3
            5,1 1x1 台账不全。
            5,2 1x1 已补齐台账。
            5,3 1x1 水务局\
            """);
    for (Grid.Cell cell : grid.cells()) {
      assertThat(cell.source().of(document.source().text())).isEqualTo(cell.text());
    }
  }

  @Test
  void keepsAStopThatHangsOverTheRuleInItsColumn() throws Exception {
    byte[] bytes;
    try (PrintedTable printed = new PrintedTable(Border.STROKES, 50, 80, 239, 406, 480)) {
      printed.page(
          "",
          List.of(
              HEADINGS,
              List.of("1", "河道管护不到位巡河流于形式等三，\n排污口未整治", "已整治排污口。", "水务局"),
              List.of("2", "台账不全记录缺失未按时补登记的\n。档案未移交", "，已补齐台账。", "财政局")));
      bytes = printed.bytes();
    }
    assertThat(read(bytes).tables().getFirst().cells())
        .extracting(Grid.Cell::text)
        .contains("河道管护不到位巡河流于形式等三，排污口未整治", "已整治排污口。", "台账不全记录缺失未按时补登记的。档案未移交", "，已补齐台账。");
  }

  @Test
  void readsEveryCellOfTheAuditTable() throws Exception {
    Path shared = SharedReports.folder();
    List<List<String>> gold =
        CsvRows.of(Files.readString(shared.resolve("gold/audit-2023-units.csv")));
    Document document = read(Files.readAllBytes(shared.resolve("reports/audit-2023-units.pdf")));
    assertThat(document.tables()).hasSize(1);
    Grid grid = document.tables().getFirst();
    assertThat(grid.rows()).as("rows with their headings").isEqualTo(gold.size()).isEqualTo(558);
    Map<String, String> cells = new HashMap<>();
    grid.cells().forEach(cell -> cells.put(cell.row() + "," + cell.column(), cell.text()));
    int equal = 0;
    int filled = 0;
    for (int row = 0; row < gold.size(); row++) {
      for (int column = 0; column < gold.get(row).size(); column++) {
        String wanted = gold.get(row).get(column);
        filled += wanted.isEmpty() ? 0 : 1;
        equal += !wanted.isEmpty() && wanted.equals(cells.get(row + "," + column)) ? 1 : 0;
      }
    }
    assertThat(equal).as("equal cells of " + filled).isEqualTo(filled).isEqualTo(cells.size());
  }

  private static Document read(byte[] bytes) throws Exception {
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      assertThat(RuledPdf.isTable(pdf)).isTrue();
      return RuledPdf.read(
          new Incoming(
              "台账.pdf", bytes, IntakeLimits.DEFAULTS, HiddenCells.LEFT_OUT, ReadWatch.NOBODY),
          pdf);
    }
  }

  /** The rows of a comma-separated text with quotes, for the answer key alone. */
  private static final class CsvRows {
    static List<List<String>> of(String text) throws Exception {
      Grid grid =
          new Documents()
              .read(
                  "gold.csv",
                  text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                  ReadWatch.NOBODY)
              .tables()
              .getFirst();
      String[][] rows = new String[grid.rows()][grid.columns()];
      for (String[] row : rows) {
        java.util.Arrays.fill(row, "");
      }
      grid.cells().forEach(cell -> rows[cell.row()][cell.column()] = cell.text());
      return java.util.Arrays.stream(rows).map(List::of).toList();
    }
  }
}
