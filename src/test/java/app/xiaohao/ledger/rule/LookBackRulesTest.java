package app.xiaohao.ledger.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.xiaohao.ledger.change.Avowal;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.model.Completion;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Nature;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.closing.Guards;
import app.xiaohao.model.closing.LookBack;
import app.xiaohao.model.closing.LookBackId;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.inspection.InspectionRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookBackRulesTest {
  private static final MeasureId MEASURE = new MeasureId(21);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);

  @ParameterizedTest
  @CsvSource({
    // closure, closed on, round, round of the look-back there is; proposed
    "CLOSED,2026-10-01,1,,true",
    "CLOSED,2026-10-01,1,1,false",
    "CLOSED,2026-10-01,2,1,true",
    "CLOSED,,1,,false",
    "STATED,2026-10-01,1,,false",
    "REOPENED,,2,1,false",
  })
  void isProposedOnceForEachRoundThatWasClosed(
      Closure closure, LocalDate closedOn, int round, Integer there, boolean proposed) {
    List<LookBack> all = there == null ? List.of() : List.of(lookBack(there, null));
    InspectionRules rules = InspectionRules.DEFAULT;
    assertThat(LookBackRules.proposed(line(closure, closedOn, round), all, rules))
        .isEqualTo(
            proposed ? Optional.of(closedOn.plusDays(rules.lookBackDays())) : Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "CLOSED,1,,true",
    "CLOSED,1,2026-10-20,false",
    "CLOSED,2,,false",
    "REOPENED,1,,false",
  })
  void onlyWhatIsPlannedForThisRoundIsOpen(
      Closure closure, int round, LocalDate checkedOn, boolean open) {
    MeasureLine line = line(closure, LocalDate.of(2026, 10, 1), round);
    assertThat(LookBackRules.open(line, List.of(lookBack(1, checkedOn))).isPresent())
        .isEqualTo(open);
  }

  @ParameterizedTest
  @CsvSource({
    "CLOSED,2026-12-20,LOOK_BACK_PLANNED",
    "CLOSED,2026-12-21,",
    "CLOSED,2026-09-30,DAY_TOO_EARLY",
    "STATED,2026-12-21,LOOK_BACK_NOT_CLOSED",
  })
  void aPlanMovesToAnotherDayBehindTheClosing(Closure closure, LocalDate on, Kind refusal) {
    assertRefused(
        refusal,
        () ->
            LookBackRules.checkPlanned(
                line(closure, LocalDate.of(2026, 10, 1), 1),
                List.of(lookBack(1, null)),
                new Change.LookBackPlanned(MEASURE, on)));
  }

  @ParameterizedTest
  @CsvSource({
    // closure, round, which, checked already, on, finding; refusal
    "CLOSED,1,5,,2026-11-03,保持良好,",
    "CLOSED,1,6,,2026-11-03,保持良好,UNKNOWN_ITEM",
    "CLOSED,1,5,2026-10-20,2026-11-03,保持良好,LOOK_BACK_DONE",
    "CLOSED,2,5,,2026-11-03,保持良好,LOOK_BACK_NOT_CLOSED",
    "REOPENED,1,5,,2026-11-03,保持良好,LOOK_BACK_NOT_CLOSED",
    "CLOSED,1,5,,2026-11-04,保持良好,DAY_IN_FUTURE",
    "CLOSED,1,5,,2026-08-31,保持良好,DAY_TOO_EARLY",
    "CLOSED,1,5,,2026-11-03,' ',REASON_MISSING",
    "CLOSED,1,5,,2026-09-02,保持良好,BACKDATED",
  })
  void aResultIsOfAPlanOfThisRoundAndSaysWhatWasFound(
      Closure closure,
      int round,
      long which,
      LocalDate checked,
      LocalDate on,
      String finding,
      Kind refusal) {
    assertRefused(
        refusal,
        () ->
            LookBackRules.checkDone(
                line(closure, LocalDate.of(2026, 9, 1), round),
                List.of(lookBack(1, checked)),
                new Change.LookBackDone(
                    MEASURE, new LookBackId(which), on, List.of(), LookBack.Grade.GOOD, finding),
                Guards.DEFAULT,
                Avowal.NONE,
                TODAY));
  }

  private static LookBack lookBack(int round, LocalDate checkedOn) {
    return new LookBack(
        new LookBackId(5),
        MEASURE,
        round,
        LocalDate.of(2026, 12, 20),
        checkedOn,
        List.of(),
        checkedOn == null ? null : LookBack.Grade.GOOD,
        "",
        "林晓");
  }

  private static MeasureLine line(Closure closure, LocalDate closedOn, int round) {
    return new MeasureLine(
        MEASURE,
        1,
        "完善制度",
        new Responsibility(List.of(), List.of(), List.of(), List.of()),
        new MeasureLine.Term(Deadline.unset(), null, 0),
        new MeasureLine.Work(Nature.LIMITED, 100, "", null, Completion.DONE, null),
        new MeasureLine.Closing(closure, closedOn, "", 0, round, null),
        0);
  }

  private static void assertRefused(Kind refusal, Runnable asked) {
    if (refusal == null) {
      assertThatCode(asked::run).doesNotThrowAnyException();
    } else {
      assertThatExceptionOfType(LedgerException.class)
          .isThrownBy(asked::run)
          .matches(refused -> refused.kind() == refusal, refusal.name());
    }
  }
}
