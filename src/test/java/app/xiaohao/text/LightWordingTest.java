package app.xiaohao.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LightsInForce;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.Rhythm;
import app.xiaohao.model.closing.IssueStanding;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.InspectionKind;
import app.xiaohao.model.light.LightRules;
import app.xiaohao.model.light.PublishedLightRules;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LightWordingTest {
  private static final Texts TEXTS = new Texts(Locale.SIMPLIFIED_CHINESE);

  @Test
  void saysWhatEachColourMeans() {
    assertThat(line(LightRules.standard(7)))
        .isEqualTo("红黄绿灯按“临期7天”：▲ 长期未报（长期，除已销号外，到期无进展记录）；⬢ 逾期；▲ 临期（7天内到期）；● 逾期完成；● 正常；■ 长期；○ 待补");
    assertThat(line(published("银川 项目")))
        .contains("⬢ 严重滞后（落后序时（百分点） ≥ 31）", "▲ 滞后（落后序时（百分点） 10 至 30）");
  }

  @Test
  void saysTheSameLookOnce() {
    assertThat(line(published("高台宣化 巡察")))
        .isEqualTo("红黄绿灯按“高台宣化 巡察”：■ 已完成（已销号，或已完成，除已销号、反弹外）；⬢ 逾期；▲ 整改中（其余）");
  }

  @Test
  void namesTheInspectionsWhereSeveralSetsAreInForce() {
    LightsInForce lights =
        new LightsInForce(
            LightRules.DEFAULT,
            List.of(),
            Map.of(
                new InspectionId(2),
                new LightsInForce.Choice(published("西安 督查系统"), Rhythm.QUARTERLY)));
    List<LedgerRow> rows = List.of(row(1), row(2), row(1));
    List<LightWording.Legend> legends =
        LightWording.legends(
            lights, rows, List.of(inspection(2, "督查"), inspection(1, "巡察")), TEXTS);
    assertThat(legends)
        .extracting(LightWording.Legend::title)
        .containsExactly("红黄绿灯按“临期15天”（巡察）：", "红黄绿灯按“西安 督查系统”（督查）：");
  }

  private static String line(LightRules set) {
    return LightWording.legends(LightsInForce.of(set), List.of(), List.of(), TEXTS)
        .getFirst()
        .line(TEXTS);
  }

  private static LightRules published(String name) {
    return PublishedLightRules.all().stream()
        .filter(set -> set.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static LedgerRow row(long inspection) {
    return new LedgerRow(
        new LedgerRow.IssueLine(
            new IssueId(1),
            new InspectionId(inspection),
            1,
            List.of(),
            List.of(),
            "题",
            "题",
            null,
            IssueStanding.OPEN),
        null);
  }

  private static Inspection inspection(long id, String name) {
    return new Inspection(
        new InspectionId(id), name, InspectionKind.OTHER, null, null, null, null, null, null, null);
  }
}
