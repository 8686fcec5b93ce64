package app.xiaohao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.cli.registry.Commands;
import app.xiaohao.intake.IntakeLimits;
import app.xiaohao.ledger.sample.SampleFile;
import app.xiaohao.store.H2LedgerStores;
import app.xiaohao.text.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be read is refused in a sentence, and the ledger stays as it is to the last byte. */
class BadInputTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T01:00:00Z"), ZoneId.of("Asia/Shanghai"));

  @TempDir static Path shared;
  private static Path ledger;
  private static byte[] before;

  @TempDir Path folder;

  @BeforeAll
  static void makeLedger() throws IOException {
    ledger = shared.resolve("台账.xh");
    SampleFile.at(CLOCK, ledger);
    before = Files.readAllBytes(ledger);
  }

  @Test
  void anEmptyFile() throws IOException {
    refused("台账.xlsx", new byte[0], "是空的");
    refused("台账.csv", " \r\n \r\n".getBytes(StandardCharsets.UTF_8), "是空的");
    refused("空.xlsx", bytes(new XSSFWorkbook()), "是空的");
  }

  @Test
  void aWorkbookThatWasCutOff() throws IOException {
    byte[] xlsx = workbook();
    refused("台账.xlsx", Arrays.copyOf(xlsx, xlsx.length / 2), "已损坏或不完整");
    byte[] xls = binaryWorkbook();
    refused("台账.xls", Arrays.copyOf(xls, xls.length / 2), "已损坏或不完整");
  }

  @Test
  void aWorkbookWithAPassword() throws Exception {
    refused("台账.xlsx", encrypted(workbook()), "设有打开密码");
    Biff8EncryptionKey.setCurrentUserPassword("秘密");
    try {
      byte[] locked = binaryWorkbook();
      Biff8EncryptionKey.setCurrentUserPassword(null);
      refused("台账.xls", locked, "设有打开密码");
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }

  @Test
  void aZipBomb() throws IOException {
    byte[] bomb =
        replaced(
            workbook(),
            "xl/worksheets/sheet1.xml",
            out -> {
              out.write(
                  "<worksheet><sheetData><row r=\"1\"><c><v>".getBytes(StandardCharsets.UTF_8));
              byte[] zeros = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
              for (int i = 0; i < 600; i++) {
                out.write(zeros);
              }
            });
    assertThat(bomb.length).isLessThan(2_000_000);
    refused("台账.xlsx", bomb, "已损坏或不完整");
    byte[] dense =
        replaced(
            workbook(),
            "xl/worksheets/sheet1.xml",
            out -> {
              byte[] nothing = "<!-- -->".repeat(1 << 17).getBytes(StandardCharsets.UTF_8);
              out.write("<worksheet>".getBytes(StandardCharsets.UTF_8));
              for (int i = 0; i < 300; i++) {
                out.write(nothing);
              }
            });
    refused("台账.xlsx", dense, "解压后超过 256 MB");
  }

  @Test
  void entitiesFromOutside() throws IOException {
    Path secret = folder.resolve("secret.txt");
    Files.writeString(secret, "机密");
    byte[] hostile =
        replaced(
            workbook(),
            "xl/worksheets/sheet1.xml",
            out ->
                out.write(
                    ("<!DOCTYPE x [<!ENTITY e SYSTEM \""
                            + secret.toUri()
                            + "\">]><worksheet><sheetData><row><c t=\"str\"><v>&e;</v></c></row>"
                            + "</sheetData></worksheet>")
                        .getBytes(StandardCharsets.UTF_8)));
    refused("台账.xlsx", hostile, "XML 实体声明");
    byte[] growing =
        replaced(
            workbook(),
            "xl/sharedStrings.xml",
            out ->
                out.write(
                    ("<!DOCTYPE l [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;\">"
                            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><sst><si><t>整改&c;</t></si>"
                            + "</sst>")
                        .getBytes(StandardCharsets.UTF_8)));
    refused("台账.xlsx", growing, "XML 实体声明");
  }

  @Test
  void aMillionRows() throws IOException {
    byte[] rows =
        replaced(
            workbook(),
            "xl/worksheets/sheet1.xml",
            out -> {
              out.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
              byte[] row =
                  "<row><c><v>1</v></c><c t=\"str\"><v>台账不全</v></c></row>"
                      .repeat(1_000)
                      .getBytes(StandardCharsets.UTF_8);
              for (int i = 0; i < 1_000; i++) {
                out.write(row);
              }
              out.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
            });
    refused("台账.xlsx", rows, "超过 100000 行");
    refused(
        "台账.csv",
        "序号,问题\n".concat("1,台账不全\n".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8),
        "超过 100000 行");
  }

  @Test
  void aLineOfFiftyMegabytes() throws IOException {
    byte[] line = new byte[50 << 20];
    Arrays.fill(line, (byte) 'a');
    refused("台账.csv", line, "超过 32 MB");
  }

  @Test
  void binaryRubbish() throws IOException {
    byte[] rubbish = new byte[200_000];
    new Random(3).nextBytes(rubbish);
    refused("台账.xlsx", rubbish, "不是文本文件");
    System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, rubbish, 0, 4);
    refused("台账.xlsx", rubbish, "");
    System.arraycopy(
        new byte[] {
          (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
        },
        0,
        rubbish,
        0,
        8);
    refused("台账.xls", rubbish, "");
    System.arraycopy("%PDF-1.7".getBytes(StandardCharsets.UTF_8), 0, rubbish, 0, 8);
    refused("台账.pdf", rubbish, "");
  }

  @Test
  void aNovel() throws IOException {
    String novel = "那天傍晚，他沿着河堤慢慢走回家，风里有稻子的气味。母亲在门口等他，没有说话。\n".repeat(5_000);
    refused("小说.txt", novel.getBytes(StandardCharsets.UTF_8), "没有找到整改情况报告");
    refused("小说.csv", novel.getBytes(StandardCharsets.UTF_8), "没有找到整改情况报告");
  }

  @Test
  void anExchangeFileOfANewerVersion() throws IOException {
    refused(
        "交换.json",
        "{\"format\": \"xiaohao-exchange\", \"version\": 9}".getBytes(StandardCharsets.UTF_8),
        "用新版本（9）导出");
  }

  /** Tried on a ledger that is there and on one that would have to be made. */
  private void refused(String name, byte[] bytes, String words) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, bytes);
    Path none = folder.resolve("没有.xh");
    for (Path target : List.of(ledger, none)) {
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      int code = run(err, "import", file.toString(), "--ledger", target.toString());
      String said = err.toString(StandardCharsets.UTF_8);
      assertThat(code).as(said).isEqualTo(1);
      assertThat(said).contains("文件 " + name).contains(words).endsWith("。\n");
      assertThat(said.strip().lines()).hasSize(1);
    }
    assertThat(none).doesNotExist();
    assertThat(Files.readAllBytes(ledger)).isEqualTo(before);
  }

  private static int run(ByteArrayOutputStream err, String... arguments) {
    return new CommandLineProgram(
            new CliSetting(
                new Texts(Locale.CHINESE),
                CLOCK,
                () -> new H2LedgerStores(CLOCK),
                () -> IntakeLimits.DEFAULTS,
                request -> List.of(),
                (rows, json, stream) -> {},
                ledger -> "",
                "tester",
                "1",
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8)),
            Commands.ALL)
        .run(arguments);
  }

  private static byte[] workbook() throws IOException {
    XSSFWorkbook workbook = new XSSFWorkbook();
    var sheet = workbook.createSheet("台账");
    for (int row = 0; row < 50; row++) {
      sheet.createRow(row).createCell(0).setCellValue("第" + row + "处");
    }
    return bytes(workbook);
  }

  private static byte[] binaryWorkbook() throws IOException {
    HSSFWorkbook workbook = new HSSFWorkbook();
    var sheet = workbook.createSheet("台账");
    for (int row = 0; row < 200; row++) {
      sheet.createRow(row).createCell(0).setCellValue("第" + row + "处");
    }
    return bytes(workbook);
  }

  private static byte[] bytes(org.apache.poi.ss.usermodel.Workbook workbook) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (workbook) {
      workbook.write(bytes);
    }
    return bytes.toByteArray();
  }

  private static byte[] encrypted(byte[] xlsx) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("秘密");
      try (OutputStream out = encryptor.getDataStream(files)) {
        out.write(xlsx);
      }
      files.writeFilesystem(bytes);
    }
    return bytes.toByteArray();
  }

  @FunctionalInterface
  private interface Part {
    void write(OutputStream out) throws IOException;
  }

  /** The file with another part in place of one. */
  private static byte[] replaced(byte[] zip, String name, Part part) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new java.io.ByteArrayInputStream(zip));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().equals(name)) {
          part.write(out);
        } else {
          in.transferTo(out);
        }
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
