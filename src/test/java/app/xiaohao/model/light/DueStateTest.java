package app.xiaohao.model.light;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.model.Completion;
import app.xiaohao.model.Nature;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.deadline.Deadline;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DueStateTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);

  @Test
  void turnsWithTheDaysLeft() {
    assertThat(working(Deadline.on(TODAY.minusDays(1)))).isEqualTo(DueState.OVERDUE);
    assertThat(working(Deadline.on(TODAY))).isEqualTo(DueState.DUE_SOON);
    assertThat(working(Deadline.on(TODAY.plusDays(15)))).isEqualTo(DueState.DUE_SOON);
    assertThat(working(Deadline.on(TODAY.plusDays(16)))).isEqualTo(DueState.NORMAL);
  }

  @Test
  void followsTheDaysOfItsRules() {
    Deadline tomorrow = Deadline.on(TODAY.plusDays(1));
    assertThat(state(tomorrow, Nature.LIMITED, Completion.IN_PROGRESS, Closure.NONE, 0))
        .isEqualTo(DueState.NORMAL);
    assertThat(state(tomorrow, Nature.LIMITED, Completion.IN_PROGRESS, Closure.NONE, 1))
        .isEqualTo(DueState.DUE_SOON);
  }

  @Test
  void saysThatADateIsUnknownRatherThanGuess() {
    assertThat(working(Deadline.unset())).isEqualTo(DueState.UNKNOWN);
    assertThat(working(new Deadline.Immediate(null, "立行立改"))).isEqualTo(DueState.UNKNOWN);
  }

  @Test
  void showsWhatIsKeptUpForLongWhereNoDateBinds() {
    assertThat(working(new Deadline.LongTerm("长期坚持"))).isEqualTo(DueState.LONG_TERM);
    assertThat(state(Deadline.unset(), Nature.LONG_TERM, Completion.IN_PROGRESS, Closure.NONE))
        .isEqualTo(DueState.LONG_TERM);
    assertThat(
            state(
                Deadline.on(TODAY.minusDays(1)),
                Nature.LONG_TERM,
                Completion.IN_PROGRESS,
                Closure.NONE))
        .isEqualTo(DueState.OVERDUE);
  }

  @Test
  void isInOrderOnceDoneOrClosedUntilItIsReopened() {
    Deadline past = Deadline.on(TODAY.minusDays(90));
    assertThat(state(past, Nature.LIMITED, Completion.DONE, Closure.NONE))
        .isEqualTo(DueState.NORMAL);
    assertThat(state(past, Nature.LIMITED, Completion.MOSTLY, Closure.CLOSED))
        .isEqualTo(DueState.NORMAL);
    assertThat(state(past, Nature.LONG_TERM, Completion.DONE, Closure.CLOSED))
        .isEqualTo(DueState.LONG_TERM);
    assertThat(state(past, Nature.LIMITED, Completion.DONE, Closure.REOPENED))
        .isEqualTo(DueState.OVERDUE);
  }

  private static DueState working(Deadline deadline) {
    return state(deadline, Nature.LIMITED, Completion.IN_PROGRESS, Closure.NONE);
  }

  private static DueState state(
      Deadline deadline, Nature nature, Completion completion, Closure closure) {
    return state(deadline, nature, completion, closure, 15);
  }

  private static DueState state(
      Deadline deadline, Nature nature, Completion completion, Closure closure, int dueSoonDays) {
    return DueState.of(deadline, nature, completion, closure, false, dueSoonDays, TODAY);
  }
}
