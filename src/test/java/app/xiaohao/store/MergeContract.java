package app.xiaohao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.Draft.CustomField;
import app.xiaohao.ledger.DraftBuilder;
import app.xiaohao.ledger.ImportContents;
import app.xiaohao.ledger.ImportEntry.Obstacle;
import app.xiaohao.ledger.ImportReceipt;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.LedgerStore;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.HistoryEntry.FieldChange;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.merge.FieldMerge;
import app.xiaohao.ledger.merge.IssueMerge;
import app.xiaohao.ledger.merge.MeasureMerge;
import app.xiaohao.ledger.merge.MergePlan;
import app.xiaohao.ledger.merge.MergeState;
import app.xiaohao.ledger.merge.ReviewedBatch;
import app.xiaohao.ledger.review.DraftReview;
import app.xiaohao.ledger.row.IssuedRule;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.row.LedgerSettings;
import app.xiaohao.ledger.row.MeasureFile;
import app.xiaohao.ledger.stated.MergeField;
import app.xiaohao.model.Completion;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.Leader;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Nature;
import app.xiaohao.model.ProgressEntry;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.Unit;
import app.xiaohao.model.UnitRole;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.inspection.InspectionId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a store merges a second file into what it holds, and takes that back. */
abstract class MergeContract {
  private static final String WHO = TypicalLedger.OPERATOR;

  private Ledger ledger;
  private InspectionId inspection;

  /** An empty ledger. */
  abstract LedgerStore empty();

  @BeforeEach
  void importNotice() {
    ledger = new Ledger(empty(), TypicalLedger.CLOCK);
    inspection = ledger.commit(notice().reviewed("巡视"), WHO).inspection();
  }

  @AfterEach
  void close() {
    if (ledger != null) {
      ledger.close();
    }
  }

  private static DraftBuilder notice() {
    return new DraftBuilder("通报.txt")
        .under("生态环境方面")
        .issue("河道管护责任落实不到位")
        .measure("开展河道垃圾集中清理行动")
        .measure("健全县乡村三级巡河制度")
        .issued(2, "云溪县巡河办法", "印发《云溪县巡河办法》")
        .issue("排污口底数不清楚");
  }

  private static DraftBuilder table() {
    return table(Closure.CLOSED);
  }

  /**
   * @param closure what it says of its first row; null where it says nothing
   */
  private static DraftBuilder table(Closure closure) {
    return new DraftBuilder("责任清单.xlsx")
        .under("生态环境方面")
        .issue("河道管护责任落实不到位")
        .field("问题来源", "省级督察")
        .measure("开展河道垃圾集中清理行动")
        .row(
            new Draft.RowFacts(
                List.of(new Draft.UnitMention("县水务局", UnitRole.LEAD)),
                List.of(new Draft.LeaderMention("何䶮", "副县长")),
                new Draft.Status(
                    Draft.Status.Value.COMPLETED,
                    "已销号",
                    Completion.DONE,
                    closure,
                    Nature.LONG_TERM),
                "已清理12公里",
                List.of(new CustomField("联络员", "赵六"))))
        .due("2026年底前", LocalDate.of(2026, 12, 31))
        .measure("健全县乡村三级巡河制度")
        .measure("聘请社会监督员")
        .issued(2, "云溪县巡河办法", "印发《云溪县巡河办法》")
        .issued(3, "社会监督员管理办法", "制定《社会监督员管理办法》")
        .unit("县河长办", UnitRole.RESPONSIBLE)
        .issue("排污口底数不清楚")
        .measure("开展排污口全面排查")
        .issue("饮用水源地保护不力")
        .measure("拆除违建");
  }

  private ReviewedBatch batch(DraftBuilder draft) {
    return new DraftReview(draft.build()).approve(new ReviewedBatch.Target.Existing(inspection));
  }

  private MeasureLine line(String number) {
    return TypicalLedger.row(ledger.rows(inspection), number).measure();
  }

  @Test
  void fillsWhatWasOpenAndAddsWhatWasMissing() {
    ImportReceipt receipt = ledger.commit(batch(table()), WHO);
    assertThat(receipt.newIssues()).isEqualTo(1);
    assertThat(receipt.newMeasures()).isEqualTo(2);
    assertThat(receipt.changed()).isEqualTo(2);
    assertThat(receipt.unchanged()).isZero();
    assertThat(ledger.rows(inspection))
        .extracting(LedgerQuery::number)
        .containsExactly("1.1", "1.2", "1.3", "2.1", "3.1");
    MeasureLine first = line("1.1");
    assertThat(first.responsibility())
        .isEqualTo(new Responsibility(List.of("何䶮"), List.of("县水务局"), List.of(), List.of()));
    assertThat(first.deadline())
        .isEqualTo(new Deadline.OnDate(LocalDate.of(2026, 12, 31), "2026年底前"));
    assertThat(first.firstDue()).isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(first.extensions()).isZero();
    assertThat(first.completion()).isEqualTo(Completion.DONE);
    assertThat(first.closure()).isEqualTo(Closure.NONE);
    assertThat(first.nature()).isEqualTo(Nature.LONG_TERM);
    assertThat(first.progress()).isEqualTo("已清理12公里");
    assertThat(first.percent()).isEqualTo(100);
    assertThat(line("1.2").responsibility().responsible()).containsExactly("县河长办");
    assertThat(line("2.1").text()).isEqualTo("开展排污口全面排查");
    MeasureFile file = ledger.measureFile(first.id());
    assertThat(file.issueFields()).containsExactly(new CustomField("问题来源", "省级督察"));
    assertThat(file.measureFields()).containsExactly(new CustomField("联络员", "赵六"));
    assertThat(file.leaders()).extracting(Leader::posts).containsExactly("副县长");
    assertThat(file.issued())
        .extracting(IssuedRule::item, IssuedRule::title)
        .containsExactly(tuple("1.2", "云溪县巡河办法"), tuple("1.3", "社会监督员管理办法"));
    assertThat(file.document()).isEqualTo("通报.txt");
    assertThat(ledger.measureFile(line("1.3").id()).document()).isEqualTo("责任清单.xlsx");
  }

  @Test
  void logsTheImportAndWhatItChangedInEachItem() {
    ledger.commit(batch(table()), WHO);
    List<HistoryEntry> history = ledger.history(4);
    assertThat(history)
        .extracting(HistoryEntry::kind)
        .containsExactly(
            HistoryEntry.Kind.UPDATED_BY_IMPORT,
            HistoryEntry.Kind.UPDATED_BY_IMPORT,
            HistoryEntry.Kind.UPDATED_BY_IMPORT,
            HistoryEntry.Kind.UPDATED_BY_IMPORT);
    assertThat(history)
        .extracting(HistoryEntry::item)
        .containsExactlyInAnyOrder("", "1.1", "1.2", "2.1");
    assertThat(history.getLast().fields())
        .contains(
            new FieldChange("document", "", "责任清单.xlsx"),
            new FieldChange("changed_issues", "", "2"));
    HistoryEntry second = ledger.measureFile(line("1.2").id()).history().getFirst();
    assertThat(second.item()).isEqualTo("1.2");
    assertThat(second.fields()).containsExactly(new FieldChange("responsible_units", "", "县河长办"));
  }

  @Test
  void changesNothingTheSecondTime() {
    ledger.commit(batch(table()), WHO);
    List<LedgerRow> rows = ledger.rows(inspection);
    MergePlan plan = ledger.imports().planMerge(batch(table()));
    assertThat(plan.count(MergeState.UNCHANGED)).isEqualTo(3);
    ImportReceipt again = ledger.commit(batch(table()), WHO);
    assertThat(again.unchanged()).isEqualTo(3);
    assertThat(ledger.rows(inspection)).isEqualTo(rows);
    assertThat(ledger.measureFile(line("1.1").id()).progress()).hasSize(1);
    assertThat(ledger.desks().issuedRules(inspection)).hasSize(2);
  }

  @Test
  void takesAMergeBackAndGivesEveryFieldItsValueFromBefore() {
    ledger.apply(
        new Change.Progress(
            line("1.2").id(), 0, new ProgressEntry(LocalDate.of(2026, 10, 1), "已起草", 30, WHO)),
        WHO);
    ledger.apply(
        new Change.Answering(
            line("1.2").id(),
            Responsibility.NONE,
            new Responsibility(List.of("吴新来"), List.of(), List.of("县水利局"), List.of())),
        WHO);
    List<LedgerRow> rows = ledger.rows(inspection);
    List<Unit> units = ledger.names().units();
    List<Leader> leaders = ledger.names().leaders();
    MeasureFile file = ledger.measureFile(line("1.1").id());
    MergePlan plan =
        ledger.imports().planMerge(batch(table(null))).decide(MergePlan.Rule.TAKE_FILE);
    ImportReceipt receipt = ledger.commit(batch(table(null)).withPlan(plan), WHO);
    assertThat(line("1.2").responsibility().responsible()).containsExactly("县河长办");
    List<HistoryEntry> history = ledger.history(100);

    ledger.imports().undo(receipt.id(), "导错了文件", WHO);

    assertThat(ledger.rows(inspection)).isEqualTo(rows);
    assertThat(ledger.names().units()).isEqualTo(units);
    assertThat(ledger.names().leaders()).isEqualTo(leaders);
    MeasureFile after = ledger.measureFile(line("1.1").id());
    assertThat(after.progress()).isEqualTo(file.progress());
    assertThat(after.measureFields()).isEmpty();
    assertThat(after.issued()).isEqualTo(file.issued());
    List<HistoryEntry> now = ledger.history(100);
    assertThat(now.subList(now.size() - history.size(), now.size())).isEqualTo(history);
    assertThat(now.getFirst().kind()).isEqualTo(HistoryEntry.Kind.IMPORT_UNDONE);
    assertThat(after.history().getFirst().kind()).isEqualTo(HistoryEntry.Kind.IMPORT_UNDONE);
    assertThat(after.history().getFirst().fields())
        .contains(new FieldChange("completion", "DONE", "IN_PROGRESS"));

    ImportReceipt again = ledger.commit(batch(table(null)), WHO);
    assertThat(again.newMeasures()).isEqualTo(2);
    assertThat(line("3.1").text()).isEqualTo("拆除违建");
    ledger.imports().undo(again.id(), "导错了文件", WHO);
    ledger.apply(new Change.Wording(line("1.1").id(), line("1.1").text(), "清理河道"), WHO);
    assertThat(ledger.imports().all().getLast().obstacle().kind())
        .isEqualTo(Obstacle.Kind.ROW_CHANGED);
  }

  @Test
  void undoesTheNewestImportFirst() {
    ImportReceipt receipt = ledger.commit(batch(table(null)), "陈立群");
    assertThatThrownBy(
            () -> ledger.imports().undo(ledger.imports().all().getLast().id(), "导错了文件", WHO))
        .isInstanceOfSatisfying(
            LedgerException.class,
            refused -> {
              assertThat(refused.kind()).isEqualTo(LedgerException.Kind.IMPORTED_SINCE);
              assertThat(refused.arguments()).containsExactly("陈立群", "2026-11-03", "责任清单.xlsx");
            });
    ledger.imports().undo(receipt.id(), "导错了文件", WHO);
    ledger.imports().undo(ledger.imports().all().getLast().id(), "导错了文件", WHO);
    assertThat(ledger.rows(null)).isEmpty();
    assertThat(ledger.inspections()).isEmpty();
    assertThat(ledger.names().units()).isEmpty();
    assertThat(ledger.imports().all()).hasSize(2);
  }

  @Test
  void saysInItsReceiptWhatItChanged() {
    ledger.commit(batch(table(null)), WHO);
    DraftBuilder later =
        new DraftBuilder("下月.xlsx")
            .issue("河道管护责任落实不到位")
            .measure("开展河道垃圾集中清理行动")
            .due("2027年6月底前", LocalDate.of(2027, 6, 30))
            .measure("健全县乡村三级巡河制度")
            .measure("聘请社会监督员");
    ImportReceipt receipt = ledger.commit(batch(later), WHO);
    assertThat(receipt.merged()).isTrue();
    assertThat(receipt.fields()).isEqualTo(1);
    assertThat(receipt.items()).containsExactly("1.1");
    MeasureLine moved = line("1.1");
    assertThat(moved.firstDue()).isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(moved.extensions()).as("nobody asked for 延期").isZero();
    assertThat(ledger.measureFile(moved.id()).life().extensions()).isEmpty();
  }

  @Test
  void listsWhatGoesAndAsksWhy() {
    ImportReceipt receipt = ledger.commit(batch(table(null)), WHO);
    ImportContents contents = ledger.imports().contents(receipt.id());
    assertThat(contents.issues()).containsExactly(new ImportContents.Item("3", "饮用水源地保护不力"));
    assertThat(contents.measures()).containsExactly(new ImportContents.Item("1.3", "聘请社会监督员"));
    assertThat(contents.changed()).containsExactlyInAnyOrder("1.1", "1.2", "2.1");
    assertRefused(
        LedgerException.Kind.REASON_MISSING, () -> ledger.imports().undo(receipt.id(), " ", WHO));
    ledger.imports().undo(receipt.id(), "导错了文件", "陈立群");
    HistoryEntry undone = ledger.history(1).getFirst();
    assertThat(undone.reason()).isEqualTo("导错了文件");
    assertThat(undone.by()).isEqualTo("陈立群");
  }

  @Test
  void refusesAPlanThatTheLedgerHasLeftBehind() {
    ReviewedBatch planned =
        batch(table())
            .withPlan(ledger.imports().planMerge(batch(table())).decide(MergePlan.Rule.KEEP_MINE));
    ledger.apply(
        new Change.Settings(
            LedgerSettings.DEFAULT, LedgerSettings.DEFAULT.withReportingUnit("县整改办")),
        WHO);
    ledger.apply(new Change.Wording(line("1.1").id(), line("1.1").text(), "清理河道"), WHO);
    List<LedgerRow> rows = ledger.rows(null);
    assertRefused(LedgerException.Kind.STALE, () -> ledger.commit(planned, WHO));
    assertThat(ledger.rows(null)).isEqualTo(rows);
    assertThat(ledger.imports().all()).hasSize(1);
  }

  @Test
  void commitsNoMergeWithAConflictThatNobodyDecided() {
    ledger.apply(
        new Change.Answering(
            line("1.2").id(),
            Responsibility.NONE,
            new Responsibility(List.of(), List.of(), List.of("县水利局"), List.of())),
        WHO);
    MergePlan plan = ledger.imports().planMerge(batch(table()));
    assertThat(plan.conflicts()).containsExactly(new MergePlan.Place(0, 1, MergeField.RESPONSIBLE));
    assertRefused(
        LedgerException.Kind.CONFLICTS, () -> ledger.commit(batch(table()).withPlan(plan), WHO));
    ledger.commit(batch(table()), WHO);
    assertThat(line("1.2").responsibility().responsible()).containsExactly("县水利局");
    MergePlan next = ledger.imports().planMerge(batch(table()));
    assertThat(next.undecided()).as("decided once, not asked again").isZero();
  }

  @Test
  void changesAWorkingTitleOnlyWhereAPersonTakesTheFiles() {
    DraftBuilder file = new DraftBuilder("表.xlsx").issue("排污口底数不清楚、监管缺位");
    MergePlan plan = ledger.imports().planMerge(batch(file));
    MergePlan taken =
        plan.choose(new MergePlan.Place(0, -1, MergeField.TITLE), FieldMerge.Choice.TAKE_FILE);
    ImportReceipt receipt = ledger.commit(batch(file).withPlan(taken), WHO);
    LedgerRow row = TypicalLedger.row(ledger.rows(null), "2.1");
    assertThat(row.issue().title()).isEqualTo("排污口底数不清楚、监管缺位");
    assertThat(row.issue().original()).isEqualTo("排污口底数不清楚");
    ledger.imports().undo(receipt.id(), "导错了文件", WHO);
    assertThat(TypicalLedger.row(ledger.rows(null), "2.1").issue().title()).isEqualTo("排污口底数不清楚");
  }

  private static void assertRefused(LedgerException.Kind kind, Runnable step) {
    assertThatThrownBy(step::run)
        .isInstanceOfSatisfying(
            LedgerException.class, refused -> assertThat(refused.kind()).isEqualTo(kind));
  }

  /** What people struck, moved or added does not come in a second time with the next file. */
  @Test
  void whatWasStruckStaysStruckAndWhatWasAddedIsNotDoubled() {
    MeasureId patrol = line("1.2").id();
    ledger.apply(new Change.Removed(patrol, "已并入河长制"), WHO);
    IssueId second = TypicalLedger.row(ledger.rows(inspection), "2.1").issue().id();
    ledger.apply(new Change.MeasureAdded(second, "开展排污口全面排查", "专班要求", ""), WHO);
    MergePlan plan = ledger.imports().planMerge(batch(table()));
    assertThat(plan.count(MergeState.STRUCK)).isEqualTo(1);
    assertThat(plan.issues().getFirst().struck().getFirst().mine().id()).isEqualTo(patrol);
    ImportReceipt receipt = ledger.commit(batch(table()), WHO);
    assertThat(receipt.newIssues()).isEqualTo(1);
    assertThat(ledger.rows(inspection))
        .extracting(row -> LedgerQuery.number(row) + row.measure().text())
        .containsExactly("1.1开展河道垃圾集中清理行动", "1.3聘请社会监督员", "2.1", "2.2开展排污口全面排查", "3.1拆除违建");
    assertThat(ledger.log().prove(CommitWatch.NOBODY).whole()).isTrue();
  }

  @Test
  void anIssueThatWasStruckDoesNotComeBackWithANewMeasure() {
    IssueId first = TypicalLedger.row(ledger.rows(inspection), "1.1").issue().id();
    ledger.apply(new Change.IssueRemoved(first, "不属本次反馈"), WHO);
    MergePlan plan = ledger.imports().planMerge(batch(table()));
    assertThat(plan.count(MergeState.STRUCK)).isEqualTo(3);
    ledger.commit(batch(table()), WHO);
    assertThat(ledger.rows(inspection))
        .extracting(row -> row.issue().title())
        .doesNotContain("河道管护责任落实不到位");
  }

  @Test
  void whatWasMovedOrSplitIsNotDoubled() {
    IssueId second = TypicalLedger.row(ledger.rows(inspection), "2.1").issue().id();
    MeasureId patrol = line("1.2").id();
    IssueId first = TypicalLedger.row(ledger.rows(inspection), "1.1").issue().id();
    ledger.apply(new Change.Split(line("1.1").id(), line("1.1").text(), "集中清理", ""), WHO);
    ledger.apply(new Change.Moved(patrol, first, second, "归口"), WHO);
    IssueMerge merge = ledger.imports().planMerge(batch(table(null))).issues().getFirst();
    assertThat(merge.struck())
        .extracting(measure -> measure.file().text())
        .containsExactly("健全县乡村三级巡河制度");
    MeasureMerge cleaned = merge.measures().getFirst();
    assertThat(cleaned.mine().id()).isEqualTo(line("1.1").id());
    assertThat(cleaned.takes(MergeField.TEXT)).isFalse();
  }
}
