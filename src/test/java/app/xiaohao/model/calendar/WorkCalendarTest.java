package app.xiaohao.model.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {
  private static final WorkCalendar CALENDAR = WorkCalendar.SHIPPED;

  /** 2024 had 251 working days, 2025 248, 2026 248: as the notices leave them. */
  @ParameterizedTest
  @CsvSource({"2024, 251", "2025, 248", "2026, 248"})
  void aYearHasAsManyWorkingDaysAsItsNoticeLeaves(int year, int days) {
    assertThat(CALENDAR.count(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
        .isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-14, true", // a Saturday worked for the Spring Festival
    "2026-02-16, false",
    "2026-02-28, true",
    "2026-10-09, true",
    "2026-10-10, true",
    "2026-10-11, false",
    "2025-10-08, false",
    "2024-02-09, true",
    "2024-05-11, true",
    "2027-01-01, true", // not announced: a Friday like any other
    "2027-01-02, false"
  })
  void knowsHolidaysAndWorkedWeekends(LocalDate day, boolean worked) {
    assertThat(CALENDAR.isWorking(day)).isEqualTo(worked);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-08, 1, 2026-10-08",
    "2026-10-08, 2, 2026-09-30",
    "2026-10-12, 3, 2026-10-09", // the worked Saturday counts
    "2026-10-04, 1, 2026-09-30", // a day off counts as the working day before it
    "2026-02-24, 2, 2026-02-14",
    "2026-03-02, 5, 2026-02-25"
  })
  void countsBackOverHolidays(LocalDate last, int days, LocalDate first) {
    assertThat(CALENDAR.first(last, days)).isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-30, 2, 2026-10-08",
    "2026-10-09, 3, 2026-10-12",
    "2026-02-13, 3, 2026-02-24",
    "2026-10-03, 1, 2026-10-08"
  })
  void countsForwardOverHolidays(LocalDate first, int days, LocalDate last) {
    assertThat(CALENDAR.last(first, days)).isEqualTo(last);
  }

  @Test
  void theOfficesOwnDaysGoBefore() {
    LocalDate holiday = LocalDate.of(2026, 10, 1);
    LocalDate newYear = LocalDate.of(2027, 1, 1);
    WorkCalendar own = new WorkCalendar(Map.of(holiday, DayKind.WORKING, newYear, DayKind.FREE));
    assertThat(own.isWorking(holiday)).isTrue();
    assertThat(own.isWorking(newYear)).isFalse();
    assertThat(own.special(2027)).containsExactly(newYear);
  }

  @Test
  void saysWhichYearsItDoesNotKnow() {
    LocalDate from = LocalDate.of(2026, 11, 1);
    LocalDate to = LocalDate.of(2027, 1, 15);
    assertThat(CALENDAR.knows(from, LocalDate.of(2026, 12, 31))).isTrue();
    assertThat(CALENDAR.knows(from, to)).isFalse();
    assertThat(new WorkCalendar(Map.of(LocalDate.of(2027, 1, 1), DayKind.FREE)).knows(from, to))
        .isTrue();
  }

  @Test
  void backAndForwardMeet() {
    for (LocalDate day = LocalDate.of(2024, 1, 1); day.getYear() < 2028; day = day.plusDays(1)) {
      for (int days = 1; days <= 12; days += 3) {
        LocalDate first = CALENDAR.first(day, days);
        assertThat(CALENDAR.isWorking(first)).isTrue();
        assertThat(CALENDAR.count(first, day)).isEqualTo(days);
        assertThat(CALENDAR.last(first, days)).isEqualTo(CALENDAR.onOrBefore(day));
      }
    }
  }
}
