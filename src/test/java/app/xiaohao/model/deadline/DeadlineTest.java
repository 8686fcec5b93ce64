package app.xiaohao.model.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DeadlineTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);

  @Test
  void bindsToItsDateWhateverTheDay() {
    assertThat(Deadline.on(TODAY).dueOn(TODAY.plusYears(1))).contains(TODAY);
  }

  @Test
  void bindsToNoDateWhereNoneIsKnown() {
    assertThat(Deadline.unset().dueOn(TODAY)).isEmpty();
    assertThat(new Deadline.LongTerm("长期坚持").dueOn(TODAY)).isEmpty();
    assertThat(new Deadline.Immediate(null, "立行立改").dueOn(TODAY)).isEmpty();
    assertThat(new Deadline.Immediate(TODAY, "立行立改").dueOn(TODAY)).contains(TODAY);
  }

  @Test
  void comesBackEveryMonthAndIsInTimeOnTheDayItself() {
    Deadline monthly = new Deadline.Recurring(Recurrence.Monthly.on(25), "每月25日前");
    assertThat(monthly.dueOn(LocalDate.of(2026, 11, 25))).contains(LocalDate.of(2026, 11, 25));
    assertThat(monthly.dueOn(LocalDate.of(2026, 11, 26))).contains(LocalDate.of(2026, 12, 25));
    assertThat(monthly.dueOn(LocalDate.of(2026, 12, 31))).contains(LocalDate.of(2027, 1, 25));
  }

  @Test
  void takesTheLastDayOfAMonthThatIsTooShort() {
    Deadline monthly = new Deadline.Recurring(Recurrence.Monthly.on(31), "每月底");
    assertThat(monthly.dueOn(LocalDate.of(2027, 2, 10))).contains(LocalDate.of(2027, 2, 28));
    assertThat(monthly.dueOn(LocalDate.of(2028, 2, 29))).contains(LocalDate.of(2028, 2, 29));
    assertThat(monthly.dueOn(LocalDate.of(2027, 4, 30))).contains(LocalDate.of(2027, 4, 30));
  }

  @Test
  void refusesADayThatNoMonthHas() {
    assertThatThrownBy(() -> new Deadline.Recurring(Recurrence.Monthly.on(0), ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Deadline.Recurring(Recurrence.Monthly.on(32), ""))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
