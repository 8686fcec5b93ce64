package app.xiaohao.ledger.rule;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.change.Avowal;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.change.Hindrance;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.row.MeasureLife;
import app.xiaohao.model.Completion;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Nature;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.Unit;
import app.xiaohao.model.UnitId;
import app.xiaohao.model.closing.ClosingRoute;
import app.xiaohao.model.closing.ClosingStep;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.closing.ClosureAct;
import app.xiaohao.model.closing.ClosureState;
import app.xiaohao.model.closing.Evidence;
import app.xiaohao.model.closing.EvidenceId;
import app.xiaohao.model.closing.Guards;
import app.xiaohao.model.closing.StandardLine;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.inspection.InspectionRules;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClosingRulesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);
  private static final LocalDate EARLIER = TODAY.minusDays(5);
  private static final ClosingRoute THREE =
      new ClosingRoute(List.of("牵头单位", "督导检查组", "领导小组"), false);
  private static final String APPLICANT = "林晓";
  private static final String VERIFIER = "周明远";

  private final List<StandardLine> standard = new ArrayList<>();
  private final List<Evidence> evidence = new ArrayList<>();
  private final List<ClosingStep> steps = new ArrayList<>();
  private ClosureState state = ClosureState.NEW;
  private Completion completion = Completion.DONE;
  private LocalDate on = TODAY;
  private String number = "1号";
  private Guards guards = Guards.DEFAULT;
  private Avowal avowal = Avowal.NONE;
  private final List<Unit> units = new ArrayList<>();

  @ParameterizedTest
  @EnumSource(Closure.class)
  void nothingIsAllowedThatTheOrderOfStepsForbids(Closure closure) {
    state = new ClosureState(closure, closure == Closure.VERIFIED ? 1 : 0, 1);
    for (ClosureAct act : ClosureAct.values()) {
      if (state.after(act, THREE).isEmpty()) {
        assertThat(hindrance(act, "何䶮", "意见")).contains(Kind.NOT_ALLOWED);
      } else {
        assertThat(hindrance(act, "何䶮", "意见")).isNotEqualTo(Optional.of(Kind.NOT_ALLOWED));
      }
    }
  }

  @Test
  void asksForDoneWorkResultsAndTheProofThatTheStandardNames() {
    standard.add(new StandardLine("通过验收", " 验收报告"));
    standard.add(new StandardLine("群众满意", ""));
    completion = Completion.MOSTLY;
    assertThat(hindrance(ClosureAct.REQUEST, APPLICANT, "成效")).contains(Kind.NOT_DONE);
    completion = Completion.DONE;
    assertThat(hindrance(ClosureAct.REQUEST, APPLICANT, "成效")).contains(Kind.PROOF_LACKING);
    evidence.add(proof("竣工图", 1));
    assertThat(hindrance(ClosureAct.REQUEST, APPLICANT, "成效")).contains(Kind.PROOF_LACKING);
    evidence.add(proof("验收报告", 2));
    assertThat(hindrance(ClosureAct.REQUEST, APPLICANT, " 　")).contains(Kind.NO_RESULTS);
    assertThat(hindrance(ClosureAct.REQUEST, APPLICANT, "成效")).isEmpty();
  }

  @Test
  void neverLetsTheApplicantCheckDecideCloseOrReturn() {
    take(ClosureAct.REQUEST, APPLICANT, "");
    for (String same : List.of(APPLICANT, " 林晓 ", "林　晓")) {
      assertThat(hindrance(ClosureAct.VERIFY, same, "属实")).contains(Kind.BY_APPLICANT);
      assertThat(hindrance(ClosureAct.RETURN, same, "不全")).contains(Kind.BY_APPLICANT);
    }
    assertThat(hindrance(ClosureAct.VERIFY, VERIFIER, "属实")).isEmpty();
    take(ClosureAct.VERIFY, VERIFIER, "牵头单位");
    assertThat(hindrance(ClosureAct.APPROVE, APPLICANT, "同意")).contains(Kind.BY_APPLICANT);
    take(ClosureAct.APPROVE, "何䶮", "督导检查组");
    assertThat(hindrance(ClosureAct.CLOSE, APPLICANT, "同意")).contains(Kind.BY_APPLICANT);
    assertThat(hindrance(ClosureAct.CLOSE, "唐静", "同意")).isEmpty();
  }

  @Test
  void oneHandDoesNotCheckAndDecideUnlessTheInspectionSaysSo() {
    take(ClosureAct.REQUEST, APPLICANT, "");
    take(ClosureAct.VERIFY, VERIFIER, "牵头单位");
    assertThat(hindrance(ClosureAct.APPROVE, VERIFIER + "同志", "同意")).contains(Kind.SAME_HAND);
    assertThat(hindrance(ClosureAct.RETURN, VERIFIER, "不全")).isEmpty();
    take(ClosureAct.APPROVE, "何䶮", "督导检查组");
    assertThat(hindrance(ClosureAct.CLOSE, VERIFIER, "同意")).contains(Kind.SAME_HAND);
    assertThat(hindrance(ClosureAct.CLOSE, "何䶮（组长）", "同意")).contains(Kind.SAME_HAND);
    guards = new Guards(false, 3, 30);
    assertThat(hindrance(ClosureAct.CLOSE, VERIFIER, "同意")).isEmpty();
    assertThat(hindrance(ClosureAct.CLOSE, APPLICANT, "同意")).contains(Kind.BY_APPLICANT);
  }

  @Test
  void asksWhetherTwoWhoAreWrittenAlikeAreTwo() {
    take(ClosureAct.REQUEST, APPLICANT, "");
    assertThat(hindrance(ClosureAct.VERIFY, APPLICANT + "2", "属实")).contains(Kind.NEAR_NAME);
    avowal = new Avowal(VERIFIER, "");
    assertThat(hindrance(ClosureAct.VERIFY, APPLICANT + "2", "属实")).contains(Kind.NEAR_NAME);
    avowal = new Avowal(APPLICANT, "");
    assertThat(hindrance(ClosureAct.VERIFY, APPLICANT + "2", "属实")).isEmpty();
    assertThat(hindrance(ClosureAct.VERIFY, "林曉", "属实")).contains(Kind.BY_APPLICANT);
  }

  @Test
  void aUnitIsItselfUnderEveryNameItHad() {
    units.add(new Unit(new UnitId(4), null, "县自然资源局", List.of("县国土局", "县规划局")));
    take(ClosureAct.REQUEST, "县国土局", "");
    assertThat(hindrance(ClosureAct.VERIFY, "县自然资源局", "属实")).contains(Kind.BY_APPLICANT);
    assertThat(hindrance(ClosureAct.VERIFY, "县规划局", "属实")).contains(Kind.BY_APPLICANT);
    assertThat(hindrance(ClosureAct.VERIFY, "县林业局", "属实")).isEmpty();
  }

  @Test
  void aStepOfLongAgoNeedsAReason() {
    on = TODAY.minusDays(31);
    assertThat(hindrance(ClosureAct.REQUEST, APPLICANT, "成效")).contains(Kind.BACKDATED);
    avowal = new Avowal("", "当时停电，纸质表已签");
    assertThat(hindrance(ClosureAct.REQUEST, APPLICANT, "成效")).isEmpty();
    avowal = Avowal.NONE;
    on = TODAY.minusDays(30);
    assertThat(hindrance(ClosureAct.REQUEST, APPLICANT, "成效")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"整销[2026]7号", "整销（2026）07号", "整 销 〔2026〕 第7号", "整销〔２０２６〕７号"})
  void aNumberWrittenOtherwiseIsGiven(String written) {
    take(ClosureAct.REQUEST, APPLICANT, "");
    take(ClosureAct.VERIFY, VERIFIER, "牵头单位");
    take(ClosureAct.APPROVE, "何䶮", "督导检查组");
    number = written;
    assertThat(hindrance(ClosureAct.CLOSE, "唐静", "同意")).contains(Kind.NUMBER_GIVEN);
    number = "整销〔2026〕70号";
    assertThat(hindrance(ClosureAct.CLOSE, "唐静", "同意")).isEmpty();
  }

  @Test
  void asksForEveryLineOfTheStandardToBeTicked() {
    standard.add(new StandardLine("甲", ""));
    standard.add(new StandardLine("乙", ""));
    take(ClosureAct.REQUEST, APPLICANT, "");
    Optional<Hindrance> one =
        ClosingRules.hindrance(found(VERIFIER), step(ClosureAct.VERIFY, "属实", Set.of(0), ""));
    assertThat(one).contains(new Hindrance(Kind.STANDARD_UNMET, List.of("1", "乙")));
    assertThat(
            ClosingRules.hindrance(
                found(VERIFIER), step(ClosureAct.VERIFY, "属实", Set.of(0, 1), "")))
        .isEmpty();
    assertThat(hindrance(ClosureAct.RETURN, VERIFIER, "乙不符")).isEmpty();
  }

  @Test
  void asksForWordsAtEveryStep() {
    take(ClosureAct.REQUEST, APPLICANT, "");
    assertThat(hindrance(ClosureAct.VERIFY, VERIFIER, " ")).contains(Kind.NO_OPINION);
    assertThat(hindrance(ClosureAct.RETURN, VERIFIER, " ")).contains(Kind.NO_REASON);
    assertThat(hindrance(ClosureAct.REVOKE, APPLICANT, " ")).contains(Kind.NO_REASON);
  }

  @Test
  void datesNoStepAheadOfTodayOrBeforeTheStepBefore() {
    take(ClosureAct.REQUEST, APPLICANT, "");
    on = TODAY.plusDays(1);
    assertThat(hindrance(ClosureAct.VERIFY, VERIFIER, "属实")).contains(Kind.STEP_AHEAD);
    on = EARLIER.minusDays(1);
    assertThat(hindrance(ClosureAct.VERIFY, VERIFIER, "属实")).contains(Kind.STEP_BEFORE_LAST);
    on = EARLIER;
    assertThat(hindrance(ClosureAct.VERIFY, VERIFIER, "属实")).isEmpty();
  }

  @Test
  void givesNoNumberTwiceAndNoneThatIsEmpty() {
    agreedByAllButTheLast();
    number = " ";
    assertThat(hindrance(ClosureAct.CLOSE, "唐静", "同意")).contains(Kind.NO_NUMBER);
    number = " 7号 ";
    assertThat(hindrance(ClosureAct.CLOSE, "唐静", "同意")).contains(Kind.NUMBER_GIVEN);
  }

  @Test
  void letsOnlyWhoTookAStepOrALevelAboveRevokeIt() {
    agreedByAllButTheLast();
    assertThat(hindrance(ClosureAct.REVOKE, "何䶮", "误批")).isEmpty();
    assertThat(hindrance(ClosureAct.REVOKE, "陈立群", "误批")).contains(Kind.NOT_ONES_STEP);
    assertThat(revoke("陈立群", "督导检查组")).contains(Kind.NOT_ONES_STEP);
    assertThat(revoke("陈立群", "领导小组")).isEmpty();
    assertThat(revoke(APPLICANT, "领导小组")).contains(Kind.BY_APPLICANT);
    assertThat(ClosingRules.levelsAbove(found("陈立群"))).containsExactly("领导小组");
  }

  @Test
  void revokesTheAgreementThatStandsAndNotOneTakenBackBefore() {
    agreedByAllButTheLast();
    take(ClosureAct.REVOKE, "何䶮", "");
    assertThat(state).isEqualTo(new ClosureState(Closure.VERIFIED, 1, 1));
    assertThat(hindrance(ClosureAct.REVOKE, "何䶮", "误批")).contains(Kind.NOT_ONES_STEP);
    assertThat(hindrance(ClosureAct.REVOKE, VERIFIER, "误批")).isEmpty();
  }

  @Test
  void opensAgainForAnybodyWithAReasonAndForgetsTheApplicantOfTheRoundBefore() {
    agreedByAllButTheLast();
    take(ClosureAct.CLOSE, "何䶮", "领导小组");
    assertThat(hindrance(ClosureAct.REOPEN, "谁", "")).contains(Kind.NO_REASON);
    assertThat(hindrance(ClosureAct.REOPEN, "谁", "反弹")).isEmpty();
    take(ClosureAct.REOPEN, "谁", "");
    take(ClosureAct.REQUEST, "新人", "");
    assertThat(state.round()).isEqualTo(2);
    assertThat(hindrance(ClosureAct.VERIFY, APPLICANT, "属实")).isEmpty();
    assertThat(hindrance(ClosureAct.VERIFY, "新人", "属实")).contains(Kind.BY_APPLICANT);
  }

  private void agreedByAllButTheLast() {
    take(ClosureAct.REQUEST, APPLICANT, "");
    take(ClosureAct.VERIFY, VERIFIER, "牵头单位");
    take(ClosureAct.APPROVE, "何䶮", "督导检查组");
  }

  private void take(ClosureAct act, String by, String level) {
    ClosureState after = state.after(act, THREE).orElseThrow();
    steps.add(
        new ClosingStep(
            new MeasureId(1),
            state.round(),
            act,
            state.closure(),
            after.closure(),
            EARLIER,
            level,
            "",
            "意见",
            List.of(),
            OffsetDateTime.of(EARLIER.atStartOfDay(), ZoneOffset.UTC).plusMinutes(steps.size()),
            by));
    state = after;
  }

  private Optional<Kind> hindrance(ClosureAct act, String by, String words) {
    return ClosingRules.hindrance(found(by), step(act, words, Set.of(), "")).map(Hindrance::kind);
  }

  private Optional<Kind> revoke(String by, String level) {
    return ClosingRules.hindrance(found(by), step(ClosureAct.REVOKE, "误批", Set.of(), level))
        .map(Hindrance::kind);
  }

  private Change.Closing step(ClosureAct act, String words, Set<Integer> ticked, String level) {
    return new Change.Closing(new MeasureId(1), state, act, on, number, words, ticked, level);
  }

  private ClosingRules.Case found(String by) {
    return new ClosingRules.Case(
        new MeasureLine(
            new MeasureId(1),
            1,
            "措施",
            Responsibility.NONE,
            new MeasureLine.Term(Deadline.unset(), null, 0),
            new MeasureLine.Work(Nature.LIMITED, 100, "", null, completion, null),
            new MeasureLine.Closing(
                state.closure(), null, "", state.approvals(), state.round(), null),
            0),
        new MeasureLife(standard, evidence, steps, List.of(), List.of(), List.of(), List.of()),
        InspectionRules.DEFAULT.withRoute(THREE).withGuards(guards),
        by,
        avowal,
        new People(units),
        TODAY,
        Set.of("7号", "整销〔2026〕7号"));
  }

  private static Evidence proof(String proves, int number) {
    return new Evidence(
        new EvidenceId(number),
        new MeasureId(1),
        number,
        proves + ".pdf",
        proves,
        "0",
        1,
        null,
        1,
        OffsetDateTime.of(EARLIER.atStartOfDay(), ZoneOffset.UTC),
        APPLICANT);
  }
}
