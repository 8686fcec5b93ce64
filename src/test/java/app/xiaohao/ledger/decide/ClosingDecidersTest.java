package app.xiaohao.ledger.decide;

import static app.xiaohao.ledger.decide.HeldRows.MEASURE;
import static app.xiaohao.ledger.decide.HeldRows.TODAY;
import static app.xiaohao.ledger.decide.HeldRows.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.history.Fact;
import app.xiaohao.ledger.history.HistoryEntry.Kind;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.Topic;
import app.xiaohao.ledger.row.MeasureLife;
import app.xiaohao.model.Completion;
import app.xiaohao.model.ImportId;
import app.xiaohao.model.closing.ClosingRoute;
import app.xiaohao.model.closing.ClosingStatement;
import app.xiaohao.model.closing.ClosingStep;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.closing.ClosureAct;
import app.xiaohao.model.closing.ClosureState;
import app.xiaohao.model.closing.LookBack;
import app.xiaohao.model.closing.LookBackId;
import app.xiaohao.model.closing.StandardLine;
import app.xiaohao.model.inspection.InspectionRules;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ClosingDecidersTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 20);
  private final HeldRows held = new HeldRows();

  @BeforeEach
  void twoLevels() {
    InspectionRules some = InspectionRules.DEFAULT;
    held.rules =
        new InspectionRules(
            some.lightRules(),
            new ClosingRoute(List.of("牵头单位", "领导小组"), false),
            some.lookBackDays(),
            some.reporting(),
            some.signOfLife(),
            some.stages(),
            some.guards());
    held.completion = Completion.DONE;
    held.doneOn = LocalDate.of(2026, 10, 1);
    held.life =
        new MeasureLife(
            List.of(new StandardLine("通过验收", ""), new StandardLine("群众满意", "")),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
  }

  @ParameterizedTest
  @CsvSource({
    // where it stands, approvals, round, step; where it stands then, approvals, round, level
    "NONE,0,1,REQUEST,REQUESTED,0,1,''",
    "RETURNED,0,2,REQUEST,REQUESTED,0,2,''",
    "REQUESTED,0,1,VERIFY,VERIFIED,1,1,牵头单位",
    "VERIFIED,1,1,CLOSE,CLOSED,1,1,领导小组",
    "REQUESTED,0,1,RETURN,RETURNED,0,1,牵头单位",
    "VERIFIED,1,2,RETURN,RETURNED,0,2,领导小组",
    "CLOSED,1,1,REOPEN,REOPENED,0,2,''",
  })
  void aStepLeadsToOneState(
      Closure closure,
      int approvals,
      int round,
      ClosureAct act,
      Closure after,
      int agreed,
      int then,
      String level) {
    stands(closure, approvals, round);
    Decision decision = decide(step(act, "牵头单位"), "何䶮");
    assertThat(measure(decision).cells())
        .containsEntry("closure", after)
        .containsEntry("approvals", agreed)
        .containsEntry("round", then)
        .containsEntry("closed_on", act == ClosureAct.CLOSE ? TODAY : null)
        .containsEntry("closing_number", act == ClosureAct.CLOSE ? "云整销〔2026〕1号" : "");
    assertThat(made(decision).cells())
        .containsEntry("level_name", level)
        .containsEntry("round", round)
        .containsEntry("state_before", closure)
        .containsEntry("state_after", after)
        .containsEntry("ticked", act == ClosureAct.VERIFY ? List.of("通过验收", "群众满意") : List.of());
  }

  @ParameterizedTest
  @CsvSource({"DONE,IN_PROGRESS", "MOSTLY,MOSTLY", "IN_PROGRESS,IN_PROGRESS"})
  void whatReboundsIsNotDoneAnyMoreButStaysAsFarAsItWas(Completion before, Completion after) {
    held.completion = before;
    stands(Closure.CLOSED, 2, 1);
    Row measure = measure(decide(step(ClosureAct.REOPEN, ""), "何䶮"));
    assertThat(measure.cells())
        .containsEntry("completion", after)
        .containsEntry("done_on", null)
        .doesNotContainKey("percent");
  }

  @Test
  void aStepKeepsTheDayOfBeingDone() {
    stands(Closure.NONE, 0, 1);
    assertThat(measure(decide(step(ClosureAct.REQUEST, ""), "何䶮")).cells())
        .containsEntry("completion", Completion.DONE)
        .containsEntry("done_on", held.doneOn);
  }

  @Test
  void aRevokedConfirmationLeavesWhatTheDocumentStates() {
    ClosingStatement stated =
        new ClosingStatement(
            MEASURE,
            new ImportId(1),
            "清单.xlsx",
            Closure.CLOSED,
            DAY,
            "云整销〔2026〕7号",
            OffsetDateTime.parse("2026-10-21T09:00:00+08:00"),
            "林晓");
    ClosingStep confirmed = taken(ClosureAct.CONFIRM, Closure.STATED, Closure.CLOSED);
    held.life =
        new MeasureLife(
            List.of(),
            List.of(),
            List.of(confirmed),
            List.of(),
            List.of(),
            List.of(),
            List.of(stated));
    stands(Closure.CLOSED, 0, 1);
    Decision decision = decide(step(ClosureAct.REVOKE, "领导小组"), "何䶮");
    assertThat(measure(decision).cells())
        .containsEntry("closure", Closure.STATED)
        .containsEntry("closed_on", DAY)
        .containsEntry("closing_number", "云整销〔2026〕7号");
  }

  @Test
  void refusesWhatIsHeldOtherwiseAndWhatTheRulesForbid() {
    stands(Closure.REQUESTED, 0, 1);
    assertRefused(
        LedgerException.Kind.STALE,
        new Change.Closing(
            MEASURE, ClosureState.NEW, ClosureAct.REQUEST, TODAY, "", "成效", Set.of()));
    assertRefused(LedgerException.Kind.NOT_ALLOWED, step(ClosureAct.CLOSE, ""));
    stands(Closure.VERIFIED, 1, 1);
    held.numbers = Set.of("云整销〔2026〕1号");
    assertRefused(LedgerException.Kind.NUMBER_GIVEN, step(ClosureAct.CLOSE, ""));
  }

  @ParameterizedTest
  @EnumSource(Closure.class)
  void theStandardIsOpenUntilSomebodyApplies(Closure closure) {
    stands(closure, closure == Closure.VERIFIED ? 1 : 0, 1);
    Change change =
        new Change.Standard(
            MEASURE,
            held.life.standard(),
            List.of(new StandardLine(" 通过\n验收 ", "验收报告"), new StandardLine("群众满意", "")));
    if (closure == Closure.NONE || closure == Closure.RETURNED || closure == Closure.REOPENED) {
      Decision decision = decide(change, "何䶮");
      assertThat(decision.writes())
          .containsExactly(
              Row.taken("closing_standard", "measure_id", 21L),
              Row.made(
                  "closing_standard",
                  "measure_id",
                  21L,
                  "position",
                  0,
                  "body",
                  "通过 验收",
                  "evidence",
                  "验收报告"),
              Row.made(
                  "closing_standard",
                  "measure_id",
                  21L,
                  "position",
                  1,
                  "body",
                  "群众满意",
                  "evidence",
                  ""));
      assertThat(decision.entries().getFirst().facts())
          .containsExactly(new Fact.Said(Topic.STANDARD, "通过验收\n群众满意", "通过 验收\t验收报告\n群众满意"));
    } else {
      assertRefused(LedgerException.Kind.STANDARD_LOCKED, change);
    }
  }

  @ParameterizedTest
  @EnumSource(LookBack.Grade.class)
  void onlyAPoorLookBackOpensAgain(LookBack.Grade grade) {
    stands(Closure.CLOSED, 1, 1);
    held.closedOn = DAY;
    planned(1);
    Change.LookBackDone done =
        new Change.LookBackDone(
            MEASURE,
            new LookBackId(5),
            TODAY,
            List.of(new LookBack.Answer("是否保持", "否")),
            grade,
            " 又占道经营 ");
    Decision decision = decide(done, "何䶮");
    assertThat(decision.entries())
        .extracting(Decision.Entry::kind)
        .containsExactly(Kind.LOOK_BACK_DONE);
    Change reopen =
        new Change.Closing(
            MEASURE,
            new ClosureState(Closure.CLOSED, 1, 1),
            ClosureAct.REOPEN,
            TODAY,
            "",
            "又占道经营",
            Set.of());
    assertThat(decision.followUps())
        .isEqualTo(grade == LookBack.Grade.POOR ? List.of(reopen) : List.of());
  }

  @Test
  void aPlannedLookBackMovesAndAMadeOneIsFollowedByAnother() {
    stands(Closure.CLOSED, 1, 1);
    held.closedOn = DAY;
    Change plan = new Change.LookBackPlanned(MEASURE, LocalDate.of(2027, 1, 20));
    assertThat(made(decide(plan, "何䶮")).cells()).containsEntry("round", 1);
    planned(1);
    Row moved = (Row) decide(plan, "何䶮").writes().getFirst();
    assertThat(moved.how()).isEqualTo(Row.How.CHANGED);
    assertThat(moved.key()).containsEntry("id", 5L);
  }

  private void planned(int round) {
    held.life =
        new MeasureLife(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(
                new LookBack(
                    new LookBackId(5),
                    MEASURE,
                    round,
                    LocalDate.of(2026, 12, 20),
                    null,
                    List.of(),
                    null,
                    "",
                    "林晓")),
            List.of());
  }

  private ClosingStep taken(ClosureAct act, Closure before, Closure after) {
    return new ClosingStep(
        MEASURE,
        1,
        act,
        before,
        after,
        DAY,
        "",
        "",
        "",
        List.of(),
        OffsetDateTime.parse("2026-10-22T09:00:00+08:00"),
        "何䶮");
  }

  private void stands(Closure closure, int approvals, int round) {
    held.closure = closure;
    held.approvals = approvals;
    held.round = round;
  }

  private Change.Closing step(ClosureAct act, String level) {
    return new Change.Closing(
        MEASURE,
        new ClosureState(held.closure, held.approvals, held.round),
        act,
        TODAY,
        act == ClosureAct.CLOSE ? "云整销〔2026〕1号" : "",
        "属实",
        Set.of(0, 1),
        level);
  }

  private static Row made(Decision decision) {
    Row row = (Row) decision.writes().getFirst();
    assertThat(row.how()).isEqualTo(Row.How.MADE);
    return row;
  }

  private static Row measure(Decision decision) {
    Row row = (Row) decision.writes().getLast();
    assertThat(row.table()).isEqualTo("measure");
    assertThat(row.key()).containsEntry("id", 21L);
    return row;
  }

  private Decision decide(Change change, String by) {
    return Deciders.decide(held, change, by(by), "");
  }

  private void assertRefused(LedgerException.Kind kind, Change change) {
    assertThatExceptionOfType(LedgerException.class)
        .isThrownBy(() -> decide(change, "何䶮"))
        .matches(refusal -> refusal.kind() == kind, kind.name());
  }
}
