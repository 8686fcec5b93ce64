package app.xiaohao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.store.H2LedgerStores;
import app.xiaohao.store.TypicalLedger;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PacketCommandsTest {
  private static final int PROGRESS = 6;
  private static final int COMPLETION = 8;

  @TempDir Path folder;
  private final TestLine line = new TestLine();
  private String ledger;
  private Path packets;

  @BeforeEach
  void makeLedger() {
    Path file = folder.resolve("云溪县.xh");
    ledger = file.toString();
    packets = folder.resolve("填报表");
    try (Ledger made = TypicalLedger.create(file)) {
      made.apply(
          new Change.PeriodOpened(
              made.inspections().getFirst().id(),
              1,
              "第1期",
              LocalDate.of(2026, 11, 1),
              LocalDate.of(2026, 11, 30)),
          TypicalLedger.OPERATOR);
    }
  }

  private List<?> history() {
    try (Ledger opened =
        new Ledger(
            new H2LedgerStores(TypicalLedger.CLOCK).open(Path.of(ledger)), TypicalLedger.CLOCK)) {
      return opened.history(Integer.MAX_VALUE);
    }
  }

  private int packets(String... more) {
    String[] all = new String[5 + more.length];
    System.arraycopy(
        new String[] {"packets", "--ledger", ledger, "--to", packets.toString()}, 0, all, 0, 5);
    System.arraycopy(more, 0, all, 5, more.length);
    return line.run(all);
  }

  private void fill(String number, int column, String words) throws IOException {
    Path file = packets.resolve("县农业农村局_第1期填报表.xlsx");
    ByteArrayOutputStream saved = new ByteArrayOutputStream();
    try (InputStream stream = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(stream)) {
      for (Row row : workbook.getSheetAt(0)) {
        if (row.getRowNum() > 4 && row.getCell(0).getStringCellValue().equals(number)) {
          row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue(words);
        }
      }
      workbook.write(saved);
    }
    Files.write(file, saved.toByteArray());
  }

  @Test
  void packetsGoOutAndWhatLiesThereStays() throws IOException {
    assertThat(packets()).isZero();
    assertThat(line.printed().lines()).hasSize(4).anyMatch(one -> one.startsWith("县农业农村局\t1 条"));
    assertThat(line.said()).contains("有 2 条没有责任单位").contains("已生成 4 份填报表");
    fill("3.1", PROGRESS, "填过的");
    byte[] filled = Files.readAllBytes(packets.resolve("县农业农村局_第1期填报表.xlsx"));
    assertThat(packets("--json")).isZero();
    assertThat(line.printed()).contains("\"beside\":true");
    assertThat(Files.readAllBytes(packets.resolve("县农业农村局_第1期填报表.xlsx"))).isEqualTo(filled);
    assertThat(packets("--by", "person")).isZero();
    assertThat(line.printed()).contains("周明远\t");
    assertThat(packets("--by", "谁")).isEqualTo(CommandLineProgram.USAGE);
    assertThat(packets("--period", "第9期")).isEqualTo(CommandLineProgram.FAILED);
  }

  @Test
  void aFolderThatCannotBeMadeIsToldAndNothingIsSent() {
    List<?> before = history();
    for (String wrong : List.of(ledger, ledger + "/填报表")) {
      assertThat(line.run("packets", "--ledger", ledger, "--to", wrong))
          .isEqualTo(CommandLineProgram.FAILED);
      assertThat(line.said()).contains("无法写入 " + wrong);
    }
    assertThat(history()).isEqualTo(before);
  }

  @Test
  void whatComesBackIsToldAndWritten() throws IOException {
    packets();
    fill("3.1", PROGRESS, "租金收回一半");
    List<?> before = history();
    assertThat(line.run("collect", packets.toString(), "--ledger", ledger, "--dry-run")).isZero();
    String told = line.printed();
    assertThat(told).contains("县农业农村局\t待接收").contains("租金收回一半　收");
    assertThat(history()).isEqualTo(before);
    assertThat(line.run("collect", packets.toString(), "--ledger", ledger, "--as", "林晓")).isZero();
    assertThat(line.printed()).isEqualTo(told);
    assertThat(line.said()).contains("收了 1 份表、1 行、1 处");
    assertThat(history()).hasSize(before.size() + 2);
    line.run("list", "--ledger", ledger, "--json");
    assertThat(line.printed()).contains("租金收回一半");
  }

  @Test
  void whatIsLeftEndsWithOne() throws IOException {
    packets();
    fill("3.1", COMPLETION, "已销号");
    assertThat(line.run("collect", packets.toString(), "--ledger", ledger, "--json"))
        .isEqualTo(CommandLineProgram.FAILED);
    assertThat(line.printed())
        .contains("\"verdict\":\"CLOSING_WORDS\"")
        .contains("\"addressee\":\"县农业农村局\"");
    assertThat(line.run("collect", packets.toString(), "--ledger", ledger, "--period", "第9期"))
        .isEqualTo(CommandLineProgram.FAILED);
    assertThat(line.said()).isEqualTo("没有报送期“第9期”。现有：第1期");
    assertThat(line.run("collect", folder.resolve("没有").toString(), "--ledger", ledger))
        .isEqualTo(CommandLineProgram.FAILED);
    assertThat(
            line.run(
                "collect",
                Files.createDirectory(folder.resolve("空")).toString(),
                "--ledger",
                ledger))
        .isEqualTo(CommandLineProgram.FAILED);
  }
}
