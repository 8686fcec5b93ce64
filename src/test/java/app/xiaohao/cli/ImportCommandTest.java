package app.xiaohao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.LedgerStore;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.Responsibility;
import app.xiaohao.store.H2LedgerStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** {@code import}: what goes into which ledger, and what is refused. */
class ImportCommandTest extends SampleLine {
  @Test
  void importMakesTheLedgerAndListShowsIt() {
    Path ledger = folder.resolve("台账.xh");

    assertThat(run("import", report.toString(), "--ledger", ledger.toString(), "--as", "周启明"))
        .isZero();
    assertThat(out.size()).isZero();
    assertThat(err()).contains("新增问题 53 个");
    assertThat(run("list", "--ledger", ledger.toString(), "--json")).isZero();

    JsonNode rows = json();
    assertThat(rows.size()).isEqualTo(120);
    assertThat(rows.get(0).get("number").asString()).isEqualTo("1.1");
    assertThat(rows.get(0).get("due").asString()).isEqualTo("UNKNOWN");
    assertThat(rows.get(0).get("leadUnits").isEmpty()).isTrue();
    assertThat(rows.get(0).get("closedOn").isNull()).isTrue();
    try (LedgerStore store = new H2LedgerStores(CLOCK).open(ledger)) {
      assertThat(store.history(10)).allMatch(entry -> entry.by().equals("周启明"));
    }
  }

  @Test
  void importRefusesTheSameFileUntilToldWhatToDo() {
    String ledger = folder.resolve("台账.xh").toString();
    assertThat(run("import", report.toString(), "--ledger", ledger)).isZero();

    assertThat(run("import", report.toString(), "--ledger", ledger))
        .isEqualTo(CommandLineProgram.FAILED);
    assertThat(err()).contains("已经导入过", "--on-duplicate");
    assertThat(rows(ledger)).isEqualTo(120);

    assertThat(run("import", report.toString(), "--ledger", ledger, "--on-duplicate", "skip"))
        .isZero();
    assertThat(rows(ledger)).isEqualTo(120);
    assertThat(run("import", report.toString(), "--ledger", ledger, "--on-duplicate", "update"))
        .isZero();
    assertThat(rows(ledger)).isEqualTo(120);
    assertThat(run("import", report.toString(), "--ledger", ledger, "--on-duplicate", "new"))
        .isZero();
    assertThat(rows(ledger)).isEqualTo(240);
  }

  private static final String ROADS =
      """
      序号,反馈问题,整改措施,牵头单位,整改时限,进展情况
      1,农村公路养护不到位,整治云岭乡破损路面12公里,云岭乡,2026-12-31,已开工
      1,农村公路养护不到位,整治沙河乡破损路面7公里,沙河乡,2027-01-31,
      1,农村公路养护不到位,第1轮巡查,县交通局,2026-12-10,
      """;

  @Test
  void importTellsATableThatWasOnlySavedAgain() throws IOException {
    String ledger = folder.resolve("台账.xh").toString();
    Path table = Files.writeString(folder.resolve("公路.csv"), ROADS);
    assertThat(run("import", table.toString(), "--ledger", ledger)).isZero();
    Path again = Files.writeString(folder.resolve("公路 副本.csv"), ROADS.replace("\n", "\r\n"));
    assertThat(run("import", again.toString(), "--ledger", ledger))
        .isEqualTo(CommandLineProgram.FAILED);
    assertThat(err()).contains("已全部在台账中", "公路.csv", "--on-duplicate");
    assertThat(run("import", again.toString(), "--ledger", ledger, "--on-duplicate", "skip"))
        .isZero();
    assertThat(rows(ledger)).isEqualTo(3);

    // Another content under the same name is no second inspection without a word.
    Files.writeString(table, ROADS.replace("12公里", "13公里"));
    assertThat(run("import", table.toString(), "--ledger", ledger))
        .isEqualTo(CommandLineProgram.FAILED);
    assertThat(err()).contains("已有“公路”", "--into");
    assertThat(rows(ledger)).isEqualTo(3);
    assertThat(run("import", table.toString(), "--ledger", ledger, "--on-duplicate", "new"))
        .isZero();
    assertThat(rows(ledger)).isEqualTo(6);
  }

  @Test
  void importTakesNoRowForOneThatIsWordedAlmostTheSame() throws IOException {
    String ledger = folder.resolve("台账.xh").toString();
    Path table = Files.writeString(folder.resolve("公路.csv"), ROADS);
    assertThat(run("import", table.toString(), "--ledger", ledger)).isZero();
    Path other = folder.resolve("下月.csv");
    Files.writeString(
        other,
        ROADS
            .replace("整治沙河乡破损路面7公里,沙河乡,2027-01-31", "整治大坪乡破损路面9公里,大坪乡,2027-03-31")
            .replace("2026-12-10", "2026-12-15"));
    for (String rule : List.of("take-file", "keep-mine", "stop")) {
      assertThat(
              run("import", other.toString(), "--ledger", ledger, "--into", "公路", "--rule", rule))
          .as(rule)
          .isEqualTo(CommandLineProgram.FAILED);
      assertThat(err()).contains("不明", "整治大坪乡破损路面9公里", "1.2“整治沙河乡破损路面7公里”", "1 行");
    }
    assertThat(rows(ledger)).isEqualTo(3);

    Files.writeString(other, ROADS.replace("2026-12-10", "2026-12-15").replace("已开工", "已完工"));
    Path fresh = folder.resolve("另一本.xh");
    assertThat(run("import", table.toString(), "--ledger", fresh.toString())).isZero();
    assertThat(merged(other, ledger, "keep-mine")).isEqualTo("已开工");
    assertThat(merged(other, fresh.toString(), "take-file")).isEqualTo("已完工");
    assertThat(rows(ledger)).isEqualTo(3);
  }

  /** What is reported of the first row once the table is merged under a rule. */
  private String merged(Path table, String ledger, String rule) {
    assertThat(run("import", table.toString(), "--ledger", ledger, "--into", "公路", "--rule", rule))
        .isZero();
    out.reset();
    run("list", "--ledger", ledger, "--json");
    return json().get(0).get("progress").asString();
  }

  @Test
  void importMergesATableIntoTheInspectionThatItSpeaksOf() throws IOException {
    String ledger = folder.resolve("台账.xh").toString();
    assertThat(run("import", report.toString(), "--ledger", ledger)).isZero();
    run("list", "--ledger", ledger, "--json");
    JsonNode first = json().get(0);
    Path table = folder.resolve("责任清单.csv");
    Files.writeString(table, csv(first, "县委宣传部"));

    assertThat(run("import", table.toString(), "--ledger", ledger, "--into", "没有"))
        .isEqualTo(CommandLineProgram.FAILED);
    assertThat(err()).contains("没有名为“没有”", first.get("inspection").asString());
    assertThat(into(table, ledger, first)).as(err()).isZero();
    assertThat(err()).contains("更新问题 1 个", "新增问题 0 个");
    assertThat(rows(ledger)).isEqualTo(120);
    assertThat(unit(ledger)).isEqualTo("县委宣传部");

    setUnitByHand(ledger, "县委办公室");
    Files.writeString(table, csv(first, "县委组织部"));
    assertThat(into(table, ledger, first)).isEqualTo(CommandLineProgram.FAILED);
    assertThat(err()).contains("冲突 1.1 责任单位：台账“县委办公室”，文件“县委组织部”", "--rule");
    assertThat(into(table, ledger, first, "--rule", "keep-mine")).isZero();
    assertThat(unit(ledger)).isEqualTo("县委办公室");
    Files.writeString(table, csv(first, "县委统战部"));
    assertThat(into(table, ledger, first, "--rule", "take-file")).isZero();
    assertThat(unit(ledger)).isEqualTo("县委统战部");
    assertThat(rows(ledger)).isEqualTo(120);
  }

  private static String csv(JsonNode row, String unit) {
    return "序号,反馈问题,整改措施,责任单位\n1,\"%s\",\"%s\",%s\n"
        .formatted(row.get("issue").asString(), row.get("measure").asString(), unit);
  }

  private int into(Path table, String ledger, JsonNode row, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "import",
                table.toString(),
                "--ledger",
                ledger,
                "--into",
                row.get("inspection").asString()));
    arguments.addAll(List.of(more));
    return run(arguments.toArray(String[]::new));
  }

  private String unit(String ledger) {
    out.reset();
    run("list", "--ledger", ledger, "--json");
    return json().get(0).get("responsibleUnits").get(0).asString();
  }

  private static void setUnitByHand(String file, String unit) {
    try (Ledger ledger = new Ledger(new H2LedgerStores(CLOCK).open(Path.of(file)), CLOCK)) {
      LedgerRow.MeasureLine line = ledger.rows(null).getFirst().measure();
      ledger.apply(
          new Change.Answering(
              line.id(),
              line.responsibility(),
              new Responsibility(List.of(), List.of(), List.of(unit), List.of())),
          "林晓");
    }
  }

  @Test
  void importRefusesATextThatIsNoReportAndMakesNoLedger() throws IOException {
    Path story = folder.resolve("游记.txt");
    Files.writeString(story, "清晨我们出发，沿着云溪走了很远。\n中午在河东镇吃了面。\n");
    Path ledger = folder.resolve("空.xh");

    assertThat(run("import", story.toString(), "--ledger", ledger.toString()))
        .isEqualTo(CommandLineProgram.FAILED);

    assertThat(err().lines()).hasSize(1).allMatch(line -> line.contains("游记.txt"));
    assertThat(ledger).doesNotExist();
  }

  @Test
  void importMakesNoLedgerWhenTheFileCannotBeRead() {
    Path ledger = folder.resolve("台账.xh");

    assertThat(run("import", folder.resolve("没有.txt").toString(), "--ledger", ledger.toString()))
        .isEqualTo(CommandLineProgram.FAILED);

    assertThat(ledger).doesNotExist();
  }

  @Test
  void doesNotPutTheRowsOfSeveralInspectionsIntoOne() throws IOException {
    String ledger = folder.resolve("台账.xh").toString();
    String workbook = folder.resolve("台账.xlsx").toString();
    assertThat(run("import", report.toString(), "--ledger", ledger)).isZero();
    assertThat(run("import", report.toString(), "--ledger", ledger, "--on-duplicate", "new"))
        .isZero();
    assertThat(run("export", "--ledger", ledger, "--to", workbook)).isZero();
    String first = inspection(ledger);
    int before = rows(ledger);
    err.reset();

    assertThat(run("import", workbook, "--ledger", ledger, "--into", first))
        .isEqualTo(CommandLineProgram.FAILED);
    assertThat(err()).contains("2 次巡视巡察的行").contains("不写 --into");
    assertThat(rows(ledger)).isEqualTo(before);
    assertThat(run("import", workbook, "--ledger", ledger)).as(this::err).isZero();
    assertThat(rows(ledger)).isEqualTo(before);
  }

  /** The name of an inspection of a ledger. */
  private static String inspection(String ledger) {
    try (LedgerStore store = new H2LedgerStores(CLOCK).open(Path.of(ledger))) {
      return store.inspections().getFirst().name();
    }
  }

  @Test
  void takesItsOwnWorkbookBackIntoTheInspectionItCameFrom() throws Exception {
    Path ledger = Files.copy(sample, folder.resolve("副本.xh"));
    Path book = folder.resolve("整改台账.xlsx");
    Path exchange = folder.resolve("整改台账.json");
    for (Path file : List.of(book, exchange)) {
      assertThat(run("export", "--ledger", ledger.toString(), "--to", file.toString())).isZero();
      assertThat(run("import", file.toString(), "--ledger", ledger.toString()))
          .as(() -> err())
          .isZero();
    }
    assertThat(err()).contains("从本台账", "新增问题 0 个、措施 0 条，更新问题 0 个（0 处），未变 53 个");
    Path other = folder.resolve("新台账.xh");
    assertThat(run("import", book.toString(), "--ledger", other.toString())).isZero();
    assertThat(err()).contains("新增问题 53 个、措施 120 条");
  }

  @Test
  void readsNoItemsOutOfItsOwnSummaries() {
    Path ledger = sample;
    Path account = folder.resolve("对账单.xlsx");
    Path schedule = folder.resolve("倒排.xlsx");
    run("reconcile", "--ledger", ledger.toString(), "--to", account.toString());
    run("export", "--ledger", ledger.toString(), "--schedule", "--to", schedule.toString());
    for (Path file : List.of(account, schedule)) {
      assertThat(run("import", file.toString(), "--ledger", folder.resolve("空.xh").toString()))
          .isEqualTo(CommandLineProgram.FAILED);
      assertThat(folder.resolve("空.xh")).doesNotExist();
    }
    assertThat(err()).contains("汇总表");
  }
}
