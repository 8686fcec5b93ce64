package app.xiaohao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.xiaohao.cli.apply.ChangeLine;
import app.xiaohao.cli.apply.LineKind;
import app.xiaohao.cli.apply.LineRefusal;
import app.xiaohao.intake.Draft;
import app.xiaohao.ledger.DraftBuilder;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.Completion;
import app.xiaohao.model.Nature;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.deadline.Said;
import app.xiaohao.model.deadline.WrittenTimes;
import app.xiaohao.store.H2LedgerStores;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;

class ApplyCommandTest {
  @TempDir Path folder;
  private Path file;
  private final TestLine program = new TestLine();
  private LocalDate today = TypicalLedger.TODAY;

  @BeforeEach
  void makeTypicalLedger() {
    file = folder.resolve("台账.xh");
    TypicalLedger.create(file).close();
  }

  private int apply(String... lines) throws IOException {
    Path changes = Files.writeString(folder.resolve("changes.jsonl"), String.join("\n", lines));
    return program.run(
        "apply",
        changes.toString(),
        "--ledger",
        file.toString(),
        "--as",
        "孙望舒",
        "--today",
        today.toString());
  }

  /** Said before an assertion describes itself. */
  private void inLedger(Consumer<Ledger> look) {
    try (Ledger ledger =
        new Ledger(new H2LedgerStores(TypicalLedger.CLOCK).open(file), TypicalLedger.CLOCK)) {
      look.accept(ledger);
    }
  }

  private LedgerRow row(Ledger ledger, String number) {
    return TypicalLedger.row(ledger.rows(null), number);
  }

  @Test
  void saysWhereNoJournalCanBeKept() throws IOException {
    Path beside = folder.resolve("台账 备份");
    try (Stream<Path> all = Files.walk(beside)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
    Files.createFile(beside); // no folder can be made here
    assertThat(apply("{\"do\":\"settings\",\"reportingUnit\":\"县委整改办\"}")).isZero();
    assertThat(program.said()).contains("写不了日志和备份").contains("已完成 1 行。");
  }

  @Test
  void everyCommandSaysThatALedgerCanOnlyBeRead() {
    String copy = folder.resolve("台账 备份").resolve("台账 2026-11-03.xh").toString();
    for (String[] command :
        List.of(
            new String[] {"list", "--ledger", copy},
            new String[] {"lights", "--ledger", copy},
            new String[] {"history", "--ledger", copy},
            new String[] {"reconcile", "--ledger", copy, "--json"},
            new String[] {
              "export", "--ledger", copy, "--to", folder.resolve("清.xlsx").toString()
            })) {
      program.run(command);
      assertThat(program.said()).as(command[0]).contains("只读：");
      assertThat(program.printed()).as(command[0]).doesNotContain("只读：");
    }
    program.run("verify", "--ledger", copy);
    assertThat(program.said()).as("asks for no more").doesNotContain("只读");
  }

  @Test
  void doesEachLineInItsOwnTransactionUnderTheNameGiven() throws IOException {
    assertThat(
            apply(
                "{\"do\":\"progress\",\"item\":\"1.2\",\"text\":\"已形成调研报告5篇\",\"percent\":40}",
                "",
                "{\"do\":\"complete\",\"item\":\"1.2\",\"completion\":\"阶段性完成\","
                    + "\"nature\":\"长期坚持\",\"by\":\"陈立群\"}",
                "{\"do\":\"wording\",\"item\":\"7.1\",\"text\":\"完善档案管理制度\"}",
                "{\"do\":\"title\",\"item\":\"7\",\"title\":\"档案\"}",
                "{\"do\":\"assign\",\"item\":\"6.1\",\"leaders\":\"周明远\",\"lead\":[\"县委组织部\"]}",
                "{\"do\":\"due\",\"item\":\"6.1\",\"to\":\"2026-12-31\",\"words\":\"年底前\"}",
                "{\"do\":\"settings\",\"reportingUnit\":\"县委整改办\"}"))
        .as(program.said())
        .isZero();
    assertThat(program.said()).isEqualTo("已完成 7 行。");
    inLedger(
        ledger -> {
          var measure = row(ledger, "1.2").measure();
          assertThat(measure.progress()).isEqualTo("已形成调研报告5篇");
          assertThat(measure.percent()).isEqualTo(40);
          assertThat(measure.progressOn()).isEqualTo(TypicalLedger.TODAY);
          assertThat(measure.completion()).isEqualTo(Completion.PHASED);
          assertThat(measure.nature()).isEqualTo(Nature.LONG_TERM);
          assertThat(row(ledger, "7.1").measure().text()).isEqualTo("完善档案管理制度");
          assertThat(row(ledger, "7.1").issue().title()).isEqualTo("档案");
          var assigned = row(ledger, "6.1").measure();
          assertThat(assigned.responsibility().leaders()).containsExactly("周明远");
          assertThat(assigned.responsibility().lead()).containsExactly("县委组织部");
          assertThat(assigned.deadline())
              .isEqualTo(new Deadline.OnDate(LocalDate.of(2026, 12, 31), "年底前"));
          assertThat(ledger.settings().reportingUnit()).isEqualTo("县委整改办");
          assertThat(ledger.history(6))
              .extracting(HistoryEntry::by)
              .containsExactly("孙望舒", "孙望舒", "孙望舒", "孙望舒", "孙望舒", "陈立群");
        });
  }

  @Test
  void closesAMeasureByTheBookAndOpensItAgainOnTheDayThatIsGiven() throws IOException {
    today = LocalDate.of(2026, 12, 1);
    Files.writeString(folder.resolve("清单.txt"), "合同清单：二百一十三份");
    assertThat(
            apply(
                "{\"do\":\"standard\",\"item\":\"3.2\",\"lines\":[{\"text\":\"平台上线运行\","
                    + "\"evidence\":\"合同清单\"},\"资金网上审批\"]}",
                "{\"do\":\"attach\",\"item\":\"3.2\",\"file\":\"清单.txt\",\"proves\":\"合同清单\"}",
                "{\"do\":\"complete\",\"item\":\"3.2\"}",
                "{\"do\":\"request\",\"item\":\"3.2\",\"results\":\"平台已上线，网上审批213笔\"}",
                "{\"do\":\"return\",\"item\":\"3.2\",\"reason\":\"补充说明\",\"by\":\"陈立群\"}",
                "{\"do\":\"request\",\"item\":\"3.2\",\"results\":\"平台已上线，网上审批213笔，附清单\"}",
                "{\"do\":\"verify\",\"item\":\"3.2\",\"met\":[1,2],\"opinion\":\"属实\",\"by\":\"陈立群\"}",
                "{\"do\":\"revoke\",\"item\":\"3.2\",\"reason\":\"核查表填错\",\"by\":\"陈立群\"}",
                "{\"do\":\"verify\",\"item\":\"3.2\",\"met\":[1,2],\"opinion\":\"属实\",\"by\":\"陈立群\"}",
                "{\"do\":\"close\",\"item\":\"3.2\",\"number\":\"云整销〔2026〕8号\","
                    + "\"opinion\":\"同意销号\",\"by\":\"何䶮\"}",
                "{\"do\":\"plan-look-back\",\"item\":\"3.2\",\"on\":\"2026-12-01\"}",
                "{\"do\":\"look-back\",\"item\":\"3.2\",\"grade\":\"差\",\"finding\":\"审批又回到线下\","
                    + "\"answers\":[{\"question\":\"是否反弹\",\"answer\":\"是\"}]}",
                "{\"do\":\"progress\",\"item\":\"3.2\",\"text\":\"平台重新运行\"}"))
        .as(program.said())
        .isZero();
    inLedger(
        ledger -> {
          assertThat(row(ledger, "3.2").measure().closure()).isEqualTo(Closure.REOPENED);
          assertThat(row(ledger, "3.2").measure().progressOn()).isEqualTo(today);
          assertThat(ledger.history(1).getFirst().at().toLocalDate())
              .as("the log keeps the true moment")
              .isEqualTo(TypicalLedger.TODAY);
          assertThat(ledger.log().prove(CommitWatch.NOBODY).whole()).isTrue();
        });
  }

  @Test
  void extendsSupervisesAndKeepsTheOffice() throws IOException {
    assertThat(
            apply(
                "{\"do\":\"extend\",\"item\":\"1.1\",\"to\":\"2026-12-31\",\"reason\":\"机构调整\"}",
                "{\"do\":\"decide\",\"item\":\"1.1\",\"granted\":true,\"opinion\":\"同意\",\"by\":\"何䶮\"}",
                "{\"do\":\"supervise\",\"item\":\"3.1\",\"rung\":\"提醒函\",\"number\":\"云整提〔2026〕1号\","
                    + "\"to\":\"县农业农村局\",\"text\":\"限期报告\",\"answerDue\":\"2026-11-15\"}",
                "{\"do\":\"answer\",\"item\":\"3.1\",\"text\":\"已清收\"}",
                "{\"do\":\"open-period\",\"number\":1,\"name\":\"第1期\",\"from\":\"2026-11-01\","
                    + "\"to\":\"2026-11-30\"}",
                "{\"do\":\"sign-reconciliation\",\"title\":\"对账单\",\"reason\":\"已逐条核对\"}",
                "{\"do\":\"close-period\",\"number\":1,\"on\":\"2026-11-30\"}",
                "{\"do\":\"link\",\"item\":\"3\",\"other\":\"4\",\"kind\":\"same-problem\"}",
                "{\"do\":\"unlink\",\"item\":\"3.1\",\"other\":\"4\",\"reason\":\"有误\"}",
                "{\"do\":\"new-unit\",\"name\":\"县政府\"}",
                "{\"do\":\"unit\",\"unit\":\"县农业农村局\",\"above\":\"县政府\",\"aliases\":[\"农业局\"]}",
                "{\"do\":\"unit-people\",\"unit\":\"农业局\",\"people\":[{\"name\":\"李然\",\"post\":\"主任\","
                    + "\"phone\":\"1\"}]}",
                "{\"do\":\"new-unit\",\"name\":\"农业农村局\"}",
                "{\"do\":\"merge-units\",\"from\":\"农业农村局\",\"into\":\"县农业农村局\",\"reason\":\"同一单位\"}",
                "{\"do\":\"leader\",\"leader\":\"周明远\",\"posts\":\"县委副书记\"}",
                "{\"do\":\"merge-leaders\",\"from\":\"陈立群\",\"into\":\"周明远\",\"reason\":\"同一人\"}",
                "{\"do\":\"rules\",\"lookBackDays\":60,\"reporting\":\"每周\"}",
                "{\"do\":\"calendar\",\"day\":\"2027-05-08\",\"kind\":\"working\"}",
                "{\"do\":\"heading\",\"heading\":\"牵头部门\",\"means\":\"lead-unit\"}"))
        .as(program.said())
        .isZero();
    inLedger(ledger -> assertThat(ledger.log().prove(CommitWatch.NOBODY).differences()).isEmpty());
  }

  @Test
  void undoesAndRedoes() throws IOException {
    assertThat(
            apply(
                "{\"do\":\"progress\",\"item\":\"1.2\",\"text\":\"甲\",\"percent\":40}",
                "{\"do\":\"undo\"}",
                "{\"do\":\"redo\"}",
                "{\"do\":\"undo\"}"))
        .as(program.said())
        .isZero();
    inLedger(ledger -> assertThat(row(ledger, "1.2").measure().percent()).isZero());
  }

  @Test
  void stopsAtTheFirstLineThatIsNotAllowedAndLeavesWhatCameBefore() throws IOException {
    assertThat(
            apply(
                "{\"do\":\"progress\",\"item\":\"1.2\",\"text\":\"甲\",\"percent\":40}",
                "{\"do\":\"close\",\"item\":\"1.2\",\"number\":\"1号\"}",
                "{\"do\":\"progress\",\"item\":\"1.2\",\"text\":\"乙\",\"percent\":50}"))
        .isEqualTo(CommandLineProgram.FAILED);
    assertThat(program.said()).startsWith("第 2 行没有执行：").contains("此前 1 行已生效");
    inLedger(
        ledger -> {
          assertThat(row(ledger, "1.2").measure().percent()).isEqualTo(40);
          assertThat(row(ledger, "1.2").measure().closure()).isEqualTo(Closure.NONE);
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "no json | 这一行不是 JSON 对象",
        "[1] | 这一行不是 JSON 对象",
        "{} | 缺少 do",
        "{\"do\":\"explode\"} | 没有“explode”这种修改",
        "{\"do\":\"progress\",\"text\":\"甲\"} | 缺少 item",
        "{\"do\":\"progress\",\"item\":\"1.1\"} | 缺少 text",
        "{\"do\":\"progress\",\"item\":\"1.1\",\"text\":\"甲\",\"percent\":120} | percent 不能写“120”",
        "{\"do\":\"progress\",\"item\":\"1.1\",\"text\":\"甲\",\"percent\":\"高\"} | percent 不能写“高”",
        "{\"do\":\"progress\",\"item\":\"1.1\",\"text\":\"甲\",\"on\":\"2026-13-01\"} | on"
            + " 不能写“2026-13-01”",
        "{\"do\":\"progress\",\"item\":\"1.1\",\"text\":\"甲\",\"note\":\"乙\"} | 没有 note 这一项",
        "{\"do\":\"progress\",\"item\":\"9.9\",\"text\":\"甲\"} | 没有第 9.9 项",
        "{\"do\":\"progress\",\"item\":\"1\",\"text\":\"甲\"} | 问题 1 有几条措施，请写明是哪一条",
        "{\"do\":\"complete\",\"item\":\"1.1\",\"completion\":\"差不多\"} | completion 不能写“差不多”",
        "{\"do\":\"progress\",\"item\":\"1.1\",\"inspection\":\"别处\",\"text\":\"甲\"} | 没有名为“别处”的巡视",
        "{\"do\":\"answer\",\"item\":\"1.1\",\"text\":\"甲\"} | 没有待办的这类事项",
        "{\"do\":\"unit\",\"unit\":\"无此单位\",\"name\":\"甲\"} | 没有 unit“无此单位”",
        "{\"do\":\"undo\"} | 没有可以撤销的操作"
      })
  void saysWhatIsWrongWithALine(String line, String why) throws IOException {
    assertThat(apply(line)).isEqualTo(CommandLineProgram.FAILED);
    assertThat(program.said()).startsWith("第 1 行没有执行：").contains(why);
  }

  @Test
  void asksWhichInspectionWhereSeveralHaveTheItem() throws IOException {
    inLedger(
        ledger ->
            ledger.commit(new DraftBuilder("b.txt").issue("乙").measure("做").reviewed("县审计"), "林晓"));
    assertThat(apply("{\"do\":\"progress\",\"item\":\"1.1\",\"text\":\"甲\"}")).isNotZero();
    assertThat(program.said()).contains("有几次巡视都有第 1.1 项");
    assertThat(apply("{\"do\":\"progress\",\"item\":\"1.1\",\"inspection\":\"审计\",\"text\":\"甲\"}"))
        .as(program.said())
        .isZero();
  }

  @Test
  void confirmsWhatAnOldLedgerCallsClosedByAnotherThanItsImporter() throws IOException {
    Draft.RowFacts stated =
        new Draft.RowFacts(
            List.of(),
            List.of(),
            new Draft.Status(
                Draft.Status.Value.COMPLETED,
                "已销号",
                null,
                Closure.CLOSED,
                null,
                null,
                LocalDate.of(2025, 8, 4),
                "旧销〔2025〕12号"),
            "",
            List.of());
    inLedger(
        ledger ->
            ledger.commit(
                new DraftBuilder("旧表.xlsx").issue("乙").measure("做").row(stated).reviewed("县审计"),
                "林晓"));
    String line = "{\"do\":\"confirm\",\"item\":\"1.1\",\"inspection\":\"县审计\",\"by\":\"%s\"}";
    assertThat(apply(line.formatted("林晓"))).isNotZero();
    assertThat(program.said()).contains("林晓 导入了这份表");
    assertThat(apply(line.formatted("何䶮"))).as(program.said()).isZero();
    assertThat(program.run("list", "--ledger", file.toString(), "--status", "已销号")).isZero();
    assertThat(program.printed()).contains("已完成 已销号");
  }

  @Test
  void documentsEveryKindWithAnExampleThatIsOne() {
    assertThat(program.run("apply", "--help")).isZero();
    String help = program.printed().replace("\n", "").replace(" ", "");
    for (LineKind kind : LineKind.ALL) {
      assertThat(help).contains(kind.example().replace(" ", ""));
      assertThat(kind.example()).startsWith("{\"do\":\"" + kind.name() + "\"");
    }
  }

  @Test
  void refusesAFileThatIsNotThere() {
    assertThat(program.run("apply", "无.jsonl", "--ledger", file.toString(), "--as", "甲"))
        .isNotZero();
    assertThat(program.said()).contains("没有找到文件");
  }

  @Test
  void aLineReadsItsDayAsEveryOtherPlaceDoes() {
    today = WrittenTimes.TODAY;
    for (Arguments time : WrittenTimes.dated().toList()) {
      Said said = line(time.get()[0]);
      assertThat(said).as("%s", time.get()[0]).isInstanceOf(Said.On.class);
      assertThat(((Said.On) said).date()).isEqualTo(time.get()[1]);
    }
    for (Arguments time : WrittenTimes.unclear().toList()) {
      assertThatThrownBy(() -> line(time.get()[0]))
          .as("%s", time.get()[0])
          .hasMessageContaining("UNCLEAR_DAY");
    }
  }

  private Said line(Object words) {
    ChangeLine line =
        new ChangeLine(Map.of("to", words), "孙望舒", today, new Texts(Locale.SIMPLIFIED_CHINESE));
    try {
      return line.due("to");
    } catch (LineRefusal refusal) {
      throw new IllegalStateException(refusal.toString(), refusal);
    }
  }

  @Test
  void aDueIsReadInWordsAndSaysFromWhichDay() throws IOException {
    assertThat(apply("{\"do\":\"due\",\"item\":\"6.1\",\"to\":\"明年6月底\"}"))
        .as(program.said())
        .isZero();
    assertThat(program.said()).contains("明年6月底").contains("按 " + today + " 推算");
    inLedger(
        ledger ->
            assertThat(row(ledger, "6.1").measure().deadline())
                .isEqualTo(new Deadline.OnDate(LocalDate.of(today.getYear() + 1, 6, 30), "明年6月底")));
  }

  @Test
  void refusesWordsThatGiveNoDayWithTheReason() throws IOException {
    assertThat(apply("{\"do\":\"due\",\"item\":\"6.1\",\"to\":\"2027年2月30日\"}")).isEqualTo(1);
    assertThat(program.said()).contains("2027年2月30日").contains("日期不存在");
  }

  @Test
  void whatStandsUnderAHeadingOfOnesOwnIsWrittenListedAndTakenAway() throws IOException {
    assertThat(
            apply(
                "{\"do\":\"field\",\"item\":\"1\",\"heading\":\"问题原因\",\"text\":\"监督不力\"}",
                "{\"do\":\"field\",\"item\":\"1.1\",\"heading\":\"问题原因\",\"text\":\"制度缺失\"}"))
        .as(program.said())
        .isZero();
    assertThat(program.run("list", "--ledger", file.toString(), "--text", "1.1", "--json"))
        .isZero();
    assertThat(program.printed()).contains("\"own\":{\"问题原因\":\"制度缺失\"}");
    assertThat(program.run("list", "--ledger", file.toString(), "--json")).isZero();
    assertThat(program.printed()).contains("\"own\":{\"问题原因\":\"监督不力\"}");
    assertThat(apply("{\"do\":\"field\",\"item\":\"1.1\",\"heading\":\"问题原因\",\"text\":\"\"}"))
        .isZero();
    assertThat(program.run("list", "--ledger", file.toString(), "--json")).isZero();
    assertThat(program.printed()).doesNotContain("制度缺失");
    assertThat(apply("{\"do\":\"field\",\"item\":\"1.1\",\"heading\":\"\",\"text\":\"x\"}"))
        .isEqualTo(1);
  }

  @Test
  void addsSplitsJoinsMovesStrikesAndRestores() throws IOException {
    assertThat(
            apply(
                "{\"do\":\"add-issue\",\"inspection\":\"云溪\",\"title\":\"信访积案化解不力\","
                    + "\"aspect\":\"信访方面\",\"measures\":[\"逐案包案\",\"每月调度\"],\"source\":\"口头反馈\"}",
                "{\"do\":\"add-measure\",\"item\":\"8\",\"text\":\"建立台账；按季通报\"}",
                "{\"do\":\"split\",\"item\":\"8.3\",\"before\":\"按季\"}",
                "{\"do\":\"join\",\"item\":\"8.2\",\"into\":\"8.1\"}",
                "{\"do\":\"move\",\"item\":\"8.4\",\"to\":\"4\"}",
                "{\"do\":\"renumber\",\"item\":\"4.2\",\"to\":\"4.1\"}",
                "{\"do\":\"remove\",\"item\":\"8.3\",\"reason\":\"重复\"}",
                "{\"do\":\"remove\",\"item\":\"7\",\"reason\":\"不属本次反馈\"}",
                "{\"do\":\"restore\",\"item\":\"8.3\"}",
                "{\"do\":\"undo\"}",
                "{\"do\":\"progress\",\"item\":\"4.1\",\"text\":\"已通报\",\"percent\":10}"))
        .as(program.said())
        .isZero();
    inLedger(
        ledger -> {
          assertThat(row(ledger, "8.1").measure().text()).isEqualTo("逐案包案；每月调度");
          assertThat(row(ledger, "4.1").measure().text()).isEqualTo("按季通报");
          assertThat(row(ledger, "4.1").measure().percent()).isEqualTo(10);
          assertThat(ledger.rows(null)).noneMatch(row -> row.issue().number() == 7);
          assertThat(ledger.desks().byHand(null).removed())
              .extracting(one -> LedgerQuery.number(one.row()))
              .containsExactly("7.1", "8.2", "8.3");
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'do':'remove','item':'2.1','reason':'x'}|2.1 有销号编号",
        "{'do':'remove','item':'6.1','reason':'x'}|6.1 是问题 6 仅有的一条措施",
        "{'do':'remove','item':'1.2'}|缺少 reason",
        "{'do':'restore','item':'1.2'}|1.2 没有从台账删除",
        "{'do':'split','item':'1.1','before':'没有的字'}|没有“没有的字”",
        "{'do':'join','item':'1.1','into':'1.1'}|不能与自己合并",
        "{'do':'join','item':'1.1','into':'3.1'}|不在同一个问题下",
        "{'do':'move','item':'1.1','to':'99'}|没有第 99 项",
        "{'do':'renumber','item':'1.1','to':'1.9'}|没有编号 1.9 的措施",
        "{'do':'add-measure','item':'2','text':'一条'}|措施已全部销号",
        "{'do':'add-issue','title':'x','measures':[1]}|measures 不能写",
      })
  void saysInWordsWhyAnItemIsNotReshaped(String line, String words) throws IOException {
    assertThat(apply(line.replace('\'', '"'))).isNotZero();
    assertThat(program.said()).contains(words);
  }

  @Test
  void aNumberThatLosesItsEndIsAskedForInQuotesAndTheLineIsShown() throws IOException {
    assertThat(apply("{\"do\":\"add-measure\",\"item\":2.10,\"text\":\"甲\"}")).isNotZero();
    assertThat(program.said())
        .contains("item 请加引号")
        .contains("写法如 {\"do\":\"add-measure\",\"item\":\"2\"");
    assertThat(apply("{\"do\":\"add-measure\",\"item\":\"1\",\"text\":\"\u200b\"}")).isNotZero();
    assertThat(program.said()).contains("缺少 text");
  }

  @Test
  void listsWhatIsStruckAndHowItemsCameIn() throws IOException {
    assertThat(
            apply(
                "{\"do\":\"add-measure\",\"item\":\"1\",\"text\":\"一\\u001b[31m\\r\\n二\","
                    + "\"source\":\"县委常委会\"}",
                "{\"do\":\"split\",\"item\":\"1.1\",\"before\":\"每季度\"}",
                "{\"do\":\"join\",\"item\":\"1.4\",\"into\":\"1.1\"}",
                "{\"do\":\"remove\",\"item\":\"1.2\",\"reason\":\"重复\"}"))
        .as(program.said())
        .isZero();
    assertThat(program.run("list", "--ledger", file.toString())).isZero();
    assertThat(program.printed().lines().filter(line -> line.startsWith("1.")).toList())
        .hasSize(2)
        .last()
        .asString()
        .endsWith("\t一 [31m 二");

    assertThat(program.run("list", "--removed", "--ledger", file.toString())).isZero();
    assertThat(program.printed().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("1.2\t已删除\t2026-").contains("\t孙望舒\t重复\t"),
            line -> assertThat(line).startsWith("1.4\t并入 1.1\t").endsWith("题研讨；"));
    assertThat(program.said()).contains("列出 2 条，台账共删除或并入 2 条");

    assertThat(program.run("list", "--removed", "--json", "--ledger", file.toString())).isZero();
    assertThat(program.printed())
        .contains("\"reason\":\"重复\"", "\"into\":\"1.1\"", "\"number\":\"1.4\"");
    assertThat(program.run("list", "--json", "--ledger", file.toString())).isZero();
    assertThat(program.printed())
        .contains("\"added\":{\"source\":\"县委常委会\",\"reason\":\"\",\"by\":\"孙望舒\"")
        .doesNotContain("\"removed\"");
  }

  @Test
  void anItemThatIsStruckIsNotWorkedOn() throws IOException {
    assertThat(
            apply(
                "{\"do\":\"remove\",\"item\":\"1.2\",\"reason\":\"重复\"}",
                "{\"do\":\"progress\",\"item\":\"1.2\",\"text\":\"已报\"}"))
        .isNotZero();
    assertThat(program.said()).contains("第 2 行没有执行：1.2 已从台账删除").contains("恢复");
    assertThat(apply("{\"do\":\"remove\",\"item\":\"1.2\",\"reason\":\"再删\"}")).isNotZero();
    assertThat(program.said()).contains("1.2 已从台账删除");
  }
}
