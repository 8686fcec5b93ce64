package app.xiaohao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** {@code export}: which rows, in which form, and where to. */
class ExportCommandTest extends SampleLine {
  @Test
  void exportWritesTheRowsChosen() throws IOException {
    Path file = folder.resolve("逾期.xlsx");

    assertThat(run("export", "--ledger", sample.toString(), "--to", file.toString(), "--due", "逾期"))
        .isZero();

    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      assertThat(workbook.getSheet("方面进度").getRow(0).getCell(0).getStringCellValue())
          .isEqualTo("省委第六巡视组·2026年常规巡视整改进度表（按方面）");
      assertThat(workbook.getSheet("整改台账").getRow(2).getCell(0).getStringCellValue())
          .contains("本表范围：逾期", "15天内到期");
      assertThat(workbook.getSheet("整改台账").getRow(1).getCell(0).getStringCellValue())
          .isEqualTo("填报单位（盖章）：中共云溪县委");
    }
    assertThat(err()).contains("已导出 5 条");
  }

  @Test
  void exportsIntoNoLedgerAndNoOtherKindOfFile() throws Exception {
    Path ledger = Files.copy(sample, folder.resolve("台账.xlsx"));
    byte[] before = Files.readAllBytes(ledger);
    Path link = Files.createSymbolicLink(folder.resolve("别名.xlsx"), ledger.getFileName());
    Path hard = Files.createLink(folder.resolve("同一个.json"), ledger);
    for (Path target : List.of(ledger, link, hard, folder.resolve(".").resolve("台账.xlsx"))) {
      assertThat(run("export", "--ledger", ledger.toString(), "--to", target.toString()))
          .as(target.toString())
          .isEqualTo(CommandLineProgram.FAILED);
    }
    assertThat(err()).contains("是一本台账");
    for (String ending : List.of(".pptx", ".exe", "", ".xh")) {
      Path target = folder.resolve("表" + ending);
      assertThat(run("export", "--ledger", ledger.toString(), "--to", target.toString()))
          .isEqualTo(CommandLineProgram.USAGE);
      assertThat(target).doesNotExist();
    }
    assertThat(err()).contains(".xlsx、.json");
    assertThat(Files.readAllBytes(ledger)).isEqualTo(before);
    assertThat(Files.isSymbolicLink(link)).isTrue();
  }

  @Test
  void exportsThroughALinkIntoWhatItPointsTo() throws Exception {
    Path shared = Files.writeString(folder.resolve("共用.xlsx"), "旧");
    Path link = Files.createSymbolicLink(folder.resolve("链接.xlsx"), shared.getFileName());
    Path open = folder.resolve("还没有.xlsx");
    Path ahead = Files.createSymbolicLink(folder.resolve("先有链接.xlsx"), open.getFileName());
    for (Path target : List.of(link, ahead)) {
      assertThat(run("export", "--ledger", sample.toString(), "--to", target.toString())).isZero();
      assertThat(Files.isSymbolicLink(target)).isTrue();
    }
    assertThat(Files.size(shared)).isGreaterThan(1000);
    assertThat(Files.size(open)).isGreaterThan(1000);
  }

  @Test
  void exportsInTheLayoutOfAnOfficeAndNamesThoseItKnows() throws Exception {
    Path table = folder.resolve("台账.csv");
    Files.writeString(
        table,
        """
        填报单位：河湾县档案馆,,,
        序号,反馈问题,整改措施（具体、可操作）,星级
        1,会议记录不全,补齐记录,三星
        """);
    Path ledger = folder.resolve("office.xh");
    assertThat(run("import", table.toString(), "--ledger", ledger.toString()))
        .as(() -> err())
        .isZero();
    Path target = folder.resolve("office.xlsx");
    assertThat(
            run(
                "export",
                "--ledger",
                ledger.toString(),
                "--as",
                "河湾县文化馆",
                "--to",
                target.toString()))
        .isEqualTo(CommandLineProgram.FAILED);
    assertThat(err()).contains("河湾县文化馆", "河湾县档案馆");
    assertThat(target).doesNotExist();
    assertThat(
            run(
                "export",
                "--ledger",
                ledger.toString(),
                "--as",
                "河湾县档案馆",
                "--to",
                target.toString()))
        .as(() -> err())
        .isZero();
    assertThat(run("parse", target.toString())).isZero();
    assertThat(out()).contains("会议记录不全", "补齐记录").contains("“星级”一栏不认识");
  }
}
