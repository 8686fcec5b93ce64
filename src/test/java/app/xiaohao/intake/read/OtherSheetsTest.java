package app.xiaohao.intake.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.xiaohao.intake.Document;
import app.xiaohao.intake.Grid;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.IntakeException.Kind;
import app.xiaohao.intake.IntakeLimits;
import app.xiaohao.intake.ReadWatch;
import app.xiaohao.intake.Warning;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Sheets of OpenDocument, the XML tables of Excel 2003, and what WPS calls .et. */
class OtherSheetsTest {
  private static final String LEDGER =
      """
      0,0 1x3 整改台账
      1,0 1x1 序号
      1,1 1x1 问题
      1,2 1x1 整改时限
      2,0 2x1 1
      2,1 1x1 台账不全，
      巡河不到位。
      2,2 1x1 2025年6月30日 =2025-06-30
      3,1 1x1 记录不全
      3,2 1x1 记录不全
      5,2 1x1 87.5%\
      """;

  @Test
  void readsTheSheetsOfOpenDocument() throws Exception {
    String sheet =
        """
        <table:table table:name="台账" table:style-name="ta1">
        <table:table-column table:style-name="co1" table:number-columns-repeated="2"/>
        <table:table-column table:number-columns-repeated="16382"/>
        <table:table-header-rows><table:table-row>
        <table:table-cell table:number-columns-spanned="3"><text:p>整改台账</text:p></table:table-cell>
        <table:covered-table-cell table:number-columns-repeated="2"/></table:table-row>
        </table:table-header-rows>
        <table:table-row><table:table-cell><text:p>序号</text:p></table:table-cell>
        <table:table-cell><office:annotation><text:p>批注</text:p></office:annotation><text:p>问题</text:p></table:table-cell>
        <table:table-cell><text:p>整改时限</text:p></table:table-cell></table:table-row>
        <table:table-row><table:table-cell office:value-type="float" office:value="1"
          table:number-rows-spanned="2"><text:p>1</text:p></table:table-cell>
        <table:table-cell><text:p>台账不全，</text:p><text:p>巡河<text:span>不到位</text:span>。</text:p></table:table-cell>
        <table:table-cell office:value-type="date" office:date-value="2025-06-30"><text:p>2025年6月30日</text:p></table:table-cell>
        </table:table-row>
        <table:table-row><table:covered-table-cell/>
        <table:table-cell table:number-columns-repeated="2"><text:p>记录不全</text:p></table:table-cell></table:table-row>
        <table:table-row><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
        <table:table-row><table:table-cell table:number-columns-repeated="2"/>
        <table:table-cell office:value-type="percentage" office:value="0.875"><text:p>87.5%</text:p></table:table-cell></table:table-row>
        <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
        </table:table>
        <table:table table:name="下拉" table:style-name="ta2"><table:table-row>
        <table:table-cell><text:p>不该读到</text:p></table:table-cell></table:table-row></table:table>
        """;
    Document document = read("台账.ods", ods(sheet, ""));
    assertThat(described(document)).isEqualTo(LEDGER);
    Grid grid = document.tables().getFirst();
    assertThat(grid.name()).isEqualTo("台账");
    assertThat(grid.rows()).isEqualTo(6);
    assertThat(grid.widths()).containsExactly(20.0, 20.0, 0.0);
    assertThat(document.warnings())
        .extracting(Warning::arguments)
        .containsExactly(List.of("1", "下拉"));
  }

  @Test
  void readsTheXmlTablesOfExcel() throws Exception {
    String workbook =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <?mso-application progid="Excel.Sheet"?>
        <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
          xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel">
        <Styles><Style ss:ID="s1"><NumberFormat ss:Format="Long Date"/></Style>
        <Style ss:ID="s2"><NumberFormat ss:Format="0.0%"/></Style></Styles>
        <Worksheet ss:Name="台账"><Table><Column ss:Index="2" ss:Width="105"/>
        <Row><Cell ss:MergeAcross="2"><Data ss:Type="String">整改台账</Data></Cell></Row>
        <Row><Cell><Data ss:Type="String">序号</Data></Cell><Cell><Data ss:Type="String">问题</Data>
        <Comment><ss:Data>批注</ss:Data></Comment></Cell><Cell><Data ss:Type="String">整改时限</Data></Cell></Row>
        <Row><Cell ss:MergeDown="1"><Data ss:Type="Number">1</Data></Cell>
        <Cell><Data ss:Type="String">台账不全，&#10;巡河<B>不到位</B>。</Data></Cell>
        <Cell ss:StyleID="s1"><Data ss:Type="DateTime">2025-06-30T00:00:00.000</Data></Cell></Row>
        <Row><Cell ss:Index="2"><Data ss:Type="String">记录不全</Data></Cell>
        <Cell><Data ss:Type="String">记录不全</Data></Cell></Row>
        <Row ss:Index="6"><Cell ss:Index="3" ss:StyleID="s2"><Data ss:Type="Number">0.875</Data></Cell></Row>
        </Table></Worksheet>
        <Worksheet ss:Name="下拉"><Table><Row><Cell><Data ss:Type="String">不该读到</Data></Cell></Row></Table>
        <x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions></Worksheet></Workbook>
        """;
    Document document = read("台账.xls", workbook.getBytes(StandardCharsets.UTF_8));
    assertThat(described(document)).isEqualTo(LEDGER);
    assertThat(document.tables().getFirst().widths()).containsExactly(0.0, 20.0, 0.0);
    assertThat(document.warnings())
        .extracting(Warning::kind)
        .containsExactly(Warning.Kind.SHEETS_HIDDEN);
  }

  @Test
  void readsTheTablesOfWpsByTheirOwnNames() throws Exception {
    for (String format : new String[] {"xls", "xlsx"}) {
      Document document = read("台账.et", InventedWorkbook.ledger(format));
      assertThat(document.tables()).extracting(Grid::name).contains("问题台账");
    }
  }

  @Test
  void endsWhereACellIsSaidToStandEverywhere() throws Exception {
    String everywhere =
        "<table:table><table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell"
            + " table:number-columns-repeated=\"16384\"><text:p>整改</text:p></table:table-cell>"
            + "</table:table-row></table:table>";
    IntakeLimits limits = new IntakeLimits(1, 1, 16, 100);
    assertThat(kind(limits, ods(everywhere, ""))).isEqualTo(Kind.TOO_MUCH_TEXT);
    String down = everywhere.replace("16384", "2");
    assertThat(kind(limits, ods(down, ""))).isEqualTo(Kind.TOO_MANY_ROWS);
    String wrong = everywhere.replace("1048576", "-5").replace("16384", "99999999999");
    assertThat(read("a.ods", ods(wrong + "<table:table>" + cell("整改") + "</table:table>", "")))
        .isNotNull();
  }

  @Test
  void saysThatAFileIsLockedDamagedOrHostile() throws Exception {
    assertThat(kind(IntakeLimits.DEFAULTS, ods("", "<encryption-data/>"))).isEqualTo(Kind.PASSWORD);
    assertThat(kind(IntakeLimits.DEFAULTS, ods("<table:table>", ""))).isEqualTo(Kind.BROKEN);
    assertThat(kind(IntakeLimits.DEFAULTS, ods("", ""))).isEqualTo(Kind.EMPTY);
    String hostile =
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>"
            + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet><Table>"
            + "<Row><Cell><Data>&b;</Data></Cell></Row></Table></Worksheet></Workbook>";
    assertThat(kind(IntakeLimits.DEFAULTS, hostile.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(Kind.ENTITIES);
  }

  private static String cell(String words) {
    return "<table:table-row><table:table-cell><text:p>"
        + words
        + "</text:p></table:table-cell></table:table-row>";
  }

  private static Document read(String name, byte[] bytes) throws IntakeException {
    return new Documents().read(name, bytes, ReadWatch.NOBODY);
  }

  private static Kind kind(IntakeLimits limits, byte[] bytes) {
    return catchThrowableOfType(
            IntakeException.class, () -> new Documents(limits).read("台账", bytes, ReadWatch.NOBODY))
        .kind();
  }

  private static String described(Document document) {
    return document.tables().stream()
        .flatMap(grid -> grid.cells().stream())
        .map(
            cell ->
                "%d,%d %dx%d %s%s"
                    .formatted(
                        cell.row(),
                        cell.column(),
                        cell.rowSpan(),
                        cell.columnSpan(),
                        cell.text(),
                        cell.date() == null ? "" : " =" + cell.date()))
        .collect(Collectors.joining("\n"));
  }

  private static byte[] ods(String sheets, String manifest) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
    parts.put(
        "content.xml",
        """
        <?xml version="1.0" encoding="UTF-8"?><office:document-content
        xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
        xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
        xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"><office:automatic-styles>
        <style:style style:name="co1" style:family="table-column"><style:table-column-properties style:column-width="4cm"/></style:style>
        <style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>
        <style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>
        </office:automatic-styles><office:body><office:spreadsheet>\
        """
            + sheets
            + "</office:spreadsheet></office:body></office:document-content>");
    parts.put("META-INF/manifest.xml", "<manifest>" + manifest + "</manifest>");
    return ZipFiles.zip(parts);
  }
}
