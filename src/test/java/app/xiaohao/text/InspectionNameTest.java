package app.xiaohao.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.SourceText;
import app.xiaohao.intake.parse.ReportParser;
import app.xiaohao.model.inspection.InspectionKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class InspectionNameTest {
  private static final Texts TEXTS = new Texts(Locale.SIMPLIFIED_CHINESE);

  private static final String REPORT =
      """
      中共云溪县委关于巡视整改进展情况的通报
      根据省委统一部署，2026年3月2日至4月28日，省委第三巡视组对云溪县进行了巡视。\
      2026年6月15日，省委巡视组向云溪县委反馈了巡视意见。现将巡视整改进展情况予以公布。
      一、提高政治站位
      县委高度重视。
      二、逐项推进整改落实
      1.针对公务接待审批不严格问题。已修订公务接待管理实施细则。
      2.针对停车难问题。新增公共停车位600个。
      """;

  @Test
  void namesWhoInspectedWhenAndWhom() {
    Draft draft = draft(REPORT);

    assertThat(InspectionName.proposed(draft, TEXTS, List.of()))
        .isEqualTo("省委第三巡视组 · 2026年巡视 · 云溪县委");
    assertThat(InspectionName.kind(draft)).isEqualTo(InspectionKind.CENTRAL_INSPECTION);
  }

  @Test
  void avoidsTheNamesThatAreTaken() {
    String name = "省委第三巡视组 · 2026年巡视 · 云溪县委";

    assertThat(InspectionName.proposed(draft(REPORT), TEXTS, List.of(name, name + "（2）")))
        .isEqualTo(name + "（3）");
  }

  @Test
  void takesTheFilesNameWhereTheDocumentSaysNothing() {
    Draft draft = draft("一、关于食堂采购不规范问题。已重新招标。\n二、关于档案缺失问题。已补齐。");

    assertThat(InspectionName.proposed(draft, TEXTS, List.of())).isEqualTo("通报");
    assertThat(InspectionName.kind(draft)).isEqualTo(InspectionKind.OTHER);
  }

  private static Draft draft(String text) {
    return new ReportParser()
        .parse(new SourceText("通报.txt", text.getBytes(StandardCharsets.UTF_8), text, "UTF-8"));
  }
}
