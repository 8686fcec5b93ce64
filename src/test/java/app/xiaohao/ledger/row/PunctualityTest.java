package app.xiaohao.ledger.row;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.model.Completion;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Nature;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.deadline.Extension;
import app.xiaohao.model.deadline.ExtensionId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PunctualityTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);
  private static final MeasureId MEASURE = new MeasureId(1);

  private static LedgerRow.MeasureLine line(Deadline deadline, Completion completion) {
    return new LedgerRow.MeasureLine(
        MEASURE,
        1,
        "做",
        Responsibility.NONE,
        deadline,
        null,
        0,
        Nature.LIMITED,
        0,
        "",
        null,
        completion,
        Closure.NONE,
        null,
        "",
        0,
        1,
        0,
        null,
        null);
  }

  private static Punctuality of(LocalDate due, Completion completion, LocalDate... whole) {
    return Punctuality.of(
        line(Deadline.on(due), completion), MeasureLife.NONE, List.of(whole), TODAY);
  }

  private static LocalDate october(int day) {
    return LocalDate.of(2026, 10, day);
  }

  @Test
  void comparesTheDayOfTheWorkWithItsDate() {
    assertThat(of(october(15), Completion.DONE, october(15))).isEqualTo(Punctuality.ON_TIME);
    assertThat(of(october(15), Completion.DONE, october(16))).isEqualTo(Punctuality.LATE);
    assertThat(of(october(15), Completion.IN_PROGRESS)).isEqualTo(Punctuality.LATE);
    assertThat(of(TODAY, Completion.IN_PROGRESS)).isEqualTo(Punctuality.NOT_DUE);
    assertThat(of(TODAY.plusDays(1), Completion.DONE, october(1))).isEqualTo(Punctuality.NOT_DUE);
  }

  @Test
  void neverGuessesADayOrADate() {
    assertThat(of(october(15), Completion.DONE)).isEqualTo(Punctuality.UNKNOWN);
    for (Deadline without :
        List.of(Deadline.unset(), new Deadline.LongTerm(""), new Deadline.Immediate(null, ""))) {
      assertThat(
              Punctuality.of(
                  line(without, Completion.DONE), MeasureLife.NONE, List.of(october(1)), TODAY))
          .isEqualTo(Punctuality.NOT_DUE);
    }
  }

  @Test
  void anExtensionCountsFromTheDayOfItsDecisionAndNotWhereItWasAskedForTooLate() {
    assertThat(extended(october(1), october(2), october(8))).isEqualTo(Punctuality.ON_TIME);
    // done behind the first date, before anybody had moved it
    assertThat(extended(october(4), october(9), october(8))).isEqualTo(Punctuality.LATE);
    // asked for behind the first date
    assertThat(extended(october(6), october(7), october(8))).isEqualTo(Punctuality.LATE);
  }

  /** Due on the 5th, moved to the 20th. */
  private static Punctuality extended(LocalDate asked, LocalDate decided, LocalDate done) {
    Extension extension =
        new Extension(
            new ExtensionId(1),
            MEASURE,
            october(5),
            october(20),
            "汛期",
            asked,
            "林晓",
            Extension.Decision.GRANTED,
            decided,
            "周明远",
            "");
    MeasureLife life =
        new MeasureLife(
            List.of(), List.of(), List.of(), List.of(extension), List.of(), List.of(), List.of());
    return Punctuality.of(
        line(Deadline.on(october(20)), Completion.DONE), life, List.of(done), TODAY);
  }
}
