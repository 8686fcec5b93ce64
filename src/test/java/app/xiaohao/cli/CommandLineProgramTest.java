package app.xiaohao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.IntakeLimits;
import app.xiaohao.ledger.Change;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.LedgerRow;
import app.xiaohao.ledger.LedgerStore;
import app.xiaohao.ledger.sample.SampleLedger;
import app.xiaohao.model.Light;
import app.xiaohao.model.Responsibility;
import app.xiaohao.store.H2LedgerStores;
import app.xiaohao.text.Texts;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandLineProgramTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T01:00:00Z"), ZoneId.of("Asia/Shanghai"));

  @TempDir static Path shared;
  private static Path sample;

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final List<Screenshots.Request> shots = new ArrayList<>();
  private Path report;

  @BeforeAll
  static void makeSample() {
    sample = shared.resolve("样例.xh");
    new SampleLedger(new H2LedgerStores(CLOCK), CLOCK).make(sample);
  }

  @BeforeEach
  void writeReport() throws IOException {
    report = folder.resolve("通报.txt");
    Files.write(report, SampleLedger.report(LocalDate.now(CLOCK)).bytes());
  }

  @Test
  void parsePrintsOneObjectForOneFileAndNothingElse() {
    assertThat(run("parse", report.toString())).isZero();

    JsonNode json = json();
    assertThat(json.isObject()).isTrue();
    assertThat(json.get("file").asString()).isEqualTo("通报.txt");
    assertThat(json.get("report").get("inspectedParty").asString()).isEqualTo("云溪县委");
    assertThat(json.get("issues").size()).isEqualTo(53);
    assertThat(json.get("issues").get(0).get("path").get(1).asString()).isEqualTo("第一方面");
    assertThat(err()).isEmpty();
  }

  @Test
  void parsePrintsAnArrayForSeveralFiles() throws IOException {
    Path other = folder.resolve("另一份.txt");
    Files.copy(report, other);

    assertThat(run("parse", report.toString(), other.toString())).isZero();

    assertThat(json().isArray()).isTrue();
    assertThat(json().size()).isEqualTo(2);
    assertThat(json().get(1).get("file").asString()).isEqualTo("另一份.txt");
  }

  @Test
  void parseReadsHiddenRowsOnlyWhereItIsAskedTo() throws IOException {
    Path table = folder.resolve("台账.xls");
    Files.writeString(
        table,
        """
        <?xml version="1.0"?>
        <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
          xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="台账"><Table>
        <Row><Cell><Data ss:Type="String">问题</Data></Cell><Cell><Data ss:Type="String">整改措施</Data></Cell></Row>
        <Row><Cell><Data ss:Type="String">记录缺页</Data></Cell><Cell><Data ss:Type="String">补齐记录</Data></Cell></Row>
        <Row ss:Height="0"><Cell><Data ss:Type="String">闸门锈蚀</Data></Cell><Cell><Data ss:Type="String">除锈刷漆</Data></Cell></Row>
        </Table></Worksheet></Workbook>
        """);
    assertThat(run("parse", table.toString())).isZero();
    assertThat(json().get("issues").size()).isEqualTo(1);
    assertThat(json().get("warnings").get(0).get("message").asString())
        .contains("第 3 行", "--hidden");
    out.reset();

    assertThat(run("parse", "--hidden", table.toString())).isZero();
    assertThat(json().get("issues").size()).isEqualTo(2);
  }

  @Test
  void namesTheColumnsOfATableThatItDoesNotKnowAndTakesWhatIsSaidOfThem() throws IOException {
    Path table = folder.resolve("病历.csv");
    Files.writeString(table, "序号,病灶,药方,期限\n1,会议记录不全,补齐记录,2025年6月底前\n");
    assertThat(run("parse", table.toString())).isZero();
    assertThat(out.toString()).contains("不认识的栏：病灶、药方").contains("--column").doesNotContain("混在一起");
    out.reset();
    assertThat(run("parse", "--column", "病灶=问题", "--column", "药方=整改措施", table.toString())).isZero();
    assertThat(out.toString()).contains("会议记录不全", "补齐记录");
    assertThat(run("parse", "--column", "病灶=毛病", table.toString())).isNotZero();
  }

  @Test
  void parsePrintsNothingWhenOneFileCannotBeRead() {
    int code = run("parse", report.toString(), folder.resolve("没有.txt").toString());

    assertThat(code).isEqualTo(CommandLineProgram.FAILED);
    assertThat(out.size()).isZero();
    assertThat(err()).contains("没有.txt").doesNotContain("Exception");
  }

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
  void listShowsWhatIsOverdueOnTheDayAskedFor() {
    assertThat(run("list", "--ledger", sample.toString(), "--overdue")).isZero();
    assertThat(out().lines()).hasSize(5).allMatch(line -> line.contains("⬢ 逾期"));
    assertThat(err()).contains("列出 5 条，台账共 120 条");

    out.reset();
    assertThat(run("list", "--ledger", sample.toString(), "--overdue", "--today", "2026-01-01"))
        .isZero();
    assertThat(out.size()).isZero();
  }

  @Test
  void listAsJsonCarriesEverythingOfAMeasure() {
    assertThat(run("list", "--ledger", sample.toString(), "--json", "--text", "38公里")).isZero();

    JsonNode row = json().get(0);
    assertThat(json().size()).isEqualTo(1);
    assertThat(row.get("number").asString()).isEqualTo("2.1");
    assertThat(row.get("inspection").asString()).isEqualTo("省委第六巡视组·2026年常规巡视");
    assertThat(row.get("leaders").get(0).asString()).isEqualTo("陈向东");
    assertThat(row.get("leadUnits").get(0).asString()).isEqualTo("县住房城乡建设局");
    assertThat(row.get("deadline").get("kind").asString()).isEqualTo("ON_DATE");
    assertThat(row.get("deadline").get("date").asString()).isEqualTo("2026-11-10");
    assertThat(row.get("firstDue").asString()).isEqualTo("2026-09-30");
    assertThat(row.get("extensions").asInt()).isEqualTo(1);
    assertThat(row.get("due").asString()).isEqualTo("OVERDUE");
    assertThat(row.get("percent").asInt()).isEqualTo(81);
    assertThat(row.get("completion").asString()).isEqualTo("IN_PROGRESS");
    assertThat(row.get("nature").asString()).isEqualTo("LIMITED");
  }

  @Test
  void lightsTellsColourWordAndRuleOfEveryMeasure() {
    assertThat(run("lights", "--ledger", sample.toString(), "--json")).isZero();
    JsonNode lights = json();
    JsonNode rules = lights.get("sets").get(0).get("rules");
    Map<String, Integer> counted = new HashMap<>();
    for (JsonNode measure : lights.get("measures")) {
      JsonNode rule = rules.get(measure.get("rule").asInt() - 1);
      assertThat(measure.get("light").asString()).isEqualTo(rule.get("light").asString());
      assertThat(measure.get("word").asString()).isEqualTo(rule.get("word").asString());
      counted.merge(measure.get("light").asString(), 1, Integer::sum);
    }
    for (Light light : Light.values()) {
      assertThat(lights.get("counts").get(light.name()).asInt())
          .isEqualTo(counted.getOrDefault(light.name(), 0));
    }
    assertThat(counted.get("RED")).isEqualTo(5);

    out.reset();
    assertThat(run("lights", "--ledger", sample.toString(), "--today", "2026-11-10")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith("红黄绿灯按“临期15天”：")
        .contains("2.1\t▲ 临期\t“临期15天”第3条 15天内到期\t");
  }

  @Test
  void namesTheInspectionOfARowWhereTwoCouldBeMeant() {
    Path ledger = folder.resolve("两次.xh");
    new SampleLedger(new H2LedgerStores(CLOCK), CLOCK).make(ledger);
    run("lights", "--ledger", ledger.toString());
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("\n2.1\t");
    run("import", report.toString(), "--ledger", ledger.toString(), "--on-duplicate", "new");
    for (String command : List.of("list", "lights")) {
      out.reset();
      assertThat(run(command, "--ledger", ledger.toString())).isZero();
      assertThat(out.toString(StandardCharsets.UTF_8).lines())
          .filteredOn(line -> line.matches("([^\t]+\t)?2\\.1\t.*"))
          .hasSize(2)
          .allMatch(line -> !line.startsWith("2.1"))
          .extracting(line -> line.substring(0, line.indexOf('\t')))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void listTellsTheRulesThatWereIssued() throws IOException {
    Path file = folder.resolve("通报二.txt");
    Files.write(file, SampleLedger.report(LocalDate.now(CLOCK)).bytes());
    String ledger = folder.resolve("台账.xh").toString();
    assertThat(run("import", file.toString(), "--ledger", ledger)).isZero();

    assertThat(run("list", "--ledger", ledger, "--issued", "--json")).isZero();

    JsonNode rules = json();
    assertThat(rules.isEmpty()).isFalse();
    assertThat(rules)
        .allSatisfy(
            rule ->
                assertThat(rule.get("quote").asString())
                    .contains("《" + rule.get("title").asString() + "》"));
  }

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
  void saysInOneSentenceWhichLedgerIsMissing() {
    int code = run("list", "--ledger", folder.resolve("没有.xh").toString());

    assertThat(code).isEqualTo(CommandLineProgram.FAILED);
    assertThat(err().lines()).hasSize(1).allMatch(line -> line.contains("没有找到台账文件"));
  }

  @Test
  void saysWhatIsWrongWithTheArguments() {
    assertThat(run("list")).isEqualTo(CommandLineProgram.USAGE);
    assertThat(run("parse", "--nix", "x")).isEqualTo(CommandLineProgram.USAGE);
    assertThat(run("list", "--ledger", "x", "--today", "明天")).isEqualTo(CommandLineProgram.USAGE);
    assertThat(run("list", "--ledger", sample.toString(), "--light", "紫"))
        .isEqualTo(CommandLineProgram.FAILED);
    assertThat(run()).isEqualTo(CommandLineProgram.USAGE);

    assertThat(err())
        .contains("缺少：--ledger", "不认识的参数：--nix", "--today 不能是“明天”", "--light 不能是“紫”")
        .doesNotContain("Missing required", "Unknown option");
    assertThat(out.size()).isZero();
  }

  @Test
  void helpIsInChineseAndTellsOfEveryCommand() {
    assertThat(run("--help")).isZero();
    assertThat(out())
        .contains("用法：", "parse", "import", "export", "list", "shots", "bench")
        .doesNotContain("Usage");
    assertThat(run("import", "--help")).isZero();
    assertThat(run("--version")).isZero();
    assertThat(out()).contains("--on-duplicate", "xiaohao 1.2.3");
  }

  @Test
  void shotsHandsOverWhatWasAskedFor() {
    int code =
        run(
            "shots",
            "--ledger",
            sample.toString(),
            "--to",
            folder.resolve("图").toString(),
            "--size",
            "1440x900",
            "--scale",
            "1.5",
            "--theme",
            "dark");

    assertThat(code).isZero();
    assertThat(shots)
        .containsExactly(
            new Screenshots.Request(sample, folder.resolve("图"), 1440, 900, 1.5, true));
    assertThat(folder.resolve("图")).isDirectory();
    assertThat(
            run("shots", "--ledger", sample.toString(), "--to", folder.toString(), "--size", "x"))
        .isEqualTo(CommandLineProgram.FAILED);
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
          .isEqualTo(CommandLineProgram.FAILED);
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

  @Test
  void anErrorOfTheProgramIsOneSentenceWithACode() {
    Logger log = (Logger) LoggerFactory.getLogger(CommandLineProgram.class);
    log.setLevel(Level.OFF);
    int code = run("bench");
    log.setLevel(null);

    assertThat(code).isEqualTo(CommandLineProgram.UNEXPECTED);
    assertThat(err().lines()).hasSize(1).allMatch(line -> line.matches(".*XH-[0-9A-F]{6}.*"));
  }

  private int run(String... arguments) {
    CliSetting setting =
        new CliSetting(
            new Texts(Locale.CHINESE),
            CLOCK,
            () -> new H2LedgerStores(CLOCK),
            () -> IntakeLimits.DEFAULTS,
            request -> {
              shots.add(request);
              return List.of(request.folder().resolve("01.png"));
            },
            (rows, stream) -> {
              throw new IllegalStateException("planted");
            },
            "tester",
            "1.2.3",
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new CommandLineProgram(setting).run(arguments);
  }

  private static int rows(String ledger) {
    try (LedgerStore store = new H2LedgerStores(CLOCK).open(Path.of(ledger))) {
      return store.rows(null).size();
    }
  }

  private JsonNode json() {
    return JsonMapper.shared().readTree(out());
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
