package app.xiaohao.intake.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.IntakeException.Kind;
import app.xiaohao.intake.IntakeLimits;
import app.xiaohao.intake.ReadWatch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are damaged, locked or hostile: each is refused with its own kind, and soon. */
class BadFilesTest {
  private static final List<String> LINES =
      List.of("关于整改情况的通报", "二、整改情况", "1.针对“甲”问题。一是制定制度；二是开展培训。", "2.针对“乙”问题。已完成整改。");
  private static final IntakeLimits TIGHT = new IntakeLimits(4, 1, 2, 100);

  @ParameterizedTest
  @ValueSource(strings = {"docx", "doc", "pdf", "html", "mht", "rtf", "odt", "txt"})
  void refusesWhatIsEmpty(String ending) {
    assertThat(kind("a." + ending, new byte[0])).isEqualTo(Kind.EMPTY);
  }

  @Test
  void refusesFilesThatWereCutOff() throws Exception {
    for (Map.Entry<String, byte[]> file : whole().entrySet()) {
      if (file.getKey().equals("a.html")) {
        continue;
      }
      byte[] cut = Arrays.copyOf(file.getValue(), file.getValue().length * 2 / 3);
      assertThat(kind(file.getKey(), cut)).as(file.getKey()).isEqualTo(Kind.BROKEN);
    }
  }

  @Test
  void refusesRubbishBehindEveryBeginning() {
    Random random = new Random(11);
    for (String start :
        new String[] {
          "PK\u0003\u0004",
          "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1",
          "%PDF-1.7\n",
          "{\\rtf1",
          ""
        }) {
      byte[] rubbish = new byte[20_000];
      random.nextBytes(rubbish);
      byte[] head = start.getBytes(StandardCharsets.ISO_8859_1);
      System.arraycopy(head, 0, rubbish, 0, head.length);
      assertThat(kind("a.doc", rubbish))
          .as(start)
          .isIn(Kind.BROKEN, Kind.NOT_TEXT, Kind.UNSUPPORTED_FORMAT);
    }
  }

  @Test
  void saysThatAFileIsLocked() throws Exception {
    byte[] pdf = new PdfFiles(12, true, false, false).locked(LINES, "秘密".repeat(2));
    assertThat(kind("a.pdf", pdf)).isEqualTo(Kind.PASSWORD);
    assertThat(kind("a.docx", lockedDocx())).isEqualTo(Kind.PASSWORD);
    assertThat(kind("a.odt", OdtFiles.of("", "<text:p>x</text:p>", "<encryption-data/>")))
        .isEqualTo(Kind.PASSWORD);
  }

  @Test
  void stopsUnpackingAtTheLimit() throws Exception {
    String much = "<w:p><w:r><w:t>" + "0".repeat(3 << 20) + "</w:t></w:r></w:p>";
    assertThat(kind("a.docx", ZipFiles.docx(much, "", "", ""))).isEqualTo(Kind.UNPACKS_TOO_LARGE);
    String paragraph = "<text:p>" + "0".repeat(3 << 20) + "</text:p>";
    assertThat(kind("a.odt", OdtFiles.of("", paragraph, ""))).isEqualTo(Kind.UNPACKS_TOO_LARGE);
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      PDStream stream = new PDStream(document);
      try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(new byte[3 << 20]);
      }
      page.setContents(stream);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      assertThat(kind("a.pdf", bytes.toByteArray())).isEqualTo(Kind.UNPACKS_TOO_LARGE);
    }
  }

  @Test
  void takesNoEntities() throws Exception {
    String trap =
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\"><!ENTITY a \"aaaaaaaaaa\">]>";
    Map<String, String> docx = new LinkedHashMap<>();
    docx.put(
        "word/document.xml", trap + "<document><body><p><r><t>&e;甲</t></r></p></body></document>");
    assertThat(kind("a.docx", ZipFiles.zip(docx))).isEqualTo(Kind.ENTITIES);
    Map<String, String> odt = new LinkedHashMap<>();
    odt.put("mimetype", "application/vnd.oasis.opendocument.text");
    odt.put("content.xml", trap + "<document><body><text><p>&e;甲</p></text></body></document>");
    assertThat(kind("a.odt", ZipFiles.zip(odt))).isEqualTo(Kind.ENTITIES);
    byte[] page =
        (trap + "<html><body><p>&e;整改情况</p></body></html>").getBytes(StandardCharsets.UTF_8);
    assertThat(new Documents().read("a.html", page, ReadWatch.NOBODY).source().text())
        .contains("&e;整改情况");
  }

  @Test
  void survivesDeepNesting() throws Exception {
    String docx = nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 5_000);
    assertThat(kind("a.docx", ZipFiles.docx(docx, "", "", ""))).isEqualTo(Kind.BROKEN);
    String odt = nested("<text:list><text:list-item>", "</text:list-item></text:list>", 5_000);
    assertThat(kind("a.odt", OdtFiles.of("", odt, ""))).isEqualTo(Kind.BROKEN);
    String rtf = "{\\rtf1" + nested("{", "}", 100_000) + "}";
    assertThat(kind("a.rtf", rtf.getBytes(StandardCharsets.US_ASCII))).isEqualTo(Kind.BROKEN);
    byte[] page = ("<html>" + nested("<div>", "</div>", 20_000)).getBytes(StandardCharsets.UTF_8);
    assertThat(new Documents().read("a.html", page, ReadWatch.NOBODY).source().text())
        .contains("整改");
  }

  @Test
  void tellsScannedPagesFromText() throws Exception {
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < 3; i++) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
          out.addRect(10, 10, 500, 700);
          out.fill();
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      IntakeException refusal = refusal("a.pdf", bytes.toByteArray());
      assertThat(refusal.kind()).isEqualTo(Kind.SCANNED);
      assertThat(refusal.arguments()).containsExactly("3");
    }
  }

  @Test
  void refusesTablesOfTooManyRows() {
    String table =
        "<table>" + "<tr><td>1</td><td>问题</td></tr>".repeat(TIGHT.tableRows() + 1) + "</table>";
    assertThat(kind("a.xls", table.getBytes(StandardCharsets.UTF_8))).isEqualTo(Kind.TOO_MANY_ROWS);
  }

  /** Damage of any kind is refused or read over; nothing else is ever thrown. */
  @Test
  void neverThrowsAnythingElse() throws Exception {
    Random random = new Random(42);
    for (Map.Entry<String, byte[]> file : whole().entrySet()) {
      for (int i = 0; i < 150; i++) {
        byte[] damaged = file.getValue().clone();
        for (int n = 0; n <= random.nextInt(12); n++) {
          damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        try {
          new Documents(TIGHT).read(file.getKey(), damaged, ReadWatch.NOBODY);
        } catch (IntakeException refused) {
          assertThat(refused.file()).isEqualTo(file.getKey());
        }
      }
    }
  }

  private static Map<String, byte[]> whole() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("a.docx", DocxFiles.numbered(LINES));
    files.put("a.pdf", new PdfFiles(12, true, false, false).write(LINES));
    files.put("a.html", HtmlFiles.page(LINES, "UTF-8"));
    files.put("a.mht", HtmlFiles.quoted(LINES));
    files.put("a.rtf", RtfFiles.typed(LINES));
    files.put("a.odt", OdtFiles.typed(LINES));
    return files;
  }

  private static String nested(String open, String close, int depth) {
    return open.repeat(depth) + "整改" + close.repeat(depth);
  }

  private static byte[] lockedDocx() throws Exception {
    EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
    Encryptor encryptor = info.getEncryptor();
    encryptor.confirmPassword("mima");
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      try (OutputStream out = encryptor.getDataStream(files)) {
        out.write(DocxFiles.typed(LINES));
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      files.writeFilesystem(bytes);
      return bytes.toByteArray();
    }
  }

  private static Kind kind(String name, byte[] bytes) {
    return refusal(name, bytes).kind();
  }

  private static IntakeException refusal(String name, byte[] bytes) {
    return catchThrowableOfType(
        IntakeException.class, () -> new Documents(TIGHT).read(name, bytes, ReadWatch.NOBODY));
  }
}
