package app.xiaohao.intake.parse;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.SourceText;
import app.xiaohao.intake.Warning;
import app.xiaohao.model.Completion;
import app.xiaohao.model.Nature;
import app.xiaohao.model.closing.Closure;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a draft holds besides what the parse contract prints: papers, states, groups, totals. */
class ReportFactsTest {
  private static final String SIGNED = "\n中共清川县委\n2022年3月16日\n";

  @ParameterizedTest
  @CsvSource({
    "一是印发《考核办法》。, 考核办法",
    "一是修订完善《议事规则》，规范程序。, 议事规则",
    "一是根据《条例》制定《实施细则》。, 实施细则",
    "一是学习贯彻《党章》，出台《学习制度》。, 学习制度",
    "一是《采购管理办法》已正式印发。, 采购管理办法",
    "一是印发了修订后的《工作规则》。, 工作规则",
    "一是制定《关于印发〈三年计划〉的通知》。, 关于印发〈三年计划〉的通知"
  })
  void collectsPapersThatWereIssued(String words, String title) {
    Draft draft = parse("二、整改情况\n（一）关于“学习不够”问题\n" + words + "二是开展检查。" + SIGNED);
    assertThat(draft.issues().getFirst().documents())
        .singleElement()
        .satisfies(
            paper -> {
              assertThat(paper.title()).isEqualTo(title);
              assertThat(paper.measure()).isEqualTo(1);
              assertThat(paper.source().of(draft.source().text())).isEqualTo("《" + title + "》");
              assertThat(words).contains(paper.quote());
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "学习贯彻《条例》。",
        "按照《考核办法》开展考核。",
        "严格执行新修订的《工作规则》。",
        "正在修订《考核办法》。",
        "拟出台《实施细则》。",
        "制定贯彻落实《意见》的措施。",
        "对照《清单》逐项检查。"
      })
  void takesAPaperThatIsCitedOrStillToComeForNone(String words) {
    Draft draft = parse("二、整改情况\n（一）关于“学习不够”问题\n" + words + SIGNED);
    assertThat(draft.issues().getFirst().documents()).isEmpty();
  }

  @Test
  void collectsEachPaperOfAList() {
    Draft draft = parse("二、整改情况\n（一）关于“学习不够”问题\n先后出台《甲办法》《乙办法》和《丙办法》等制度。" + SIGNED);
    assertThat(draft.issues().getFirst().documents())
        .extracting(Draft.IssuedDocument::title)
        .containsExactly("甲办法", "乙办法", "丙办法");
  }

  @Test
  void givesTheStateOfAGroupToItsItems() throws Exception {
    Draft draft = golden("groups-by-state");
    assertThat(draft.issues())
        .extracting(issue -> issue.status().completion())
        .containsExactly(
            Completion.DONE,
            Completion.DONE,
            Completion.DONE,
            Completion.IN_PROGRESS,
            Completion.IN_PROGRESS);
    assertThat(draft.issues().getFirst().headings()).containsExactly("已完成整改企业情况");
  }

  @Test
  void tellsCompletionClosureAndNatureOfFields() throws Exception {
    List<Draft.Issue> issues = golden("question-fields").issues();
    assertThat(issues.get(0).status().completion()).isEqualTo(Completion.DONE);
    assertThat(issues.get(0).status().nature()).isEqualTo(Nature.LONG_TERM);
    assertThat(issues.get(0).status().closure()).isNull();
    assertThat(issues.get(1).status().completion()).isEqualTo(Completion.MOSTLY);
    assertThat(issues.get(2).status().closure()).isEqualTo(Closure.CLOSED);
    assertThat(issues.get(0).leaders()).containsExactly(new Draft.LeaderMention("王明", "镇党委书记"));
    assertThat(issues.get(1).leaders()).containsExactly(new Draft.LeaderMention("李强", "镇党委副书记、镇长"));
  }

  @Test
  void putsTheTitleOfEachReportFirst() throws Exception {
    Draft draft = golden("several-reports");
    assertThat(draft.issues())
        .extracting(issue -> issue.headings().getFirst())
        .containsExactly(
            "云水市民政局关于养老服务体系建设审计查出问题的整改情况",
            "云水市民政局关于养老服务体系建设审计查出问题的整改情况",
            "云水市教育局、云水市财政局关于学前教育资金审计查出问题的整改情况",
            "云水市教育局、云水市财政局关于学前教育资金审计查出问题的整改情况",
            "云水市教育局、云水市财政局关于学前教育资金审计查出问题的整改情况");
    assertThat(draft.warnings())
        .extracting(Warning::kind)
        .containsExactly(Warning.Kind.SEVERAL_REPORTS);
  }

  @ParameterizedTest
  @CsvSource({
    "反馈问题2个，已完成整改1个、正在整改1个。, ",
    "反馈的3个问题，均已整改。, 3",
    "共反馈问题2个，已完成整改2个。, 2",
    "共反馈问题2个，正在整改0个。, 0",
    "反馈问题2个，梳理整改任务16个，已完成整改12个。, "
  })
  void comparesStatedTotalsWithWhatWasRead(String words, String stated) {
    Draft draft =
        parse(
            "关于整改情况的报告\n"
                + words
                + "\n一、整改情况\n（一）关于“甲”问题\n一是做甲事，该问题已完成整改。\n（二）关于“乙”问题\n正在推进乙事。"
                + SIGNED);
    assertThat(draft.issues()).hasSize(2);
    List<String> differing =
        draft.warnings().stream()
            .filter(warning -> warning.kind() == Warning.Kind.TOTAL_DIFFERS)
            .map(warning -> warning.arguments().getFirst())
            .toList();
    assertThat(differing).isEqualTo(stated == null ? List.of() : List.of(stated));
  }

  @ParameterizedTest
  @CsvSource({
    "要求各镇二〇二二年六月三十日前报送, 2022-06-30,",
    "确保2022.6.30前完成, 2022-06-30,",
    "确保2022/6/30前完成, 2022-06-30,",
    "８月底前完成整改, 2022-08-31, REPORT-YEAR",
    "力争十月底前完成验收, 2022-10-31, REPORT-YEAR",
    "2023年4月10日至5月20日前完成公告, 2023-05-20,",
    "2023年4至6月底前完成疏浚, 2023-06-30,",
    "2022年4月至6月底前集中整治, 2022-06-30,",
    "计划于2023年9月完成移交, 2023-09-30,",
    "2024年全县建成管网, 2024-12-31,",
    "第三季度末前完成整改, 2022-09-30, REPORT-YEAR",
    "本月底前完成整改, 2022-03-31, REPORT-MONTH",
    "自反馈之日起两个月内完成整改, 2022-03-10, FEEDBACK+P2M"
  })
  void readsDeadlinesInProseInOtherForms(String words, LocalDate date, String rule) {
    Draft draft =
        parse("2022年1月10日，省委巡视组向清川县委反馈了意见。\n二、整改情况\n（一）关于“学习不够”问题\n推进整治，" + words + "。" + SIGNED);
    assertThat(draft.issues().getFirst().deadlines())
        .singleElement()
        .satisfies(
            mention -> {
              assertThat(mention.date()).isEqualTo(date);
              assertThat(mention.rule()).isEqualTo(rule);
              assertThat(mention.quote()).isEqualTo(words);
            });
  }

  /** What stands around a time may make it another: no date then, as in a field of such words. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "在5月内完成监测",
        "2023年农历年底前完成修缮",
        "2023年5月初前完成清点",
        "预计2023年5月初完成修复",
        "到2023年汛期前完成加固",
        "确保2023年春耕前完成",
        "2023年清明节后完成移栽",
        "2023年两会前完成整改",
        "分别于2023年6月底前、2023年12月底前完成两期工程"
      })
  void setsNoDateInProseThatNobodyWrote(String words) {
    Draft draft = parse("二、整改情况\n（一）关于“学习不够”问题\n推进整治，" + words + "。" + SIGNED);
    assertThat(draft.issues().getFirst().deadlines())
        .allSatisfy(mention -> assertThat(mention.date()).isNull());
  }

  private static Draft golden(String name) throws Exception {
    return parse(Files.readString(GoldenReportsTest.FOLDER.resolve(name + ".txt")));
  }

  private static Draft parse(String text) {
    return new ReportParser()
        .parse(new SourceText("粘贴", text.getBytes(StandardCharsets.UTF_8), text, "UTF-8"));
  }
}
