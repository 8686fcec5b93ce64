package app.xiaohao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.sample.SampleFile;
import app.xiaohao.ledger.sample.SampleLedger;
import app.xiaohao.model.light.Light;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** The other commands, and the command line as a whole. */
class CommandLineProgramTest extends SampleLine {
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
    SampleFile.at(CLOCK, ledger);
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
    for (List<String> wrong :
        List.of(
            List.of("list", "--light", "紫"),
            List.of("list", "--due", "foo"),
            List.of("list", "--status", "foo"),
            List.of("history", "--kind", "foo"),
            List.of("export", "--light", "紫", "--to", folder.resolve("表.xlsx").toString()),
            List.of("shots", "--theme", "foo", "--to", folder.toString()),
            List.of("verify", "--seal", "12-34"))) {
      List<String> whole = new ArrayList<>(wrong);
      whole.addAll(List.of("--ledger", sample.toString()));
      assertThat(run(whole.toArray(String[]::new)))
          .as(wrong.toString())
          .isEqualTo(CommandLineProgram.USAGE);
    }
    assertThat(err())
        .contains("--light 不能是“紫”。可以是：红灯、黄灯、绿灯、蓝灯、不亮灯。")
        .contains("--theme 不能是“foo”。可以是：light、dark。");
    assertThat(run("lights", "--ledger", sample.toString(), "--inspection", "没有的"))
        .as("a name that this ledger does not have is a refusal")
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
        .isEqualTo(CommandLineProgram.USAGE);
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
}
