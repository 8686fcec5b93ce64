package app.xiaohao.intake.parse.outline;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.parse.line.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingTitleTest {
  @ParameterizedTest
  @CsvSource({
    "归档范围不完整：会议音像资料未列入归档范围。, 归档范围不完整",
    "'采购审批不严格，存在先采购后补批的情况。', 采购审批不严格",
    "'2023年以来，公司未开展对账，差异较大。', '2023年以来，公司未开展对账'",
    "'董事会（含战略、审计委员会）履职不足，会议次数少。', 董事会（含战略、审计委员会）履职不足",
    "'紧急采购范围扩大，全年41次。', 紧急采购范围扩大",
    "'存在问题：租金未入账，金额3万元。', 租金未入账",
    "'《河道管理条例》规定，禁止堆放砂石。但三家砂场堆放砂石。', '《河道管理条例》规定，禁止堆放砂石'",
    "'采购由一家单位承担，全年7次。', '采购由一家单位承担，全年7次'"
  })
  void namesTheProblemOfAParagraph(String paragraph, String title) {
    assertThat(words(paragraph, FindingTitle.of(paragraph, 0, paragraph.length())))
        .isEqualTo(title);
  }

  @Test
  void takesAWholeSentenceWhereTheWorkStandsBelow() {
    String text = "部分设施运行不正常，3座停运。督察时仍未修复。";
    assertThat(words(text, FindingTitle.ofStatement(text, 0, text.length())))
        .isEqualTo("部分设施运行不正常，3座停运");
  }

  @Test
  void hasNoTitleWhereNoWordsCanServe() {
    String text = "账".repeat(200) + "。";
    assertThat(FindingTitle.of(text, 0, text.length()).form()).isEqualTo(Heading.Form.NONE);
  }

  private static String words(String text, Heading heading) {
    Span title = heading.title();
    return title == null ? null : text.substring(title.start(), title.end());
  }
}
