package app.xiaohao.intake.read.word;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.Document;
import app.xiaohao.intake.Grid;
import app.xiaohao.intake.ReadWatch;
import app.xiaohao.intake.read.Documents;
import app.xiaohao.intake.read.ZipFiles;
import org.junit.jupiter.api.Test;

/** Shapes of .docx as Word and WPS write them. */
class DocxReaderTest {
  private static final String LISTS =
      """
      <w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>
        <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/>
          <w:pStyle w:val="2"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>
          <w:lvlText w:val="（%2）"/></w:lvl>
        <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/>
          <w:isLgl/><w:lvlText w:val="%1.%3"/></w:lvl>
        <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="decimalEnclosedCircleChinese"/>
          <w:lvlText w:val="%4"/></w:lvl>
      </w:abstractNum>
      <w:abstractNum w:abstractNumId="1">
        <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/>
          <w:lvlText w:val=""/></w:lvl></w:abstractNum>
      <w:abstractNum w:abstractNumId="2">
        <w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="ideographDigital"/>
          <w:lvlText w:val="问题%1："/></w:lvl></w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
      <w:num w:numId="2"><w:abstractNumId w:val="0"/>
        <w:lvlOverride w:ilvl="1"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
      <w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>
      <w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>
      """;

  private static final String STYLES =
      """
      <w:style w:type="paragraph" w:default="1" w:styleId="1"><w:name w:val="Normal"/></w:style>
      <w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 1"/><w:basedOn w:val="1"/>
        <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="3"><w:name w:val="局发标题"/><w:basedOn w:val="2"/></w:style>
      <w:style w:type="paragraph" w:styleId="4"><w:name w:val="toc 1"/></w:style>
      """;

  @Test
  void showsTheNumbersThatWordMakes() throws Exception {
    String body =
        styled("2", "组织领导")
            + numbered(1, 1, "学习")
            + numbered(1, 1, "部署")
            + styled("3", "整改情况")
            + numbered(2, 1, "政治方面")
            + numbered(1, 2, "责任")
            + numbered(1, 2, "作风")
            + numbered(1, 3, "一则")
            + numbered(1, 3, "再则")
            + numbered(1, 1, "经济方面")
            + numbered(3, 0, "要点")
            + numbered(4, 0, "三问")
            + numbered(4, 0, "四问")
            + numbered(0, 0, "不再编号");
    assertThat(text(body, LISTS, STYLES, ""))
        .isEqualTo(
            """
            一、组织领导
            （一）学习
            （二）部署
            二、整改情况
            （一）政治方面
            2.1 责任
            2.2 作风
            ①一则
            ②再则
            （二）经济方面
            要点
            问题三：三问
            问题四：四问
            不再编号
            """);
  }

  @Test
  void takesInsertionsAndLeavesDeletionsOut() throws Exception {
    String body =
        """
        <w:p><w:r><w:t>已完成</w:t></w:r>
          <w:ins w:id="1" w:author="a"><w:r><w:t>24</w:t></w:r></w:ins>
          <w:del w:id="2" w:author="a"><w:r><w:delText>18</w:delText></w:r></w:del>
          <w:r><w:t>项。</w:t></w:r>
          <w:moveFrom w:id="3"><w:r><w:t>移走</w:t></w:r></w:moveFrom>
          <w:moveTo w:id="4"><w:r><w:t>移来</w:t></w:r></w:moveTo></w:p>
        <w:p><w:pPr><w:rPr><w:del w:id="5" w:author="a"/></w:rPr></w:pPr><w:r><w:t>前半</w:t></w:r></w:p>
        <w:p><w:r><w:t>后半</w:t></w:r></w:p>
        <w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r><w:r><w:t>可见</w:t></w:r></w:p>
        """;
    assertThat(text(body, "", "", "")).isEqualTo("已完成24项。移来\n前半后半\n可见\n");
  }

  @Test
  void readsWhatIsWrapped() throws Exception {
    String body =
        """
        <w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>
          <w:p><w:r><w:t xml:space="preserve">控件 </w:t></w:r><w:hyperlink><w:r><w:t>链接</w:t></w:r></w:hyperlink>
          <w:smartTag><w:r><w:t>标记</w:t></w:r></w:smartTag></w:p></w:sdtContent></w:sdt>
        <w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/><w:t>丁</w:t></w:r></w:p>
        <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>
          <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r>
          <w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
        <w:p><w:pPr><w:pStyle w:val="4"/></w:pPr><w:r><w:t>一、目录行 3</w:t></w:r></w:p>
        <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>
          <w:p><w:r><w:t>框中一行</w:t></w:r></w:p><w:p><w:r><w:t>框中二行</w:t></w:r></w:p>
          </w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>
          <w:p><w:r><w:t>框中一行</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>
          <w:r><w:t>正文</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>
        """;
    String notes =
        """
        <w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>——</w:t></w:r></w:p></w:footnote>
        <w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>注文</w:t></w:r></w:p></w:footnote>
        """;
    assertThat(text(body, "", STYLES, notes))
        .isEqualTo("控件 链接标记\n甲\t乙\n丙-丁\n7\n正文\n框中一行\n框中二行\n注文\n");
  }

  @Test
  void readsTablesWithMergedAndNestedOnes() throws Exception {
    String body =
        """
        <w:p><w:r><w:t>整改台账</w:t></w:r></w:p>
        <w:tbl><w:tblGrid><w:gridCol w:w="1050"/><w:gridCol w:w="2100"/><w:gridCol w:w="2100"/></w:tblGrid>
        <w:tr><w:tc><w:p><w:r><w:t>序号</w:t></w:r></w:p></w:tc>
          <w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>问题与措施</w:t></w:r></w:p></w:tc></w:tr>
        <w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/>
          <w:numId w:val="1"/></w:numPr></w:pPr></w:p></w:tc>
          <w:tc><w:p><w:r><w:t>学习不深</w:t></w:r></w:p><w:p><w:r><w:t>走过场</w:t></w:r></w:p></w:tc>
          <w:tc><w:tbl><w:tr><w:tc><w:p><w:r><w:t>内甲</w:t></w:r></w:p></w:tc>
            <w:tc><w:p><w:r><w:t>内乙</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr>
        <w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>
          <w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>印发制度</w:t></w:r></w:p></w:tc></w:tr>
        </w:tbl>
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>框里的正文</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
        """;
    Document document = read(body, LISTS, "", "");
    assertThat(document.tables()).hasSize(1);
    Grid grid = document.tables().getFirst();
    assertThat(grid.name()).isEqualTo("整改台账");
    assertThat(grid.widths()).containsExactly(10.0, 20.0, 20.0);
    assertThat(grid.rows()).isEqualTo(3);
    assertThat(grid.cells())
        .extracting(
            cell ->
                cell.row()
                    + ","
                    + cell.column()
                    + " "
                    + cell.rowSpan()
                    + "x"
                    + cell.columnSpan()
                    + " "
                    + cell.text())
        .containsExactly(
            "0,0 1x1 序号",
            "0,1 1x2 问题与措施",
            "1,0 2x1 一、",
            "1,1 1x1 学习不深\n走过场",
            "1,2 1x1 内甲\t内乙",
            "2,2 1x1 印发制度");
    assertThat(document.source().text()).endsWith("框里的正文\n");
  }

  private static String styled(String style, String words) {
    return "<w:p><w:pPr><w:pStyle w:val=\""
        + style
        + "\"/></w:pPr><w:r><w:t>"
        + words
        + "</w:t></w:r></w:p>";
  }

  private static String numbered(int list, int level, String words) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\""
        + level
        + "\"/><w:numId w:val=\""
        + list
        + "\"/></w:numPr></w:pPr><w:r><w:t>"
        + words
        + "</w:t></w:r></w:p>";
  }

  private static String text(String body, String numbering, String styles, String notes)
      throws Exception {
    return read(body, numbering, styles, notes).source().text();
  }

  private static Document read(String body, String numbering, String styles, String notes)
      throws Exception {
    byte[] bytes = ZipFiles.docx(body, numbering, styles, notes);
    Document document = new Documents().read("附件.doc", bytes, ReadWatch.NOBODY);
    assertThat(document.source().encoding()).isEqualTo("docx");
    assertThat(document.source().bytes()).isEqualTo(bytes);
    return document;
  }
}
