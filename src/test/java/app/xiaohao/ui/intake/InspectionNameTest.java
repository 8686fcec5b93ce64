package app.xiaohao.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.Draft;
import app.xiaohao.model.InspectionKind;
import app.xiaohao.text.Texts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class InspectionNameTest {
  private static final Texts TEXTS = new Texts(Locale.SIMPLIFIED_CHINESE);

  @Test
  void namesWhoInspectedWhenAndWhom() {
    Draft draft = InventedReport.draft();

    assertThat(InspectionName.proposed(draft, TEXTS, List.of()))
        .isEqualTo("省委第三巡视组 · 2026 年巡视 · 云溪县委");
    assertThat(InspectionName.kind(draft)).isEqualTo(InspectionKind.CENTRAL_INSPECTION);
  }

  @Test
  void avoidsTheNamesThatAreTaken() {
    String name = "省委第三巡视组 · 2026 年巡视 · 云溪县委";

    assertThat(InspectionName.proposed(InventedReport.draft(), TEXTS, List.of(name, name + "（2）")))
        .isEqualTo(name + "（3）");
  }

  @Test
  void takesTheFilesNameWhereTheDocumentSaysNothing() {
    Draft draft = InventedReport.draft("一、关于食堂采购不规范问题。已重新招标。\n二、关于档案缺失问题。已补齐。");

    assertThat(InspectionName.proposed(draft, TEXTS, List.of())).isEqualTo("通报");
    assertThat(InspectionName.kind(draft)).isEqualTo(InspectionKind.OTHER);
  }
}
