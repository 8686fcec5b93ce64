package app.xiaohao.intake.parse;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.Draft.DeadlineMention.Kind;
import app.xiaohao.intake.Draft.Status.Value;
import app.xiaohao.intake.SourceText;
import app.xiaohao.intake.Warning;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportParserTest {
  private static final String SIGNED = "\n中共清川县委\n2022年3月16日\n";

  @ParameterizedTest
  @CsvSource({
    "力争2022年底前完成, 2022-12-31",
    "力争年底前完成, 2022-12-31",
    "于2023年9月底前建成, 2023-09-30",
    "要求各镇2022年4月15日前报送, 2022-04-15",
    "到2025年覆盖率达到90%, 2025-12-31",
    "计划2024年新建公园3座, 2024-12-31",
    "2024年全县建成水厂5座, 2024-12-31"
  })
  void reckonsDeadlinesOfWorkToBeDone(String words, LocalDate date) {
    Draft.Issue issue = issue("推进整治工作，" + words + "。");
    assertThat(issue.deadlines())
        .singleElement()
        .satisfies(
            mention -> {
              assertThat(mention.kind()).isEqualTo(Kind.DATE);
              assertThat(mention.date()).isEqualTo(date);
              assertThat(mention.quote()).isEqualTo(words);
            });
    assertThat(issue.status().value()).isEqualTo(Value.IN_PROGRESS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "印发《清川县三年行动计划（2021-2025年）》",
        "制定《到2025年底前完成的任务清单》",
        "2021年12月底前已全部拆除",
        "2月25日前召开完毕",
        "截至2022年底前三季度共办理8件",
        "2021年以来召开会议13次",
        "开办企业全流程5天内办结",
        "近两年内的项目逐项排查",
        "编制2023年部门预算"
      })
  void takesNoPastEventAndNoTitleForADeadline(String words) {
    assertThat(issue("推进整治工作，" + words + "。").deadlines()).isEmpty();
  }

  @Test
  void keepsTheWordsOfATimeThatHasNoDate() {
    Draft.Issue issue = issue("在机构改革三年内完成整改消化。");
    assertThat(issue.deadlines())
        .singleElement()
        .satisfies(
            mention -> {
              assertThat(mention.kind()).isEqualTo(Kind.RELATIVE);
              assertThat(mention.date()).isNull();
            });
  }

  @ParameterizedTest
  @CsvSource({
    "目前该问题已完成整改。, COMPLETED",
    "涉及的问题均已整改到位。, COMPLETED",
    "其中82宗已整改到位。, NOT_STATED",
    "对已完成整改的项目开展“回头看”。, NOT_STATED",
    "已基本完成整改。, IN_PROGRESS",
    "前两项已完成整改，其余正在推进。, IN_PROGRESS",
    "久久为功，抓好落实。, LONG_TERM",
    "已印发方案。, NOT_STATED"
  })
  void saysDoneOnlyOfWhatIsDoneAsAWhole(String words, Value value) {
    assertThat(issue(words).status().value()).isEqualTo(value);
  }

  @Test
  void takesALineThatBeginsWithAnAmountForNoItem() {
    Draft draft = parse("二、整改情况\n（一）关于资金问题\n追回资金\n72.96万元用于补贴。\n1466.9亿元已入库。" + SIGNED);
    assertThat(draft.issues()).singleElement().extracting(Draft.Issue::title).isEqualTo("资金");
  }

  @Test
  void goesOnWhereTheNumbersRunThroughTheWholeChapter() {
    Draft draft = parse("二、整改情况\n（一）关于甲方面\n1.抓甲\n做甲。\n（二）关于乙方面\n2.抓乙\n做乙。\n" + SIGNED);
    assertThat(draft.issues()).hasSize(2);
    assertThat(draft.warnings()).isEmpty();
  }

  @Test
  void saysThatNoItemsWereFoundAndKeepsQuiet() {
    Draft draft = parse("会议通知\n请于周五到三楼开会。\n");
    assertThat(draft.issues()).isEmpty();
    assertThat(draft.warnings()).extracting(Warning::kind).containsExactly(Warning.Kind.NO_ITEMS);
  }

  @Test
  void splitsMeasuresWhereTheStopBeforeTheMarkerIsMissing() {
    Draft.Issue issue = issue("聚焦重点，推动成果转化运用一是抓统一是否到位。二是抓落实三是建机制。");
    assertThat(issue.lead()).isEqualTo("聚焦重点，推动成果转化运用");
    assertThat(issue.measures())
        .extracting(Draft.Measure::text)
        .containsExactly("抓统一是否到位。", "抓落实", "建机制。");
  }

  @Test
  void leavesAListInsideAMeasureInside() {
    Draft.Issue issue = issue("一是抓建设，主要包括：①甲；②乙。二是抓管理。");
    assertThat(issue.measures()).hasSize(2);
  }

  /** A guard against hanging, no measure of speed: the reader is linear in the text's length. */
  @ParameterizedTest
  @ValueSource(
      strings = {"一是", "关于“", "《", "(", "1", "一、 二、 ", "2020年", "成立", "市", "整改措施：", "\n1.a", "<a"})
  @Timeout(120)
  void comesToAnEndOnHostileText(String piece) {
    parse("一、关于“x”问题\n一是 " + piece.repeat(200_000 / piece.length()));
  }

  private static Draft.Issue issue(String body) {
    Draft draft = parse("二、整改情况\n（一）关于“学习不够”问题\n" + body + SIGNED);
    assertThat(draft.issues()).hasSize(1);
    return draft.issues().getFirst();
  }

  private static Draft parse(String text) {
    return new ReportParser()
        .parse(new SourceText("粘贴", text.getBytes(StandardCharsets.UTF_8), text, "UTF-8"));
  }
}
