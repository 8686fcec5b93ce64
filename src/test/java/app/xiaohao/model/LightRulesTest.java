package app.xiaohao.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LightRulesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);

  @Test
  void turnsWithTheDaysLeft() {
    assertThat(working(Deadline.on(TODAY.minusDays(1)))).isEqualTo(Light.OVERDUE);
    assertThat(working(Deadline.on(TODAY))).isEqualTo(Light.DUE_SOON);
    assertThat(working(Deadline.on(TODAY.plusDays(15)))).isEqualTo(Light.DUE_SOON);
    assertThat(working(Deadline.on(TODAY.plusDays(16)))).isEqualTo(Light.NORMAL);
  }

  @Test
  void followsTheDaysOfItsLedger() {
    LightRules strict = new LightRules("临期0天", 0);
    Deadline tomorrow = Deadline.on(TODAY.plusDays(1));
    assertThat(strict.light(tomorrow, Nature.LIMITED, Completion.IN_PROGRESS, Closure.NONE, TODAY))
        .isEqualTo(Light.NORMAL);
    assertThat(working(tomorrow)).isEqualTo(Light.DUE_SOON);
    assertThatThrownBy(() -> new LightRules("x", 366)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void saysThatADateIsUnknownRatherThanGuess() {
    assertThat(working(Deadline.unset())).isEqualTo(Light.UNKNOWN);
    assertThat(working(new Deadline.Immediate(null, "立行立改"))).isEqualTo(Light.UNKNOWN);
  }

  @Test
  void showsWhatIsKeptUpForLongWhereNoDateBinds() {
    assertThat(working(new Deadline.LongTerm("长期坚持"))).isEqualTo(Light.LONG_TERM);
    assertThat(light(Deadline.unset(), Nature.LONG_TERM, Completion.IN_PROGRESS, Closure.NONE))
        .isEqualTo(Light.LONG_TERM);
    assertThat(
            light(
                Deadline.on(TODAY.minusDays(1)),
                Nature.LONG_TERM,
                Completion.IN_PROGRESS,
                Closure.NONE))
        .isEqualTo(Light.OVERDUE);
  }

  @Test
  void isInOrderOnceDoneOrClosedUntilItIsReopened() {
    Deadline past = Deadline.on(TODAY.minusDays(90));
    assertThat(light(past, Nature.LIMITED, Completion.DONE, Closure.NONE)).isEqualTo(Light.NORMAL);
    assertThat(light(past, Nature.LIMITED, Completion.MOSTLY, Closure.CLOSED))
        .isEqualTo(Light.NORMAL);
    assertThat(light(past, Nature.LONG_TERM, Completion.DONE, Closure.CLOSED))
        .isEqualTo(Light.LONG_TERM);
    assertThat(light(past, Nature.LIMITED, Completion.DONE, Closure.REOPENED))
        .isEqualTo(Light.OVERDUE);
  }

  private static Light working(Deadline deadline) {
    return light(deadline, Nature.LIMITED, Completion.IN_PROGRESS, Closure.NONE);
  }

  private static Light light(
      Deadline deadline, Nature nature, Completion completion, Closure closure) {
    return LightRules.DEFAULT.light(deadline, nature, completion, closure, TODAY);
  }
}
