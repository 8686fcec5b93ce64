package app.xiaohao.ui.ledger.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.DraftBuilder;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.Summary;
import app.xiaohao.model.IssueLink;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.light.DueState;
import app.xiaohao.model.light.Light;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.ui.kit.HeldBackground;
import app.xiaohao.ui.ledger.group.IssueGroup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerModelTest extends OpenLedgerModel {
  @Test
  void lightsAndStatesOfTheDateAreShownAloneAndAllAgain() {
    int all = shown().size();
    model.toggle(DueState.OVERDUE, false);
    model.toggle(Light.GREEN, false);
    assertThat(model.queryProperty().get().due()).isEmpty();
    assertThat(shown())
        .hasSize(model.shownProperty().get().chips().lights().get(Light.GREEN))
        .hasSizeLessThan(all);
    model.toggle(Light.RED, true);
    assertThat(model.queryProperty().get().lights())
        .containsExactlyInAnyOrder(Light.GREEN, Light.RED);
    model.toggle(DueState.OVERDUE, false);
    assertThat(model.queryProperty().get().lights()).isEmpty();
    model.showAll();
    assertThat(shown()).hasSize(all);
  }

  @Test
  void countsOfTheChipsAgreeWithTheSummaryAndWithTheRowsTheyShow() {
    Summary.Counts counts = open.session.contentsProperty().get().summary().total();
    Shown.Chips chips = model.shownProperty().get().chips();

    for (DueState light : DueState.values()) {
      assertThat(chips.due().getOrDefault(light, 0)).isEqualTo(counts.of(light));
      model.toggle(light, false);
      assertThat(shown()).hasSize(counts.of(light));
      model.toggle(light, false);
    }
    assertThat(chips.statuses().get(LedgerQuery.Status.CLOSED)).isEqualTo(counts.closed());
    for (LedgerQuery.Status status : LedgerQuery.Status.values()) {
      model.toggle(status, false);
      assertThat(shown()).hasSize(chips.statuses().getOrDefault(status, 0));
      model.toggle(status, false);
    }
    assertThat(shown()).hasSize(chips.all());
  }

  @Test
  void chipsCombineWhereAskedTo() {
    model.toggle(DueState.OVERDUE, false);
    model.toggle(DueState.DUE_SOON, true);

    assertThat(shown()).containsExactly("1.1", "3.1");
  }

  @Test
  void anIssueStandsOnceOverItsMeasuresInTheOrderOfThePaperOnly() {
    List<IssueGroup> paper = model.shownProperty().get().groups();
    model.set(LedgerQuery.ALL.withOrder(LedgerQuery.Order.DUE));

    assertThat(paper).extracting(group -> group.rows().size()).contains(2);
    assertThat(model.shownProperty().get().groups())
        .allSatisfy(group -> assertThat(group.rows()).hasSize(1));
  }

  @Test
  void theSearchFieldAndTheQueryAreOne() {
    open.session.searchProperty().set("三资");
    assertThat(shown()).isNotEmpty().allMatch(number -> number.startsWith("3."));

    model.clearFilters();

    assertThat(open.session.searchProperty().get()).isEmpty();
    assertThat(shown()).hasSize(open.session.contentsProperty().get().rows().size());
  }

  @Test
  void goesToAMeasureThatAFilterHid() {
    model.toggle(DueState.OVERDUE, false);

    open.choose("5.2");

    assertThat(LedgerQuery.number(model.currentProperty().get())).isEqualTo("5.2");
    assertThat(model.isFiltered()).isFalse();
    assertThat(model.fileProperty().get().row()).isEqualTo(model.currentProperty().get());
  }

  @Test
  void theDetailStaysWhenAnEditTakesTheRowOutOfTheFilter() {
    model.toggle(LedgerQuery.Status.NOBODY_ANSWERS, false);
    open.choose("6.1");
    open.type(new Typed.Names(Field.LEADERS, "周明远"));
    open.type(new Typed.Names(Field.LEAD, "县委组织部"));
    model.leave();

    assertThat(shown()).doesNotContain("6.1");
    assertThat(LedgerQuery.number(model.currentProperty().get())).isEqualTo("6.1");
    assertThat(model.currentIsShown()).isFalse();
  }

  @Test
  void theRightButtonPutsTheCursorOnItsOwnRow() {
    open.choose("3.1");
    int first = model.selection().lead();
    model.choose(first + 1, true, false);

    model.pointAt(first);
    assertThat(LedgerQuery.number(model.currentProperty().get())).isEqualTo("3.1");
    assertThat(model.selection().rows()).containsExactly(first, first + 1);

    model.pointAt(first + 2);
    assertThat(LedgerQuery.number(model.currentProperty().get())).isEqualTo("4.1");
    assertThat(model.selection().rows()).containsExactly(first + 2);
  }

  @Test
  void copiesRowsForASpreadsheetAndForATextEditor() {
    open.choose("3.1");
    model.choose(model.selection().lead() + 1, true, false);

    String[] lines = model.chosenAsTabs().split("\n");

    assertThat(lines).hasSize(3);
    assertThat(lines[0]).startsWith("序号\t反馈问题\t措施号\t整改措施");
    assertThat(lines[1].split("\t")).contains("3.1", "2026-10-15", "逾期", "80%");
    assertThat(model.chosenAsHtml()).contains("rowspan=\"2\"").contains("<td>3.2</td>");
  }

  @Test
  void namesTheInspectionOfEveryRowWhereTwoCouldBeMeant() {
    String audit = "县审计局审计云溪县";
    open.ledger.commit(
        new DraftBuilder("审计报告.txt").issue("往来款长期挂账").measure("逐笔清理。").reviewed(audit),
        TypicalLedger.OPERATOR);
    open.session.refresh();
    List<LedgerRow> both = model.shownProperty().get().rows();
    assertThat(both).filteredOn(row -> LedgerQuery.number(row).equals("1.1")).hasSize(2);

    for (int i = 0; i < both.size(); i++) {
      model.choose(i, false, false);
      String[] lines = model.chosenAsTabs().split("\n");
      assertThat(lines[0]).startsWith("序号\t巡视\t反馈问题\t");
      boolean audited = both.get(i).issue().title().equals("往来款长期挂账");
      assertThat(lines[1].split("\t")[1]).isEqualTo(audited ? audit : TypicalLedger.INSPECTION);
    }

    open.session.inspectionProperty().set(both.getFirst().issue().inspection());
    model.choose(0, false, false);
    assertThat(model.chosenAsTabs()).startsWith("序号\t反馈问题\t");
  }

  @Test
  void exportsTheRowsShown() {
    Path to = folder.resolve("台账.xlsx");
    open.dialogs.answer(to);
    model.toggle(DueState.OVERDUE, false);

    model.exports().workbook();

    assertThat(to).satisfies(file -> assertThat(Files.size(file)).isPositive());
    assertThat(open.dialogs.said).last().asString().contains("1").contains("台账.xlsx");
  }

  @Test
  void emptyIssueIsNeverLostFromSight() {
    assertThat(shown()).contains("7.1");
    assertThat(TypicalLedger.row(open.ledger.rows(null), "7.1").measure().text()).isEmpty();
  }

  @Test
  void wordsAMeasureThatTheDocumentLeftOpen() {
    open.choose("7.1");
    assertThat(open.model.words().of(PaperColumn.MEASURE, open.stored("7.1"))).isEqualTo("措施待补");
    Drafts.Key key = open.type(new Typed.Wording(" 补齐归档材料 "));
    open.model.drafts().commit(key);
    assertThat(open.stored("7.1").measure().text()).isEqualTo("补齐归档材料");
    assertThat(open.model.drafts().all()).isEmpty();
  }

  @Test
  void goesToAMeasureOfTheLedgerThatIsLoadedNow() {
    HeldBackground held = new HeldBackground();
    LedgerModel slow = slow(held);
    MeasureId asked = open.stored("5.2").measure().id();
    try (Ledger other = TypicalLedger.create(folder.resolve("另一县.xh"))) {
      open.session.use(other);
      LedgerRow before = slow.currentProperty().get();
      slow.show(asked);
      assertThat(slow.currentProperty().get()).as("no row of the other").isSameAs(before);
      held.letGo();
      assertThat(slow.currentProperty().get())
          .isSameAs(TypicalLedger.row(open.session.contentsProperty().get().rows(), "5.2"));
    }
  }

  @Test
  void readsADetailFromTheLedgerInWhichItWasChosen() {
    HeldBackground held = new HeldBackground();
    LedgerModel slow = slow(held);
    slow.show(open.stored("5.2").measure().id());
    String text = open.stored("5.2").measure().text();
    try (Ledger other = TypicalLedger.create(folder.resolve("另一县.xh"))) {
      MeasureId id = TypicalLedger.id(other.rows(null), "5.2");
      other.apply(new Change.Wording(id, text, "别的措施"), TypicalLedger.OPERATOR);
      open.session.use(other);
      held.workOnce().run();
      assertThat(slow.fileProperty().get().row().measure().text()).isEqualTo(text);
    }
  }

  @Test
  void theDetailFollowsTheIssueThatIsLinkedThoughItsOwnRowStays() {
    HeldBackground held = new HeldBackground();
    LedgerModel slow = slow(held);
    LedgerRow one = open.stored("1.1");
    LedgerRow other = open.stored("5.2");
    write(
        new Change.Linked(
            one.issue().id(), other.issue().id(), IssueLink.Kind.SAME_PROBLEM, false, ""));
    slow.show(one.measure().id());
    held.letGo();
    LedgerRow before = slow.currentProperty().get();

    write(new Change.Title(other.issue().id(), other.issue().title(), "换过的题目"));
    held.letGo();

    assertThat(slow.currentProperty().get()).isSameAs(before);
    assertThat(slow.fileProperty().get().linked())
        .singleElement()
        .satisfies(linked -> assertThat(linked.issue().title()).isEqualTo("换过的题目"));
  }

  @Test
  void theNewestSearchForIssuesToLinkIsTheOneThatIsShown() {
    HeldBackground held = new HeldBackground();
    LedgerModel slow = slow(held);
    List<String> seen = new ArrayList<>();
    slow.links().linkCandidates("三", found -> seen.add("older"));
    Runnable older = held.workOnce();
    slow.links().linkCandidates("三资", found -> seen.add("newer"));
    held.letGo();
    older.run();
    assertThat(seen).containsExactly("newer");
  }

  @Test
  void anExportThatWaitsForItsRowsIsGivenUpWithTheScreenAndWithTheLedger() {
    HeldBackground held = new HeldBackground();
    LedgerModel slow = slow(held);
    slow.toggle(DueState.OVERDUE, false);
    slow.exports().workbook();
    slow.inSight(false);
    slow.inSight(true);
    held.letGo();
    assertThat(open.dialogs.said).isEmpty();

    slow.showAll();
    slow.exports().workbook();
    try (Ledger other = TypicalLedger.create(folder.resolve("另一县.xh"))) {
      open.session.use(other);
      held.letGo();
    }
    assertThat(open.dialogs.said).isEmpty();

    slow.toggle(DueState.OVERDUE, false);
    slow.exports().workbook();
    held.letGo();
    assertThat(open.dialogs.said).containsExactly("save: WORKBOOK");
  }
}
