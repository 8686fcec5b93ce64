package app.xiaohao.ledger.row;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.Draft.CustomField;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.row.LedgerQuery.Order;
import app.xiaohao.ledger.row.LedgerQuery.Status;
import app.xiaohao.model.light.DueState;
import app.xiaohao.store.TypicalLedger;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerQueryTest {
  private static List<LedgerRow> rows;

  @BeforeAll
  static void readTypicalLedger(@TempDir Path folder) {
    try (Ledger ledger = TypicalLedger.create(folder.resolve("台账.xh"))) {
      rows = ledger.rows(null);
    }
  }

  @Test
  void givesEverythingInTheOrderOfThePaper() {
    assertThat(LedgerQuery.ALL.of(rows, LightsInForce.DEFAULT, TypicalLedger.TODAY))
        .isEqualTo(rows);
  }

  @Test
  void findsWordsInEveryPartOfARowAndWantsAllOfThem() {
    assertThat(found(LedgerQuery.ALL.withText("三资"))).containsExactly("3.1", "3.2");
    assertThat(found(LedgerQuery.ALL.withText(" 三资　租金 "))).containsExactly("3.1");
    assertThat(found(LedgerQuery.ALL.withText(" 三资 租金 "))).containsExactly("3.1");
    assertThat(found(LedgerQuery.ALL.withText("常委会"))).containsExactly("1.1");
    assertThat(found(LedgerQuery.ALL.withText("何䶮"))).containsExactly("2.1");
    assertThat(found(LedgerQuery.ALL.withText("各乡镇"))).containsExactly("3.1", "3.2");
    assertThat(found(LedgerQuery.ALL.withText("5.2"))).containsExactly("5.2");
    assertThat(found(LedgerQuery.ALL.withText("档案"))).containsExactly("7.1");
  }

  @Test
  void findsByStateOfTheDate() {
    assertThat(found(LedgerQuery.ALL.withDue(Set.of(DueState.OVERDUE)))).containsExactly("3.1");
    assertThat(found(LedgerQuery.ALL.withDue(Set.of(DueState.DUE_SOON, DueState.LONG_TERM))))
        .containsExactly("1.1", "4.1");
  }

  @Test
  void findsByStatus() {
    assertThat(found(LedgerQuery.ALL.withStatus(Status.CLOSED))).containsExactly("2.1");
    assertThat(found(LedgerQuery.ALL.withStatus(Status.DONE_NOT_CLOSED))).containsExactly("3.2");
    assertThat(found(LedgerQuery.ALL.withStatus(Status.UNFINISHED)))
        .containsExactly("1.1", "1.2", "3.1", "4.1", "5.1", "5.2", "6.1", "7.1");
    assertThat(found(LedgerQuery.ALL.withStatus(Status.NOBODY_ANSWERS)))
        .containsExactly("4.1", "5.1", "5.2", "6.1", "7.1");
  }

  @Test
  void findsWordsInAnyWidthAndCase() {
    assertThat(found(LedgerQuery.ALL.withText("１２篇"))).containsExactly("1.2");
    assertThat(found(LedgerQuery.ALL.withText("３．１"))).containsExactly("3.1");
    assertThat(found(LedgerQuery.ALL.withText("12篇　调研"))).containsExactly("1.2");
    assertThat(SoughtWord.of("ABC(２)").in("见ａｂｃ（2）号文")).isTrue();
    assertThat(SoughtWord.of("abd").in("ABC")).isFalse();
  }

  @Test
  void findsBySoundInEveryPartOfARow() {
    assertThat(found(LedgerQuery.ALL.withText("sanzi"))).containsExactly("3.1", "3.2");
    assertThat(found(LedgerQuery.ALL.withText("sz zujin"))).containsExactly("3.1");
    assertThat(found(LedgerQuery.ALL.withText("cwh"))).contains("1.1");
    assertThat(found(LedgerQuery.ALL.withText("gxz"))).containsExactly("3.1", "3.2");
    assertThat(found(LedgerQuery.ALL.withText("HEyan"))).containsExactly("2.1");
  }

  @Test
  void saysWhereAWordIsFound() {
    assertThat(SoughtWord.of("zzb").hits("县委组织部，ZZB", false))
        .containsExactly(new SoughtWord.Hit(2, 5), new SoughtWord.Hit(6, 9));
    assertThat(SoughtWord.of("z").hits("张子中", true)).containsExactly(new SoughtWord.Hit(0, 1));
    assertThat(SoughtWord.of("z").hits("张子中", false)).isEmpty();
    assertThat(SoughtWord.of("（2）").hits("见（2）号(2)", false)).hasSize(2);
  }

  @Test
  void findsWhatAnOfficeSaysUnderAHeadingOfItsOwn() {
    LedgerRow row = rows.get(4);
    CustomFields fields =
        new CustomFields(
            Map.of(row.issue().id(), List.of(new CustomField("备注", "涉诉，待判决"))),
            Map.of(row.measure().id(), List.of(new CustomField("星级", "★★★ Ａ级"))),
            List.of("备注", "星级"));
    assertThat(found(LedgerQuery.ALL.withText("a级"), fields)).containsExactly("3.2");
    assertThat(found(LedgerQuery.ALL.withText("待判决"), fields)).containsExactly("3.1", "3.2");
  }

  private static List<String> found(LedgerQuery query, CustomFields fields) {
    return query.of(rows, LightsInForce.DEFAULT, TypicalLedger.TODAY, List.of(), fields).stream()
        .map(LedgerQuery::number)
        .toList();
  }

  @Test
  void findsByUnitInAnyRoleAndByAspect() {
    assertThat(found(LedgerQuery.ALL.withUnit("县委办公室"))).containsExactly("1.1", "1.2");
    assertThat(found(LedgerQuery.ALL.withUnit("县委"))).isEmpty();
    assertThat(found(LedgerQuery.ALL.withAspect("聚焦基层党组织建设方面")))
        .containsExactly("5.1", "5.2", "6.1", "7.1");
  }

  @Test
  void sortsByDateWithUnknownOnesLastAndKeepsThePaperAmongEquals() {
    assertThat(found(LedgerQuery.ALL.withOrder(Order.DUE)))
        .containsExactly("2.1", "3.1", "3.2", "1.1", "5.2", "5.1", "1.2", "4.1", "6.1", "7.1");
  }

  @Test
  void sortsByLightUnitAndProgress() {
    assertThat(found(LedgerQuery.ALL.withOrder(Order.LIGHT)))
        .startsWith("3.1", "1.1")
        .endsWith("1.2", "6.1", "7.1");
    assertThat(found(LedgerQuery.ALL.withOrder(Order.UNIT)))
        .containsExactly("4.1", "3.1", "3.2", "1.1", "1.2", "5.1", "5.2", "2.1", "6.1", "7.1");
    assertThat(found(LedgerQuery.ALL.withOrder(Order.PROGRESS))).endsWith("1.1", "3.1", "2.1");
  }

  private static List<String> found(LedgerQuery query) {
    return query.of(rows, LightsInForce.DEFAULT, TypicalLedger.TODAY).stream()
        .map(LedgerQuery::number)
        .toList();
  }
}
