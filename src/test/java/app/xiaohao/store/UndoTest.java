package app.xiaohao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.ledger.row.ByHand;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.Completion;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Nature;
import app.xiaohao.model.ProgressEntry;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.closing.ClosureAct;
import app.xiaohao.model.closing.ClosureState;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.deadline.Recurrence;
import app.xiaohao.model.deadline.Recurrence.Every;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Undo and redo on the log, also across restarts. */
class UndoTest {
  private static final String ME = "孙望舒";
  private static final String OTHER = "陈立群";

  @TempDir Path folder;
  private Path file;
  private Ledger ledger;

  @BeforeEach
  void makeTypicalLedger() {
    file = folder.resolve("台账.xh");
    ledger = TypicalLedger.create(file);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private void restart() {
    ledger.close();
    ledger = new Ledger(new H2LedgerStores(TypicalLedger.CLOCK).open(file), TypicalLedger.CLOCK);
  }

  private LedgerRow row(String number) {
    return TypicalLedger.row(ledger.rows(null), number);
  }

  private MeasureId id(String number) {
    return row(number).measure().id();
  }

  private void progress(String number, int percent, String by) {
    ledger.apply(
        new Change.Progress(
            id(number),
            row(number).measure().percent(),
            new ProgressEntry(TypicalLedger.TODAY, "进展到" + percent, percent, "县委宣传部")),
        by);
  }

  private void refused(Kind kind, Runnable step) {
    List<LedgerRow> before = ledger.rows(null);
    assertThatThrownBy(step::run)
        .isInstanceOfSatisfying(
            LedgerException.class, refused -> assertThat(refused.kind()).isEqualTo(kind));
    assertThat(ledger.rows(null)).isEqualTo(before);
    assertThat(ledger.log().prove(CommitWatch.NOBODY).whole()).isTrue();
  }

  @Test
  void takesBackWhatOneDidStepByStepAndBringsItBackAcrossRestarts() {
    List<List<LedgerRow>> states = new ArrayList<>();
    states.add(ledger.rows(null));
    progress("1.1", 90, ME);
    states.add(ledger.rows(null));
    ledger.apply(
        new Change.Due(
            id("3.1"),
            row("3.1").measure().deadline(),
            new Deadline.Recurring(new Recurrence.Monthly(Every.QUARTER, 3, 25), "每季度末月25日前"),
            "更正：核对原件"),
        ME);
    states.add(ledger.rows(null));
    ledger.apply(
        new Change.Answering(
            id("6.1"),
            Responsibility.NONE,
            new Responsibility(List.of("新人"), List.of("新单位"), List.of(), List.of())),
        ME);
    states.add(ledger.rows(null));
    ledger.apply(
        new Change.Completed(
            id("1.2"), Completion.IN_PROGRESS, Completion.DONE, Nature.LIMITED, Nature.LONG_TERM),
        ME);
    states.add(ledger.rows(null));
    ledger.apply(new Change.Wording(id("7.1"), "", "补充措施"), ME);
    states.add(ledger.rows(null));
    ledger.apply(new Change.Title(row("1.1").issue().id(), row("1.1").issue().title(), "新的标题"), ME);
    for (int i = states.size() - 1; i >= 0; i--) {
      restart();
      HistoryEntry undone = ledger.undo(ME);
      assertThat(undone.kind()).isEqualTo(HistoryEntry.Kind.UNDONE);
      assertThat(ledger.rows(null)).isEqualTo(states.get(i));
    }
    refused(Kind.NOTHING_TO_UNDO, () -> ledger.undo(ME));
    for (int i = 1; i < states.size(); i++) {
      restart();
      ledger.redo(ME);
      assertThat(ledger.rows(null)).isEqualTo(states.get(i));
    }
    ledger.redo(ME);
    assertThat(row("1.1").issue().title()).isEqualTo("新的标题");
    refused(Kind.NOTHING_TO_REDO, () -> ledger.redo(ME));
    ledger.undo(ME);
    assertThat(ledger.rows(null)).isEqualTo(states.getLast());
    assertThat(ledger.log().prove(CommitWatch.NOBODY).whole()).isTrue();
  }

  @Test
  void appendsTheInverseWithTheNumberOfWhatItTurned() {
    progress("1.1", 90, ME);
    HistoryEntry done = ledger.history(1).getFirst();
    ledger.undo(ME);
    HistoryEntry undone = ledger.history(1).getFirst();
    assertThat(undone.item()).isEqualTo("1.1");
    assertThat(undone.by()).isEqualTo(ME);
    assertThat(undone.fields())
        .contains(
            new HistoryEntry.FieldChange("entry", "", Long.toString(done.number())),
            new HistoryEntry.FieldChange("kind", "", "PROGRESS_RECORDED"),
            new HistoryEntry.FieldChange("percent", "90", "75"));
    assertThat(ledger.measureFile(id("1.1")).progress()).hasSize(2);
    assertThat(ledger.measureFile(id("1.1")).history()).contains(done);
  }

  @Test
  void forgetsWhatCouldBeRedoneOnceSomethingNewIsDone() {
    progress("1.1", 90, ME);
    ledger.undo(ME);
    progress("1.2", 10, ME);
    refused(Kind.NOTHING_TO_REDO, () -> ledger.redo(ME));
  }

  @Test
  void undoesOnlyWhatOneDidOneself() {
    progress("1.2", 30, ME);
    progress("1.1", 90, OTHER);
    ledger.undo(ME);
    assertThat(row("1.2").measure().percent()).isZero();
    assertThat(row("1.1").measure().percent()).isEqualTo(90);
    refused(Kind.NOTHING_TO_UNDO, () -> ledger.undo("无人"));
    long others =
        ledger.history(10).stream()
            .filter(entry -> entry.by().equals(OTHER))
            .findFirst()
            .orElseThrow()
            .number();
    refused(Kind.UNDO_NOT_OWN, () -> ledger.undo(others, ME));
  }

  @Test
  void refusesWhereSomebodyElseHasChangedTheItemSince() {
    progress("1.1", 90, ME);
    ledger.apply(new Change.Wording(id("1.1"), row("1.1").measure().text(), "改过"), OTHER);
    assertThatThrownBy(() -> ledger.undo(ME))
        .isInstanceOfSatisfying(
            LedgerException.class,
            refused -> {
              assertThat(refused.kind()).isEqualTo(Kind.UNDO_CHANGED_SINCE);
              assertThat(refused.arguments()).containsExactly(OTHER, "2026-11-03", "1.1");
            });
    ledger.undo(OTHER);
    ledger.undo(ME);
    assertThat(row("1.1").measure().percent()).isEqualTo(75);
  }

  @Test
  void leavesApprovalsToBeRevokedWithAReason() {
    ledger.apply(
        new Change.Closing(
            id("3.2"),
            ClosureState.NEW,
            ClosureAct.REQUEST,
            TypicalLedger.TODAY,
            "",
            "已上线",
            Set.of()),
        ME);
    refused(Kind.UNDO_REVOKE, () -> ledger.undo(ME));
  }

  @Test
  void leavesImportsToTheirOwnUndoing() {
    refused(Kind.UNDO_IMPORT, () -> ledger.undo(1, TypicalLedger.OPERATOR));
  }

  @Test
  void undoesOneChangeAmongSeveral() {
    progress("1.2", 30, ME);
    long first = ledger.history(1).getFirst().number();
    progress("4.1", 50, ME);
    ledger.undo(first, ME);
    assertThat(row("1.2").measure().percent()).isZero();
    assertThat(row("4.1").measure().percent()).isEqualTo(50);
    refused(Kind.UNDO_TWICE, () -> ledger.undo(first, ME));
    ledger.undo(ME);
    assertThat(row("4.1").measure().percent()).isZero();
  }

  /** Early in the morning Greenwich still has the day before. */
  @Test
  void whatIsDoneAgainBearsTheDayOnWhichItWasDone() {
    ledger.close();
    Clock early = Clock.fixed(Instant.parse("2026-11-02T23:30:00Z"), TypicalLedger.CLOCK.getZone());
    ledger = new Ledger(new H2LedgerStores(early).open(file), early);
    ledger.apply(new Change.Removed(id("1.2"), "重复"), ME);
    List<ByHand.Removed> struck = ledger.desks().byHand(null).removed();
    assertThat(struck.getFirst().at().toLocalDate()).isEqualTo("2026-11-03");
    ledger.undo(ME);
    ledger.redo(ME);
    assertThat(ledger.desks().byHand(null).removed()).isEqualTo(struck);
  }

  @Test
  void undoesSettings() {
    var before = ledger.settings();
    ledger.apply(new Change.Settings(before, before.withReportingUnit("县委办")), ME);
    ledger.undo(ME);
    assertThat(ledger.settings()).isEqualTo(before);
    ledger.redo(ME);
    assertThat(ledger.settings().reportingUnit()).isEqualTo("县委办");
  }
}
