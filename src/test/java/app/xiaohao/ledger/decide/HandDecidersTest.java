package app.xiaohao.ledger.decide;

import static app.xiaohao.ledger.decide.HeldRows.ISSUE;
import static app.xiaohao.ledger.decide.HeldRows.MEASURE;
import static app.xiaohao.ledger.decide.HeldRows.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.model.Completion;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Nature;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.deadline.Deadline;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandDecidersTest {
  private static final MeasureId OTHER = new MeasureId(22);
  private final HeldRows held = new HeldRows();

  private Decision decide(Change change) {
    return Deciders.decide(held, change, by("孙望舒"), "");
  }

  private void refused(LedgerException.Kind kind, Change change) {
    assertThatExceptionOfType(LedgerException.class)
        .isThrownBy(() -> decide(change))
        .extracting(LedgerException::kind)
        .isEqualTo(kind);
  }

  private static Map<String, Object> cells(Decision decision, String table) {
    return decision.writes().stream()
        .filter(Row.class::isInstance)
        .map(Row.class::cast)
        .filter(row -> row.table().equals(table))
        .findFirst()
        .orElseThrow()
        .cells();
  }

  /** A second measure 2.2 of the same issue. */
  private static LedgerRow second(
      Responsibility answering, Deadline deadline, Nature nature, Completion completion) {
    return new LedgerRow(
        HeldRows.issueLine(),
        new MeasureLine(
            OTHER,
            2,
            "抓好落实",
            answering,
            new MeasureLine.Term(deadline, null, 0),
            new MeasureLine.Work(nature, 20, "", null, completion, null),
            new MeasureLine.Closing(Closure.NONE, null, "", 0, 1, null),
            0));
  }

  @ParameterizedTest
  @CsvSource({
    // the whole, the words, the first part, the second
    "完善制度；抓好落实,抓好,完善制度；,抓好落实",
    "一是完善制度 二是抓好落实,二是抓,一是完善制度,二是抓好落实",
    "完善制度,度,完善制,度",
  })
  void partsAWordingAtTheWordsAndLosesNothing(
      String whole, String words, String first, String second) {
    held.text = whole;
    Decision decision = decide(new Change.Split(MEASURE, whole, words, ""));
    assertThat(cells(decision, "measure"))
        .containsEntry("body", second)
        .containsEntry("number", 2)
        .containsEntry("due", held.deadline)
        .containsEntry("percent", 0);
    Row kept =
        decision.writes().stream()
            .filter(write -> write instanceof Row row && row.how() == Row.How.CHANGED)
            .map(Row.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(kept.cells()).containsOnly(Map.entry("body", first));
  }

  @ParameterizedTest
  @CsvSource({
    "完善制度，完善机制,完善,WORDS_TWICE",
    "完善制度,落实,WORDS_NOT_FOUND",
    "完善制度,完善,NOTHING_BEFORE",
    "完善制度,' ',WORDS_MISSING",
    "'',完善,WORDS_NOT_FOUND",
  })
  void saysWhyAWordingCannotBeParted(String whole, String words, LedgerException.Kind kind) {
    held.text = whole;
    refused(kind, new Change.Split(MEASURE, whole, words, ""));
  }

  @ParameterizedTest
  @CsvSource({
    "NONE,,",
    "RETURNED,,",
    "REQUESTED,,ITEM_IN_CLOSING",
    "VERIFIED,,ITEM_IN_CLOSING",
    "CLOSED,云整销〔2026〕1号,ITEM_NUMBERED",
    "STATED,,ITEM_IN_CLOSING",
    "STATED,云整销〔2026〕2号,ITEM_NUMBERED",
  })
  void whatHasANumberOrIsOnItsWayIsNotStruck(
      Closure closure, String number, LedgerException.Kind kind) {
    held.closure = closure;
    held.closingNumber = number == null ? "" : number;
    held.others =
        List.of(
            second(Responsibility.NONE, Deadline.unset(), Nature.LIMITED, Completion.NOT_STARTED));
    Change removal = new Change.Removed(MEASURE, "重复");
    if (kind == null) {
      assertThat(cells(decide(removal), "removed_measure")).containsEntry("reason", "重复");
    } else {
      refused(kind, removal);
    }
  }

  @Test
  void theOnlyMeasureAndWithoutAReasonNothingIsStruck() {
    refused(LedgerException.Kind.LAST_MEASURE, new Change.Removed(MEASURE, "重复"));
    held.others =
        List.of(
            second(Responsibility.NONE, Deadline.unset(), Nature.LIMITED, Completion.NOT_STARTED));
    refused(LedgerException.Kind.REASON_MISSING, new Change.Removed(MEASURE, " "));
  }

  @ParameterizedTest
  @CsvSource({
    // leader, unit, date, nature, completion of the one that goes: what is refused
    "周明远,县委办,2026-12-31,LIMITED,DONE,",
    ",,,LIMITED,NOT_STARTED,",
    "陈立群,县委办,2026-12-31,LIMITED,DONE,JOIN_ANSWERING",
    "周明远,县政府办,2026-12-31,LIMITED,DONE,JOIN_ANSWERING",
    "周明远,县委办,2027-01-31,LIMITED,DONE,JOIN_DEADLINES",
    "周明远,县委办,2026-12-31,LONG_TERM,DONE,JOIN_NATURES",
  })
  void joinsWhatDoesNotContradict(
      String leader,
      String unit,
      LocalDate date,
      Nature nature,
      Completion completion,
      LedgerException.Kind kind) {
    held.others =
        List.of(
            second(
                new Responsibility(
                    leader == null ? List.of() : List.of(leader),
                    unit == null ? List.of() : List.of(unit),
                    List.of(),
                    List.of()),
                date == null ? Deadline.unset() : Deadline.on(date),
                nature,
                completion));
    Change join = new Change.Joined(OTHER, MEASURE, "抓好落实", "完善制度", "");
    if (kind != null) {
      refused(kind, join);
      return;
    }
    assertThat(cells(decide(join), "measure"))
        .containsEntry("body", "完善制度；抓好落实")
        .containsEntry("due", held.deadline)
        .containsEntry("percent", completion == Completion.NOT_STARTED ? held.percent : 20)
        .containsEntry("completion", held.completion);
    assertThat(cells(decide(join), "removed_measure")).containsEntry("joined_into", 21L);
  }

  /**
   * What nobody can see is as good as nothing: marks of direction and width, spaces of all kinds.
   */
  @Test
  void whatCannotBeSeenIsNotSaid() {
    String unseen = "\u200b\u3000\u00a0\u202e\ufeff";
    refused(LedgerException.Kind.REASON_MISSING, new Change.IssueRemoved(ISSUE, unseen));
    refused(
        LedgerException.Kind.TITLE_MISSING,
        new Change.IssueAdded(HeldRows.INSPECTION, unseen, List.of(), List.of(), "", ""));
    refused(LedgerException.Kind.WORDS_MISSING, new Change.Split(MEASURE, held.text, unseen, ""));
    assertThat(cells(decide(new Change.MeasureAdded(ISSUE, unseen, "", "")), "measure"))
        .containsEntry("body", "");
  }

  @Test
  void whatIsThereAlreadyIsNotAddedAgain() {
    refused(LedgerException.Kind.MEASURE_THERE, new Change.MeasureAdded(ISSUE, "完善制度。", "", ""));
    refused(
        LedgerException.Kind.ISSUE_THERE,
        new Change.IssueAdded(HeldRows.INSPECTION, "学习不深", List.of(), List.of(), "", ""));
    refused(
        LedgerException.Kind.TITLE_MISSING,
        new Change.IssueAdded(HeldRows.INSPECTION, " ", List.of(), List.of(), "", ""));
    refused(
        LedgerException.Kind.MEASURE_THERE,
        new Change.IssueAdded(
            HeldRows.INSPECTION, "另一个", List.of(), List.of("查账", "追缴", "查账。"), "", ""));
    held.issueRemoved = true;
    refused(LedgerException.Kind.ITEM_REMOVED, new Change.MeasureAdded(ISSUE, "另一条", "", ""));
  }

  @Test
  void headingsAreMadeOnceAndFoundAfterwards() {
    held.headings = List.of(new Held.Heading(7, null, "学习方面"));
    Decision decision =
        decide(
            new Change.IssueAdded(
                HeldRows.INSPECTION, "新问题", List.of("学习方面", "理论学习"), List.of("一条"), "口头", ""));
    assertThat(cells(decision, "aspect"))
        .containsEntry("parent_id", 7L)
        .containsEntry("name", "理论学习");
    assertThat(cells(decision, "issue"))
        .containsEntry("aspect_id", new Row.Made(0))
        .containsEntry("number", 3);
    assertThat(cells(decision, "measure")).containsEntry("issue_id", new Row.Made(1));
  }

  @Test
  void nothingIsMovedWhereItStandsAlready() {
    held.others =
        List.of(
            second(Responsibility.NONE, Deadline.unset(), Nature.LIMITED, Completion.NOT_STARTED));
    refused(LedgerException.Kind.MOVE_SAME, new Change.Moved(MEASURE, ISSUE, ISSUE, ""));
    refused(
        LedgerException.Kind.STALE, new Change.Moved(MEASURE, new IssueId(9), new IssueId(3), ""));
  }
}
