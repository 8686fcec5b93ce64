package app.xiaohao.intake.read.word;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.Document;
import app.xiaohao.intake.ReadWatch;
import app.xiaohao.intake.Warning;
import app.xiaohao.intake.read.Documents;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Documents that stand in a Word document are read in their place. */
class AltChunksTest {
  private static final String W =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
  private static final String KIND =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private static String paragraph(String words) {
    return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>";
  }

  private static String chunk(int number) {
    return "<w:altChunk r:id=\"c" + number + "\"/>";
  }

  private static byte[] docx(String body, Map<String, byte[]> chunks) throws Exception {
    StringBuilder relations = new StringBuilder("<Relationships>");
    Map<String, byte[]> parts = new LinkedHashMap<>();
    int number = 1;
    for (Map.Entry<String, byte[]> chunk : chunks.entrySet()) {
      relations.append(
          "<Relationship Id=\"c%d\" Type=\"%saFChunk\" Target=\"%s\"/>"
              .formatted(number++, KIND, chunk.getKey()));
      parts.put("word/" + chunk.getKey(), chunk.getValue());
    }
    parts.put(
        "word/_rels/document.xml.rels", utf8(relations.append("</Relationships>").toString()));
    parts.put(
        "word/document.xml",
        utf8("<w:document" + W + "><w:body>" + body + "</w:body></w:document>"));
    parts.put(
        "_rels/.rels",
        utf8(
            "<Relationships><Relationship Id=\"r\" Type=\""
                + KIND
                + "officeDocument\" Target=\"word/document.xml\"/></Relationships>"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Document read(byte[] bytes) throws Exception {
    return new Documents().read("方案.docx", bytes, ReadWatch.NOBODY);
  }

  @Test
  void readsEachInItsPlace() throws Exception {
    Map<String, byte[]> chunks = new LinkedHashMap<>();
    chunks.put("a.html", utf8("<html><body><p>页面一段</p><p>页面二段</p></body></html>"));
    chunks.put("b.txt", "文本一段\r\n文本二段".getBytes(Charset.forName("GBK")));
    chunks.put("c.rtf", utf8("{\\rtf1\\ansi\\uc0 \\u-28615 \\u25991 \\par}"));
    chunks.put("d.docx", docx(paragraph("内层"), Map.of()));
    Document document =
        read(
            docx(
                paragraph("起首") + chunk(1) + paragraph("中间") + chunk(2) + chunk(3) + chunk(4),
                chunks));
    assertThat(document.source().text())
        .isEqualTo("起首\n页面一段\n页面二段\n中间\n文本一段\n文本二段\n道文\n内层\n".replace("道", "\u9039"));
    assertThat(document.warnings()).isEmpty();
  }

  @Test
  void readsOneInACell() throws Exception {
    String table =
        "<w:tbl><w:tr><w:tc>"
            + paragraph("问题")
            + "</w:tc><w:tc>"
            + chunk(1)
            + "</w:tc></w:tr></w:tbl>";
    Document document = read(docx(table, Map.of("a.html", utf8("<html><p>措施</p></html>"))));
    assertThat(document.source().text()).isEqualTo("问题\t措施\n");
  }

  @Test
  void namesWhatItCannotRead() throws Exception {
    Map<String, byte[]> chunks = new LinkedHashMap<>();
    chunks.put("a.bin", new byte[] {1, 2, 3, 0, 5, 6, 7});
    chunks.put("b.docx", utf8("PK\u0003\u0004word/ damaged"));
    Document document =
        read(docx(paragraph("起首") + chunk(1) + chunk(2) + chunk(9) + paragraph("末尾"), chunks));
    assertThat(document.source().text()).isEqualTo("起首\n末尾\n");
    assertThat(document.warnings())
        .allSatisfy(warning -> assertThat(warning.kind()).isEqualTo(Warning.Kind.PART_NOT_READ))
        .extracting(Warning::arguments)
        .containsExactly(List.of("a.bin"), List.of("b.docx"), List.of("altChunk"));
  }

  @Test
  void endsWhereDocumentsStandInDocuments() throws Exception {
    byte[] inner = docx(paragraph("最里"), Map.of());
    for (int i = 0; i < 4; i++) {
      inner = docx(paragraph("第" + i + "层") + chunk(1), Map.of("x.docx", inner));
    }
    Document document = read(inner);
    assertThat(document.source().text()).isEqualTo("第3层\n第2层\n第1层\n");
    assertThat(document.warnings())
        .extracting(Warning::kind)
        .containsExactly(Warning.Kind.PART_NOT_READ);
  }
}
