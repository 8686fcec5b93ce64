package app.xiaohao.ledger.row;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.Draft.CustomField;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the tables of offices say under headings of their own. */
class CustomFieldsTest {
  @Test
  void theGoalIsWhatStandsUnderAnyHeadingThatMeansIt() {
    assertThat(
            CustomFields.goal(
                List.of(
                    new CustomField("整改目标", "年底前完成"),
                    new CustomField("备注", "见目标责任书"),
                    new CustomField("目标", " "),
                    new CustomField("工作目标", "年底前完成"))))
        .isEqualTo("年底前完成");
    assertThat(CustomFields.goal(List.of(new CustomField("备注", "无")))).isEmpty();
  }
}
