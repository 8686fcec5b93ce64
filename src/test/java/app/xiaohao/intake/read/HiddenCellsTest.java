package app.xiaohao.intake.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import app.xiaohao.intake.ColumnKnowledge;
import app.xiaohao.intake.Document;
import app.xiaohao.intake.Draft;
import app.xiaohao.intake.Grid;
import app.xiaohao.intake.HiddenCells;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.IntakeLimits;
import app.xiaohao.intake.ReadWatch;
import app.xiaohao.intake.Warning;
import app.xiaohao.intake.drafting.DraftMaker;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a person does not see in a table is no item, is named, and is read where it is asked for.
 */
class HiddenCellsTest {
  private static final String[][] LEDGER = {
    {"序号", "反馈问题", "旧措施", "整改措施", "责任单位"},
    {"1", "巡库记录缺页", "口头提醒", "补齐巡库记录", "运行科"},
    {"2", "闸门锈蚀未处理", "择期处理", "除锈刷漆", "机电科"},
    {"3", "物资账实不符", "自查", "逐仓盘点", "物资科"}
  };

  static List<byte[]> files() throws Exception {
    return List.of(workbook("xlsx"), workbook("xls"), ods(), xml());
  }

  /** The second item and the third column are hidden. */
  private static byte[] workbook(String format) {
    Workbook workbook = InventedWorkbook.empty(format);
    Sheet sheet = workbook.createSheet("台账");
    fill(sheet);
    sheet.getRow(2).setZeroHeight(true);
    sheet.setColumnHidden(2, true);
    return InventedWorkbook.bytes(workbook);
  }

  private static void fill(Sheet sheet) {
    for (int row = 0; row < LEDGER.length; row++) {
      for (int column = 0; column < LEDGER[row].length; column++) {
        InventedWorkbook.put(sheet, row, column, LEDGER[row][column]);
      }
    }
  }

  private static byte[] ods() throws Exception {
    StringBuilder rows = new StringBuilder();
    for (int row = 0; row < LEDGER.length; row++) {
      rows.append("<table:table-row").append(row == 2 ? " table:visibility=\"filter\">" : ">");
      for (String cell : LEDGER[row]) {
        rows.append("<table:table-cell><text:p>" + cell + "</text:p></table:table-cell>");
      }
      rows.append("</table:table-row>");
    }
    return ods(
        "<table:table-column table:number-columns-repeated=\"2\"/>"
            + "<table:table-column table:visibility=\"collapse\"/>"
            + "<table:table-column table:number-columns-repeated=\"2\"/>"
            + rows);
  }

  private static byte[] ods(String inside) throws Exception {
    return ZipFiles.zip(
        Map.of(
            "mimetype",
            "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml",
            """
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
            xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0">
            <office:body><office:spreadsheet><table:table table:name="台账">\
            """
                + inside
                + "</table:table></office:spreadsheet></office:body></office:document-content>"));
  }

  private static byte[] xml() {
    StringBuilder rows = new StringBuilder();
    for (int row = 0; row < LEDGER.length; row++) {
      rows.append(row == 2 ? "<Row ss:Hidden=\"1\">" : "<Row>");
      for (String cell : LEDGER[row]) {
        rows.append("<Cell><Data ss:Type=\"String\">" + cell + "</Data></Cell>");
      }
      rows.append("</Row>");
    }
    return xml("<Column ss:Index=\"3\" ss:Hidden=\"1\"/>" + rows);
  }

  private static byte[] xml(String inside) {
    String workbook =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
          xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
        <Worksheet ss:Name="台账"><Table>\
        """;
    return (workbook + inside + "</Table></Worksheet></Workbook>").getBytes(StandardCharsets.UTF_8);
  }

  private static Document read(byte[] bytes, HiddenCells hidden) throws IntakeException {
    return new Documents(IntakeLimits.DEFAULTS, hidden).read("台账", bytes, ReadWatch.NOBODY);
  }

  private static Draft draft(byte[] bytes) throws IntakeException {
    return new DraftMaker().of(read(bytes, HiddenCells.LEFT_OUT), ColumnKnowledge.NONE);
  }

  private static List<String> texts(Document document) {
    return document.tables().getFirst().cells().stream().map(Grid.Cell::text).toList();
  }

  @ParameterizedTest
  @MethodSource("files")
  void leavesOutWhatIsHiddenAndNamesIt(byte[] bytes) throws Exception {
    Draft draft = draft(bytes);
    assertThat(draft.issues()).extracting(Draft.Issue::title).containsExactly("巡库记录缺页", "物资账实不符");
    assertThat(draft.issues())
        .extracting(issue -> issue.measures().stream().map(Draft.Measure::text).toList())
        .containsExactly(List.of("补齐巡库记录"), List.of("逐仓盘点"));
    assertThat(draft.tables().getFirst().columns()).hasSize(4);
    assertThat(draft.warnings())
        .extracting(Warning::kind, Warning::arguments)
        .containsExactly(
            tuple(Warning.Kind.ROWS_HIDDEN, List.of("台账", "1", "3")),
            tuple(Warning.Kind.COLUMNS_HIDDEN, List.of("台账", "1", "C 旧措施")));
  }

  @ParameterizedTest
  @MethodSource("files")
  void readsWhatIsHiddenWhereItIsAskedFor(byte[] bytes) throws Exception {
    Document document = read(bytes, HiddenCells.READ);
    assertThat(texts(document)).contains("闸门锈蚀未处理", "择期处理").hasSize(20);
    assertThat(document.warnings()).isEmpty();
  }

  @Test
  void namesHiddenRowsAndCellsOfPages() throws Exception {
    byte[] page =
        """
        <html><head><meta charset="utf-8"></head><body><table>
        <tr><td>问题</td><td style="display:none">旧措施</td><td>整改措施</td></tr>
        <tr style='height:0;display:none'><td>闸门锈蚀</td><td style="display:none">择期</td><td>除锈</td></tr>
        <tr><td>记录缺页</td><td style="display:none">提醒</td><td>补齐</td></tr>
        </table></body></html>
        """
            .getBytes(StandardCharsets.UTF_8);
    Document document = read(page, HiddenCells.LEFT_OUT);
    assertThat(document.source().text()).isEqualTo("问题\t整改措施\n记录缺页\t补齐\n");
    assertThat(document.warnings())
        .extracting(Warning::kind, Warning::arguments)
        .containsExactly(
            tuple(Warning.Kind.ROWS_HIDDEN, List.of("台账", "1", "2")),
            tuple(Warning.Kind.COLUMNS_HIDDEN, List.of("台账", "1", "旧措施")));
    assertThat(texts(read(page, HiddenCells.READ))).hasSize(9).contains("择期", "提醒");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void seesACellThatIsMergedOverAHiddenRow(String format) throws Exception {
    Workbook workbook = InventedWorkbook.empty(format);
    Sheet sheet = workbook.createSheet("台账");
    fill(sheet);
    sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 1));
    sheet.getRow(1).setZeroHeight(true);
    Document document = read(InventedWorkbook.bytes(workbook), HiddenCells.LEFT_OUT);
    assertThat(document.tables().getFirst().cells())
        .filteredOn(cell -> cell.text().equals("巡库记录缺页"))
        .singleElement()
        .satisfies(
            cell -> {
              assertThat(cell.row()).isEqualTo(2);
              assertThat(cell.rowSpan()).isEqualTo(1);
            });
    assertThat(texts(document)).doesNotContain("补齐巡库记录");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void refusesATableThatIsHiddenAsAWholeForThatReason(String format) {
    Workbook workbook = InventedWorkbook.empty(format);
    Sheet sheet = workbook.createSheet("台账");
    fill(sheet);
    sheet.forEach(row -> row.setZeroHeight(true));
    byte[] bytes = InventedWorkbook.bytes(workbook);
    IntakeException refused =
        catchThrowableOfType(IntakeException.class, () -> read(bytes, HiddenCells.LEFT_OUT));
    assertThat(refused.kind()).isEqualTo(IntakeException.Kind.ROWS_HIDDEN);
  }

  /** Tables whose second item's problem is a formula that was never reckoned. */
  static List<byte[]> unreckoned() throws Exception {
    String cell = "<table:table-cell><text:p>%s</text:p></table:table-cell>";
    String ods =
        "<table:table-row>"
            + cell.formatted("问题")
            + cell.formatted("整改措施")
            + "</table:table-row><table:table-row>"
            + cell.formatted("巡库记录缺页")
            + cell.formatted("补齐巡库记录")
            + "</table:table-row><table:table-row><table:table-cell table:formula=\"of:=[.D9]\"/>"
            + cell.formatted("除锈刷漆")
            + "</table:table-row>";
    String data = "<Cell><Data ss:Type=\"String\">%s</Data></Cell>";
    String xml =
        "<Row>"
            + data.formatted("问题")
            + data.formatted("整改措施")
            + "</Row><Row>"
            + data.formatted("巡库记录缺页")
            + data.formatted("补齐巡库记录")
            + "</Row><Row><Cell ss:Formula=\"=R[6]C[3]\"/>"
            + data.formatted("除锈刷漆")
            + "</Row>";
    return List.of(unreckoned("xlsx"), unreckoned("xls"), ods(ods), xml(xml));
  }

  private static byte[] unreckoned(String format) {
    Workbook workbook = InventedWorkbook.empty(format);
    Sheet sheet = workbook.createSheet("台账");
    InventedWorkbook.put(sheet, 0, 0, "问题");
    InventedWorkbook.put(sheet, 0, 1, "整改措施");
    InventedWorkbook.put(sheet, 1, 0, "巡库记录缺页");
    InventedWorkbook.put(sheet, 1, 1, "补齐巡库记录");
    InventedWorkbook.put(sheet, 2, 1, "除锈刷漆");
    sheet.getRow(2).createCell(0).setCellFormula("D9");
    return InventedWorkbook.bytes(workbook);
  }

  @ParameterizedTest
  @MethodSource("unreckoned")
  void keepsARowApartWhoseProblemIsAFormulaWithoutResult(byte[] bytes) throws Exception {
    Draft draft = draft(bytes);
    assertThat(draft.issues()).extracting(Draft.Issue::title).containsExactly("巡库记录缺页", null);
    assertThat(draft.issues().getFirst().measures()).hasSize(1);
    assertThat(draft.warnings())
        .filteredOn(warning -> warning.kind() == Warning.Kind.FORMULA_WITHOUT_RESULT)
        .extracting(Warning::arguments)
        .containsExactly(List.of("1", "A3"));
  }

  @Test
  void takesAResultThatIsAnEmptyTextForOne() throws Exception {
    Workbook workbook = InventedWorkbook.empty("xlsx");
    Sheet sheet = workbook.createSheet("台账");
    fill(sheet);
    sheet.getRow(3).getCell(4).setCellFormula("IF(1,\"\")");
    workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
    assertThat(read(InventedWorkbook.bytes(workbook), HiddenCells.LEFT_OUT).warnings()).isEmpty();
  }
}
