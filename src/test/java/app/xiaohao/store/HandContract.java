package app.xiaohao.store;

import static app.xiaohao.store.TypicalLedger.id;
import static app.xiaohao.store.TypicalLedger.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.xiaohao.ledger.DraftBuilder;
import app.xiaohao.ledger.ImportEntry;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.Touched;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.ledger.merge.ReviewedBatch;
import app.xiaohao.ledger.review.DraftReview;
import app.xiaohao.ledger.row.ByHand;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine.First;
import app.xiaohao.model.Completion;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Nature;
import app.xiaohao.model.ProgressEntry;
import app.xiaohao.model.SupervisionKind;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.closing.ClosureAct;
import app.xiaohao.model.closing.ClosureState;
import app.xiaohao.model.closing.StandardLine;
import app.xiaohao.model.inspection.InspectionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a store promises of items that are added, reshaped and struck by hand. */
abstract class HandContract {
  private static final String WHO = TypicalLedger.OPERATOR;
  private static final String FIRST = "修订中心组学习规则，每季度至少开展一次专题研讨；";

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

  private List<LedgerRow> rows() {
    return ledger.rows(null);
  }

  private List<String> numbers() {
    return rows().stream().map(LedgerQuery::number).toList();
  }

  private MeasureId measure(String number) {
    return id(rows(), number);
  }

  private IssueId issue(String number) {
    return row(rows(), number).issue().id();
  }

  private String text(String number) {
    return row(rows(), number).measure().text();
  }

  private void apply(Change change) {
    ledger.apply(change, WHO);
  }

  private void refused(Kind kind, Change change) {
    List<LedgerRow> before = rows();
    assertThatExceptionOfType(LedgerException.class)
        .isThrownBy(() -> apply(change))
        .extracting(LedgerException::kind)
        .isEqualTo(kind);
    assertThat(rows()).isEqualTo(before);
  }

  private void split(String number, String second) {
    apply(new Change.Split(measure(number), text(number), second, ""));
  }

  private Change join(String number, String into) {
    return new Change.Joined(measure(number), measure(into), text(number), text(into), "重复");
  }

  private void requireWhole() {
    assertThat(ledger.log().prove(CommitWatch.NOBODY).differences()).isEmpty();
    assertThat(ledger.log().prove(CommitWatch.NOBODY).whole()).isTrue();
  }

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

  /** One that is kept up for long beside one that ends; nobody answers and no date binds. */
  private Change contradicting() {
    apply(new Change.MeasureAdded(issue("6.1"), "长期坚持抓好发展党员工作", "", ""));
    apply(
        new Change.Completed(
            measure("6.2"),
            Completion.NOT_STARTED,
            Completion.IN_PROGRESS,
            Nature.LIMITED,
            Nature.LONG_TERM));
    return join("6.2", "6.1");
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

  private void order(String number, String... firsts) {
    apply(ordered(number, firsts));
  }

  private Change.Ordered ordered(String number, String... firsts) {
    return new Change.Ordered(
        measure(number),
        row(rows(), number).measure().after().stream().map(First::measure).toList(),
        Stream.of(firsts).map(this::measure).toList(),
        "压茬推进");
  }

  private List<String> after(String number) {
    return row(rows(), number).measure().after().stream().map(First::number).toList();
  }

  @Test
  void oneBeginsWhenOthersHaveEnded() {
    List<LedgerRow> before = rows();
    order("5.2", "1.2", "1.1");
    assertThat(after("5.2")).containsExactly("1.1", "1.2");
    assertThat(after("1.1")).isEmpty();
    refused(Kind.AFTER_SELF, ordered("5.2", "5.2"));
    refused(Kind.AFTER_CIRCLE, ordered("1.1", "5.2"));
    order("3.1", "5.2");
    refused(Kind.AFTER_CIRCLE, ordered("1.1", "3.1"));
    refused(Kind.STALE, new Change.Ordered(measure("5.2"), List.of(), List.of(measure("3.2")), ""));
    requireWhole();
    order("5.2", "1.1");
    assertThat(after("5.2")).containsExactly("1.1");
    ledger.undo(WHO);
    assertThat(after("5.2")).containsExactly("1.1", "1.2");
    order("5.2");
    assertThat(after("5.2")).isEmpty();
    ledger.undo(WHO);
    ledger.undo(WHO);
    ledger.undo(WHO);
    assertThat(rows()).isEqualTo(before);
    requireWhole();
  }

  @Test
  void whatWaitsIsReadAgainWithWhatEndsFirst() {
    order("5.2", "1.2");
    long seen = ledger.touchedSince(Long.MAX_VALUE, null).last();
    MeasureLine first = row(rows(), "1.2").measure();
    apply(
        new Change.Completed(
            first.id(), first.completion(), Completion.DONE, first.nature(), first.nature()));
    Touched touched = ledger.touchedSince(seen, null);
    assertThat(touched.rows()).contains(row(rows(), "5.2"));
    assertThat(row(rows(), "5.2").measure().after()).allMatch(First::ended);
    requireWhole();
  }

  @Test
  void whatStandsInAnOrderIsNotJoinedAndWhatIsStruckBindsNobody() {
    order("5.2", "5.1");
    refused(Kind.JOIN_ORDERED, join("5.1", "5.2"));
    refused(Kind.JOIN_ORDERED, join("5.2", "5.1"));
    apply(new Change.MeasureAdded(issue("5.1"), "第三条", "", ""));
    apply(new Change.Removed(measure("5.1"), "重复"));
    assertThat(after("5.2")).isEmpty();
    ledger.undo(WHO);
    assertThat(after("5.2")).containsExactly("5.1");
    requireWhole();
  }

  @Test
  void whatIsStruckMayComeBackAndNoneWaitsForItselfThen() {
    order("3.1", "5.1");
    order("5.1", "1.1");
    apply(new Change.Removed(measure("5.1"), "重复"));
    refused(Kind.AFTER_CIRCLE, ordered("1.1", "3.1"));
    ledger.undo(WHO);
    assertThat(after("3.1")).containsExactly("5.1");
    assertThat(after("1.1")).isEmpty();
    requireWhole();
  }

  @Test
  void whatOthersWaitForIsNotTakenBackWithItsImport() {
    int last = rows().getLast().issue().number();
    ledger.commit(
        new DraftReview(new DraftBuilder("补充.txt").issue("新问题").measure("整改").build())
            .approve(new ReviewedBatch.Target.Existing(rows().getFirst().issue().inspection())),
        WHO);
    String added = last + 1 + ".1";
    order("1.1", added);
    ImportEntry entry = ledger.imports().all().getFirst();
    assertThat(entry.obstacle().kind()).isEqualTo(ImportEntry.Obstacle.Kind.ROW_CHANGED);
    assertThat(entry.obstacle().about()).isEqualTo("1.1");
    order("1.1");
    ledger.imports().undo(entry.id(), "导错了文件", WHO);
    assertThat(rows().getLast().issue().number()).isEqualTo(last);
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

  private List<String> titles(int above) {
    return rows().stream()
        .filter(row -> row.issue().number() > above)
        .map(row -> row.issue().title())
        .distinct()
        .toList();
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

  private void close(
      MeasureId measure, ClosureState before, ClosureAct act, String number, String by) {
    ledger.apply(
        new Change.Closing(measure, before, act, TypicalLedger.TODAY, number, "同意", Set.of()), by);
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

  /** Everything that people do at random keeps every character, and is undone to the last row. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void nothingIsLostAndAllComesBack(long seed) {
    List<LedgerRow> before = rows();
    Random random = new Random(seed);
    int done = 0;
    StringBuilder brought = new StringBuilder();
    before.forEach(row -> brought.append(row.measure().text()));
    for (int i = 0; i < 60; i++) {
      String added = "第" + i + "条，措施" + i + "号；其二" + i;
      Change change = any(random, added);
      try {
        apply(change);
        done++;
        if (change instanceof Change.MeasureAdded || change instanceof Change.IssueAdded) {
          brought.append(added);
        }
      } catch (LedgerException refused) {
        assertThat(refused.kind()).isNotIn(Kind.STORE_FAILED, Kind.STALE);
      }
    }
    assertThat(done).isGreaterThan(20);
    assertThat(characters(standing())).isEqualTo(characters(brought.toString()));
    assertThat(numbers()).doesNotHaveDuplicates();
    requireWhole();
    for (int i = 0; i < done; i++) {
      ledger.undo(WHO);
    }
    assertThat(rows()).isEqualTo(before);
    assertThat(ledger.desks().byHand(null)).isEqualTo(ByHand.NONE);
    for (int i = 0; i < done; i++) {
      ledger.redo(WHO);
    }
    assertThat(characters(standing())).isEqualTo(characters(brought.toString()));
    requireWhole();
  }

  /** All wordings, struck ones too; of what was joined only the one that stays. */
  private String standing() {
    StringBuilder all = new StringBuilder();
    rows().forEach(row -> all.append(row.measure().text()));
    ledger.desks().byHand(null).removed().stream()
        .filter(one -> one.into() == null)
        .forEach(one -> all.append(one.row().measure().text()));
    return all.toString();
  }

  /** How often each occurs; the mark that joins two wordings is the program's own. */
  private static Map<Integer, Long> characters(String text) {
    return text.codePoints()
        .filter(point -> point != '；')
        .boxed()
        .collect(Collectors.groupingBy(point -> point, Collectors.counting()));
  }

  private Change any(Random random, String added) {
    List<LedgerRow> rows = rows();
    LedgerRow one = rows.get(random.nextInt(rows.size()));
    LedgerRow other = rows.get(random.nextInt(rows.size()));
    MeasureId id = one.measure().id();
    List<ByHand.Removed> struck = new ArrayList<>(ledger.desks().byHand(null).removed());
    return switch (random.nextInt(10)) {
      case 0 ->
          new Change.IssueAdded(
              one.issue().inspection(), "问题" + added, List.of(), List.of(added), "来源", "");
      case 1, 2 -> new Change.MeasureAdded(one.issue().id(), added, "", "");
      case 3 -> {
        String text = one.measure().text();
        int at = text.isEmpty() ? 0 : random.nextInt(text.length());
        yield new Change.Split(id, text, text.substring(at), "");
      }
      case 4 ->
          new Change.Joined(
              id, other.measure().id(), one.measure().text(), other.measure().text(), "");
      case 5 -> new Change.Moved(id, one.issue().id(), other.issue().id(), "");
      case 6 -> new Change.Renumbered(id, one.measure().number(), 1 + random.nextInt(4), "");
      case 7 ->
          new Change.Ordered(
              id,
              one.measure().after().stream().map(First::measure).toList(),
              List.of(other.measure().id()),
              "");
      case 8 ->
          random.nextInt(4) == 0
              ? new Change.IssueRemoved(one.issue().id(), "删除")
              : new Change.Removed(id, "删除");
      default ->
          struck.isEmpty()
              ? new Change.Removed(id, "删除")
              : new Change.Restored(
                  struck.get(random.nextInt(struck.size())).row().measure().id(), "");
    };
  }
}
