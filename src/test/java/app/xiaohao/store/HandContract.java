package app.xiaohao.store;

import static app.xiaohao.store.TypicalLedger.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.ledger.row.ByHand;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.model.Completion;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.ProgressEntry;
import app.xiaohao.model.SupervisionKind;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.closing.ClosureAct;
import app.xiaohao.model.closing.ClosureState;
import app.xiaohao.model.closing.StandardLine;
import app.xiaohao.model.inspection.InspectionId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a store promises of items that are added, reshaped and struck by hand. */
abstract class HandContract extends HandLedger {
  @Test
  void addsAnIssueBehindTheLastUnderItsHeadings() {
    apply(
        new Change.IssueAdded(
            row(rows(), "1.1").issue().inspection(),
            " 信访积案化解不力 ",
            List.of("聚焦基层党组织建设方面", "信访工作"),
            List.of("逐案包案", "每月调度"),
            "反馈会口头指出",
            "补充"));
    assertThat(numbers()).endsWith("7.1", "8.1", "8.2");
    LedgerRow added = row(rows(), "8.1");
    assertThat(added.issue().title()).isEqualTo("信访积案化解不力");
    assertThat(added.issue().original()).isEqualTo("信访积案化解不力");
    assertThat(added.issue().aspects()).containsExactly("聚焦基层党组织建设方面", "信访工作");
    assertThat(added.measure().completion()).isEqualTo(Completion.NOT_STARTED);
    ByHand byHand = ledger.desks().byHand(null);
    assertThat(byHand.added().get(added.measure().id()).source()).isEqualTo("反馈会口头指出");
    assertThat(byHand.addedIssues().get(added.issue().id()).reason()).isEqualTo("补充");
    refused(
        Kind.ISSUE_THERE,
        new Change.IssueAdded(
            added.issue().inspection(), "信访积案化解不力", List.of(), List.of(), "", ""));
    requireWhole();
    ledger.undo(WHO);
    assertThat(numbers()).endsWith("7.1");
    ledger.redo(WHO);
    assertThat(row(rows(), "8.1").measure()).isEqualTo(added.measure());
    requireWhole();
  }

  @Test
  void anIssueWithoutMeasuresGetsOneToBeWorded() {
    apply(
        new Change.IssueAdded(
            row(rows(), "1.1").issue().inspection(), "新问题", List.of(), List.of(), "", ""));
    assertThat(text("8.1")).isEmpty();
    assertThat(row(rows(), "8.1").issue().aspects()).isEmpty();
  }

  @Test
  void theSecondPartTakesOverWhoAnswersAndByWhenAndNothingElse() {
    LedgerRow before = row(rows(), "1.1");
    split("1.1", "每季度");
    LedgerRow first = row(rows(), "1.1");
    LedgerRow second = row(rows(), "1.3");
    assertThat(first.measure().text()).isEqualTo("修订中心组学习规则，");
    assertThat(second.measure().text()).isEqualTo("每季度至少开展一次专题研讨；");
    assertThat(first.measure().percent()).isEqualTo(75);
    assertThat(ledger.progress(first.measure().id())).hasSize(2);
    assertThat(second.measure().responsibility()).isEqualTo(before.measure().responsibility());
    assertThat(second.measure().deadline()).isEqualTo(before.measure().deadline());
    assertThat(second.measure().percent()).isZero();
    assertThat(ledger.progress(second.measure().id())).isEmpty();
    requireWhole();
    ledger.undo(WHO);
    assertThat(row(rows(), "1.1")).isEqualTo(before);
    assertThat(numbers()).doesNotContain("1.3");
    requireWhole();
  }

  @Test
  void whatIsSplitIsTheSameAgainOnceJoined() {
    apply(new Change.Standard(measure("1.1"), List.of(), List.of(new StandardLine("规则已印发", ""))));
    split("1.1", "每季度");
    apply(
        new Change.Progress(
            measure("1.3"), 0, new ProgressEntry(TypicalLedger.TODAY, "已研讨一次", 30, "县委宣传部")));
    apply(new Change.Standard(measure("1.3"), List.of(), List.of(new StandardLine("每季度有记录", ""))));
    apply(join("1.3", "1.1"));
    LedgerRow joined = row(rows(), "1.1");
    assertThat(joined.measure().text()).isEqualTo(FIRST);
    assertThat(joined.measure().percent()).as("as far as the lesser of the two").isEqualTo(30);
    assertThat(joined.measure().progress()).isEqualTo("已研讨一次");
    assertThat(ledger.progress(joined.measure().id())).hasSize(3);
    assertThat(ledger.life(joined.measure().id()).standard())
        .extracting(StandardLine::text)
        .containsExactly("规则已印发", "每季度有记录");
    assertThat(numbers()).doesNotContain("1.3");
    ByHand.Removed gone = ledger.desks().byHand(null).removed().getFirst();
    assertThat(LedgerQuery.number(gone.row())).isEqualTo("1.3");
    assertThat(gone.into()).isEqualTo(joined.measure().id());
    refused(Kind.RESTORE_JOINED, new Change.Restored(gone.row().measure().id(), ""));
    requireWhole();
    ledger.undo(WHO);
    assertThat(text("1.3")).isEqualTo("每季度至少开展一次专题研讨；");
    assertThat(ledger.progress(measure("1.3"))).hasSize(1);
    requireWhole();
  }

  @Test
  void whatContradictsIsNotJoined() {
    refused(Kind.JOIN_SELF, join("1.1", "1.1"));
    refused(Kind.JOIN_OTHER_ISSUE, join("1.2", "3.1"));
    refused(Kind.JOIN_NATURES, contradicting());
  }

  @Test
  void aMeasureThatIsMovedTakesAllWithItAndItsNumberIsNotGivenAgain() {
    MeasureId moved = measure("1.2");
    apply(new Change.Moved(moved, issue("1.1"), issue("4.1"), "归口"));
    assertThat(row(rows(), "4.2").measure().id()).isEqualTo(moved);
    apply(new Change.MeasureAdded(issue("1.1"), "另一条措施", "", ""));
    assertThat(text("1.3")).isEqualTo("另一条措施");
    assertThat(numbers()).doesNotContain("1.2");
    refused(Kind.MOVE_SAME, new Change.Moved(moved, issue("4.1"), issue("4.1"), ""));
    refused(Kind.LAST_MEASURE, new Change.Moved(measure("7.1"), issue("7.1"), issue("4.1"), ""));
    requireWhole();
    ledger.undo(WHO);
    ledger.undo(WHO);
    assertThat(measure("1.2")).isEqualTo(moved);
    requireWhole();
  }

  @Test
  void numbersAreExchangedAndComeBack() {
    List<LedgerRow> before = rows();
    MeasureId first = measure("5.1");
    MeasureId second = measure("5.2");
    apply(new Change.MeasureAdded(issue("5.1"), "第三条", "", ""));
    MeasureId third = measure("5.3");
    apply(new Change.Renumbered(third, 3, 1, ""));
    assertThat(measure("5.1")).isEqualTo(third);
    assertThat(measure("5.2")).isEqualTo(first);
    assertThat(measure("5.3")).isEqualTo(second);
    refused(Kind.NO_SUCH_PLACE, new Change.Renumbered(third, 1, 9, ""));
    requireWhole();
    ledger.undo(WHO);
    ledger.redo(WHO);
    assertThat(measure("5.1")).isEqualTo(third);
    ledger.undo(WHO);
    ledger.undo(WHO);
    assertThat(rows()).isEqualTo(before);
    requireWhole();
  }

  @Test
  void issuesExchangeTheirNumbersWithTheirMeasuresAndComeBack() {
    List<LedgerRow> original = rows();
    InspectionId inspection = original.getFirst().issue().inspection();
    int last = original.getLast().issue().number();
    for (String title : List.of("甲问题", "乙问题", "丙问题")) {
      apply(new Change.IssueAdded(inspection, title, List.of(), List.of(title + "整改"), "", ""));
    }
    List<LedgerRow> before = rows();
    IssueId third = issue((last + 3) + ".1");
    apply(new Change.IssueRenumbered(third, last + 3, last + 1, "按方案顺序"));
    assertThat(titles(last)).containsExactly("丙问题", "甲问题", "乙问题");
    assertThat(issue((last + 1) + ".1")).isEqualTo(third);
    requireWhole();
    refused(Kind.NO_SUCH_ISSUE_PLACE, new Change.IssueRenumbered(third, last + 1, last + 9, ""));
    refused(Kind.PLACE_SAME, new Change.IssueRenumbered(third, last + 1, last + 1, ""));
    refused(Kind.STALE, new Change.IssueRenumbered(third, last + 3, last + 1, ""));
    IssueId closed =
        original.stream()
            .filter(row -> row.measure() != null && row.measure().closure() == Closure.CLOSED)
            .findFirst()
            .orElseThrow()
            .issue()
            .id();
    int number =
        original.stream()
            .filter(row -> row.issue().id().equals(closed))
            .findFirst()
            .orElseThrow()
            .issue()
            .number();
    refused(Kind.ITEM_NUMBERED, new Change.IssueRenumbered(closed, number, last + 1, ""));
    ledger.undo(WHO);
    assertThat(rows()).isEqualTo(before);
    ledger.redo(WHO);
    assertThat(titles(last)).containsExactly("丙问题", "甲问题", "乙问题");
    requireWhole();
  }

  @Test
  void whatIsStruckIsNowhereAndComesBackUnderItsNumber() {
    apply(
        new Change.Supervised(
            measure("1.2"),
            SupervisionKind.REMINDER,
            "云整提〔2026〕9号",
            "县委宣传部",
            TypicalLedger.TODAY,
            "请抓紧",
            null));
    LedgerRow before = row(rows(), "1.2");
    MeasureId struck = before.measure().id();
    refused(Kind.REASON_MISSING, new Change.Removed(struck, " "));
    apply(new Change.Removed(struck, "与 1.1 重复"));
    assertThat(numbers()).doesNotContain("1.2");
    assertThat(ledger.rowsOf(before.issue().id())).hasSize(1);
    assertThat(ledger.desks().desk(null).lives()).doesNotContainKey(struck);
    assertThat(ledger.desks().desk(null).letters()).isEmpty();
    assertThat(ledger.measureFile(struck).life().supervisions()).hasSize(1);
    ByHand.Removed removed = ledger.desks().byHand(null).removed().getFirst();
    assertThat(removed.row().measure()).isEqualTo(before.measure());
    assertThat(removed.reason()).isEqualTo("与 1.1 重复");
    refused(Kind.ITEM_REMOVED, new Change.Removed(struck, "再删"));
    refused(
        Kind.ITEM_REMOVED,
        new Change.Progress(struck, 0, new ProgressEntry(TypicalLedger.TODAY, "已报", 10, "县委宣传部")));
    apply(new Change.MeasureAdded(before.issue().id(), "新的一条", "", ""));
    assertThat(text("1.3")).isEqualTo("新的一条");
    assertThat(ledger.desks().byHand(before.issue().inspection()).added()).hasSize(1);
    assertThat(ledger.desks().byHand(new InspectionId(Long.MAX_VALUE)))
        .as("another inspection has nothing of it")
        .isEqualTo(ByHand.NONE);
    apply(new Change.Restored(struck, "仍须整改"));
    assertThat(row(rows(), "1.2").measure()).isEqualTo(before.measure());
    refused(Kind.NOT_REMOVED, new Change.Restored(struck, ""));
    requireWhole();
  }

  @Test
  void measuresThatDifferInANumberAreTwo() {
    IssueId issue = issue("5.1");
    apply(new Change.MeasureAdded(issue, "追回资金1.5亿元", "", ""));
    apply(new Change.MeasureAdded(issue, "追回资金15亿元", "", ""));
    refused(Kind.MEASURE_THERE, new Change.MeasureAdded(issue, "追回资金 15亿元。", "", ""));
  }

  @Test
  void aClosedItemAndTheLastOfAnIssueAreNotStruck() {
    refused(Kind.ITEM_NUMBERED, new Change.Removed(measure("2.1"), "删"));
    refused(Kind.ITEM_NUMBERED, new Change.IssueRemoved(issue("2.1"), "删"));
    refused(Kind.ISSUE_CLOSED, new Change.MeasureAdded(issue("2.1"), "又一条", "", ""));
    refused(Kind.LAST_MEASURE, new Change.Removed(measure("6.1"), "删"));
  }

  @Test
  void nothingComesBackIntoAnIssueThatWasClosedMeanwhile() {
    MeasureId struck = measure("3.1");
    MeasureId other = measure("3.2");
    apply(new Change.Removed(struck, "并入日常工作"));
    close(other, ClosureState.NEW, ClosureAct.REQUEST, "", WHO);
    close(
        other,
        new ClosureState(Closure.REQUESTED, 0, 1),
        ClosureAct.VERIFY,
        "",
        TypicalLedger.VERIFIER);
    apply(new Change.Restored(struck, "仍须整改"));
    apply(new Change.Removed(struck, "并入日常工作"));
    close(
        other,
        new ClosureState(Closure.VERIFIED, 1, 1),
        ClosureAct.CLOSE,
        "云整销〔2026〕9号",
        TypicalLedger.DECIDER);
    refused(Kind.ISSUE_CLOSED, new Change.Restored(struck, "仍须整改"));
  }

  @Test
  void anIssueIsStruckWithAllItHasAndComesBackWithWhatWentWithIt() {
    List<LedgerRow> before = rows();
    IssueId issue = issue("5.1");
    MeasureId second = measure("5.2");
    apply(new Change.Removed(second, "先删"));
    List<LedgerRow> without = rows();
    apply(new Change.IssueRemoved(issue, "不属于本次反馈"));
    assertThat(rows()).noneMatch(row -> row.issue().id().equals(issue));
    refused(Kind.ITEM_REMOVED, new Change.IssueRemoved(issue, "再删"));
    refused(Kind.ITEM_REMOVED, new Change.MeasureAdded(issue, "又一条", "", ""));
    refused(Kind.RESTORE_ISSUE, new Change.Restored(second, ""));
    assertThat(ledger.desks().byHand(null).removedIssues()).containsOnlyKeys(issue);
    apply(new Change.IssueRestored(issue, ""));
    assertThat(rows()).isEqualTo(without);
    apply(new Change.Restored(second, ""));
    assertThat(rows()).isEqualTo(before);
    requireWhole();
  }

  @Test
  void changesOfOneStepStandOnOneAnotherAndEachIsRefusedByItsOwnRule() {
    MeasureLine one = row(rows(), "1.1").measure();
    MeasureLine other = row(rows(), "1.2").measure();
    MeasureLine struck = row(rows(), "3.2").measure();
    apply(new Change.Removed(struck.id(), "重复"));
    List<Change> step =
        List.of(
            new Change.Wording(one.id(), one.text(), "甲"),
            new Change.Wording(other.id(), other.text(), "乙"),
            new Change.Wording(one.id(), "甲", "丙"));
    List<Change> refused =
        List.of(
            new Change.Wording(one.id(), "别的", "丁"),
            new Change.Wording(struck.id(), struck.text(), "戊"),
            new Change.Wording(other.id(), other.text(), "己"));
    assertThat(ledger.examine(refused, WHO))
        .extracting(said -> said.map(LedgerException::kind).orElse(null))
        .containsExactly(Kind.STALE, Kind.ITEM_REMOVED, null);
    for (Change wrong : refused.subList(0, 2)) {
      List<Change> all = new ArrayList<>(step);
      all.add(wrong);
      assertThatExceptionOfType(LedgerException.class).isThrownBy(() -> ledger.apply(all, WHO));
    }
    List<LedgerRow> before = rows();
    ledger.apply(step, WHO);
    assertThat(row(rows(), "1.1").measure().text()).isEqualTo("丙");
    assertThat(row(rows(), "1.2").measure().text()).isEqualTo("乙");
    requireWhole();
    ledger.undo(WHO);
    assertThat(rows()).isEqualTo(before);
    requireWhole();
  }
}
