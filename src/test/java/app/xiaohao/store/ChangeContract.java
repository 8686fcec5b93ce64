package app.xiaohao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.HistoryEntry.FieldChange;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.row.LedgerSettings;
import app.xiaohao.model.Completion;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Nature;
import app.xiaohao.model.ProgressEntry;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.closing.ClosureAct;
import app.xiaohao.model.closing.ClosureState;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.deadline.Recurrence;
import app.xiaohao.model.deadline.Recurrence.Every;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a store does with single changes: checked against what was seen, kept, brought back. */
abstract class ChangeContract {
  private static final String WHO = TypicalLedger.OPERATOR;

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
  void refusesAChangeOfWhatNobodyHasSeen() {
    MeasureId measure = id("1.1");
    List<LedgerRow> rows = ledger.rows(null);
    List<Change> stale =
        List.of(
            new Change.Title(rows.getFirst().issue().id(), "别的标题", "新标题"),
            new Change.Answering(measure, Responsibility.NONE, Responsibility.NONE),
            new Change.Due(measure, Deadline.unset(), Deadline.on(TypicalLedger.TODAY), "x"),
            new Change.Progress(measure, 1, new ProgressEntry(TypicalLedger.TODAY, "", 2, WHO)),
            new Change.Completed(
                measure, Completion.DONE, Completion.PHASED, Nature.LIMITED, Nature.LIMITED),
            new Change.Closing(
                measure,
                new ClosureState(Closure.REQUESTED, 0, 1),
                ClosureAct.VERIFY,
                TypicalLedger.TODAY,
                "",
                "",
                Set.of()),
            new Change.Settings(
                LedgerSettings.DEFAULT.withReportingUnit("别的"), LedgerSettings.DEFAULT));
    for (Change change : stale) {
      assertRefused(LedgerException.Kind.STALE, () -> ledger.apply(change, WHO));
    }
    assertThat(ledger.rows(null)).isEqualTo(rows);
    assertThat(ledger.history(100)).hasSize(10);
  }

  @Test
  void knowsWhatItHasNot() {
    assertRefused(LedgerException.Kind.UNKNOWN_ITEM, () -> ledger.measureFile(new MeasureId(4711)));
    assertRefused(
        LedgerException.Kind.UNKNOWN_ITEM,
        () -> ledger.apply(new Change.Title(new IssueId(4711), "a", "b"), WHO));
    assertRefused(
        LedgerException.Kind.UNKNOWN_ITEM,
        () ->
            ledger.apply(
                new Change.Answering(new MeasureId(4711), Responsibility.NONE, Responsibility.NONE),
                WHO));
  }

  @Test
  void changesTheWorkingTitleAndNeverTheOriginal() {
    LedgerRow row = ledger.rows(null).getFirst();
    ledger.apply(new Change.Title(row.issue().id(), row.issue().title(), "学习不深"), WHO);
    LedgerRow after = ledger.rows(null).getFirst();
    assertThat(after.issue().title()).isEqualTo("学习不深");
    assertThat(after.issue().original()).isEqualTo(row.issue().original());
    HistoryEntry entry = ledger.history(1).getFirst();
    assertThat(entry.item()).isEqualTo("1");
    assertThat(entry.fields())
        .containsExactly(new FieldChange("title", row.issue().title(), "学习不深"));
    assertThat(ledger.measureFile(id("1.2")).history()).contains(entry);
  }

  @Test
  void keepsTheFirstDateWhateverIsSetAfterIt() {
    MeasureId measure = id("1.2");
    Deadline first = new Deadline.OnDate(LocalDate.of(2026, 12, 31), "年底前");
    Deadline second = Deadline.on(LocalDate.of(2026, 11, 30));
    ledger.apply(new Change.Due(measure, Deadline.unset(), first, ""), WHO);
    ledger.apply(new Change.Due(measure, first, second, "县委要求提前"), WHO);
    ledger.apply(
        new Change.Due(measure, second, new Deadline.LongTerm("长期坚持"), "更正：方案写的是长期坚持"), WHO);
    MeasureLine after = line("1.2");
    assertThat(after.firstDue()).isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(after.extensions()).as("nobody asked for an extension").isZero();
    assertThat(after.deadline()).isEqualTo(new Deadline.LongTerm("长期坚持"));
    assertThat(ledger.history(2).getLast().fields())
        .containsExactly(
            new FieldChange("due_on", "2026-12-31", "2026-11-30"),
            new FieldChange("due_words", "年底前", ""));
    assertThat(ledger.history(2).getLast().reason()).isEqualTo("县委要求提前");
  }

  @Test
  void bringsEveryFormOfDeadlineBackUnchanged() {
    MeasureId measure = id("1.2");
    Deadline held = Deadline.unset();
    for (Deadline next :
        List.of(
            new Deadline.Immediate(null, "立行立改"),
            new Deadline.Immediate(LocalDate.of(2026, 11, 5), "立即"),
            new Deadline.Recurring(Recurrence.Monthly.on(31), "每月底"),
            new Deadline.Recurring(new Recurrence.Weekly(DayOfWeek.FRIDAY), "每周五前"),
            new Deadline.Recurring(new Recurrence.Monthly(Every.QUARTER, 3, 25), "每季度最后一个月25日前"),
            new Deadline.Recurring(Recurrence.Monthly.atEndOf(Every.HALF_YEAR), "每半年"),
            new Deadline.Recurring(Recurrence.Monthly.atEndOf(Every.YEAR), "每年底前"),
            new Deadline.Recurring(Recurrence.Monthly.on(5), ""),
            new Deadline.LongTerm(""),
            new Deadline.OnDate(LocalDate.of(2028, 2, 29), "2028年2月底"),
            Deadline.unset())) {
      ledger.apply(new Change.Due(measure, held, next, "更正：核对原件"), WHO);
      assertThat(line("1.2").deadline()).isEqualTo(next);
      held = next;
    }
    assertThat(line("1.2").firstDue()).isEqualTo(LocalDate.of(2026, 11, 5));
  }

  @Test
  void showsTheNewestProgressByItsDayNotByItsEntry() {
    MeasureId measure = id("1.1");
    ProgressEntry late = new ProgressEntry(LocalDate.of(2026, 9, 1), "补记九月", 20, "办公室");
    ledger.apply(new Change.Progress(measure, 75, late), WHO);
    assertThat(line("1.1").percent()).isEqualTo(75);
    assertThat(line("1.1").progress()).isEqualTo("规则已提交县委常委会审议");
    assertThat(ledger.measureFile(measure).progress())
        .extracting(ProgressEntry::percent)
        .containsExactly(75, 40, 20);
  }

  @Test
  void takesUnitsAndLeadersByNameAndMakesThoseItLacks() {
    Responsibility before = line("1.1").responsibility();
    Responsibility after =
        new Responsibility(
            List.of("何䶮", "吴新来"), List.of(" 县委办公室 "), List.of("新设单位", "县委宣传部"), List.of(""));
    ledger.apply(new Change.Answering(id("1.1"), before, after), WHO);
    Responsibility kept = line("1.1").responsibility();
    assertThat(kept)
        .isEqualTo(
            new Responsibility(
                List.of("何䶮", "吴新来"), List.of("县委办公室"), List.of("新设单位", "县委宣传部"), List.of()));
    assertThat(ledger.history(1).getFirst().fields())
        .contains(
            new FieldChange("leaders", "周明远", "何䶮、吴新来"),
            new FieldChange("supporting_units", "县委办公室", ""));
  }

  @Test
  void opensAClosedMeasureAgainUnderItsOldNumber() {
    ledger.apply(
        new Change.Closing(
            id("2.1"),
            line("2.1").closureState(),
            ClosureAct.REOPEN,
            TypicalLedger.TODAY,
            "",
            "回头看发现反弹",
            Set.of()),
        WHO);
    MeasureLine open = line("2.1");
    assertThat(open.closure()).isEqualTo(Closure.REOPENED);
    assertThat(open.closedOn()).isNull();
    assertThat(open.closingNumber()).isEmpty();
    assertThat(open.number()).isEqualTo(1);
    assertThat(ledger.history(1).getFirst().fields())
        .contains(
            new FieldChange("closed_on", "2026-10-12", ""),
            new FieldChange("closing_number", "云整销〔2026〕1号", ""),
            new FieldChange("opinion", "", "回头看发现反弹"));
  }

  @Test
  void countsCompletionAndNatureApart() {
    ledger.apply(
        new Change.Completed(
            id("4.1"), Completion.IN_PROGRESS, Completion.DONE, Nature.LONG_TERM, Nature.LONG_TERM),
        WHO);
    assertThat(line("4.1").completion()).isEqualTo(Completion.DONE);
    assertThat(line("4.1").nature()).isEqualTo(Nature.LONG_TERM);
    assertThat(line("4.1").closure()).isEqualTo(Closure.NONE);
  }

  @Test
  void writesOneAfterAnotherWhenSeveralThreadsWriteAtOnce() throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (String number : List.of("1.1", "1.2", "3.2", "4.1")) {
      MeasureId measure = id(number);
      int before = line(number).percent();
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (int i = 0; i < 10; i++) {
                      int held = i == 0 ? before : 50 + i - 1;
                      ledger.apply(
                          new Change.Progress(
                              measure,
                              held,
                              new ProgressEntry(TypicalLedger.TODAY, "并行", 50 + i, WHO)),
                          WHO);
                    }
                  }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(ledger.history(100))
        .hasSize(50)
        .extracting(HistoryEntry::number)
        .doesNotHaveDuplicates();
    assertThat(line("4.1").percent()).isEqualTo(59);
  }

  private MeasureId id(String number) {
    return TypicalLedger.id(ledger.rows(null), number);
  }

  private MeasureLine line(String number) {
    return TypicalLedger.row(ledger.rows(null), number).measure();
  }

  private static void assertRefused(LedgerException.Kind kind, Runnable step) {
    assertThatThrownBy(step::run)
        .isInstanceOfSatisfying(
            LedgerException.class, refused -> assertThat(refused.kind()).isEqualTo(kind));
  }
}
