package app.xiaohao.intake.read;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.Document;
import app.xiaohao.intake.ReadWatch;
import app.xiaohao.intake.Warning;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Word's XML of one file. */
class WordXmlTest {
  private static Document read(String xml) throws Exception {
    return new Documents().read("方案.doc", xml.getBytes(StandardCharsets.UTF_8), ReadWatch.NOBODY);
  }

  @Test
  void readsThatOfWord2003() throws Exception {
    Document document =
        read(
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <?mso-application progid="Word.Document"?>
            <w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"
              xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint"
              xmlns:aml="http://schemas.microsoft.com/aml/2001/core">
            <w:styles><w:style w:type="paragraph" w:styleId="a"><w:name w:val="Normal"/></w:style></w:styles>
            <w:body><wx:sect>
            <w:p><w:pPr><w:listPr><w:ilvl w:val="0"/><wx:t wx:val="一、"/></w:listPr></w:pPr><w:r><w:t>整改情况</w:t></w:r></w:p>
            <w:p><w:r><w:t>除锈</w:t></w:r><aml:annotation w:type="Word.Deletion"><aml:content><w:r><w:delText>不该读到</w:delText></w:r></aml:content></aml:annotation>
            <aml:annotation w:type="Word.Insertion"><aml:content><w:r><w:t>刷漆</w:t></w:r></aml:content></aml:annotation>
            <w:r><aml:annotation w:type="Word.Comment"><aml:content><w:p><w:r><w:t>批注不读</w:t></w:r></w:p></aml:content></aml:annotation></w:r>
            <w:r><w:rPr><w:strike/></w:rPr><w:t>择期处理</w:t></w:r></w:p>
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>问题</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>措施</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            <w:sectPr><w:hdr w:type="odd"><w:p><w:r><w:t>页眉不读</w:t></w:r></w:p></w:hdr></w:sectPr></wx:sect></w:body></w:wordDocument>
            """);
    assertThat(document.source().text()).isEqualTo("一、整改情况\n除锈刷漆\n问题\t措施\n");
    assertThat(document.source().encoding()).isEqualTo("Word XML");
    assertThat(document.warnings())
        .extracting(Warning::kind)
        .containsExactly(Warning.Kind.STRUCK_OUT);
  }

  @Test
  void readsTheOneFileOfWordsParts() throws Exception {
    Document document =
        read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"
              xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
            <pkg:part pkg:name="/word/document.xml"><pkg:xmlData><w:document><w:body>
            <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>闸门锈蚀。</w:t></w:r></w:p>
            </w:body></w:document></pkg:xmlData></pkg:part>
            <pkg:part pkg:name="/word/header1.xml"><pkg:xmlData><w:hdr><w:p><w:r><w:t>页眉不读</w:t></w:r></w:p></w:hdr></pkg:xmlData></pkg:part>
            <pkg:part pkg:name="/word/numbering.xml"><pkg:xmlData><w:numbering>
            <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering></pkg:xmlData></pkg:part>
            </pkg:package>
            """);
    assertThat(document.source().text()).isEqualTo("1.闸门锈蚀。\n");
  }
}
