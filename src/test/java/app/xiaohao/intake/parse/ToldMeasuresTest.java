package app.xiaohao.intake.parse;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How far the work is, where labels of its own tell it. */
class ToldMeasuresTest {
  private static List<Draft.Issue> issues(String items) {
    String text = "关于巡察整改进展情况的通报\n\n二、巡察反馈问题整改落实情况\n" + items + "\n三、下一步工作安排\n（一）继续抓好整改。";
    return new ReportParser()
        .parse(new SourceText("通报.txt", text.getBytes(StandardCharsets.UTF_8), text, "UTF-8"))
        .issues();
  }

  @Test
  void eachMeasureTellsItsOwnStateAndProgress() {
    Draft.Issue issue =
        issues(
                """
                （一）针对“项目推进缓慢”问题。
                一是建立周调度机制。
                整改状态：已完成整改。整改进展：12个项目全部纳入调度，一是复工9个，二是新开3个。
                二是完成管网改造。
                整改状态：正在整改。整改进展：待补。
                三是措施待补。
                整改状态：待补。\
                """)
            .getFirst();

    assertThat(issue.lead()).isNull();
    assertThat(issue.measures())
        .extracting(Draft.Measure::text)
        .containsExactly("建立周调度机制。", "完成管网改造。");
    assertThat(issue.measures())
        .extracting(measure -> measure.row().progress())
        .containsExactly("12个项目全部纳入调度，一是复工9个，二是新开3个。", "");
    assertThat(issue.measures())
        .extracting(measure -> measure.row().status().value())
        .containsExactly(Draft.Status.Value.COMPLETED, Draft.Status.Value.IN_PROGRESS);
    assertThat(issue.status().value()).isEqualTo(Draft.Status.Value.IN_PROGRESS);
  }

  @Test
  void oneStateMayStandAboveThemAll() {
    Draft.Issue issue =
        issues(
                """
                （一）针对“项目推进缓慢”问题。
                整改状态：基本完成整改，需长期坚持。
                一是建立周调度机制。
                整改进展：持续推进。
                二是完成管网改造。
                整改进展：待补。\
                """)
            .getFirst();

    assertThat(issue.status().quote()).isEqualTo("基本完成整改，需长期坚持。");
    assertThat(issue.measures())
        .extracting(Draft.Measure::text)
        .containsExactly("建立周调度机制。", "完成管网改造。");
    assertThat(issue.measures().getFirst().row().progress()).isEqualTo("持续推进。");
    assertThat(issue.measures().getFirst().row().status()).isNull();
  }

  @Test
  void aStateBehindTheWorkIsNoPartOfIt() {
    List<Draft.Issue> issues =
        issues(
            """
            （一）项目推进缓慢的问题
            1.严格落实中央八项规定精神，立案137件。开展集中整治行动。
            整改状态：待补。
            2.切实增强担当作为意识，提拔干部41人。全面推行职级并行制度。
            整改状态：已完成整改。\
            """);

    assertThat(issues)
        .flatExtracting(Draft.Issue::measures)
        .extracting(Draft.Measure::text)
        .containsExactly("严格落实中央八项规定精神，立案137件。开展集中整治行动。", "切实增强担当作为意识，提拔干部41人。全面推行职级并行制度。");
    assertThat(issues)
        .extracting(issue -> issue.status().value())
        .containsExactly(Draft.Status.Value.NOT_STATED, Draft.Status.Value.COMPLETED);
  }

  @Test
  void theEffectOfOneMeasureIsItsProgress() {
    Draft.Issue issue =
        issues(
                """
                （一）针对“项目推进缓慢”问题。
                整改状态：正在整改。
                整改措施：完成管网改造。
                整改进展：一是完工9公里，二是余3公里年底前完工。\
                """)
            .getFirst();

    assertThat(issue.measures()).extracting(Draft.Measure::text).containsExactly("完成管网改造。");
    assertThat(issue.measures().getFirst().row().progress()).isEqualTo("一是完工9公里，二是余3公里年底前完工。");
    assertThat(issue.status().value()).isEqualTo(Draft.Status.Value.IN_PROGRESS);
  }
}
