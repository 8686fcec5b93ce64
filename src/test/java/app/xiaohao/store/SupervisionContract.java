package app.xiaohao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.row.MeasureLife;
import app.xiaohao.model.Supervision;
import app.xiaohao.model.SupervisionKind;
import app.xiaohao.model.closing.ClosingStep;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.closing.ClosureAct;
import app.xiaohao.model.closing.LookBack;
import app.xiaohao.model.closing.LookBack.Grade;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.deadline.Extension;
import app.xiaohao.model.deadline.Extension.Decision;
import app.xiaohao.model.deadline.ExtensionId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 延期, 督办 and 回头看 as a store keeps them, whichever database it stands on. */
abstract class SupervisionContract {
  private static final LocalDate TODAY = TypicalLedger.TODAY;
  private static final String WHO = TypicalLedger.OPERATOR;
  private static final String OTHER = TypicalLedger.VERIFIER;
  private static final LocalDate LATER = LocalDate.of(2026, 12, 20);
  private static final List<LookBack.Answer> ANSWERS =
      List.of(
          new LookBack.Answer("是否按要求整改到位？", "到位\n（第一组）"),
          new LookBack.Answer("是否真实？", ""),
          new LookBack.Answer("是否保持\\？", "保持"));

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
  void movesTheDateOnlyWhenAnExtensionIsGranted() {
    Deadline before = line("1.1").deadline();
    ledger.apply(asked("1.1", LATER, TODAY), WHO);
    assertThat(line("1.1").deadline()).isEqualTo(before);
    assertThat(line("1.1").extensions()).isZero();
    Extension pending = extension("1.1");
    assertThat(pending)
        .isEqualTo(
            new Extension(
                pending.id(),
                line("1.1").id(),
                LocalDate.of(2026, 11, 10),
                LATER,
                "招标延后",
                TODAY,
                WHO,
                Decision.PENDING,
                null,
                null,
                ""));

    ledger.apply(decided("1.1", true, TODAY, "同意"), OTHER);

    assertThat(line("1.1").deadline()).isEqualTo(Deadline.on(LATER));
    assertThat(line("1.1").firstDue()).isEqualTo(LocalDate.of(2026, 11, 10));
    assertThat(line("1.1").extensions()).isEqualTo(1);
    assertThat(extension("1.1"))
        .extracting(
            Extension::decision, Extension::decidedBy, Extension::decidedOn, Extension::opinion)
        .containsExactly(Decision.GRANTED, OTHER, TODAY, "同意");
    assertThat(ledger.history(2))
        .extracting(HistoryEntry::kind)
        .containsExactly(HistoryEntry.Kind.EXTENSION_DECIDED, HistoryEntry.Kind.EXTENSION_ASKED);
  }

  @Test
  void keepsTheFirstDateThroughASecondExtension() {
    ledger.apply(asked("3.1", LocalDate.of(2026, 12, 31), TODAY), WHO);
    assertThat(extension("3.1").late()).as("asked for after 2026-10-15").isTrue();
    ledger.apply(decided("3.1", true, TODAY, ""), OTHER);
    assertThat(line("3.1").firstDue()).isEqualTo(LocalDate.of(2026, 8, 31));
    assertThat(line("3.1").extensions()).isEqualTo(2);
    assertThat(line("3.1").deadline()).isEqualTo(Deadline.on(LocalDate.of(2026, 12, 31)));
  }

  @Test
  void keepsARefusedExtensionAndTheDate() {
    MeasureLine before = line("1.1");
    ledger.apply(asked("1.1", LATER, TODAY), WHO);
    assertRefused(Kind.REASON_MISSING, decided("1.1", false, TODAY, " "), OTHER);
    ledger.apply(decided("1.1", false, TODAY, "理由不充分"), OTHER);
    assertThat(line("1.1")).isEqualTo(before);
    assertThat(extension("1.1").decision()).isEqualTo(Decision.REFUSED);
    assertRefused(Kind.EXTENSION_DECIDED, decided("1.1", true, TODAY, ""), OTHER);
    ledger.apply(asked("1.1", LATER, TODAY), WHO);
    assertThat(life("1.1").extensions()).hasSize(2);
  }

  @Test
  void refusesRequestsThatCannotBe() {
    assertRefused(Kind.EXTENSION_CLOSED, asked("2.1", LATER, TODAY), WHO);
    assertRefused(Kind.EXTENSION_NO_DATE, asked("1.2", LATER, TODAY), WHO);
    assertRefused(Kind.EXTENSION_NO_DATE, asked("5.2", LATER, TODAY), WHO);
    assertRefused(Kind.EXTENSION_NOT_LATER, asked("1.1", LocalDate.of(2026, 11, 10), TODAY), WHO);
    assertRefused(Kind.DAY_IN_FUTURE, asked("1.1", LATER, TODAY.plusDays(1)), WHO);
    assertRefused(
        Kind.REASON_MISSING,
        new Change.ExtensionAsked(line("1.1").id(), line("1.1").deadline(), LATER, TODAY, " "),
        WHO);
    assertRefused(
        Kind.STALE,
        new Change.ExtensionAsked(line("1.1").id(), Deadline.unset(), LATER, TODAY, "x"),
        WHO);
    ledger.apply(asked("1.1", LATER, TODAY), WHO);
    assertRefused(Kind.EXTENSION_PENDING, asked("1.1", LATER.plusDays(1), TODAY), OTHER);
  }

  @Test
  void letsNobodyDecideTheirOwnRequest() {
    ledger.apply(asked("1.1", LATER, TODAY), WHO);
    assertRefused(Kind.OWN_REQUEST, decided("1.1", true, TODAY, ""), WHO);
    assertRefused(Kind.DAY_TOO_EARLY, decided("1.1", true, TODAY.minusDays(1), ""), OTHER);
    assertRefused(Kind.DAY_IN_FUTURE, decided("1.1", true, TODAY.plusDays(1), ""), OTHER);
    assertRefused(
        Kind.UNKNOWN_ITEM,
        new Change.ExtensionDecided(line("1.1").id(), new ExtensionId(4711), true, TODAY, ""),
        OTHER);
  }

  @Test
  void grantsNothingWhoseDateWasChangedMeanwhile() {
    ledger.apply(asked("1.1", LATER, TODAY), WHO);
    ledger.apply(
        new Change.Due(
            line("1.1").id(),
            line("1.1").deadline(),
            Deadline.on(LocalDate.of(2026, 11, 8)),
            "县委要求提前"),
        WHO);
    assertRefused(Kind.EXTENSION_OUTDATED, decided("1.1", true, TODAY, ""), OTHER);
    ledger.apply(decided("1.1", false, TODAY, "时限已改"), OTHER);
  }

  @Test
  void keepsLettersAndTheirAnswers() {
    ledger.apply(letter("3.1", SupervisionKind.REMINDER, "提醒〔2026〕1号", "请抓紧"), WHO);
    ledger.apply(letter("1.1", SupervisionKind.REMINDER, "提醒〔2026〕1号", "请抓紧"), WHO);
    Supervision letter = life("3.1").supervisions().getFirst();
    assertThat(letter)
        .isEqualTo(
            new Supervision(
                letter.id(),
                line("3.1").id(),
                SupervisionKind.REMINDER,
                "提醒〔2026〕1号",
                "县农业农村局",
                TODAY,
                WHO,
                "请抓紧",
                TODAY.plusDays(5),
                null,
                ""));
    Change answer = new Change.Answered(line("3.1").id(), letter.id(), TODAY, "已复函，本月底前完成");
    ledger.apply(answer, OTHER);
    assertThat(life("3.1").supervisions().getFirst())
        .extracting(Supervision::answeredOn, Supervision::answer)
        .containsExactly(TODAY, "已复函，本月底前完成");
    assertThat(life("1.1").supervisions().getFirst().answeredOn()).isNull();
    assertRefused(Kind.SUPERVISION_ANSWERED, answer, OTHER);
    assertThat(ledger.desks().desk(null).letters()).hasSize(2);
  }

  @Test
  void climbsTheLadderRungByRung() {
    assertRefused(
        Kind.SUPERVISION_SKIPS, letter("3.1", SupervisionKind.ORDER, "督办〔2026〕1号", "请抓紧"), WHO);
    ledger.apply(letter("3.1", SupervisionKind.ORDER, "督办〔2026〕1号", "请抓紧\n跳级理由：涉及信访"), WHO);
    ledger.apply(letter("3.1", SupervisionKind.TALK, "约谈〔2026〕1号", "约谈"), WHO);
    assertRefused(
        Kind.SUPERVISION_SKIPS,
        letter("3.1", SupervisionKind.ACCOUNTABILITY, "问责〔2026〕1号", "跳级理由："),
        WHO);
  }

  @Test
  void givesNoNumberTwice() {
    ledger.apply(letter("3.1", SupervisionKind.REMINDER, "提醒〔2026〕1号", "请抓紧"), WHO);
    assertRefused(
        Kind.NUMBER_TAKEN, letter("3.1", SupervisionKind.REMINDER, "提醒〔2026〕1号", "请抓紧"), WHO);
    assertRefused(
        Kind.NUMBER_TAKEN, letter("1.1", SupervisionKind.REMINDER, "提醒〔2026〕1号 ", "另一份"), WHO);
    assertRefused(Kind.NUMBER_MISSING, letter("1.1", SupervisionKind.REMINDER, " ", "请抓紧"), WHO);
    assertRefused(
        Kind.SUPERVISION_CLOSED, letter("2.1", SupervisionKind.REMINDER, "9号", "请抓紧"), WHO);
  }

  @Test
  void keepsALookBackFromPlanToResult() {
    ledger.apply(planned("2.1", TODAY.plusDays(30)), WHO);
    assertRefused(Kind.LOOK_BACK_PLANNED, planned("2.1", TODAY.plusDays(30)), WHO);
    ledger.apply(planned("2.1", TODAY), OTHER);
    LookBack plan = life("2.1").lookBacks().getFirst();
    assertThat(plan)
        .isEqualTo(
            new LookBack(plan.id(), line("2.1").id(), 1, TODAY, null, List.of(), null, "", OTHER));

    ledger.apply(looked("2.1", Grade.GOOD), WHO);

    assertThat(life("2.1").lookBacks())
        .containsExactly(
            new LookBack(
                plan.id(), line("2.1").id(), 1, TODAY, TODAY, ANSWERS, Grade.GOOD, "属实", WHO));
    assertThat(line("2.1").closure()).isEqualTo(Closure.CLOSED);
    assertRefused(Kind.LOOK_BACK_DONE, looked("2.1", Grade.POOR), WHO);
  }

  @Test
  void opensAnItemAgainInTheSameTransactionWhereTheResultIsPoor() {
    ledger.apply(planned("2.1", TODAY), WHO);
    long entries = ledger.history(1).getFirst().number();

    ledger.apply(looked("2.1", Grade.POOR), WHO);

    MeasureLine after = line("2.1");
    assertThat(after.closure()).isEqualTo(Closure.REOPENED);
    assertThat(after.round()).isEqualTo(2);
    assertThat(after.number()).as("the old number").isEqualTo(1);
    ClosingStep step = life("2.1").steps().getLast();
    assertThat(step)
        .extracting(ClosingStep::act, ClosingStep::opinion, ClosingStep::on, ClosingStep::by)
        .containsExactly(ClosureAct.REOPEN, "属实", TODAY, WHO);
    assertThat(ledger.history(1).getFirst().number()).isEqualTo(entries + 2);
    assertRefused(Kind.LOOK_BACK_NOT_CLOSED, planned("2.1", TODAY), WHO);
  }

  @Test
  void plansNoLookBackOfWhatIsNotClosed() {
    assertRefused(Kind.LOOK_BACK_NOT_CLOSED, planned("3.2", TODAY), WHO);
    assertRefused(Kind.DAY_TOO_EARLY, planned("2.1", LocalDate.of(2026, 10, 11)), WHO);
  }

  private Change asked(String number, LocalDate until, LocalDate on) {
    return new Change.ExtensionAsked(line(number).id(), line(number).deadline(), until, on, "招标延后");
  }

  private Change decided(String number, boolean granted, LocalDate on, String opinion) {
    return new Change.ExtensionDecided(
        line(number).id(), extension(number).id(), granted, on, opinion);
  }

  private Change letter(String number, SupervisionKind kind, String letterNumber, String text) {
    return new Change.Supervised(
        line(number).id(), kind, letterNumber, "县农业农村局", TODAY, text, TODAY.plusDays(5));
  }

  private Change planned(String number, LocalDate on) {
    return new Change.LookBackPlanned(line(number).id(), on);
  }

  private Change looked(String number, Grade grade) {
    return new Change.LookBackDone(
        line(number).id(), life(number).lookBacks().getFirst().id(), TODAY, ANSWERS, grade, "属实");
  }

  private void assertRefused(Kind kind, Change change, String by) {
    List<HistoryEntry> history = ledger.history(100);
    assertThatThrownBy(() -> ledger.apply(change, by))
        .isInstanceOfSatisfying(
            LedgerException.class, refused -> assertThat(refused.kind()).isEqualTo(kind));
    assertThat(ledger.history(100)).isEqualTo(history);
  }

  private MeasureLine line(String number) {
    return TypicalLedger.row(ledger.rows(null), number).measure();
  }

  private MeasureLife life(String number) {
    return ledger.desks().desk(null).life(line(number).id());
  }

  private Extension extension(String number) {
    return life(number).extensions().getLast();
  }
}
