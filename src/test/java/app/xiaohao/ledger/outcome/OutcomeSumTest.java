package app.xiaohao.ledger.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.model.outcome.Outcome;
import app.xiaohao.model.outcome.WorkRecord;
import app.xiaohao.model.outcome.WorkRecord.State;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeSumTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);

  private static Outcome outcome(String kind, String amount, String unit, String target) {
    return new Outcome(
        null,
        kind,
        "一项",
        amount == null ? null : new BigDecimal(amount),
        unit,
        target == null ? null : new BigDecimal(target),
        TODAY.minusDays(1),
        null,
        "");
  }

  @Test
  void noSumMixesUnitsAndWhatIsUnknownMakesItAtLeast() {
    List<OutcomeSum> sums =
        OutcomeSum.of(
            List.of(
                outcome("追缴资金", "12.5", "万元", "20"),
                outcome("问责处理", "3", "人", null),
                outcome("追缴资金", "800", "元", null),
                outcome("追缴资金", null, "万元", "5"),
                outcome("追缴资金", "0.05", "万元", "0.05")),
            TODAY);
    assertThat(sums).extracting(OutcomeSum::kind).containsExactly("追缴资金", "追缴资金", "问责处理");
    assertThat(sums).extracting(OutcomeSum::unit).containsExactly("万元", "元", "人");
    OutcomeSum money = sums.getFirst();
    assertThat(money.amount()).isEqualByComparingTo("12.55");
    assertThat(money.unknown()).isEqualTo(1);
    assertThat(money.target()).isEqualByComparingTo("25.05");
    assertThat(money.towards()).isEqualByComparingTo("12.55");
    assertThat(money.withTarget()).isEqualTo(3);
    assertThat(money.reached()).isEqualTo(1);
    assertThat(money.late()).isEqualTo(2);
    assertThat(sums.getLast().target()).isNull();
  }

  @Test
  void recordsCountForWhatTheyStandForAndRatesOfWhatAsksForAnAnswerOnly() {
    List<RecordSum> sums =
        RecordSum.of(
            List.of(
                entry("信访举报", 40, State.SETTLED),
                entry("信访举报", 6, State.OPEN),
                entry("信访举报", 1, State.DECLINED),
                entry("会议", 13, State.NOTED)));
    assertThat(sums.getFirst().amount()).isEqualTo(47);
    assertThat(sums.getFirst().settledPercent()).isEqualTo(87);
    assertThat(sums.getLast().settledPercent()).isEqualTo(-1);
    assertThat(sums.getLast().amount()).isEqualTo(13);
  }

  private static WorkRecord entry(String kind, int amount, State state) {
    return new WorkRecord(
        null, kind, 1, "一件", null, null, "", amount, "件", "", state, "", null, false, List.of());
  }
}
