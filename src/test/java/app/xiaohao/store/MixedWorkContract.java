package app.xiaohao.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.ledger.outcome.OutcomeLine;
import app.xiaohao.ledger.row.ByHand;
import app.xiaohao.ledger.row.CustomFields;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine.First;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.closing.ClosingNumbers;
import app.xiaohao.model.outcome.Outcome;
import app.xiaohao.model.outcome.WorkRecord;
import app.xiaohao.model.outcome.WorkRecord.State;
import app.xiaohao.model.paper.PaperAbout;
import app.xiaohao.model.paper.PaperForm;
import app.xiaohao.model.paper.RegisteredPaper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Outcomes, records and the order of work among items that are split, joined, moved, struck and
 * brought back, undone and done again, one after another as it comes.
 */
abstract class MixedWorkContract {
  private static final String WHO = TypicalLedger.OPERATOR;
  private static final int STEPS = 90;

  private Ledger ledger;
  private Random random = new Random(0);

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

  /** Everything that these changes touch. */
  private record Standing(
      List<LedgerRow> rows,
      ByHand byHand,
      List<OutcomeLine> outcomes,
      List<WorkRecord> records,
      CustomFields fields,
      List<RegisteredPaper> papers,
      Map<String, PaperForm> forms) {}

  private Standing standing() {
    return new Standing(
        ledger.rows(null),
        ledger.desks().byHand(null),
        ledger.desks().outcomes(null),
        ledger.desks().records(ledger.inspections().getFirst().id()),
        ledger.desks().customFields(null),
        ledger.desks().papers(),
        ledger.desks().paperForms());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void eachStepIsWholeAndIsUndoneToTheVeryRows(long seed) {
    random = new Random(seed);
    Deque<Standing> undone = new ArrayDeque<>();
    Deque<Standing> done = new ArrayDeque<>();
    Set<Class<?>> kinds = new HashSet<>();
    Standing now = standing();
    for (int i = 0; i < STEPS; i++) {
      String at = "seed " + seed + ", step " + i;
      int what = random.nextInt(8);
      if (what == 0 && !done.isEmpty()) {
        undone.push(now);
        now = done.pop();
        ledger.undo(WHO);
        assertThat(standing()).as(at).isEqualTo(now);
      } else if (what == 1 && !undone.isEmpty()) {
        done.push(now);
        now = undone.pop();
        ledger.redo(WHO);
        assertThat(standing()).as(at).isEqualTo(now);
      } else {
        Change change = any(i);
        try {
          ledger.apply(change, WHO);
          kinds.add(change.getClass());
          done.push(now);
          undone.clear();
          now = standing();
        } catch (LedgerException refused) {
          assertThat(refused.kind()).as(at + " " + change).isNotIn(Kind.STORE_FAILED, Kind.STALE);
          assertThat(standing()).as(at).isEqualTo(now);
        }
      }
      requireSound(at, now);
    }
    assertThat(kinds).hasSizeGreaterThan(8);
    while (!done.isEmpty()) {
      ledger.undo(WHO);
      assertThat(standing()).isEqualTo(done.pop());
    }
    assertThat(standing().byHand()).isEqualTo(ByHand.NONE);
    assertThat(standing().outcomes()).isEmpty();
    assertThat(standing().fields().headings()).isEmpty();
    assertThat(standing().records()).isEmpty();
    assertThat(standing().papers()).isEmpty();
    assertThat(standing().forms()).isEmpty();
    assertThat(ledger.log().prove(CommitWatch.NOBODY).whole()).isTrue();
  }

  /** One number an item and a record, each outcome below what it belongs to, and all is proved. */
  private void requireSound(String at, Standing now) {
    assertThat(now.rows).extracting(LedgerQuery::number).as(at).doesNotHaveDuplicates();
    assertThat(now.records).extracting(WorkRecord::name).as(at).doesNotHaveDuplicates();
    Set<MeasureId> measures =
        now.rows.stream().map(row -> row.measure().id()).collect(Collectors.toSet());
    for (OutcomeLine line : now.outcomes) {
      assertThat(now.rows)
          .as(at + " " + line)
          .anyMatch(
              row ->
                  row.issue().id().equals(line.issue())
                      && (line.measure() == null || row.measure().id().equals(line.measure())));
    }
    for (LedgerRow row : now.rows) {
      assertThat(row.measure().after())
          .as(at)
          .extracting(First::measure)
          .isSubsetOf(measures)
          .doesNotContain(row.measure().id());
    }
    assertThat(ledger.log().prove(CommitWatch.NOBODY).differences()).as(at).isEmpty();
  }

  private Change any(int step) {
    List<LedgerRow> rows = ledger.rows(null);
    LedgerRow one = any(rows);
    LedgerRow other = any(rows);
    MeasureId id = one.measure().id();
    return switch (random.nextInt(22)) {
      case 20 ->
          new Change.PaperDrafted(
              RegisteredPaper.draft(
                  "closing-form",
                  null,
                  "文书" + step,
                  new PaperAbout(null, List.of(id, other.measure().id()), "", "", "")));
      case 21 -> {
        PaperForm before = ledger.desks().paperForms().getOrDefault("talk", PaperForm.NONE);
        yield new Change.PaperFormKept(
            "talk",
            before,
            random.nextInt(3) == 0
                ? PaperForm.NONE
                : new PaperForm(new ClosingNumbers("谈" + step + "〔{年}〕{号}号"), null));
      }
      case 0 -> new Change.MeasureAdded(one.issue().id(), "措施" + step + "；其二", "", "");
      case 1 -> {
        String text = one.measure().text();
        int at = text.isEmpty() ? 0 : random.nextInt(text.length());
        yield new Change.Split(id, text, text.substring(at), "");
      }
      case 2 ->
          new Change.Joined(
              id, other.measure().id(), one.measure().text(), other.measure().text(), "");
      case 3 -> new Change.Moved(id, one.issue().id(), other.issue().id(), "");
      case 4 -> new Change.Renumbered(id, one.measure().number(), 1 + random.nextInt(4), "");
      case 5 ->
          new Change.IssueRenumbered(
              one.issue().id(), one.issue().number(), 1 + random.nextInt(9), "");
      case 6, 7 ->
          new Change.Ordered(
              id,
              one.measure().after().stream().map(First::measure).toList(),
              random.nextInt(4) == 0 ? List.of() : List.of(other.measure().id()),
              "");
      case 8 -> new Change.Removed(id, "删除");
      case 9 -> struck(one);
      case 10, 11, 12 -> outcome(one, step);
      case 13, 14, 15 -> ownField(one, step);
      default -> record(one, other, step);
    };
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private Change struck(LedgerRow one) {
    List<ByHand.Removed> struck = new ArrayList<>(ledger.desks().byHand(null).removed());
    if (struck.isEmpty() || random.nextInt(4) == 0) {
      return new Change.IssueRemoved(one.issue().id(), "删除");
    }
    LedgerRow gone = any(struck).row();
    return random.nextBoolean()
        ? new Change.Restored(gone.measure().id(), "")
        : new Change.IssueRestored(gone.issue().id(), "");
  }

  private Change ownField(LedgerRow row, int step) {
    MeasureId measure = random.nextInt(3) == 0 ? null : row.measure().id();
    String heading = random.nextBoolean() ? "问题原因" : "严重程度";
    return new Change.OwnFieldKept(
        row.issue().id(),
        measure,
        heading,
        ledger.desks().customFields(null).of(row.issue().id(), measure, heading),
        random.nextInt(4) == 0 ? "" : "内容" + step + "𠮷");
  }

  private Change outcome(LedgerRow row, int step) {
    List<OutcomeLine> held = ledger.desks().outcomes(null);
    Outcome made =
        new Outcome(
            null,
            random.nextBoolean() ? "追缴资金" : "问责处理",
            "内容" + step + "𠮷",
            new BigDecimal(random.nextInt(100_000)).movePointLeft(2),
            "万元",
            null,
            TypicalLedger.TODAY.plusDays(random.nextInt(90)),
            random.nextBoolean() ? TypicalLedger.TODAY : null,
            "");
    if (held.isEmpty() || random.nextInt(3) == 0) {
      MeasureId measure = random.nextInt(4) == 0 ? null : row.measure().id();
      return new Change.OutcomeKept(row.issue().id(), measure, null, made, "");
    }
    OutcomeLine line = any(held);
    return new Change.OutcomeKept(
        line.issue(),
        line.measure(),
        line.outcome(),
        random.nextInt(3) == 0 ? null : made.withId(line.outcome().id()),
        "理由");
  }

  private Change record(LedgerRow one, LedgerRow other, int step) {
    List<WorkRecord> held = ledger.desks().records(one.issue().inspection());
    if (held.isEmpty() || random.nextInt(3) == 0) {
      return new Change.RecordKept(
          one.issue().inspection(), null, made(step, List.of(one.issue().id())), "");
    }
    WorkRecord before = any(held);
    WorkRecord after =
        switch (random.nextInt(4)) {
          case 0 -> null;
          case 1 -> before.settled(State.SETTLED, "已反馈", TypicalLedger.TODAY);
          case 2 -> before.settled(State.OPEN, "", null);
          default -> {
            WorkRecord more = made(step, List.of(other.issue().id(), one.issue().id()));
            yield more.numbered(before.id(), before.number());
          }
        };
    return new Change.RecordKept(one.issue().inspection(), before, after, "理由");
  }

  private WorkRecord made(int step, List<IssueId> about) {
    return new WorkRecord(
        null,
        random.nextBoolean() ? "督导检查" : "会议",
        0,
        "题目" + step,
        LocalDate.of(2026, 5, 6),
        null,
        "督导组",
        1 + random.nextInt(9),
        "次",
        "",
        State.OPEN,
        "",
        null,
        random.nextBoolean(),
        about);
  }
}
