package app.xiaohao.store;

import static app.xiaohao.store.TypicalLedger.id;
import static app.xiaohao.store.TypicalLedger.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.xiaohao.ledger.DraftBuilder;
import app.xiaohao.ledger.ImportReceipt;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.ledger.merge.ReviewedBatch;
import app.xiaohao.ledger.outcome.OutcomeLine;
import app.xiaohao.ledger.review.DraftReview;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.InspectionKind;
import app.xiaohao.model.outcome.Outcome;
import app.xiaohao.model.outcome.WorkRecord;
import app.xiaohao.model.outcome.WorkRecord.State;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a store promises of outcomes (成效) and records (记录). */
abstract class OutcomeContract {
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
    ledger.close();
  }

  private LedgerRow item(String number) {
    return row(ledger.rows(null), number);
  }

  private static Outcome money(String amount) {
    return new Outcome(
        null,
        "追缴资金",
        "违规发放津补贴",
        amount == null ? null : new BigDecimal(amount),
        "万元",
        new BigDecimal("20"),
        LocalDate.of(2027, 3, 31),
        null,
        "");
  }

  private void enter(String number, Outcome outcome) {
    LedgerRow row = item(number);
    ledger.apply(
        new Change.OutcomeKept(row.issue().id(), row.measure().id(), null, outcome, ""), WHO);
  }

  private List<OutcomeLine> outcomes() {
    return ledger.desks().outcomes(null);
  }

  private void refused(Kind kind, Change change) {
    assertThatExceptionOfType(LedgerException.class)
        .isThrownBy(() -> ledger.apply(change, WHO))
        .extracting(LedgerException::kind)
        .isEqualTo(kind);
  }

  private void requireWhole() {
    assertThat(ledger.log().prove(CommitWatch.NOBODY).whole()).isTrue();
  }

  @Test
  void outcomesAreEnteredChangedTakenAwayAndComeBack() {
    enter("1.1", money("12.50"));
    LedgerRow row = item("1.1");
    OutcomeLine line = outcomes().getFirst();
    assertThat(line.number()).isEqualTo("1.1");
    assertThat(line.outcome()).isEqualTo(money("12.5").withId(line.outcome().id()));
    Outcome more = money("15").withId(line.outcome().id());
    Change.OutcomeKept changed =
        new Change.OutcomeKept(line.issue(), line.measure(), line.outcome(), more, "");
    ledger.apply(changed, WHO);
    refused(Kind.STALE, changed);
    refused(
        Kind.REASON_MISSING, new Change.OutcomeKept(line.issue(), line.measure(), more, null, ""));
    ledger.apply(new Change.OutcomeKept(line.issue(), line.measure(), more, null, "重复登记"), WHO);
    assertThat(outcomes()).isEmpty();
    requireWhole();
    ledger.undo(WHO);
    ledger.undo(WHO);
    assertThat(outcomes()).containsExactly(line);
    ledger.apply(new Change.OutcomeKept(row.issue().id(), null, null, money(null), ""), WHO);
    assertThat(outcomes()).extracting(OutcomeLine::number).containsExactly("1", "1.1");
    requireWhole();
  }

  @Test
  void whatSaysNothingOrCannotBeCountedIsNotKept() {
    LedgerRow row = item("1.1");
    record Wrong(Kind kind, Outcome outcome) {}
    for (Wrong wrong :
        List.of(
            new Wrong(
                Kind.KIND_MISSING,
                new Outcome(null, "\u3000", "题", null, "", null, null, null, "")),
            new Wrong(
                Kind.OUTCOME_EMPTY, new Outcome(null, "问责", "", null, "", null, null, null, "")),
            new Wrong(
                Kind.UNIT_MISSING,
                new Outcome(null, "问责", "", BigDecimal.ONE, "", null, null, null, "")),
            new Wrong(Kind.AMOUNT_WRONG, money("-1")),
            new Wrong(Kind.AMOUNT_WRONG, money("1e12")),
            new Wrong(
                Kind.DAY_IN_FUTURE,
                new Outcome(
                    null, "问责", "题", null, "", null, null, LocalDate.of(2090, 1, 1), "")))) {
      refused(
          wrong.kind,
          new Change.OutcomeKept(row.issue().id(), row.measure().id(), null, wrong.outcome, ""));
    }
    assertThat(outcomes()).isEmpty();
  }

  @Test
  void outcomesGoWithTheirMeasure() {
    enter("5.2", money("3"));
    LedgerRow row = item("5.2");
    ledger.apply(
        new Change.Moved(row.measure().id(), row.issue().id(), item("1.1").issue().id(), ""), WHO);
    OutcomeLine line = outcomes().getFirst();
    assertThat(line.issue()).isEqualTo(item("1.1").issue().id());
    ledger.undo(WHO);
    assertThat(outcomes().getFirst().number()).isEqualTo("5.2");
    ledger.apply(new Change.Removed(id(ledger.rows(null), "5.2"), "重复"), WHO);
    assertThat(outcomes()).isEmpty();
    ledger.undo(WHO);
    assertThat(outcomes()).hasSize(1);
    requireWhole();
  }

  private static WorkRecord visit(String title, int amount, List<LedgerRow> about) {
    return new WorkRecord(
        null,
        "督导检查",
        0,
        title,
        LocalDate.of(2026, 5, 6),
        null,
        "督导组",
        amount,
        "次",
        "",
        State.OPEN,
        "",
        null,
        false,
        about.stream().map(row -> row.issue().id()).toList());
  }

  @Test
  void recordsAreNumberedByKindAndSettledWithAnAnswer() {
    InspectionId inspection = item("1.1").issue().inspection();
    for (String title : List.of("第一轮", "第二轮")) {
      ledger.apply(
          new Change.RecordKept(
              inspection, null, visit(title, 10, List.of(item("1.1"), item("1.2"))), ""),
          WHO);
    }
    List<WorkRecord> records = ledger.desks().records(inspection);
    assertThat(records).extracting(WorkRecord::number).containsExactly(1, 2);
    WorkRecord first = records.getFirst();
    assertThat(first.issues()).containsExactly(item("1.1").issue().id());
    refused(
        Kind.ANSWER_MISSING,
        new Change.RecordKept(inspection, first, first.settled(State.SETTLED, "", null), ""));
    refused(
        Kind.RECORD_BACKWARDS,
        new Change.RecordKept(
            inspection, first, first.settled(State.SETTLED, "已反馈", LocalDate.of(2026, 5, 5)), ""));
    WorkRecord settled = first.settled(State.SETTLED, "已反馈", LocalDate.of(2026, 5, 8));
    ledger.apply(new Change.RecordKept(inspection, first, settled, ""), WHO);
    assertThat(ledger.desks().records(inspection)).contains(settled);
    ledger.apply(new Change.RecordKept(inspection, settled, null, "重复"), WHO);
    requireWhole();
    // a number that was given is not given again while another bears it
    ledger.apply(new Change.RecordKept(inspection, null, visit("第三轮", 1, List.of()), ""), WHO);
    assertThat(ledger.desks().records(inspection))
        .extracting(WorkRecord::number)
        .containsExactly(2, 3);
    ledger.undo(WHO);
    ledger.undo(WHO);
    assertThat(ledger.desks().records(inspection)).contains(settled);
    requireWhole();
  }

  private ImportReceipt imported(ReviewedBatch.Target target) {
    return ledger.commit(
        new DraftReview(new DraftBuilder("补充.txt").issue("新问题").measure("整改").build())
            .approve(target),
        WHO);
  }

  private void refusesToTakeBack(ImportReceipt receipt) {
    assertThatExceptionOfType(LedgerException.class)
        .isThrownBy(() -> ledger.imports().undo(receipt.id(), "导错了文件", WHO))
        .extracting(LedgerException::kind, LedgerException::arguments)
        .containsExactly(Kind.RECORD_THERE, List.of("督导检查1"));
  }

  @Test
  void recordsKeepTheImportWithWhichTheyHaveToDo() {
    InspectionId inspection = item("1.1").issue().inspection();
    ImportReceipt more = imported(new ReviewedBatch.Target.Existing(inspection));
    List<LedgerRow> rows = ledger.rows(inspection);
    ledger.apply(
        new Change.RecordKept(inspection, null, visit("第一轮", 1, List.of(rows.getLast())), ""), WHO);
    refusesToTakeBack(more);
    WorkRecord kept = ledger.desks().records(inspection).getFirst();
    ledger.apply(new Change.RecordKept(inspection, kept, visit("第一轮", 1, List.of()), ""), WHO);
    ledger.imports().undo(more.id(), "导错了文件", WHO);
    ImportReceipt other =
        imported(new ReviewedBatch.Target.NewInspection("第二轮", InspectionKind.LOCAL_INSPECTION));
    ledger.apply(
        new Change.RecordKept(other.inspection(), null, visit("第二轮", 1, List.of()), ""), WHO);
    refusesToTakeBack(other);
    assertThat(ledger.desks().records(other.inspection())).hasSize(1);
    requireWhole();
  }
}
