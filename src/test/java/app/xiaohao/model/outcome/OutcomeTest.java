package app.xiaohao.model.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.model.outcome.Outcome.Standing;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);

  @ParameterizedTest
  @CsvSource({
    // amount, target, due: how it stands
    "12,,,",
    "20,20,2026-11-01,REACHED",
    "20.00,20,,REACHED",
    "19.99,20,2026-11-02,LATE",
    "19.99,20,2026-11-03,UNDER_WAY",
    "19.99,20,,SHORT",
    ",20,2026-11-02,LATE",
    ",20,2026-11-03,UNKNOWN",
    ",20,,UNKNOWN",
  })
  void standsToItsTarget(BigDecimal amount, BigDecimal target, LocalDate due, Standing standing) {
    Outcome outcome = new Outcome(null, "追缴资金", "", amount, "万元", target, due, null, "");
    assertThat(outcome.standing(TODAY).orElse(null)).isEqualTo(standing);
  }

  @Test
  void isSpelledAsItWasWritten() {
    Outcome outcome =
        new Outcome(
            null,
            " 追缴资金 ",
            "",
            new BigDecimal("1280.50"),
            "万元",
            new BigDecimal("2000.00"),
            null,
            null,
            "");
    assertThat(outcome.spelled()).isEqualTo("追缴资金 1280.5/2000万元");
    assertThat(new Outcome(null, "建章立制", "《议事规则》", null, "", null, null, null, "").spelled())
        .isEqualTo("建章立制 《议事规则》");
  }
}
