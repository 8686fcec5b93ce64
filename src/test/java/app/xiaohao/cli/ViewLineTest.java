package app.xiaohao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.store.TypicalLedger;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Views that somebody saved in the window, by name on the command line. */
class ViewLineTest {
  private static final String VIEWS =
      "list\tLEDGER\nview\t本周要办\ncolumns\tNUMBER\tISSUE\tMEASURE_NUMBER\tMEASURE\tDEADLINE\n"
          + "group\tUNIT\nsort\tDEADLINE\tdown\nstatus\tUNFINISHED\n";

  @TempDir Path folder;
  private Path file;
  private final TestLine line = new TestLine();

  @BeforeEach
  void make() {
    file = folder.resolve("云溪县.xh");
    try (Ledger ledger = TypicalLedger.create(file)) {
      assertThat(ledger.rows(null)).isNotEmpty();
    }
    line.leaving(file, VIEWS);
  }

  private List<List<String>> listed(String... more) {
    List<String> arguments = new ArrayList<>(List.of("list", "--ledger", file.toString()));
    arguments.addAll(List.of(more));
    assertThat(line.run(arguments.toArray(String[]::new))).as(line.said()).isZero();
    return line.printed().lines().map(one -> List.of(one.split("\t", -1))).toList();
  }

  @Test
  void listsTheRowsOfTheViewUnderItsHeadings() {
    List<List<String>> lines = listed("--view", "本周要办");
    assertThat(lines.getFirst()).containsExactly("序号", "反馈问题", "措施号", "整改措施", "整改时限");
    assertThat(lines).hasSize(listed("--status", "unfinished").size() + 1);
  }

  @Test
  void otherOptionsNarrowItFurther() {
    List<List<String>> all = listed("--view", "本周要办");
    String number = all.get(1).get(2);
    String words = all.get(1).get(3);
    List<List<String>> few = listed("--view", "本周要办", "--text", words);
    assertThat(few.size()).isLessThan(all.size());
    assertThat(few.stream().map(one -> one.get(2))).contains(number);
  }

  @Test
  void exportsWhatTheWindowWouldExportAsSeen() throws Exception {
    Path to = folder.resolve("所见.xlsx");
    assertThat(
            line.run(
                "export", "--ledger", file.toString(), "--to", to.toString(), "--view", "本周要办"))
        .as(line.said())
        .isZero();
    List<String> first = new ArrayList<>();
    int rows = 0;
    int heads = 0;
    try (InputStream in = Files.newInputStream(to);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      for (Row row : workbook.getSheet("本周要办")) {
        if (row.getRowNum() == 0) {
          for (Cell cell : row) {
            first.add(cell.getStringCellValue());
          }
        } else if (row.getOutlineLevel() == 0) {
          heads++;
        } else {
          rows++;
        }
      }
    }
    assertThat(first).containsExactly("序号", "反馈问题", "措施号", "整改措施", "整改时限");
    assertThat(heads).isPositive();
    assertThat(rows).isEqualTo(listed("--view", "本周要办").size() - 1);
  }

  @Test
  void drawsTheRowsOfTheView() {
    Path to = folder.resolve("挂图.png");
    assertThat(
            line.run("wall", "--ledger", file.toString(), "--to", to.toString(), "--view", "本周要办"))
        .as(line.said())
        .isZero();
    assertThat(to).exists();
  }

  @Test
  void aListOfTheOfficeIsAViewToo() {
    assertThat(listed("--view", "任务清单").getFirst()).contains("最近进展").doesNotContain("销号");
  }

  @Test
  void anUnknownNameIsAWrongArgumentAndTheNamesAreTold() {
    assertThat(line.run("list", "--ledger", file.toString(), "--view", "没有的")).isEqualTo(2);
    assertThat(line.said()).contains("没有的").contains("本周要办").contains("整改台账");
    assertThat(line.printed()).isEmpty();
  }
}
