package app.xiaohao.ledger.decide;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.change.Stamp;
import app.xiaohao.ledger.decide.Decision.Entry;
import app.xiaohao.ledger.decide.Held.IssueName;
import app.xiaohao.ledger.history.Changed;
import app.xiaohao.ledger.history.HistoryEntry.Kind;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.Topic;
import app.xiaohao.ledger.outcome.OutcomeLine;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.rule.HandRules;
import app.xiaohao.ledger.rule.OutcomeRules;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.outcome.Outcome;
import app.xiaohao.model.outcome.WorkRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** 成效 of measures and issues, and the office's records (记录). */
final class OutcomeDeciders {
  private static final Outcome NO_OUTCOME =
      new Outcome(null, "", "", null, "", null, null, null, "");
  private static final WorkRecord NO_RECORD =
      new WorkRecord(null, "", 0, "", null, null, "", 0, "", "", null, "", null, false, List.of());

  private OutcomeDeciders() {}

  /** What a closed measure has brought may still be counted: its row says nothing of it. */
  static Decision outcome(Held held, Change.OutcomeKept change, Stamp stamp) {
    IssueName issue = held.issue(change.issue());
    HandRules.requireThere(held.isRemoved(change.issue()), issue.number());
    LedgerRow row = change.measure() == null ? null : held.row(change.measure());
    if (row != null && !row.issue().id().equals(change.issue())) {
      throw LedgerException.refusing(LedgerException.Kind.UNKNOWN_ITEM, change.measure());
    }
    requireHeld(held, change);
    List<Write> writes = new ArrayList<>();
    String reason = change.reason().strip();
    if (change.after() == null) {
      reason = Deciders.requireReason(reason);
      writes.add(Row.taken("outcome", "id", change.before().id().value()));
    } else {
      OutcomeRules.require(change.after(), stamp.today());
      Object[] cells = cells(change);
      writes.add(
          change.before() == null
              ? Row.made("outcome", cells)
              : Row.changed("outcome", change.before().id().value(), cells));
    }
    Outcome before = Objects.requireNonNullElse(change.before(), NO_OUTCOME);
    Outcome after = Objects.requireNonNullElse(change.after(), NO_OUTCOME);
    Changed changed =
        new Changed()
            .add(Topic.OUTCOME, before.spelled(), after.spelled())
            .add(Topic.TARGET_DUE_ON, before.due(), after.due())
            .add(Topic.REACHED_ON, before.on(), after.on())
            .add(Topic.OUTCOME_NOTE, before.note(), after.note());
    return Decision.of(
        row == null
            ? Entry.of(Kind.OUTCOME_KEPT, issue.id(), issue.number(), reason, changed)
            : Entry.of(
                Kind.OUTCOME_KEPT,
                issue.id(),
                change.measure(),
                LedgerQuery.number(row),
                reason,
                changed),
        writes);
  }

  private static void requireHeld(Held held, Change.OutcomeKept change) {
    if (change.before() != null) {
      Deciders.requireHeld(
          held.outcomes(change.issue()).stream()
              .anyMatch(
                  line ->
                      line.outcome().equals(change.before())
                          && Objects.equals(line.measure(), change.measure())));
    }
  }

  private static Object[] cells(Change.OutcomeKept change) {
    Outcome after = change.after();
    return new Object[] {
      "issue_id",
      change.issue().value(),
      "measure_id",
      change.measure() == null ? null : change.measure().value(),
      "kind",
      after.kind(),
      "title",
      after.title(),
      "amount",
      written(after.amount()),
      "unit",
      after.unit(),
      "target",
      written(after.target()),
      "due_on",
      after.due(),
      "reached_on",
      after.on(),
      "note",
      after.note()
    };
  }

  private static String written(BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }

  /** What outcomes of a measure become when it stands elsewhere. */
  static List<Write> follow(
      Held held, IssueId from, MeasureId measure, IssueId issue, MeasureId to) {
    return held.outcomes(from).stream()
        .filter(line -> measure.equals(line.measure()))
        .map(OutcomeLine::outcome)
        .<Write>map(
            one ->
                Row.changed(
                    "outcome",
                    one.id().value(),
                    "issue_id",
                    issue.value(),
                    "measure_id",
                    to.value()))
        .toList();
  }

  static Decision record(Held held, Change.RecordKept change, Stamp stamp) {
    String inspection = held.inspection(change.inspection());
    List<WorkRecord> there = held.records(change.inspection());
    Deciders.requireHeld(change.before() == null || there.contains(change.before()));
    String reason = change.reason().strip();
    List<Write> writes = new ArrayList<>();
    WorkRecord after = null;
    if (change.after() == null) {
      reason = Deciders.requireReason(reason);
      long id = change.before().id().value();
      writes.add(Row.taken("work_record_item", "record_id", id));
      writes.add(Row.taken("work_record", "id", id));
    } else {
      after = numbered(change, there);
      OutcomeRules.require(after, stamp.today());
      write(change, after, writes);
    }
    WorkRecord one = Objects.requireNonNullElse(change.before(), NO_RECORD);
    WorkRecord other = Objects.requireNonNullElse(after, NO_RECORD);
    return Decision.of(
        Entry.of(
            Kind.RECORD_KEPT,
            reason,
            new Changed()
                .add(Topic.INSPECTION, "", inspection)
                .add(Topic.RECORD, name(one), name(other))
                .add(Topic.RECORD_TITLE, one.title(), other.title())
                .add(Topic.HELD_ON, one.on(), other.on())
                .add(Topic.UNTIL_ON, one.until(), other.until())
                .add(Topic.WHO, one.who(), other.who())
                .add(Topic.COUNTED, counted(one), counted(other))
                .add(Topic.RECORD_BODY, one.body(), other.body())
                .add(Topic.RECORD_STATE, one.state(), other.state())
                .add(Topic.RECORD_ANSWER, one.answer(), other.answer())
                .add(Topic.SETTLED_ON, one.answeredOn(), other.answeredOn())
                .add(Topic.RESTRICTED, one.restricted(), other.restricted())
                .add(Topic.ITEMS, numbers(held, change, one), numbers(held, change, other))),
        writes);
  }

  /** One of another kind gets the number behind the last of that kind, so that no two have one. */
  private static WorkRecord numbered(Change.RecordKept change, List<WorkRecord> there) {
    WorkRecord before = change.before();
    WorkRecord after = change.after();
    if (before != null && before.kind().equals(after.kind())) {
      return after.numbered(before.id(), before.number());
    }
    int last =
        there.stream()
            .filter(other -> other.kind().equals(after.kind()))
            .mapToInt(WorkRecord::number)
            .max()
            .orElse(0);
    return after.numbered(before == null ? null : before.id(), last + 1);
  }

  private static void write(Change.RecordKept change, WorkRecord after, List<Write> writes) {
    Object[] cells = {
      "inspection_id",
      change.inspection().value(),
      "kind",
      after.kind(),
      "number",
      after.number(),
      "title",
      after.title(),
      "held_on",
      after.on(),
      "until_on",
      after.until(),
      "who",
      after.who(),
      "amount",
      after.amount(),
      "unit",
      after.unit(),
      "body",
      after.body(),
      "state",
      after.state(),
      "answer",
      after.answer(),
      "answered_on",
      after.answeredOn(),
      "restricted",
      after.restricted()
    };
    if (after.id() == null) {
      writes.add(Row.made("work_record", cells));
      for (IssueId issue : after.issues()) {
        writes.add(Row.made("work_record_item", "record_id", Row.NEW, "issue_id", issue.value()));
      }
      return;
    }
    long id = after.id().value();
    writes.add(Row.changed("work_record", id, cells));
    List<IssueId> before = change.before().issues();
    for (IssueId issue : before) {
      if (!after.issues().contains(issue)) {
        writes.add(Row.taken("work_record_item", "record_id", id, "issue_id", issue.value()));
      }
    }
    for (IssueId issue : after.issues()) {
      if (!before.contains(issue)) {
        writes.add(Row.made("work_record_item", "record_id", id, "issue_id", issue.value()));
      }
    }
  }

  private static List<String> numbers(Held held, Change.RecordKept change, WorkRecord one) {
    List<String> numbers = new ArrayList<>();
    for (IssueId id : one.issues()) {
      IssueName issue = held.issue(id);
      if (!issue.inspection().equals(change.inspection())) {
        throw LedgerException.refusing(
            LedgerException.Kind.RECORD_OTHER_INSPECTION,
            issue.number(),
            held.inspection(issue.inspection()));
      }
      numbers.add(issue.number());
    }
    return List.copyOf(numbers);
  }

  private static String name(WorkRecord one) {
    return one.number() == 0 ? "" : one.name();
  }

  private static String counted(WorkRecord one) {
    return one.amount() == 0 ? "" : one.amount() + one.unit();
  }
}
