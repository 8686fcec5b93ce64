package app.xiaohao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.Completion;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Nature;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.closing.ClosureAct;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.store.TypicalLedger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
  @TempDir Path folder;

  private Ledger ledger;
  private List<LedgerRow> rows;

  @BeforeEach
  void open() {
    ledger = TypicalLedger.create(folder.resolve("台账.xh"));
    rows = ledger.rows(null);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void closesStepByStepOnly() {
    assertNotAllowed(closing("1.1", ClosureAct.CLOSE, "1号"));
    assertNotAllowed(closing("2.1", ClosureAct.REQUEST, ""));
    assertRefused(LedgerException.Kind.NOT_DONE, closing("1.1", ClosureAct.REQUEST, ""));
    ledger.apply(
        new Change.Completed(
            TypicalLedger.id(rows, "1.1"),
            Completion.IN_PROGRESS,
            Completion.DONE,
            Nature.LIMITED,
            Nature.LIMITED),
        "林晓");
    ledger.apply(closing("1.1", ClosureAct.REQUEST, ""), "林晓");
    ledger.apply(closing("1.1", ClosureAct.VERIFY, ""), "周明远");
    assertRefused(LedgerException.Kind.BY_APPLICANT, closing("1.1", ClosureAct.CLOSE, "9号"));
    assertRefused(LedgerException.Kind.SAME_HAND, "周明远", closing("1.1", ClosureAct.CLOSE, "9号"));
    ledger.apply(closing("1.1", ClosureAct.CLOSE, "1号"), "唐静");
    assertThat(TypicalLedger.row(ledger.rows(null), "1.1").measure().closure())
        .isEqualTo(Closure.CLOSED);
  }

  @Test
  void movesADateOnlyForAReason() {
    MeasureId measure = TypicalLedger.id(rows, "1.1");
    Deadline held = TypicalLedger.row(rows, "1.1").measure().deadline();
    Deadline later = Deadline.on(LocalDate.of(2027, 1, 31));
    assertRefused(LedgerException.Kind.REASON_MISSING, new Change.Due(measure, held, later, " "));
    assertRefused(
        LedgerException.Kind.EXTENSION_NEEDED, new Change.Due(measure, held, later, "招标延后"));
    ledger.apply(new Change.Due(measure, held, later, "更正：方案上写的是1月底"), "林晓");
    assertThat(TypicalLedger.row(ledger.rows(null), "1.1").measure().deadline()).isEqualTo(later);
  }

  @Test
  void wantsToKnowWhoChangesIt() {
    assertThatThrownBy(() -> ledger.apply(closing("1.1", ClosureAct.REQUEST, ""), " "))
        .isInstanceOfSatisfying(
            LedgerException.class,
            refused -> assertThat(refused.kind()).isEqualTo(LedgerException.Kind.NOBODY_NAMED));
    assertRefused(
        LedgerException.Kind.NAME_INVISIBLE, "\u200B", closing("1.1", ClosureAct.REQUEST, ""));
    assertThat(ledger.rows(null)).isEqualTo(rows);
  }

  private Change closing(String number, ClosureAct act, String closingNumber) {
    LedgerRow.MeasureLine line = TypicalLedger.row(ledger.rows(null), number).measure();
    return new Change.Closing(
        line.id(), line.closureState(), act, TypicalLedger.TODAY, closingNumber, "如实", Set.of());
  }

  private void assertNotAllowed(Change change) {
    assertRefused(LedgerException.Kind.NOT_ALLOWED, change);
  }

  private void assertRefused(LedgerException.Kind kind, Change change) {
    assertRefused(kind, "林晓", change);
  }

  private void assertRefused(LedgerException.Kind kind, String by, Change change) {
    List<HistoryEntry> history = ledger.history(100);
    assertThatThrownBy(() -> ledger.apply(change, by))
        .isInstanceOfSatisfying(
            LedgerException.class, refused -> assertThat(refused.kind()).isEqualTo(kind));
    assertThat(ledger.history(100)).isEqualTo(history);
  }
}
