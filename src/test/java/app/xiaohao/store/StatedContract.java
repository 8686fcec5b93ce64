package app.xiaohao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.NoticeTotal;
import app.xiaohao.ledger.DraftBuilder;
import app.xiaohao.ledger.ImportReceipt;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.LedgerStore;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.ledger.merge.MergePlan;
import app.xiaohao.ledger.merge.ReviewedBatch;
import app.xiaohao.ledger.reconcile.Difference;
import app.xiaohao.ledger.reconcile.Reason;
import app.xiaohao.ledger.reconcile.Reconciler;
import app.xiaohao.ledger.review.DraftReview;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.row.LightsInForce;
import app.xiaohao.ledger.row.Notice;
import app.xiaohao.ledger.row.Summary;
import app.xiaohao.model.Completion;
import app.xiaohao.model.Nature;
import app.xiaohao.model.ProgressEntry;
import app.xiaohao.model.closing.ClosingStatement;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.closing.ClosureAct;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.inspection.InspectionId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a store makes of what files state: kept as said, and nobody's step. */
abstract class StatedContract {
  private static final String IMPORTER = TypicalLedger.OPERATOR;
  private static final String OTHER = TypicalLedger.VERIFIER;
  private static final LocalDate CLOSED_ON = LocalDate.of(2025, 11, 6);

  private Ledger ledger;

  /** An empty ledger. */
  abstract LedgerStore empty();

  @BeforeEach
  void open() {
    ledger = new Ledger(empty(), TypicalLedger.CLOCK);
  }

  @AfterEach
  void close() {
    if (ledger != null) {
      ledger.close();
    }
  }

  private static Draft.RowFacts row(Completion completion, String number, LocalDate on) {
    return row(completion, Closure.CLOSED, "", number, on);
  }

  private static Draft.RowFacts row(
      Completion completion, Closure closure, String progress, String number, LocalDate on) {
    return new Draft.RowFacts(
        List.of(),
        List.of(),
        new Draft.Status(
            Draft.Status.Value.COMPLETED, "已销号", completion, closure, null, null, on, number),
        progress,
        List.of());
  }

  private static DraftBuilder old() {
    return new DraftBuilder("旧台账.xlsx")
        .issue("渠系管护缺位")
        .measure("修复渠道四处")
        .row(row(Completion.DONE, "旧销〔2025〕4号", CLOSED_ON))
        .measure("落实管护人员")
        .row(row(null, "", null))
        .measure("添置巡渠设备")
        .row(row(Completion.NOT_STARTED, "旧销〔2025〕5号", CLOSED_ON));
  }

  private InspectionId bring(DraftBuilder draft) {
    return ledger.commit(draft.reviewed("旧账"), IMPORTER).inspection();
  }

  private ImportReceipt merge(InspectionId inspection, DraftBuilder draft) {
    ReviewedBatch batch =
        new DraftReview(draft.build()).approve(new ReviewedBatch.Target.Existing(inspection));
    return ledger.commit(
        batch.withPlan(ledger.imports().planMerge(batch).decide(MergePlan.Rule.TAKE_FILE)),
        IMPORTER);
  }

  private MeasureLine line(String number) {
    return TypicalLedger.row(ledger.rows(null), number).measure();
  }

  private Change.Closing step(String item, ClosureAct act, String number, String words) {
    MeasureLine held = line(item);
    return new Change.Closing(
        held.id(), held.closureState(), act, TypicalLedger.TODAY, number, words, Set.of());
  }

  private void refused(Kind kind, Change change, String by) {
    assertThatThrownBy(() -> ledger.apply(change, by))
        .isInstanceOfSatisfying(
            LedgerException.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
  }

  private List<Difference> differences(InspectionId inspection) {
    return Reconciler.of(ledger.desks().books(inspection), null, TypicalLedger.TODAY).differences();
  }

  @Test
  void bringsAnOldLedgerAsStatedAndCountsItApart() {
    InspectionId inspection = bring(old());
    assertThat(line("1.1").closure()).isEqualTo(Closure.STATED);
    assertThat(line("1.1").closedOn()).isEqualTo(CLOSED_ON);
    assertThat(line("1.1").closingNumber()).isEqualTo("旧销〔2025〕4号");
    assertThat(line("1.1").percent()).isEqualTo(100);
    assertThat(line("1.2").closure()).isEqualTo(Closure.STATED);
    assertThat(line("1.2").completion()).isEqualTo(Completion.DONE);
    assertThat(line("1.3").closure()).isEqualTo(Closure.NONE);
    assertThat(line("1.3").completion()).isEqualTo(Completion.NOT_STARTED);
    Summary.Counts counts =
        Summary.of(ledger.rows(inspection), LightsInForce.DEFAULT, TypicalLedger.TODAY).total();
    assertThat(counts.closed()).isZero();
    assertThat(counts.stated()).isEqualTo(2);
    assertThat(differences(inspection))
        .extracting(Difference::reason)
        .contains(Reason.CLOSED_BY_DOCUMENT, Reason.TABLE_SAYS_CLOSED);
    assertThat(ledger.log().prove(CommitWatch.NOBODY).whole()).isTrue();
  }

  @Test
  void isClosedOnceSomebodyElseConfirmsIt() {
    InspectionId inspection = bring(old());
    refused(Kind.BY_IMPORTER, step("1.1", ClosureAct.CONFIRM, "", ""), IMPORTER + " ");
    refused(Kind.NO_NUMBER, step("1.2", ClosureAct.CONFIRM, "", ""), OTHER);
    refused(Kind.NUMBER_GIVEN, step("1.2", ClosureAct.CONFIRM, "旧销〔2025〕4号", ""), OTHER);
    refused(Kind.NOT_ALLOWED, step("1.3", ClosureAct.CONFIRM, "旧销〔2025〕9号", ""), OTHER);
    ledger.apply(step("1.1", ClosureAct.CONFIRM, "", "与原表一致"), OTHER);
    assertThat(line("1.1").closure()).isEqualTo(Closure.CLOSED);
    assertThat(line("1.1").closedOn()).isEqualTo(CLOSED_ON);
    assertThat(line("1.1").closingNumber()).isEqualTo("旧销〔2025〕4号");
    assertThat(differences(inspection))
        .filteredOn(one -> one.measure().equals(line("1.1").id()))
        .extracting(Difference::reason)
        .doesNotContain(Reason.CLOSED_BY_DOCUMENT, Reason.STEP_MISSING);
    ledger.apply(step("1.1", ClosureAct.REVOKE, "", "原表找不到"), OTHER);
    assertThat(line("1.1").closure()).isEqualTo(Closure.STATED);
    assertThat(line("1.1").closedOn()).isEqualTo(CLOSED_ON);
    assertThat(line("1.1").closingNumber()).isEqualTo("旧销〔2025〕4号");
    ledger.apply(step("1.1", ClosureAct.RETURN, "", "不予认可"), OTHER);
    assertThat(line("1.1").closure()).isEqualTo(Closure.NONE);
    assertThat(line("1.1").closingNumber()).isEmpty();
  }

  @Test
  void confirmsNothingThatIsDatedInTheFuture() {
    bring(
        new DraftBuilder("旧台账.xlsx")
            .issue("甲")
            .measure("乙")
            .row(row(Completion.DONE, "旧销〔2027〕1号", TypicalLedger.TODAY.plusDays(1))));
    refused(Kind.STEP_AHEAD, step("1.1", ClosureAct.CONFIRM, "", ""), OTHER);
  }

  @Test
  void closesNothingThatIsThere() {
    InspectionId inspection = bring(new DraftBuilder("通报.txt").issue("渠系管护缺位").measure("修复渠道四处"));
    ImportReceipt receipt =
        merge(
            inspection,
            new DraftBuilder("单位表.csv")
                .issue("渠系管护缺位")
                .measure("修复渠道四处")
                .row(row(null, "销〔2026〕77号", CLOSED_ON))
                .measure("另立一项")
                .row(row(null, "销〔2026〕78号", CLOSED_ON)));
    for (String item : List.of("1.1", "1.2")) {
      assertThat(line(item).closure()).isEqualTo(Closure.NONE);
      assertThat(line(item).completion()).isEqualTo(Completion.IN_PROGRESS);
      assertThat(line(item).closingNumber()).isEmpty();
      ClosingStatement said = ledger.measureFile(line(item).id()).life().statement().orElseThrow();
      assertThat(said.closure()).isEqualTo(Closure.CLOSED);
      assertThat(said.document()).isEqualTo("单位表.csv");
      assertThat(said.by()).isEqualTo(IMPORTER);
      assertThat(said.on()).isEqualTo(CLOSED_ON);
    }
    assertThat(ledger.measureFile(line("1.1").id()).life().steps()).isEmpty();
    assertThat(ledger.desks().closingNumbers()).isEmpty();
    assertThat(differences(inspection))
        .extracting(Difference::reason)
        .contains(Reason.TABLE_SAYS_CLOSED);
    ledger.imports().undo(receipt.id(), "导错了文件", IMPORTER);
    assertThat(ledger.measureFile(line("1.1").id()).life().statement()).isEmpty();
    assertThat(ledger.log().prove(CommitWatch.NOBODY).whole()).isTrue();
  }

  @Test
  void changesNoFieldOfWhatIsClosed() {
    InspectionId inspection = bring(old());
    ledger.apply(step("1.1", ClosureAct.CONFIRM, "", ""), OTHER);
    MeasureLine before = line("1.1");
    merge(
        inspection,
        new DraftBuilder("单位表.csv")
            .issue("渠系管护缺位")
            .measure("修复渠道四处")
            .row(row(Completion.IN_PROGRESS, Closure.NONE, "又塌了一处", "", null))
            .due("2027年6月底前", LocalDate.of(2027, 6, 30)));
    assertThat(line("1.1")).isEqualTo(before);
    assertThat(differences(inspection))
        .filteredOn(one -> one.reason() == Reason.TABLE_DIFFERS)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.measure()).isEqualTo(before.id());
              assertThat(one.arguments())
                  .containsExactly("单位表.csv", "DEADLINE,PROGRESS,COMPLETION");
            });
  }

  @Test
  void takesTheGroundFromUnderNoRequest() {
    InspectionId inspection = bring(new DraftBuilder("通报.txt").issue("甲事").measure("办甲"));
    done();
    ledger.apply(step("1.1", ClosureAct.REQUEST, "", "已办结"), IMPORTER);
    MeasureLine before = line("1.1");
    merge(
        inspection,
        new DraftBuilder("单位表.csv")
            .issue("甲事")
            .measure("办甲")
            .row(row(Completion.IN_PROGRESS, Closure.RETURNED, "", "", null)));
    assertThat(line("1.1")).isEqualTo(before);
  }

  @Test
  void keepsAndTakesBackWhatANoticeSaysOfItself() {
    ImportReceipt receipt =
        ledger.commit(
            new DraftBuilder("通报.txt")
                .opening("反馈2个问题，制定3项整改措施，已完成2项。")
                .issue("甲事")
                .measure("办甲")
                .metric(1, "完成率达88.5%", 88.5, "%")
                .followUp("持续抓好", "每季度督查一次")
                .reviewed("巡察"),
            IMPORTER);
    Notice notice = ledger.desks().notices(receipt.inspection()).getFirst();
    assertThat(notice.document()).isEqualTo("通报.txt");
    assertThat(notice.head().phone()).isEqualTo("0000-1234567");
    assertThat(notice.head().commentTo()).isEqualTo(LocalDate.of(2026, 10, 20));
    assertThat(notice.duties()).extracting(Notice.Duty::text).containsExactly("每季度督查一次");
    assertThat(notice.metrics())
        .containsExactly(
            new Notice.Metric(
                ledger.rows(null).getFirst().issue().id(), 1, "完成率达88.5%", 88.5, "%"));
    assertThat(notice.totals())
        .extracting(NoticeTotal::kind, NoticeTotal::amount)
        .containsExactlyInAnyOrder(
            tuple(NoticeTotal.Kind.ISSUES, 2),
            tuple(NoticeTotal.Kind.MEASURES, 3),
            tuple(NoticeTotal.Kind.MEASURES_DONE, 2));
    assertThat(differences(receipt.inspection()))
        .filteredOn(one -> one.reason() == Reason.TOTAL_DIFFERS)
        .extracting(one -> one.arguments().subList(0, 3))
        .containsExactly(
            List.of("ISSUES", "2", "1"),
            List.of("MEASURES", "3", "1"),
            List.of("MEASURES_DONE", "2", "0"));
    ledger.imports().undo(receipt.id(), "导错了文件", IMPORTER);
    assertThat(ledger.desks().notices(receipt.inspection())).isEmpty();
    assertThat(ledger.log().prove(CommitWatch.NOBODY).whole()).isTrue();
  }

  @Test
  void saysWhatWasDoneAfterItsDateAndWhatHasNoDateAfterARebound() {
    bring(
        new DraftBuilder("通报.txt")
            .issue("甲事")
            .measure("办甲")
            .due("2026年9月底前", LocalDate.of(2026, 9, 30)));
    ledger.apply(
        new Change.Progress(
            line("1.1").id(),
            0,
            new ProgressEntry(LocalDate.of(2026, 10, 20), "全部办结", 100, "县水务局")),
        IMPORTER);
    done();
    assertThat(line("1.1").doneOn()).isEqualTo(LocalDate.of(2026, 10, 20));
    assertThat(line("1.1").doneLate()).isTrue();
    ledger.apply(step("1.1", ClosureAct.REQUEST, "", "已办结"), IMPORTER);
    ledger.apply(step("1.1", ClosureAct.VERIFY, "", "属实"), OTHER);
    ledger.apply(step("1.1", ClosureAct.CLOSE, "销〔2026〕1号", "同意"), TypicalLedger.DECIDER);
    assertThat(line("1.1").doneLate()).isTrue();
    ledger.apply(step("1.1", ClosureAct.REOPEN, "", "抽查发现反弹"), OTHER);
    assertThat(line("1.1").doneOn()).isNull();
    assertThat(line("1.1").awaitsDate()).isTrue();
    assertThat(line("1.1").binding()).isEqualTo(Deadline.unset());
    ledger.apply(
        new Change.Due(
            line("1.1").id(),
            line("1.1").deadline(),
            Deadline.on(TypicalLedger.TODAY.plusDays(40)),
            ""),
        IMPORTER);
    assertThat(line("1.1").awaitsDate()).isFalse();
    assertThat(line("1.1").binding()).isEqualTo(Deadline.on(TypicalLedger.TODAY.plusDays(40)));
  }

  private void done() {
    ledger.apply(
        new Change.Completed(
            line("1.1").id(),
            line("1.1").completion(),
            Completion.DONE,
            Nature.LIMITED,
            Nature.LIMITED),
        IMPORTER);
  }
}
