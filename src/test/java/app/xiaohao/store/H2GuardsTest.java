package app.xiaohao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Avowal;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.file.NewEvidence;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.ledger.reconcile.DifferenceKind;
import app.xiaohao.ledger.reconcile.Reconciler;
import app.xiaohao.ledger.row.DateSettings;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.model.Completion;
import app.xiaohao.model.ProgressEntry;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.closing.ClosureAct;
import app.xiaohao.model.closing.EvidenceId;
import app.xiaohao.model.deadline.Deadline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the ledger holds out against, whoever asks and through whichever field. */
class H2GuardsTest {
  private static final String ME = "孙望舒";
  private static final LocalDate TODAY = TypicalLedger.TODAY;

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

  private void onDay(LocalDate day) {
    ledger.close();
    ledger =
        new Ledger(new H2LedgerStores(TypicalLedger.CLOCK).open(file), TypicalLedger.CLOCK, day);
  }

  private LedgerRow row(String number) {
    return TypicalLedger.row(ledger.rows(null), number);
  }

  private MeasureLine line(String number) {
    return row(number).measure();
  }

  private void refused(Kind kind, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            LedgerException.class, refused -> assertThat(refused.kind()).isEqualTo(kind));
  }

  @Test
  void aClosedRowStandsAsItWasClosed() {
    MeasureLine closed = line("2.1");
    List<Change> changes =
        List.of(
            new Change.Wording(closed.id(), closed.text(), closed.text() + "！"),
            new Change.Answering(
                closed.id(),
                closed.responsibility(),
                new Responsibility(List.of("王五"), List.of(), List.of(), List.of())),
            new Change.Due(closed.id(), closed.deadline(), Deadline.on(TODAY.plusDays(9)), "更正：录错"),
            new Change.Progress(
                closed.id(), closed.percent(), new ProgressEntry(TODAY, "又做了一些", 100, ME)),
            new Change.Completed(
                closed.id(),
                closed.completion(),
                Completion.PHASED,
                closed.nature(),
                closed.nature()),
            new Change.Title(row("2.1").issue().id(), row("2.1").issue().title(), "换个说法"));
    for (Change change : changes) {
      refused(Kind.CLOSED_LOCKED, () -> ledger.apply(change, ME));
    }
    ledger.apply(
        new Change.Closing(
            closed.id(), closed.closureState(), ClosureAct.REOPEN, TODAY, "", "抽查发现反弹", Set.of()),
        ME);
    ledger.apply(changes.getFirst(), ME);
    assertThat(line("2.1").text()).endsWith("！");
  }

  private void due(String number, LocalDate to, String reason, String by) {
    ledger.apply(
        new Change.Due(line(number).id(), line(number).deadline(), Deadline.on(to), reason), by);
  }

  @Test
  void aDateIsCorrectedInTimeOrByAnotherAndCounted() {
    LocalDate first = TODAY.plusDays(40);
    due("6.1", first, "", ME);
    refused(Kind.EXTENSION_NEEDED, () -> due("6.1", first.plusDays(5), "来不及", ME));
    refused(Kind.REASON_MISSING, () -> due("6.1", first.plusDays(5), "更正：", ME));
    due("6.1", first.plusDays(5), "更正：看错一行", ME);

    onDay(TODAY.plusDays(4));
    refused(Kind.CORRECTION_LATE, () -> due("6.1", first.plusDays(9), "更正：又看错", ME));
    refused(Kind.CORRECTION_LATE, () -> due("6.1", first.plusDays(9), "更正：又看错", "孫望舒"));
    refused(Kind.NEAR_NAME, () -> due("6.1", first.plusDays(9), "更正：又看错", ME + "2"));
    due("6.1", first.plusDays(9), "更正：与原件核对", "唐静");
    List<HistoryEntry> history = ledger.measureFile(line("6.1").id()).history();
    assertThat(DateSettings.of(null, history).corrections()).isEqualTo(2);

    ledger.undo("唐静");
    history = ledger.measureFile(line("6.1").id()).history();
    assertThat(DateSettings.of(null, history).corrections()).isEqualTo(1);
  }

  @Test
  void whoMakesADateEarlierMayOnlyGiveThatBack() {
    LocalDate first = TODAY.plusDays(40);
    due("6.1", first, "", "唐静");
    onDay(TODAY.plusDays(10));
    due("6.1", first.minusDays(3), "提前完成", ME);
    // the log dates by the clock, which stands still here
    onDay(TODAY.plusDays(2));
    due("6.1", first, "更正：原定日期", ME);
    assertThat(line("6.1").deadline()).isEqualTo(Deadline.on(first));
  }

  @Test
  void severalChangesAreOneStep() {
    List<LedgerRow> before = ledger.rows(null);
    long entries = ledger.history(1).getFirst().number();
    List<Change> batch =
        List.of(
            new Change.Wording(line("1.1").id(), line("1.1").text(), "甲"),
            new Change.Wording(line("1.2").id(), line("1.2").text(), "乙"));
    ledger.apply(batch, ME);
    assertThat(ledger.history(2))
        .allSatisfy(
            entry ->
                assertThat(entry.fields())
                    .contains(new HistoryEntry.FieldChange("batch", "", "2 2")));
    ledger.undo(ME);
    assertThat(ledger.rows(null)).isEqualTo(before);
    refused(Kind.NOTHING_TO_UNDO, () -> ledger.undo(ME));

    List<Change> partly =
        List.of(
            new Change.Wording(line("1.1").id(), line("1.1").text(), "甲"),
            new Change.Wording(line("2.1").id(), line("2.1").text(), "乙"));
    refused(Kind.CLOSED_LOCKED, () -> ledger.apply(partly, ME));
    assertThat(ledger.rows(null)).isEqualTo(before);
    assertThat(ledger.history(1).getFirst().number()).isEqualTo(entries + 4);
    assertThat(ledger.log().prove(CommitWatch.NOBODY).whole()).isTrue();
  }

  @Test
  void proofAddedAfterClosingProvesNothingOfItAndMayGo() throws IOException {
    Path late = Files.writeString(folder.resolve("补.txt"), "事后补的材料");
    EvidenceId added =
        ledger
            .attach(line("2.1").id(), List.of(new NewEvidence(late, "")), ME, CommitWatch.NOBODY)
            .getFirst();
    assertThat(ledger.history(1).getFirst().fields())
        .contains(new HistoryEntry.FieldChange("after_closing", "", "true"));
    var made =
        Reconciler.of(ledger.desks().books(row("2.1").issue().inspection()), null, ledger.today());
    assertThat(made.differences())
        .anyMatch(one -> one.kind() == DifferenceKind.DONE_UNPROVED && one.number().equals("2.1"));
    refused(
        Kind.REASON_MISSING,
        () -> ledger.apply(new Change.EvidenceRemoved(line("2.1").id(), added, " "), ME));
    ledger.apply(new Change.EvidenceRemoved(line("2.1").id(), added, "传错"), ME);
    assertThat(line("2.1").evidence()).isZero();
  }

  @Test
  void keepsWhatWasDeclared() {
    MeasureLine held = line("3.2");
    ledger.apply(
        new Change.ExtensionAsked(
            line("1.1").id(),
            line("1.1").deadline(),
            TODAY.plusYears(1),
            TODAY.minusDays(60),
            "征地"),
        ME,
        new Avowal("", "纸质申请单十一月才转来"));
    assertThat(ledger.history(1).getFirst().fields())
        .contains(new HistoryEntry.FieldChange("late_reason", "", "纸质申请单十一月才转来"));
    refused(
        Kind.DAY_IN_FUTURE,
        () ->
            ledger.apply(
                new Change.Progress(
                    held.id(), held.percent(), new ProgressEntry(TODAY.plusDays(1), "x", 1, ME)),
                ME));
  }
}
