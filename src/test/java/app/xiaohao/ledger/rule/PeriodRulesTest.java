package app.xiaohao.ledger.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.model.Rhythm;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.Period;
import app.xiaohao.model.inspection.PeriodId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PeriodRulesTest {
  private static final InspectionId INSPECTION = new InspectionId(1);

  @ParameterizedTest
  @CsvSource({
    "WEEKLY, 2026-11-18, 2026-11-16, 2026-11-22",
    "WEEKLY, 2027-01-01, 2026-12-28, 2027-01-03",
    "HALF_MONTHLY, 2026-11-15, 2026-11-01, 2026-11-15",
    "HALF_MONTHLY, 2026-11-16, 2026-11-16, 2026-11-30",
    "HALF_MONTHLY, 2028-02-29, 2028-02-16, 2028-02-29",
    "MONTHLY, 2026-02-28, 2026-02-01, 2026-02-28",
    "QUARTERLY, 2026-11-18, 2026-10-01, 2026-12-31",
    "QUARTERLY, 2026-03-31, 2026-01-01, 2026-03-31",
  })
  void proposesTheStretchInWhichTodayLies(
      Rhythm rhythm, LocalDate today, LocalDate from, LocalDate to) {
    assertThat(PeriodRules.next(List.of(), rhythm, today))
        .isEqualTo(new PeriodRules.Proposal(1, from, to));
  }

  @ParameterizedTest
  @EnumSource(Rhythm.class)
  void proposalsFollowOneAnotherForYearsWithoutGapOrOverlap(Rhythm rhythm) {
    List<Period> periods = new ArrayList<>();
    LocalDate today = LocalDate.of(2026, 1, 31);
    for (int i = 0; i < 120; i++) {
      PeriodRules.Proposal next = PeriodRules.next(periods, rhythm, today);
      PeriodRules.requireNext(
          periods, new Change.PeriodOpened(INSPECTION, next.number(), "期", next.from(), next.to()));
      periods.add(period(next.number(), next.from(), next.to(), null));
    }
    for (LocalDate day = periods.getFirst().from();
        !day.isAfter(periods.getLast().to());
        day = day.plusDays(1)) {
      LocalDate on = day;
      assertThat(periods)
          .filteredOn(one -> !on.isBefore(one.from()) && !on.isAfter(one.to()))
          .hasSize(1)
          .containsExactly(PeriodRules.of(periods, on).orElseThrow());
    }
  }

  @Test
  void goesOnFromAPeriodThatSomebodyMadeShorter() {
    List<Period> periods =
        List.of(period(1, LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 20), null));
    assertThat(PeriodRules.next(periods, Rhythm.MONTHLY, LocalDate.of(2026, 11, 5)))
        .isEqualTo(
            new PeriodRules.Proposal(2, LocalDate.of(2026, 10, 21), LocalDate.of(2026, 10, 31)));
  }

  @Test
  void refusesAPeriodWithoutANameOrTheWrongWayRound() {
    LocalDate day = LocalDate.of(2026, 10, 1);
    assertKind(
        new Change.PeriodOpened(INSPECTION, 1, " ", day, day), LedgerException.Kind.PERIOD_UNNAMED);
    assertKind(
        new Change.PeriodOpened(INSPECTION, 1, "期", day, day.minusDays(1)),
        LedgerException.Kind.PERIOD_BACKWARDS);
  }

  private static void assertKind(Change.PeriodOpened asked, LedgerException.Kind kind) {
    assertThatThrownBy(() -> PeriodRules.requireNext(List.of(), asked))
        .isInstanceOfSatisfying(
            LedgerException.class, refused -> assertThat(refused.kind()).isEqualTo(kind));
  }

  @Test
  void worksOnTheLastPeriodThatHasBegun() {
    Period october = period(1, LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31), null);
    Period november = period(2, LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30), null);
    List<Period> both = List.of(october, november);
    assertThat(PeriodRules.current(both, LocalDate.of(2026, 10, 31))).contains(october);
    assertThat(PeriodRules.current(both, LocalDate.of(2026, 12, 9))).contains(november);
    assertThat(PeriodRules.current(both, LocalDate.of(2026, 9, 9))).contains(october);
    assertThat(PeriodRules.current(List.of(), LocalDate.of(2026, 9, 9))).isEmpty();
  }

  private static Period period(int number, LocalDate from, LocalDate to, LocalDate closed) {
    return new Period(
        new PeriodId(number), INSPECTION, number, "第" + number + "期", from, to, closed, null);
  }
}
