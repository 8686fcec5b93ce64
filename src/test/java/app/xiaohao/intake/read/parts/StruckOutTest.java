package app.xiaohao.intake.read.parts;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.Document;
import app.xiaohao.intake.ReadWatch;
import app.xiaohao.intake.Warning;
import app.xiaohao.intake.read.Documents;
import app.xiaohao.intake.read.InventedWorkbook;
import app.xiaohao.intake.read.OdtFiles;
import app.xiaohao.intake.read.ZipFiles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that are struck out are none of the text, and are told whole. */
class StruckOutTest {
  private static Document read(byte[] bytes) throws Exception {
    return new Documents().read("台账", bytes, ReadWatch.NOBODY);
  }

  private static void assertStruck(Document document, String... struck) {
    assertThat(document.warnings())
        .filteredOn(warning -> warning.kind() == Warning.Kind.STRUCK_OUT)
        .extracting(warning -> warning.arguments().getFirst())
        .containsExactly(struck);
    for (String words : struck) {
      assertThat(document.source().text()).doesNotContain(words);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void leavesOutRunsAndWholeCellsOfSheets(String format) throws Exception {
    Workbook workbook = InventedWorkbook.empty(format);
    Sheet sheet = workbook.createSheet("台账");
    Font struck = workbook.createFont();
    struck.setStrikeout(true);
    CellStyle style = workbook.createCellStyle();
    style.setFont(struck);
    RichTextString half = workbook.getCreationHelper().createRichTextString("每季巡库，除锈刷漆");
    half.applyFont(0, 5, struck);
    RichTextString kept = workbook.getCreationHelper().createRichTextString("逐仓盘点，限期两周");
    kept.applyFont(workbook.createFont());
    InventedWorkbook.put(sheet, 0, 0, "问题");
    InventedWorkbook.put(sheet, 0, 1, "措施");
    InventedWorkbook.put(sheet, 1, 0, "闸门锈蚀");
    sheet.getRow(1).createCell(1).setCellValue(half);
    InventedWorkbook.put(sheet, 2, 0, "账实不符");
    sheet.getRow(2).createCell(1).setCellValue(kept);
    sheet.getRow(2).getCell(1).setCellStyle(style);
    InventedWorkbook.put(sheet, 3, 0, "记录缺页");
    sheet.getRow(3).createCell(1).setCellValue(45_838);
    sheet.getRow(3).getCell(1).setCellStyle(style);
    Document document = read(InventedWorkbook.bytes(workbook));
    assertThat(document.source().text()).isEqualTo("问题\t措施\n闸门锈蚀\t除锈刷漆\n账实不符\t逐仓盘点，限期两周\n记录缺页\t\n");
    assertStruck(document, "每季巡库，", "45838");
    int place = document.warnings().getFirst().source().start();
    assertThat(document.source().text().substring(place)).startsWith("除锈刷漆");
  }

  @Test
  void leavesOutCellsAndWordsOfXmlTables() throws Exception {
    String xml =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
          xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
        <Styles><Style ss:ID="x"><Font ss:StrikeThrough="1"/></Style></Styles>
        <Worksheet ss:Name="台账"><Table>
        <Row><Cell><Data ss:Type="String">问题</Data></Cell><Cell><Data ss:Type="String">措施</Data></Cell></Row>
        <Row><Cell ss:StyleID="x"><Data ss:Type="String">整格作废</Data></Cell>
        <Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><S>每季巡库，</S><Font>除锈刷漆</Font></ss:Data></Cell></Row>
        </Table></Worksheet></Workbook>
        """;
    Document document = read(xml.getBytes(StandardCharsets.UTF_8));
    assertThat(document.source().text()).isEqualTo("问题\t措施\n\t除锈刷漆\n");
    assertStruck(document, "整格作废", "每季巡库，");
  }

  @Test
  void leavesOutSpansAndCellsOfOpenDocumentSheets() throws Exception {
    String content =
        """
        <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
        xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
        xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:automatic-styles>
        <style:style style:name="T1"><style:text-properties style:text-line-through-style="solid"/></style:style>
        <style:style style:name="ce1" style:parent-style-name="作废"/>
        </office:automatic-styles><office:body><office:spreadsheet><table:table table:name="台账">
        <table:table-row><table:table-cell><text:p>问题</text:p></table:table-cell>
        <table:table-cell><text:p>措施</text:p></table:table-cell></table:table-row>
        <table:table-row><table:table-cell table:style-name="ce1"><text:p>整格作废</text:p></table:table-cell>
        <table:table-cell><text:p><text:span text:style-name="T1">每季巡库，</text:span>除锈刷漆</text:p></table:table-cell>
        </table:table-row></table:table></office:spreadsheet></office:body></office:document-content>
        """;
    String styles =
        """
        <office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
        xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"><office:styles>
        <style:style style:name="作废"><style:text-properties style:text-line-through-type="double"/></style:style>
        </office:styles></office:document-styles>
        """;
    Document document =
        read(
            ZipFiles.zip(
                Map.of(
                    "mimetype",
                    "application/vnd.oasis.opendocument.spreadsheet",
                    "styles.xml",
                    styles,
                    "content.xml",
                    content)));
    assertThat(document.source().text()).isEqualTo("问题\t措施\n\t除锈刷漆\n");
    assertStruck(document, "整格作废", "每季巡库，");
  }

  @Test
  void leavesOutRunsAndStylesOfWord() throws Exception {
    String body =
        """
        <w:p><w:r><w:t>措施：</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>每季巡库，</w:t></w:r><w:r><w:t>除锈刷漆。</w:t></w:r></w:p>
        <w:p><w:r><w:rPr><w:dstrike w:val="true"/></w:rPr><w:t>整段作废。</w:t></w:r></w:p>
        <w:p><w:r><w:rPr><w:strike w:val="0"/></w:rPr><w:t>仍然有效。</w:t></w:r></w:p>
        <w:p><w:r><w:rPr><w:rStyle w:val="gone"/></w:rPr><w:t>样式划掉。</w:t></w:r></w:p>
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>问题</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>措施</w:t></w:r></w:p></w:tc></w:tr>
        <w:tr><w:tc><w:p><w:r><w:t>锈蚀</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>择期</w:t></w:r><w:r><w:t>除锈</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
        """;
    String styles =
        "<w:style w:type=\"character\" w:styleId=\"gone\"><w:name w:val=\"gone\"/>"
            + "<w:rPr><w:strike/></w:rPr></w:style>";
    Document document = read(ZipFiles.docx(body, "", styles, ""));
    assertThat(document.source().text()).isEqualTo("措施：除锈刷漆。\n仍然有效。\n问题\t措施\n锈蚀\t除锈\n");
    assertStruck(document, "每季巡库，", "整段作废。", "样式划掉。", "择期");
  }

  @Test
  void leavesOutWordsOfPages() throws Exception {
    String page =
        """
        <html><head><meta charset="utf-8"></head><body><p>措施：<del>每季巡库，</del>除锈刷漆。</p>
        <p><span style="text-decoration: line-through">整段作废。</span></p><s><p>块里作废。</p></s>
        <table><tr><td>问题</td><td>措施</td></tr><tr><td>锈蚀</td><td><strike>择期</strike>除锈</td></tr></table>
        </body></html>
        """;
    Document document = read(page.getBytes(StandardCharsets.UTF_8));
    assertThat(document.source().text()).isEqualTo("措施：除锈刷漆。\n问题\t措施\n锈蚀\t除锈\n");
    assertStruck(document, "每季巡库，", "整段作废。", "块里作废。", "择期");
  }

  @Test
  void leavesOutWordsOfRichTextAndOpenDocument() throws Exception {
    String rtf =
        "{\\rtf1\\ansi\\uc0 "
            + unicode("措施：")
            + "{\\strike "
            + unicode("每季巡库，")
            + "}\\striked1 "
            + unicode("每月巡库，")
            + "\\plain "
            + unicode("除锈刷漆。")
            + "\\par}";
    Document document = read(rtf.getBytes(StandardCharsets.US_ASCII));
    assertThat(document.source().text()).isEqualTo("措施：除锈刷漆。\n");
    assertStruck(document, "每季巡库，每月巡库，");
    document =
        read(
            OdtFiles.of(
                "<style:style xmlns:style=\"urn:s\" style:name=\"T1\"><style:text-properties"
                    + " style:text-line-through-style=\"solid\"/></style:style>",
                "<text:p>措施：<text:span text:style-name=\"T1\">每季巡库，</text:span>除锈刷漆。</text:p>",
                ""));
    assertThat(document.source().text()).isEqualTo("措施：除锈刷漆。\n");
    assertStruck(document, "每季巡库，");
  }

  private static String unicode(String words) {
    StringBuilder codes = new StringBuilder();
    words.chars().forEach(c -> codes.append("\\u").append((short) c).append(' '));
    return codes.toString();
  }

  @Test
  void tellsStretchesApartAndLosesNoWordOfUnpairedMarks() {
    String text = "甲" + StruckOut.mark("乙") + "丙" + StruckOut.mark("丁") + StruckOut.mark("戊");
    assertThat(StruckOut.live(text)).isEqualTo("甲丙");
    assertThat(StruckOut.words(text)).containsExactly("乙", "丁戊");
    assertThat(StruckOut.mark("  ")).isEqualTo("  ");
    assertThat(List.of(StruckOut.live("甲\uFDD1乙"), StruckOut.live("甲乙"))).containsOnly("甲乙");
  }
}
