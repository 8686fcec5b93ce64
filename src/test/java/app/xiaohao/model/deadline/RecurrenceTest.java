package app.xiaohao.model.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.xiaohao.model.deadline.Recurrence.Every;
import app.xiaohao.model.deadline.Recurrence.Monthly;
import app.xiaohao.model.deadline.Recurrence.Weekly;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecurrenceTest {
  /** A Sunday. */
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void isDueOnItsDayOfTheWeek() {
    Weekly friday = new Weekly(DayOfWeek.FRIDAY);
    assertThat(friday.onOrAfter(TODAY)).isEqualTo("2026-11-27");
    assertThat(friday.onOrAfter(LocalDate.of(2026, 11, 27))).isEqualTo("2026-11-27");
    assertThat(friday.before(LocalDate.of(2026, 11, 27))).isEqualTo("2026-11-20");
  }

  @Test
  void isDueOnTheLastDayOfAShorterMonth() {
    Monthly monthly = Monthly.on(31);
    assertThat(monthly.between(LocalDate.of(2028, 1, 1), LocalDate.of(2028, 4, 30)))
        .containsExactly(
            LocalDate.of(2028, 1, 31),
            LocalDate.of(2028, 2, 29),
            LocalDate.of(2028, 3, 31),
            LocalDate.of(2028, 4, 30));
    assertThat(monthly.before(LocalDate.of(2028, 2, 29))).isEqualTo("2028-01-31");
  }

  @Test
  void isDueOnceAQuarterHalfYearOrYear() {
    assertThat(new Monthly(Every.QUARTER, 3, 25).onOrAfter(TODAY)).isEqualTo("2026-12-25");
    assertThat(new Monthly(Every.QUARTER, 1, 10).onOrAfter(TODAY)).isEqualTo("2027-01-10");
    assertThat(Monthly.atEndOf(Every.HALF_YEAR).before(TODAY)).isEqualTo("2026-06-30");
    assertThat(new Monthly(Every.YEAR, 6, 30).onOrAfter(TODAY)).isEqualTo("2027-06-30");
    assertThat(Monthly.atEndOf(Every.YEAR).before(LocalDate.of(2026, 12, 31)))
        .isEqualTo("2025-12-31");
  }

  @Test
  void everyDayDueIsFoundFromBothSides() {
    for (Recurrence recurrence :
        List.of(
            new Weekly(DayOfWeek.MONDAY),
            Monthly.on(30),
            new Monthly(Every.QUARTER, 2, 31),
            new Monthly(Every.HALF_YEAR, 2, 29),
            new Monthly(Every.YEAR, 2, 29))) {
      LocalDate due = recurrence.onOrAfter(LocalDate.of(2023, 1, 1));
      for (int i = 0; i < 60; i++) {
        LocalDate next = recurrence.onOrAfter(due.plusDays(1));
        assertThat(recurrence.before(next)).as("%s before %s", recurrence, next).isEqualTo(due);
        assertThat(recurrence.onOrAfter(next)).isEqualTo(next);
        due = next;
      }
    }
  }

  @Test
  void missesTheDaysWithoutARecordUpToThem() {
    Monthly monthly = Monthly.on(25);
    LocalDate since = LocalDate.of(2026, 7, 1);
    List<LocalDate> records =
        List.of(
            LocalDate.of(2026, 7, 25), // on the day itself
            LocalDate.of(2026, 8, 26), // late for August, in time for September
            LocalDate.of(2026, 11, 2)); // in time for November
    assertThat(monthly.missed(since, TODAY, records))
        .containsExactly(LocalDate.of(2026, 8, 25), LocalDate.of(2026, 10, 25));
  }

  @Test
  void whatIsDueTodayIsNotMissedYet() {
    LocalDate due = LocalDate.of(2026, 11, 25);
    assertThat(Monthly.on(25).missed(due, due, List.of())).isEmpty();
    assertThat(Monthly.on(25).missed(due, due.plusDays(1), List.of())).containsExactly(due);
  }

  @Test
  void refusesADayThatCannotBe() {
    assertThatThrownBy(() -> new Monthly(Every.QUARTER, 4, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Monthly(Every.WEEK, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Monthly.on(32)).isInstanceOf(IllegalArgumentException.class);
  }
}
