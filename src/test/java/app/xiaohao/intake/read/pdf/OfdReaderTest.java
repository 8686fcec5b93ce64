package app.xiaohao.intake.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.ReadWatch;
import app.xiaohao.intake.read.Documents;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Pages of OFD as other programs write them: steps, turned text, places, and what is no text. */
class OfdReaderTest {
  private static final String TEXT = "根据省委统一部署，现将巡视整改进展情况予以公布。";

  private static String object(String boundary, String more, String code, String text) {
    return "<ofd:TextObject ID=\"1\" Boundary=\""
        + boundary
        + "\" Font=\"1\" Size=\"5.6\""
        + more
        + "><ofd:TextCode "
        + code
        + ">"
        + text
        + "</ofd:TextCode></ofd:TextObject>";
  }

  private static byte[] ofd(String base, String objects) throws Exception {
    String open = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><ofd:";
    String space = " xmlns:ofd=\"http://www.ofdspec.org/2016\">";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      part(
          zip,
          "OFD.xml",
          open
              + "OFD"
              + space
              + "<ofd:DocBody><ofd:DocRoot>/Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>");
      part(
          zip,
          "Doc_0/Document.xml",
          open
              + "Document"
              + space
              + "<ofd:Pages><ofd:Page ID=\"2\" BaseLoc=\""
              + base
              + "\"/></ofd:Pages></ofd:Document>");
      part(
          zip,
          "Doc_0/Pages/Page_0/Content.xml",
          open
              + "Page"
              + space
              + "<ofd:Content><ofd:Layer>"
              + objects
              + "</ofd:Layer></ofd:Content></ofd:Page>");
    }
    return bytes.toByteArray();
  }

  private static void part(ZipOutputStream zip, String name, String xml) throws Exception {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(xml.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String read(byte[] bytes) throws Exception {
    return new Documents().read("通报.ofd", bytes, ReadWatch.NOBODY).source().text().strip();
  }

  @Test
  void readsTextWithItsSteps() throws Exception {
    int steps = TEXT.length() - 1;
    String line = object("30 40 150 7", "", "X=\"0\" Y=\"5\" DeltaX=\"g " + steps + " 5.6\"", TEXT);
    assertThat(read(ofd("Pages/Page_0/Content.xml", line))).isEqualTo(TEXT);
    assertThat(read(ofd("/Doc_0/Pages/Page_0/Content.xml", line))).isEqualTo(TEXT);
    assertThat(read(ofd("./x/../Pages/Page_0/Content.xml", line))).isEqualTo(TEXT);
  }

  @Test
  void joinsTheLinesOfAParagraph() throws Exception {
    String first = object("30 40 150 7", "", "X=\"0\" Y=\"5\"", TEXT.substring(0, 12));
    String second = object("30 50 150 7", "", "X=\"0\" Y=\"5\"", TEXT.substring(12));
    assertThat(read(ofd("Pages/Page_0/Content.xml", second + first))).isEqualTo(TEXT);
  }

  @Test
  void takesTheMatrixIntoAccountAndLeavesOutWhatRunsAcross() throws Exception {
    String scaled = object("0 0 200 200", " CTM=\"2 0 0 2 30 40\"", "X=\"0\" Y=\"5\"", TEXT);
    String mark =
        object("0 0 200 200", " CTM=\"0.7 0.7 -0.7 0.7 50 50\"", "X=\"0\" Y=\"5\"", "内部资料");
    assertThat(read(ofd("Pages/Page_0/Content.xml", scaled + mark))).isEqualTo(TEXT);
  }

  @Test
  void saysThatPagesAreWithoutText() throws Exception {
    byte[] bytes = ofd("Pages/Page_0/Content.xml", "<ofd:ImageObject ID=\"9\"/>");
    assertThat(catchThrowableOfType(IntakeException.class, () -> read(bytes)).kind())
        .isEqualTo(IntakeException.Kind.SCANNED);
  }

  @Test
  void saysThatADamagedFileIsDamaged() throws Exception {
    byte[] bytes = ofd("Pages/Page_0/Content.xml", "<ofd:TextObject Size=\"breit\">");
    assertThat(catchThrowableOfType(IntakeException.class, () -> read(bytes)).kind())
        .isEqualTo(IntakeException.Kind.BROKEN);
  }

  /** A page that is told and is not there may have held anything. */
  @Test
  void aPageThatIsMissingIsNotPassedOver() throws Exception {
    String text = object("20 30 120 8", "", "X=\"0\" Y=\"5\"", TEXT);
    byte[] bytes =
        ofd(
            "Pages/Page_0/Content.xml\"/><ofd:Page ID=\"3\" BaseLoc=\"Pages/Page_1/Content.xml",
            text);
    assertThat(catchThrowableOfType(IntakeException.class, () -> read(bytes)).kind())
        .isEqualTo(IntakeException.Kind.BROKEN);
  }
}
