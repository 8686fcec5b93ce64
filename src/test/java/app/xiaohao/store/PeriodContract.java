package app.xiaohao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import app.xiaohao.intake.Draft;
import app.xiaohao.ledger.Books;
import app.xiaohao.ledger.DraftBuilder;
import app.xiaohao.ledger.Frozen;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.Reported;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.Proof;
import app.xiaohao.ledger.merge.ReviewedBatch;
import app.xiaohao.ledger.period.Snapshot;
import app.xiaohao.ledger.period.SnapshotForm;
import app.xiaohao.ledger.reconcile.Reconciler;
import app.xiaohao.ledger.reconcile.Reconciliation;
import app.xiaohao.ledger.reconcile.ReconciliationForm;
import app.xiaohao.ledger.review.DraftReview;
import app.xiaohao.ledger.review.LeftOut;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.Completion;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Nature;
import app.xiaohao.model.ProgressEntry;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.InspectionKind;
import app.xiaohao.model.inspection.Period;
import app.xiaohao.model.inspection.PeriodId;
import app.xiaohao.model.inspection.SentPacket;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a store promises of reporting periods and of what is frozen. */
abstract class PeriodContract {
  private static final String WHO = TypicalLedger.OPERATOR;
  private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
  private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);

  private Ledger ledger;
  private InspectionId inspection;

  /** A {@link TypicalLedger}. */
  abstract Ledger typical();

  @BeforeEach
  void makeTypicalLedger() {
    ledger = typical();
    inspection = ledger.inspections().getFirst().id();
  }

  @AfterEach
  void close() {
    if (ledger != null) {
      ledger.close();
    }
  }

  private Period open(int number, LocalDate from) {
    ledger.apply(
        new Change.PeriodOpened(
            inspection, number, "第" + number + "期", from, from.plusMonths(1).minusDays(1)),
        WHO);
    return ledger.desks().periods(inspection).getLast();
  }

  private void close(Period period, LocalDate on) {
    ledger.apply(new Change.PeriodClosed(inspection, period.id(), on), WHO);
  }

  private MeasureId id(String number) {
    return TypicalLedger.id(ledger.rows(null), number);
  }

  private void report(String number, LocalDate on, int percent, String text) {
    LedgerRow row = TypicalLedger.row(ledger.rows(null), number);
    ledger.apply(
        new Change.Progress(
            row.measure().id(),
            row.measure().percent(),
            new ProgressEntry(on, text, percent, "县委宣传部")),
        WHO);
  }

  private List<Reported> reports(String number) {
    MeasureId measure = id(number);
    return ledger.desks().books(inspection).reports().stream()
        .filter(report -> report.measure().equals(measure))
        .toList();
  }

  @Test
  void refusesPeriodsThatLeaveAGapOrOverlap() {
    open(1, SEPTEMBER);
    assertRefused(2, LocalDate.of(2026, 10, 2), LedgerException.Kind.PERIOD_GAP);
    assertRefused(2, LocalDate.of(2026, 9, 30), LedgerException.Kind.PERIOD_OVERLAPS);
    assertRefused(1, OCTOBER, LedgerException.Kind.STALE);
    open(2, OCTOBER);
    assertThat(ledger.desks().periods(inspection))
        .extracting(Period::name, Period::from, Period::to, Period::open)
        .containsExactly(
            tuple("第1期", SEPTEMBER, LocalDate.of(2026, 9, 30), true),
            tuple("第2期", OCTOBER, LocalDate.of(2026, 10, 31), true));
  }

  private void assertRefused(int number, LocalDate from, LedgerException.Kind kind) {
    assertThatThrownBy(() -> open(number, from))
        .isInstanceOfSatisfying(
            LedgerException.class, refused -> assertThat(refused.kind()).isEqualTo(kind));
    assertThat(ledger.desks().periods(inspection)).hasSize(1);
  }

  @Test
  void putsReportsIntoThePeriodOfTheirDay() {
    Period october = open(1, OCTOBER);
    assertThat(reports("1.1")).extracting(Reported::period).containsOnly(october.id());
    assertThat(reports("1.1")).hasSize(2).noneMatch(Reported::late);
    report("1.2", LocalDate.of(2026, 10, 30), 10, "拟定提纲12篇");
    report("1.2", LocalDate.of(2026, 11, 2), 20, "形成初稿2篇");
    assertThat(reports("1.2")).extracting(Reported::period).containsExactly(october.id(), null);
  }

  @Test
  void marksWhatComesAfterThePeriodWasClosed() {
    Period october = open(1, OCTOBER);
    report("1.2", LocalDate.of(2026, 10, 30), 10, "拟定提纲12篇");
    close(october, LocalDate.of(2026, 11, 2));
    report("5.1", LocalDate.of(2026, 10, 31), 15, "两所党校完成设计");
    assertThat(reports("1.2")).extracting(Reported::late).containsExactly(false);
    assertThat(reports("5.1"))
        .singleElement()
        .satisfies(
            report -> {
              assertThat(report.period()).isEqualTo(october.id());
              assertThat(report.late()).isTrue();
            });
  }

  @Test
  void freezesTheTableWhenAPeriodIsClosed() {
    Period october = open(1, OCTOBER);
    assertThat(ledger.desks().snapshot(october.id())).isEmpty();
    List<LedgerRow> before = ledger.rows(inspection);
    LocalDate on = LocalDate.of(2026, 11, 2);
    close(october, on);
    report("1.1", LocalDate.of(2026, 11, 3), 90, "规则印发");
    Frozen frozen = ledger.desks().snapshot(october.id()).orElseThrow();
    assertThat(frozen.whole()).isTrue();
    assertThat(frozen.by()).isEqualTo(WHO);
    Snapshot snapshot = SnapshotForm.read(frozen.body());
    assertThat(snapshot.lines()).isEqualTo(before);
    assertThat(snapshot).isEqualTo(Snapshot.of("第1期", before, ledger.settings().lights(), on));
    Period closed = ledger.desks().periods(inspection).getFirst();
    assertThat(closed.closedOn()).isEqualTo(on);
    assertThat(closed.closedBy()).isEqualTo(WHO);
    HistoryEntry entry =
        ledger.history(9).stream()
            .filter(one -> one.kind() == HistoryEntry.Kind.PERIOD_CLOSED)
            .findFirst()
            .orElseThrow();
    assertThat(entry.fields())
        .contains(new HistoryEntry.FieldChange("sha256", "", frozen.sha256()));
    assertThat(ledger.log().prove(CommitWatch.NOBODY).whole()).isTrue();
  }

  @Test
  void closesPeriodsInTheirOrderAndOnlyOnce() {
    Period september = open(1, SEPTEMBER);
    Period october = open(2, OCTOBER);
    assertKind(
        () -> close(october, LocalDate.of(2026, 11, 3)), LedgerException.Kind.PERIOD_EARLIER_OPEN);
    assertKind(
        () -> close(september, LocalDate.of(2026, 9, 29)), LedgerException.Kind.PERIOD_NOT_OVER);
    close(september, LocalDate.of(2026, 9, 30));
    assertKind(
        () -> close(september, LocalDate.of(2026, 10, 1)), LedgerException.Kind.PERIOD_CLOSED);
    assertKind(
        () ->
            ledger.apply(
                new Change.PeriodClosed(inspection, new PeriodId(9999), TypicalLedger.TODAY), WHO),
        LedgerException.Kind.UNKNOWN_ITEM);
  }

  private static void assertKind(Runnable act, LedgerException.Kind kind) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            LedgerException.class, refused -> assertThat(refused.kind()).isEqualTo(kind));
  }

  @Test
  void freezesAReconciliationAsItWasSigned() {
    Period october = open(1, OCTOBER);
    Books books = ledger.desks().books(inspection);
    Reconciliation made =
        Reconciler.of(books, books.period(october.id()).orElseThrow(), TypicalLedger.TODAY);
    sign(october, made);
    report("1.2", LocalDate.of(2026, 10, 30), 10, "拟定提纲12篇");
    assertThat(ledger.desks().reconciliations(inspection))
        .singleElement()
        .satisfies(
            frozen -> {
              assertThat(frozen.whole()).isTrue();
              assertThat(frozen.title()).isEqualTo("十月对账");
              assertThat(frozen.by()).isEqualTo(WHO);
              assertThat(ReconciliationForm.read(frozen.body())).isEqualTo(made);
            });
  }

  private void sign(Period period, Reconciliation made) {
    sign(period, made, "差异已逐条核对");
  }

  @Test
  void asksWhyOneIsSignedThatDiffersAndKeepsTheReason() {
    Period october = open(1, OCTOBER);
    Reconciliation made =
        Reconciler.of(ledger.desks().books(inspection), october, TypicalLedger.TODAY);
    assertThat(made.open()).isNotEmpty();
    assertKind(() -> sign(october, made, " "), LedgerException.Kind.DIFFERENCES_OPEN);
    assertThat(ledger.desks().reconciliations(inspection)).isEmpty();
    sign(october, made, "已约定下月补齐");
    assertThat(ledger.history(1).getFirst().reason()).isEqualTo("已约定下月补齐");
    assertThat(ledger.desks().reconciliations(inspection))
        .singleElement()
        .satisfies(
            frozen -> {
              assertThat(frozen.whole()).isTrue();
              assertThat(ReconciliationForm.reason(frozen.body())).isEqualTo("已约定下月补齐");
              assertThat(ReconciliationForm.read(frozen.body())).isEqualTo(made);
            });
  }

  private void sign(Period period, Reconciliation made, String reason) {
    ledger.apply(
        new Change.ReconciliationSigned(
            inspection,
            period.id(),
            "十月对账",
            TypicalLedger.TODAY,
            ReconciliationForm.write(made),
            reason),
        WHO);
  }

  @Test
  void refusesToSignWhatTheLedgerNoLongerSays() {
    Period october = open(1, OCTOBER);
    Reconciliation made =
        Reconciler.of(ledger.desks().books(inspection), october, TypicalLedger.TODAY);
    ledger.apply(
        new Change.Completed(
            id("1.1"), Completion.IN_PROGRESS, Completion.DONE, Nature.LIMITED, Nature.LIMITED),
        WHO);
    assertKind(() -> sign(october, made), LedgerException.Kind.STALE);
    assertThat(ledger.desks().reconciliations(inspection)).isEmpty();
  }

  @Test
  void keepsAnImportThatAClosedPeriodCounts() {
    ReviewedBatch batch =
        new DraftReview(new DraftBuilder("补充.txt").issue("新问题").measure("整改").build())
            .approve(new ReviewedBatch.Target.Existing(inspection));
    var receipt = ledger.commit(batch, WHO);
    Period october = open(1, OCTOBER);
    close(october, TypicalLedger.TODAY);
    assertKind(
        () -> ledger.imports().undo(receipt.id(), "导错了文件", WHO), LedgerException.Kind.FROZEN_SINCE);
    assertThat(ledger.imports().all().getFirst().obstacle().about()).isEqualTo(october.name());
  }

  @Test
  void keepsAnInspectionOfWhichSomethingIsFrozen() {
    ReviewedBatch batch =
        new DraftReview(new DraftBuilder("乙.txt").issue("乙").measure("做").build())
            .approve(
                new ReviewedBatch.Target.NewInspection("第二轮", InspectionKind.LOCAL_INSPECTION));
    var receipt = ledger.commit(batch, WHO);
    ledger.apply(
        new Change.PeriodOpened(
            receipt.inspection(), 1, "第1期", OCTOBER, LocalDate.of(2026, 10, 31)),
        WHO);
    assertKind(
        () -> ledger.imports().undo(receipt.id(), "导错了文件", WHO), LedgerException.Kind.FROZEN_THERE);
    assertThat(ledger.rows(receipt.inspection())).hasSize(1);
  }

  @Test
  void knowsWhatWasFedBackWhateverBecameOfIt() {
    DraftReview review =
        new DraftReview(
            new DraftBuilder("乙.txt")
                .under("作风方面")
                .issue("会议多")
                .measure("精简会议")
                .issue("文件多")
                .measure("精简文件")
                .measure("限定篇幅")
                .build());
    review.include(1, false);
    InspectionId second =
        ledger
            .commit(
                review.approve(
                    new ReviewedBatch.Target.NewInspection("第二轮", InspectionKind.LOCAL_INSPECTION)),
                WHO)
            .inspection();
    LedgerRow row = ledger.rows(second).getFirst();
    ledger.apply(new Change.Title(row.issue().id(), "会议多", "文山会海"), WHO);
    ledger.apply(new Change.Wording(row.measure().id(), "精简会议", "会议减半"), WHO);
    var feedback = ledger.desks().books(second).feedback();
    assertThat(feedback.document()).isEqualTo("乙.txt");
    assertThat(feedback.titles()).containsEntry(row.issue().id(), "会议多");
    assertThat(feedback.measures()).containsEntry(row.measure().id(), "精简会议");
    assertThat(feedback.leftOut())
        .extracting(LeftOut::title, LeftOut::text, LeftOut::aspect)
        .containsExactly(tuple("文件多", "精简文件", "作风方面"), tuple("文件多", "限定篇幅", "作风方面"));
  }

  @Test
  void knowsWhatALaterTableSays() {
    ledger.apply(
        new Change.Completed(
            id("3.1"), Completion.IN_PROGRESS, Completion.PHASED, Nature.LIMITED, Nature.LIMITED),
        WHO);
    DraftBuilder table =
        new DraftBuilder("农业农村局报表.xlsx")
            .issue("农村集体“三资”管理混乱")
            .measure("清理不规范合同213份，追缴拖欠租金486.2万元；")
            .row(
                new Draft.RowFacts(
                    List.of(),
                    List.of(),
                    new Draft.Status(
                        Draft.Status.Value.COMPLETED, "已完成", Completion.DONE, null, null),
                    "",
                    List.of()));
    ledger.commit(
        new DraftReview(table.build()).approve(new ReviewedBatch.Target.Existing(inspection)), WHO);
    Books books = ledger.desks().books(inspection);
    assertThat(books.feedback().document()).isEqualTo("云溪县巡视整改进展情况通报.txt");
    assertThat(TypicalLedger.row(books.rows(), "3.1").measure().completion())
        .isEqualTo(Completion.PHASED);
    assertThat(books.tables().get(id("3.1")))
        .satisfies(
            said -> {
              assertThat(said.document()).isEqualTo("农业农村局报表.xlsx");
              assertThat(said.said().completion()).isEqualTo(Completion.DONE);
            });
  }

  @Test
  void remembersWhichPacketsWentOutAndCameBack() {
    Period october = open(1, OCTOBER);
    long opened = ledger.history(1).getFirst().number();
    SentPacket sent =
        new SentPacket(october.id(), "县财政局", false, 3, "ab12", TypicalLedger.TODAY, null);
    SentPacket back =
        new SentPacket(
            october.id(), "县财政局", false, 3, "ab12", TypicalLedger.TODAY, TypicalLedger.TODAY);
    SentPacket unknown =
        new SentPacket(
            october.id(), "周明远", true, 1, "cd34", TypicalLedger.TODAY, TypicalLedger.TODAY);
    ledger.apply(new Change.PacketSent(inspection, sent), WHO);
    assertThat(ledger.desks().packets(october.id())).containsExactly(sent);
    ledger.apply(
        List.of(
            new Change.PacketReturned(inspection, back, "县财政局.xlsx"),
            new Change.PacketReturned(inspection, unknown, "周明远.xlsx")),
        WHO);
    assertThat(ledger.desks().packets(october.id())).containsExactlyInAnyOrder(back, unknown);
    ledger.undo(WHO);
    assertThat(ledger.desks().packets(october.id())).containsExactly(sent);
    ledger.redo(WHO);
    assertThat(ledger.desks().packets(october.id())).containsExactlyInAnyOrder(back, unknown);
    assertThat(ledger.log().prove(CommitWatch.NOBODY)).matches(Proof::whole);
    // a period of which packets went out is there to stay
    assertKind(() -> ledger.undo(opened, WHO), LedgerException.Kind.UNDO_IN_USE);
    assertKind(
        () ->
            ledger.apply(
                new Change.PacketSent(
                    inspection,
                    new SentPacket(
                        new PeriodId(999), "县财政局", false, 3, "ef56", TypicalLedger.TODAY, null)),
                WHO),
        LedgerException.Kind.UNKNOWN_ITEM);
  }
}
