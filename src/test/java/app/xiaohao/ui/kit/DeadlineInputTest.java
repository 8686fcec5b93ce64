package app.xiaohao.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.model.Deadline;
import app.xiaohao.model.Recurrence;
import app.xiaohao.model.Recurrence.Every;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineInputTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);

  @ParameterizedTest
  @CsvSource({
    "2026-6-30, 2026-06-30",
    "2026.6.30, 2026-06-30",
    "2026/06/30, 2026-06-30",
    "20260630, 2026-06-30",
    "2026年6月30日, 2026-06-30",
    "２０２６年６月３０日前, 2026-06-30",
    "6月30日, 2026-06-30",
    "2026年6月底, 2026-06-30",
    "2028年2月底前, 2028-02-29",
    "2026年底, 2026-12-31",
    "2027年年底前, 2027-12-31",
    "年底, 2026-12-31",
    " 2026-06-30 , 2026-06-30"
  })
  void readsTheDaysThatPeopleType(String typed, LocalDate date) {
    assertThat(DeadlineInput.read(typed, TODAY))
        .hasValueSatisfying(
            read -> {
              assertThat(read).isInstanceOf(Deadline.OnDate.class);
              assertThat(read.dueOn(TODAY)).contains(date);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026年6月",
        "6月",
        "下个月底",
        "2026-02-30",
        "20261301",
        "2026-6-31",
        "明年",
        "每月32日",
        "立行立改吧",
        "尽快"
      })
  void guessesNothing(String typed) {
    assertThat(DeadlineInput.read(typed, TODAY)).isEmpty();
  }

  @Test
  void keepsTheWordsBesideTheDateUnlessTheyAreTheDate() {
    assertThat(DeadlineInput.read("2026年6月底前", TODAY).orElseThrow().words()).isEqualTo("2026年6月底前");
    assertThat(DeadlineInput.read("2026.6.30", TODAY).orElseThrow().words()).isEmpty();
  }

  @Test
  void readsTheKindsWithoutADay() {
    assertThat(DeadlineInput.read("", TODAY)).contains(Deadline.unset());
    assertThat(DeadlineInput.read("待补", TODAY)).contains(Deadline.unset());
    assertThat(DeadlineInput.read("长期坚持", TODAY)).contains(new Deadline.LongTerm("长期坚持"));
    assertThat(DeadlineInput.read("每月25日前", TODAY))
        .contains(new Deadline.Recurring(Recurrence.Monthly.on(25), "每月25日前"));
    assertThat(DeadlineInput.read("立行立改", TODAY)).contains(new Deadline.Immediate(null, "立行立改"));
    assertThat(DeadlineInput.read("立行立改，2026年6月30日", TODAY).orElseThrow().dueOn(TODAY))
        .contains(LocalDate.of(2026, 6, 30));
  }

  @ParameterizedTest
  @CsvSource({
    "每周五前, 2026-11-06",
    "每星期天, 2026-11-08",
    "每季度末, 2026-12-31",
    "每季度第2个月15日前, 2026-11-15",
    "每季度最后一个月25日前, 2026-12-25",
    "每半年末, 2026-12-31",
    "每年底前, 2026-12-31",
    "每年6月30日前, 2027-06-30"
  })
  void readsWhatComesBack(String typed, LocalDate next) {
    Deadline read = DeadlineInput.read(typed, LocalDate.of(2026, 11, 3)).orElseThrow();
    assertThat(read.dueOn(LocalDate.of(2026, 11, 3))).contains(next);
    assertThat(read.words()).isEqualTo(typed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"每月32日前", "每季度第4个月1日前", "每季度", "每周", "每年13月1日前"})
  void refusesWhatComesBackOnNoDay(String typed) {
    assertThat(DeadlineInput.read(typed, TODAY)).isEmpty();
  }

  @Test
  void readsBackWhatStandsInTheField() {
    for (Deadline deadline :
        new Deadline[] {
          Deadline.on(LocalDate.of(2026, 6, 30)),
          new Deadline.Immediate(LocalDate.of(2026, 6, 30), ""),
          new Deadline.LongTerm(""),
          new Deadline.Recurring(Recurrence.Monthly.on(31), ""),
          new Deadline.Recurring(Recurrence.Monthly.on(25), ""),
          new Deadline.Recurring(new Recurrence.Weekly(DayOfWeek.SUNDAY), ""),
          new Deadline.Recurring(new Recurrence.Monthly(Every.QUARTER, 2, 15), ""),
          new Deadline.Recurring(Recurrence.Monthly.atEndOf(Every.QUARTER), ""),
          new Deadline.Recurring(new Recurrence.Monthly(Every.HALF_YEAR, 1, 31), ""),
          new Deadline.Recurring(Recurrence.Monthly.atEndOf(Every.HALF_YEAR), ""),
          new Deadline.Recurring(new Recurrence.Monthly(Every.YEAR, 6, 30), ""),
          new Deadline.Recurring(Recurrence.Monthly.atEndOf(Every.YEAR), ""),
          Deadline.unset()
        }) {
      Deadline read = DeadlineInput.read(DeadlineInput.write(deadline), TODAY).orElseThrow();

      assertThat(read).hasSameClassAs(deadline);
      assertThat(read.dueOn(TODAY)).isEqualTo(deadline.dueOn(TODAY));
    }
  }
}
