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
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The streams of a PDF may be packed in several ways, one in another. */
class PdfFiltersTest {
  private static final List<String> REPORT =
      List.of(
          "云岭水库管理处关于巡察整改情况的通报",
          "二、整改情况",
          "1.针对汛前检查流于形式问题。一是逐库检查闸门。二是对隐患列出单子。",
          "2.针对物资储备账实不符问题。一是逐仓盘点。二是查明短少物资的去向。");

  private static byte[] packed(byte[] content, String... filters) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(new PdfFiles(16, true, false, false).write(REPORT))) {
      for (PDPage page : pdf.getPages()) {
        byte[] words = content == null ? page.getContents().readAllBytes() : content;
        COSArray names = new COSArray();
        for (String filter : filters) {
          names.add(COSName.getPDFName(filter));
        }
        COSStream stream = pdf.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(names)) {
          out.write(words);
        }
        page.getCOSObject().setItem(COSName.CONTENTS, stream);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      pdf.save(bytes, CompressParameters.NO_COMPRESSION);
      return bytes.toByteArray();
    }
  }

  private static String read(byte[] bytes) throws IntakeException {
    return new Documents().read("通报.pdf", bytes, ReadWatch.NOBODY).source().text();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ASCII85Decode FlateDecode",
        "ASCII85Decode",
        "ASCIIHexDecode",
        "LZWDecode",
        "RunLengthDecode",
        "ASCII85Decode LZWDecode",
        "ASCIIHexDecode RunLengthDecode FlateDecode",
        "FlateDecode ASCIIHexDecode"
      })
  void readsWhateverPacksTheWords(String filters) throws Exception {
    String plain = read(new PdfFiles(16, true, false, false).write(REPORT));
    assertThat(plain).contains("汛前检查流于形式");
    assertThat(read(packed(null, filters.split(" ")))).isEqualTo(plain);
  }

  @Test
  void refusesWordsThatAreDamagedInsideAnotherPacking() throws Exception {
    byte[] bytes = packed(null, "ASCIIHexDecode", "FlateDecode");
    String file = new String(bytes, StandardCharsets.ISO_8859_1);
    int words = file.indexOf("stream", file.lastIndexOf("ASCIIHexDecode")) + 60;
    for (int i = 0; i < 40; i++) {
      bytes[words + i] = '5';
    }
    assertThat(catchThrowableOfType(IntakeException.class, () -> read(bytes)).kind())
        .isEqualTo(Kind.BROKEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ASCII85Decode FlateDecode", "RunLengthDecode RunLengthDecode"})
  void refusesWhatUnpacksToMoreThanTheLimit(String filters) throws Exception {
    byte[] bytes = packed(new byte[5 << 20], filters.split(" "));
    IntakeException refused =
        catchThrowableOfType(
            IntakeException.class,
            () ->
                new Documents(new IntakeLimits(8, 8, 4, 1000))
                    .read("通报.pdf", bytes, ReadWatch.NOBODY));
    assertThat(refused.kind()).isEqualTo(Kind.UNPACKS_TOO_LARGE);
  }
}
