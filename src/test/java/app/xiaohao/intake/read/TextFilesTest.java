package app.xiaohao.intake.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.xiaohao.intake.Document;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.IntakeException.Kind;
import app.xiaohao.intake.IntakeLimits;
import app.xiaohao.intake.ReadWatch;
import app.xiaohao.intake.SourceText;
import app.xiaohao.intake.Warning;
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

  @ParameterizedTest
  @CsvSource({
    "UTF-8, '', 00",
    "UTF-8, '', 1A",
    "UTF-8, EFBBBF, EFBBBF",
    "GB18030, '', 00",
    "GB18030, '', 1A",
    "UTF-16LE, FFFE, 1A00",
    "UTF-16BE, FEFF, 0000"
  })
  void readsATextWithAStrayCharacterAndSaysSo(String charset, String mark, String stray)
      throws Exception {
    String head = "整改进展情况的通报\n一、关于“学习不深”问题。";
    String tail = "一是制定计划。\n二是每月学习。\n";
    Charset set = Charset.forName(charset);
    byte[] bytes =
        joined(joined(hex(mark), head.getBytes(set)), joined(hex(stray), tail.getBytes(set)));
    Document document = files.read("通报.txt", bytes, ReadWatch.NOBODY);
    assertThat(document.source().text()).isEqualTo(head + tail);
    assertThat(document.source().encoding()).isEqualTo(charset);
    assertThat(document.warnings())
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.kind()).isEqualTo(Warning.Kind.TEXT_DAMAGED);
              assertThat(warning.arguments()).containsExactly("1", "于“学习不深”问题。一是制定计划。 二是");
            });
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
  void marksWhereACharacterWasCut(String charset) throws Exception {
    String text = "整改进展情况".repeat(20);
    String mark = charset.startsWith("UTF-16") ? "\uFEFF" : "";
    byte[] whole = (mark + text).getBytes(Charset.forName(charset));
    Document document =
        files.read("a.txt", Arrays.copyOf(whole, whole.length - 1), ReadWatch.NOBODY);
    assertThat(document.source().text()).isEqualTo(text.substring(0, text.length() - 1) + "\uFFFD");
    assertThat(document.source().encoding()).isEqualTo(charset);
    assertThat(document.warnings())
        .extracting(Warning::kind)
        .containsExactly(Warning.Kind.TEXT_DAMAGED);
  }

  @Test
  void neverTakesDamagedUtf8ForAnotherSet() throws Exception {
    byte[] bytes = utf8("区水务局对河道巡查不到位问题制定整改措施，明确责任单位和完成时限。".repeat(5));
    for (int at = 0; at < 90; at++) {
      byte[] damaged = bytes.clone();
      damaged[at] = (byte) 0xFE;
      Document document = files.read("a.txt", damaged, ReadWatch.NOBODY);
      assertThat(document.source().encoding()).isEqualTo("UTF-8");
      assertThat(document.source().text()).contains("\uFFFD").endsWith("明确责任单位和完成时限。");
    }
  }

  @Test
  void readsATableWithAStrayMarkAtItsEnd() throws Exception {
    byte[] bytes = joined(utf8("序号,问题,整改措施\n1,台账不全,补齐台账\n2,巡查不到位,每周巡查\n"), hex("1A"));
    Document document = files.read("台账.csv", bytes, ReadWatch.NOBODY);
    assertThat(document.tables()).hasSize(1);
    assertThat(document.warnings())
        .extracting(Warning::kind)
        .containsExactly(Warning.Kind.TEXT_DAMAGED);
  }

  @ParameterizedTest
  @CsvSource({"ppt/presentation.xml, pptx", "a.txt, zip"})
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
