package app.xiaohao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.model.Completion;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Nature;
import app.xiaohao.model.closing.ClosingRoute;
import app.xiaohao.model.closing.ClosingStep;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.closing.ClosureAct;
import app.xiaohao.model.closing.ClosureState;
import app.xiaohao.model.closing.StandardLine;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.InspectionRules;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a store promises of 销号, whichever database it stands on. */
abstract class ClosingContract {
  private static final String APPLICANT = TypicalLedger.OPERATOR;
  private static final String VERIFIER = TypicalLedger.VERIFIER;
  private static final String DECIDER = TypicalLedger.DECIDER;
  private static final List<StandardLine> STANDARD =
      List.of(new StandardLine("平台上线运行", ""), new StandardLine("村级资金全部网上审批", ""));

  private Ledger ledger;

  /** A {@link TypicalLedger}. */
  abstract Ledger typical();

  @BeforeEach
  void makeTypicalLedger() {
    ledger = typical();
  }

  @AfterEach
  void close() {
    if (ledger != null) {
      ledger.close();
    }
  }

  @Test
  void closesByTheBookAndKeepsEveryStepOfEveryRound() {
    ledger.apply(new Change.Standard(id(), List.of(), STANDARD), APPLICANT);
    take(ClosureAct.REQUEST, "平台已上线", "", Set.of(), APPLICANT);
    assertRefused(Kind.BY_APPLICANT, ClosureAct.VERIFY, "", APPLICANT + " ");
    assertRefused(Kind.STANDARD_UNMET, ClosureAct.VERIFY, "", VERIFIER);
    take(ClosureAct.VERIFY, "属实", "", Set.of(0, 1), VERIFIER);
    take(ClosureAct.CLOSE, "同意", " 云整销〔2026〕2号 ", Set.of(), DECIDER);
    assertThat(line().closingNumber()).isEqualTo("云整销〔2026〕2号");
    take(ClosureAct.REOPEN, "抽查发现线下审批", "", Set.of(), "何䶮");
    assertThat(line().closureState()).isEqualTo(new ClosureState(Closure.REOPENED, 0, 2));
    assertThat(line().completion()).isEqualTo(Completion.IN_PROGRESS);
    assertThat(line().number()).isEqualTo(2);

    List<ClosingStep> steps = ledger.measureFile(id()).life().steps();
    assertThat(steps)
        .extracting(ClosingStep::act)
        .containsExactly(
            ClosureAct.REQUEST, ClosureAct.VERIFY, ClosureAct.CLOSE, ClosureAct.REOPEN);
    assertThat(steps.get(1).ticked()).containsExactly("平台上线运行", "村级资金全部网上审批");
    assertThat(steps.get(1).level()).isEqualTo("督导检查组");
    assertThat(steps.get(2).level()).isEqualTo("领导小组");
    assertThat(steps.get(2).number()).isEqualTo("云整销〔2026〕2号");
    assertThat(ledger.rows(null)).hasSize(10);
  }

  @Test
  void neverGivesANumberAgainThoughItWasRevoked() {
    toClosed("云整销〔2026〕2号");
    take(ClosureAct.REVOKE, "编号有误", "", Set.of(), DECIDER);
    assertThat(line().closureState()).isEqualTo(new ClosureState(Closure.VERIFIED, 1, 1));
    assertThat(line().closingNumber()).isEmpty();
    assertThat(ledger.desks().closingNumbers())
        .containsExactlyInAnyOrder("云整销〔2026〕1号", "云整销〔2026〕2号");
    assertRefused(Kind.NUMBER_GIVEN, ClosureAct.CLOSE, "云整销〔2026〕2号", DECIDER);
    assertRefused(Kind.NUMBER_GIVEN, ClosureAct.CLOSE, "云整销〔2026〕1号", DECIDER);
    take(ClosureAct.CLOSE, "同意", "云整销〔2026〕3号", Set.of(), DECIDER);
    assertThat(line().closure()).isEqualTo(Closure.CLOSED);
  }

  @Test
  void locksTheStandardAndTheCompletionOnceSomebodyHasApplied() {
    ledger.apply(new Change.Standard(id(), List.of(), STANDARD), APPLICANT);
    assertThat(ledger.history(1).getFirst().kind()).isEqualTo(HistoryEntry.Kind.STANDARD_CHANGED);
    take(ClosureAct.REQUEST, "平台已上线", "", Set.of(), APPLICANT);
    assertRefused(Kind.STANDARD_LOCKED, new Change.Standard(id(), STANDARD, List.of()));
    assertRefused(
        Kind.COMPLETION_LOCKED,
        new Change.Completed(
            id(), Completion.DONE, Completion.IN_PROGRESS, Nature.LIMITED, Nature.LIMITED));
    take(ClosureAct.RETURN, "缺运行数据", "", Set.of(), VERIFIER);
    ledger.apply(new Change.Standard(id(), STANDARD, STANDARD.subList(0, 1)), APPLICANT);
    assertThat(ledger.measureFile(id()).life().standard()).isEqualTo(STANDARD.subList(0, 1));
  }

  @Test
  void asksForProofThatTheStandardNames() {
    ledger.apply(
        new Change.Standard(id(), List.of(), List.of(new StandardLine("验收", "验收报告"))), APPLICANT);
    assertRefused(Kind.PROOF_LACKING, ClosureAct.REQUEST, "", APPLICANT);
  }

  @Test
  void waitsForTheBodyAboveWhereTheRouteSaysSo() {
    InspectionId inspection = row().issue().inspection();
    ledger.apply(
        new Change.Rules(
            inspection,
            InspectionRules.DEFAULT,
            InspectionRules.DEFAULT.withRoute(new ClosingRoute(List.of("督导检查组", "领导小组"), true))),
        APPLICANT);
    take(ClosureAct.REQUEST, "平台已上线", "", Set.of(), APPLICANT);
    take(ClosureAct.VERIFY, "属实", "", Set.of(), VERIFIER);
    assertRefused(Kind.NOT_ALLOWED, ClosureAct.CLOSE, "2号", VERIFIER);
    take(ClosureAct.APPROVE, "同意", "", Set.of(), "何䶮");
    take(ClosureAct.CLOSE, "上级批复同意", "2号", Set.of(), VERIFIER);
    assertThat(ledger.measureFile(id()).life().steps().getLast().level()).isEmpty();
  }

  @Test
  void countsAnIssueAsClosedOnAllItsLinesAlike() {
    assertThat(row().issue().standing().closed(TypicalLedger.TODAY)).isFalse();
    LedgerRow closed = TypicalLedger.row(ledger.rows(null), "2.1");
    assertThat(closed.issue().standing().closed(TypicalLedger.TODAY)).isTrue();
    MeasureId measure = closed.measure().id();
    assertThat(ledger.measureFile(measure).row()).isEqualTo(closed);
    assertThat(ledger.measureFile(id()).row()).isEqualTo(row());
  }

  @Test
  void leavesNoTraceOfARefusedStep() {
    List<HistoryEntry> before = ledger.history(100);
    assertRefused(Kind.NOT_ALLOWED, ClosureAct.VERIFY, "", VERIFIER);
    assertThat(ledger.history(100)).isEqualTo(before);
    assertThat(ledger.measureFile(id()).life().steps()).isEmpty();
  }

  private void toClosed(String number) {
    take(ClosureAct.REQUEST, "平台已上线", "", Set.of(), APPLICANT);
    take(ClosureAct.VERIFY, "属实", "", Set.of(), VERIFIER);
    take(ClosureAct.CLOSE, "同意", number, Set.of(), DECIDER);
  }

  private void take(ClosureAct act, String words, String number, Set<Integer> ticked, String by) {
    ledger.apply(step(act, words, number, ticked), by);
  }

  private Change step(ClosureAct act, String words, String number, Set<Integer> ticked) {
    return new Change.Closing(
        id(), line().closureState(), act, TypicalLedger.TODAY, number, words, ticked);
  }

  private void assertRefused(Kind kind, ClosureAct act, String number, String by) {
    refused(kind, step(act, "意见", number, Set.of()), by);
  }

  private void assertRefused(Kind kind, Change change) {
    refused(kind, change, APPLICANT);
  }

  private void refused(Kind kind, Change change, String by) {
    assertThatThrownBy(() -> ledger.apply(change, by))
        .isInstanceOfSatisfying(
            LedgerException.class, why -> assertThat(why.kind()).isEqualTo(kind));
  }

  private MeasureId id() {
    return row().measure().id();
  }

  private MeasureLine line() {
    return row().measure();
  }

  private LedgerRow row() {
    return TypicalLedger.row(ledger.rows(null), "3.2");
  }
}
