package app.xiaohao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import app.xiaohao.intake.Column;
import app.xiaohao.intake.Draft;
import app.xiaohao.intake.Draft.CustomField;
import app.xiaohao.intake.OfficeTable;
import app.xiaohao.ledger.DraftBuilder;
import app.xiaohao.ledger.ImportEntry;
import app.xiaohao.ledger.ImportEntry.Obstacle;
import app.xiaohao.ledger.ImportReceipt;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.LedgerStore;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.HistoryEntry.FieldChange;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.merge.NameDecisions;
import app.xiaohao.ledger.merge.NameDecisions.LeaderDecision;
import app.xiaohao.ledger.merge.NameDecisions.UnitDecision;
import app.xiaohao.ledger.merge.ReviewedBatch;
import app.xiaohao.ledger.row.IssuedRule;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.MeasureFile;
import app.xiaohao.model.Completion;
import app.xiaohao.model.Leader;
import app.xiaohao.model.LeaderId;
import app.xiaohao.model.Nature;
import app.xiaohao.model.ProgressEntry;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.Unit;
import app.xiaohao.model.UnitId;
import app.xiaohao.model.UnitRole;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.deadline.Deadline;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a store keeps of an import, and how it takes one back, whichever database it stands on. */
abstract class ImportContract {
  private static final String WHO = TypicalLedger.OPERATOR;
  private static final OfficeTable TABLE =
      new OfficeTable(
          "云溪县水务局",
          "整改台账",
          List.of("整改台账", "填报单位：云溪县水务局"),
          2,
          List.of(
              new OfficeTable.OfficeColumn(List.of("序号"), Column.NUMBER, 5.5, true),
              new OfficeTable.OfficeColumn(List.of("责任", "牵头"), Column.LEAD_UNIT, 18, true),
              new OfficeTable.OfficeColumn(List.of("联络员"), Column.CUSTOM, 0, false)));

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

  private static DraftBuilder table() {
    return new DraftBuilder("水务局台账.xlsx")
        .table(TABLE)
        .under("生态环境方面")
        .issue("河道管护不到位")
        .field("问题来源", "省级督察")
        .field("问题来源", "现场核查")
        .measure("清理河道垃圾")
        .row(
            new Draft.RowFacts(
                List.of(new Draft.UnitMention("县水务局", UnitRole.LEAD)),
                List.of(new Draft.LeaderMention("何䶮", "副县长")),
                new Draft.Status(
                    Draft.Status.Value.COMPLETED,
                    "已销号",
                    Completion.DONE,
                    Closure.CLOSED,
                    Nature.LONG_TERM),
                "已清理12公里",
                List.of(new CustomField("联络员", "赵六"))))
        .measure("健全巡河制度")
        .issued(2, "云溪县巡河办法", "印发《云溪县巡河办法》")
        .issued(null, "云溪县河长制方案", "修订《云溪县河长制方案》")
        .deadline(2, Draft.DeadlineMention.Kind.IMMEDIATE, "立行立改", null, null)
        .unit("县河长办", UnitRole.RESPONSIBLE)
        .issue("排污口底数不清");
  }

  @Test
  void keepsWhatARowSaysOfItsMeasure() {
    ledger.commit(table().reviewed("督察"), WHO);
    List<LedgerRow> rows = ledger.rows(null);
    LedgerRow.MeasureLine first = rows.getFirst().measure();
    assertThat(first.responsibility())
        .isEqualTo(new Responsibility(List.of("何䶮"), List.of("县水务局"), List.of(), List.of()));
    assertThat(first.completion()).isEqualTo(Completion.DONE);
    assertThat(first.closure()).isEqualTo(Closure.STATED);
    assertThat(first.nature()).isEqualTo(Nature.LONG_TERM);
    assertThat(first.progress()).isEqualTo("已清理12公里");
    assertThat(first.progressOn()).isEqualTo(LocalDate.of(2026, 9, 30));
    assertThat(first.percent()).isEqualTo(100);
    LedgerRow.MeasureLine second = rows.get(1).measure();
    assertThat(second.responsibility().responsible()).containsExactly("县河长办");
    assertThat(second.deadline()).isEqualTo(new Deadline.Immediate(null, "立行立改"));
    assertThat(rows.get(2).measure().text()).isEmpty();
    MeasureFile file = ledger.measureFile(first.id());
    assertThat(file.progress())
        .containsExactly(new ProgressEntry(LocalDate.of(2026, 9, 30), "已清理12公里", 100, WHO));
    assertThat(file.leaders()).extracting(Leader::posts).containsExactly("副县长");
  }

  @Test
  void keepsEveryCellAndEveryRuleThatHasNoPlaceOfItsOwn() {
    ledger.commit(table().reviewed("督察"), WHO);
    List<LedgerRow> rows = ledger.rows(null);
    MeasureFile file = ledger.measureFile(rows.getFirst().measure().id());
    assertThat(file.issueFields())
        .containsExactly(new CustomField("问题来源", "省级督察"), new CustomField("问题来源", "现场核查"));
    assertThat(file.measureFields()).containsExactly(new CustomField("联络员", "赵六"));
    assertThat(file.issued())
        .extracting(IssuedRule::item, IssuedRule::title)
        .containsExactly(tuple("1", "云溪县河长制方案"), tuple("1.2", "云溪县巡河办法"));
    assertThat(ledger.desks().issuedRules(rows.getFirst().issue().inspection()))
        .isEqualTo(file.issued());
    assertThat(ledger.desks().customFields(null).of(rows.getFirst()))
        .extracting(CustomField::text)
        .containsExactly("省级督察", "现场核查", "赵六");
    assertThat(ledger.desks().customFields(null).of(rows.get(2))).isEmpty();
  }

  @Test
  void remembersTheTableOfAnOffice() {
    ledger.commit(table().reviewed("督察"), WHO);
    assertThat(ledger.office().officeTables()).containsExactly(TABLE);
    OfficeTable other =
        new OfficeTable(TABLE.office(), TABLE.name(), List.of(), 1, TABLE.columns().subList(0, 1));
    OfficeTable nobodys = new OfficeTable("", "表", List.of(), 1, List.of());
    ledger.commit(
        new DraftBuilder("b.xlsx").table(other).table(nobodys).issue("乙").reviewed("另一次"), WHO);
    assertThat(ledger.office().officeTables()).containsExactly(other);
    ledger.imports().undo(ledger.imports().all().getFirst().id(), "导错了文件", WHO);
    assertThat(ledger.office().officeTables()).containsExactly(TABLE);
  }

  @Test
  void keepsWhatTheUserSaysOfHeadings() {
    ledger.apply(new Change.Synonym("包保领导", null, Column.LEADER), WHO);
    ledger.apply(new Change.Synonym("备查", null, Column.REMARK), WHO);
    ledger.apply(new Change.Synonym("备查", Column.REMARK, Column.EVIDENCE), WHO);
    assertThat(ledger.office().synonyms())
        .isEqualTo(Map.of("包保领导", Column.LEADER, "备查", Column.EVIDENCE));
    assertThat(ledger.history(1).getFirst().fields())
        .containsExactly(
            new FieldChange("heading", "", "备查"), new FieldChange("meaning", "REMARK", "EVIDENCE"));
    ledger.apply(new Change.Synonym("备查", Column.EVIDENCE, null), WHO);
    assertThat(ledger.office().synonyms()).containsOnlyKeys("包保领导");
    assertRefused(
        LedgerException.Kind.STALE,
        () -> ledger.apply(new Change.Synonym("包保领导", null, Column.PERSON), WHO));
  }

  @Test
  void letsAMeasureBeWorded() {
    ledger.commit(table().reviewed("督察"), WHO);
    LedgerRow row = ledger.rows(null).getLast();
    ledger.apply(new Change.Wording(row.measure().id(), "", "开展排污口排查"), WHO);
    assertThat(ledger.rows(null).getLast().measure().text()).isEqualTo("开展排污口排查");
    HistoryEntry entry = ledger.history(1).getFirst();
    assertThat(entry.kind()).isEqualTo(HistoryEntry.Kind.WORDING_CHANGED);
    assertThat(entry.fields()).containsExactly(new FieldChange("text", "", "开展排污口排查"));
    assertRefused(
        LedgerException.Kind.STALE,
        () -> ledger.apply(new Change.Wording(row.measure().id(), "", "别的"), WHO));
  }

  @Test
  void neverPutsNamesTogetherThatAreWrittenDifferently() {
    ledger.commit(named("a.txt", "组织部", "周明远", "部长").reviewed("一"), WHO);
    ledger.commit(named("b.txt", "县委组织部", "周明远", "县委常委、部长").reviewed("二"), WHO);
    ledger.commit(named("c.txt", "组织部", "周明远", "财政局局长").reviewed("三"), WHO);
    assertThat(ledger.names().units()).extracting(Unit::name).containsExactly("组织部", "县委组织部");
    assertThat(ledger.names().leaders())
        .extracting(Leader::name, Leader::posts)
        .containsExactly(tuple("周明远", "部长"), tuple("周明远", "财政局局长"));
  }

  @Test
  void obeysWhatAPersonDecidedAboutNames() {
    ledger.commit(named("a.txt", "组织部", "周明远", "").reviewed("一"), WHO);
    UnitId unit = ledger.names().units().getFirst().id();
    LeaderId leader = ledger.names().leaders().getFirst().id();
    ReviewedBatch batch =
        named("b.txt", "县委组织部", "周明远", "部长")
            .reviewed("二")
            .withNames(
                new NameDecisions(
                    Map.of("县委组织部", new UnitDecision.Is(unit, true)),
                    Map.of(new Draft.LeaderMention("周明远", "部长"), new LeaderDecision.Is(leader))));
    ledger.commit(batch, WHO);
    assertThat(ledger.names().units())
        .containsExactly(new Unit(unit, null, "组织部", List.of("县委组织部")));
    assertThat(ledger.names().leaders()).containsExactly(new Leader(leader, "周明远", "部长"));
    assertThat(ledger.rows(null).getFirst().measure().responsibility().lead())
        .containsExactly("组织部");
    ledger.imports().undo(ledger.imports().all().getFirst().id(), "导错了文件", WHO);
    assertThat(ledger.names().units()).containsExactly(new Unit(unit, null, "组织部", List.of()));
    assertThat(ledger.names().leaders()).containsExactly(new Leader(leader, "周明远", ""));
    ReviewedBatch apart =
        named("c.txt", "组织部", "周明远", "")
            .reviewed("三")
            .withNames(
                new NameDecisions(
                    Map.of("组织部", new UnitDecision.IsNew(unit)),
                    Map.of(new Draft.LeaderMention("周明远", ""), new LeaderDecision.IsNew())));
    ledger.commit(apart, WHO);
    assertThat(ledger.names().units()).extracting(Unit::parent).containsExactly(null, unit);
    assertThat(ledger.names().leaders()).hasSize(2);
  }

  @Test
  void putsTwoNamesOfOneDocumentTogetherWhereAPersonSaysSo() {
    ReviewedBatch batch =
        new DraftBuilder("a.txt")
            .issue("甲")
            .measure("做")
            .unit("县发改局", UnitRole.LEAD)
            .unit("县发展和改革局", UnitRole.LEAD)
            .reviewed("一")
            .withNames(
                new NameDecisions(
                    Map.of("县发改局", new UnitDecision.IsLike("县发展和改革局", true)), Map.of()));
    ledger.commit(batch, WHO);
    assertThat(ledger.names().units())
        .singleElement()
        .satisfies(
            unit -> {
              assertThat(unit.name()).isEqualTo("县发展和改革局");
              assertThat(unit.aliases()).containsExactly("县发改局");
            });
    assertThat(ledger.rows(null).getFirst().measure().responsibility().lead())
        .containsExactly("县发展和改革局");
  }

  @Test
  void putsTwoMentionsOfOneLeaderTogetherWhereAPersonSaysSo() {
    ReviewedBatch batch =
        new DraftBuilder("a.txt")
            .issue("甲")
            .measure("做")
            .leader("周明远", "县长")
            .leader("周明远", "组长")
            .reviewed("一")
            .withNames(
                new NameDecisions(
                    Map.of(),
                    Map.of(
                        new Draft.LeaderMention("周明远", "组长"),
                        new LeaderDecision.IsLike(new Draft.LeaderMention("周明远", "县长")))));
    ledger.commit(batch, WHO);
    assertThat(ledger.names().leaders())
        .extracting(Leader::name, Leader::posts)
        .containsExactly(tuple("周明远", "县长"));
    assertThat(ledger.rows(null).getFirst().measure().responsibility().leaders())
        .containsExactly("周明远");
  }

  private static DraftBuilder named(String document, String unit, String leader, String posts) {
    return new DraftBuilder(document)
        .issue("甲")
        .measure("做")
        .unit(unit, UnitRole.LEAD)
        .leader(leader, posts);
  }

  @Test
  void takesAWholeImportBack() {
    ledger.commit(table().reviewed("督察"), WHO);
    Draft draft = TypicalLedger.draft().build();
    List<LedgerRow> rows = ledger.rows(null);
    List<Unit> units = ledger.names().units();
    ImportReceipt receipt = ledger.commit(TypicalLedger.draft().reviewed("巡视"), WHO);
    assertThat(ledger.imports().all())
        .extracting(ImportEntry::document, ImportEntry::undoable)
        .containsExactly(tuple("云溪县巡视整改进展情况通报.txt", true), tuple("水务局台账.xlsx", true));
    List<HistoryEntry> history = ledger.history(100);

    ledger.imports().undo(receipt.id(), "导错了文件", "陈立群");

    assertThat(ledger.rows(null)).isEqualTo(rows);
    assertThat(ledger.names().units()).isEqualTo(units);
    assertThat(ledger.inspections()).hasSize(1);
    assertThat(ledger.imports().earlier(draft)).isEmpty();
    assertThat(ledger.history(100).subList(1, 1 + history.size())).isEqualTo(history);
    HistoryEntry undone = ledger.history(1).getFirst();
    assertThat(undone.kind()).isEqualTo(HistoryEntry.Kind.IMPORT_UNDONE);
    assertThat(undone.by()).isEqualTo("陈立群");
    assertThat(undone.fields()).contains(new FieldChange("new_issues", "7", ""));
    ImportEntry entry = ledger.imports().all().getFirst();
    assertThat(entry.inspection()).isNull();
    assertThat(entry.inspectionName()).isEqualTo("巡视");
    assertThat(entry.obstacle().kind()).isEqualTo(Obstacle.Kind.UNDONE);
    assertRefused(
        LedgerException.Kind.UNDONE_ALREADY,
        () -> ledger.imports().undo(receipt.id(), "导错了文件", WHO));

    ImportReceipt again = ledger.commit(TypicalLedger.draft().reviewed("巡视"), WHO);
    assertThat(again.newIssues()).isEqualTo(7);
    assertThat(ledger.rows(again.inspection()).getFirst().issue().number()).isEqualTo(1);
  }

  @Test
  void undoesNoImportWhoseRowsSomebodyHasChanged() {
    ImportReceipt receipt = ledger.commit(table().reviewed("督察"), WHO);
    ImportReceipt other = ledger.commit(TypicalLedger.draft().reviewed("巡视"), WHO);
    LedgerRow row = ledger.rows(receipt.inspection()).getLast();
    ledger.apply(new Change.Title(row.issue().id(), row.issue().title(), "河道"), "陈立群");
    List<HistoryEntry> history = ledger.history(100);
    assertThatThrownBy(() -> ledger.imports().undo(receipt.id(), "导错了文件", WHO))
        .isInstanceOfSatisfying(
            LedgerException.class,
            refused -> {
              assertThat(refused.kind()).isEqualTo(LedgerException.Kind.CHANGED_SINCE);
              assertThat(refused.arguments())
                  .containsExactly("陈立群", "2026-11-03", Integer.toString(row.issue().number()));
            });
    assertThat(ledger.history(100)).isEqualTo(history);
    assertThat(ledger.rows(receipt.inspection())).hasSize(3);
    ledger.imports().undo(other.id(), "导错了文件", WHO);
  }

  private static void assertRefused(LedgerException.Kind kind, Runnable step) {
    assertThatThrownBy(step::run)
        .isInstanceOfSatisfying(
            LedgerException.class, refused -> assertThat(refused.kind()).isEqualTo(kind));
  }
}
