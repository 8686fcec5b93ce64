package app.xiaohao.intake.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.IntakeException.Kind;
import app.xiaohao.intake.IntakeLimits;
import app.xiaohao.intake.ReadWatch;
import app.xiaohao.intake.SourceText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFilesTest {
  private static final String REPORT =
      "中共清川县委关于巡视整改进展情况的通报\n一、关于“学习不够深入”问题。\n1. 一是制定计划 24 项(2021年)。\n";

  @TempDir Path folder;

  private final Documents files = new Documents();

  @ParameterizedTest
  @CsvSource({
    "UTF-8, '', UTF-8",
    "UTF-8, EFBBBF, UTF-8",
    "UTF-16LE, '', UTF-16LE",
    "UTF-16LE, FFFE, UTF-16LE",
    "UTF-16BE, '', UTF-16BE",
    "UTF-16BE, FEFF, UTF-16BE",
    "GB18030, '', GB18030",
    "GBK, '', GB18030"
  })
  void findsTheEncodingWithoutAsking(String charset, String mark, String found) throws Exception {
    byte[] bytes = joined(hex(mark), REPORT.getBytes(Charset.forName(charset)));
    SourceText source =
        files.read(Files.write(folder.resolve("通报.txt"), bytes), ReadWatch.NOBODY).source();
    assertThat(source.text()).isEqualTo(REPORT);
    assertThat(source.encoding()).isEqualTo(found);
    assertThat(source.bytes()).isEqualTo(bytes);
    assertThat(source.name()).isEqualTo("通报.txt");
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE", "UTF-16BE", "GB18030", "UTF-8"})
  void findsTheEncodingOfTextWithoutAnyLatinCharacter(String charset) throws Exception {
    String text = "整改工作领导小组召开会议，研究部署整改任务落实情况。";
    assertThat(
            files
                .read("a.txt", text.getBytes(Charset.forName(charset)), ReadWatch.NOBODY)
                .source()
                .text())
        .isEqualTo(text);
  }

  @Test
  void keepsRareCharactersOfNames() throws Exception {
    String text = "县委组织部任命𬭎㛃、赵堃、龚玥䶮为整改专班成员，负责落实各项整改任务。";
    assertThat(
            files
                .read("a.txt", text.getBytes(Charset.forName("GB18030")), ReadWatch.NOBODY)
                .source()
                .text())
        .isEqualTo(text);
  }

  @Test
  void makesLineEndsOne() throws Exception {
    assertThat(files.read("a.txt", utf8("一\r\n二\r三\n四"), ReadWatch.NOBODY).source().text())
        .isEqualTo("一\n二\n三\n四");
    assertThat(files.pasted("粘贴", "\uFEFF一\r\n二").source().text()).isEqualTo("一\n二");
  }

  @Test
  void refusesWhatHasNoCharacters() {
    assertThat(kindOf(new byte[0])).isEqualTo(Kind.EMPTY);
    assertThat(kindOf(utf8(" \n\u3000\t\n"))).isEqualTo(Kind.EMPTY);
    assertThat(kindOf(hex("EFBBBF"))).isEqualTo(Kind.EMPTY);
  }

  @Test
  void refusesBinaryRubbish() {
    byte[] rubbish = new byte[4096];
    new Random(7).nextBytes(rubbish);
    assertThat(kindOf(rubbish)).isEqualTo(Kind.NOT_TEXT);
    assertThat(kindOf(hex("7F454C46020101000000000000000000"))).isEqualTo(Kind.NOT_TEXT);
    assertThat(kindOf(joined(utf8("一、整改情况"), new byte[] {0, 1, 2}))).isEqualTo(Kind.NOT_TEXT);
  }

  @Test
  void refusesUtf8ThatWasCutInsideACharacter() {
    byte[] whole = utf8("整改进展情况".repeat(20));
    byte[] cut = Arrays.copyOf(whole, whole.length - 1);
    assertThat(kindOf(cut)).isEqualTo(Kind.NOT_TEXT);
  }

  @ParameterizedTest
  @CsvSource({"ppt/presentation.xml, pptx", "OFD.xml, ofd", "a.txt, zip"})
  void namesTheZippedFormatThatItDoesNotRead(String part, String format) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(part));
      zip.write(utf8("整改"));
      zip.closeEntry();
    }
    assertThat(refusal(bytes.toByteArray()).arguments()).containsExactly(format);
  }

  @ParameterizedTest
  @CsvSource({"526172211A0700, rar", "377ABCAF271C, 7z"})
  void namesTheFormatThatItDoesNotRead(String start, String format) {
    IntakeException refusal = refusal(hex(start));
    assertThat(refusal.kind()).isEqualTo(Kind.UNSUPPORTED_FORMAT);
    assertThat(refusal.arguments()).containsExactly(format);
  }

  @Test
  void refusesWhatIsTooLarge() {
    byte[] large = new byte[IntakeLimits.DEFAULTS.textBytes() + 1];
    assertThat(refusal(large).kind()).isEqualTo(Kind.TOO_MUCH_TEXT);
    assertThat(refusal(large).arguments()).containsExactly("32");
  }

  @Test
  void saysWhichFileCannotBeOpened() {
    IntakeException refusal =
        catchThrowableOfType(
            IntakeException.class, () -> files.read(folder.resolve("不在这里.txt"), ReadWatch.NOBODY));
    assertThat(refusal.kind()).isEqualTo(Kind.UNREADABLE);
    assertThat(refusal.file()).isEqualTo("不在这里.txt");
  }

  private Kind kindOf(byte[] bytes) {
    return refusal(bytes).kind();
  }

  private IntakeException refusal(byte[] bytes) {
    return catchThrowableOfType(
        IntakeException.class, () -> files.read("a.txt", bytes, ReadWatch.NOBODY));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }
}
