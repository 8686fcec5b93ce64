package app.xiaohao.ledger.decide;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.change.Stamp;
import app.xiaohao.ledger.decide.Decision.Entry;
import app.xiaohao.ledger.history.Changed;
import app.xiaohao.ledger.history.HistoryEntry.Kind;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.Topic;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.row.MeasureLife;
import app.xiaohao.ledger.rule.HandRules;
import app.xiaohao.ledger.rule.PaperRules;
import app.xiaohao.model.Completion;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.closing.Evidence;
import app.xiaohao.model.closing.StandardLine;
import app.xiaohao.model.deadline.Deadline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Two measures of one issue become one. The wordings stand behind one another in the order of the
 * numbers; reports, standard and proof of the one that goes come over (proof under the next free
 * numbers), and it stays itself, struck, with its history. The one is as far as the lesser of the
 * two: done only where both were.
 */
final class JoiningDeciders {
  /** Behind which a wording goes on without a mark between. */
  private static final String ENDS = "。；;！？!?.，,、：:";

  private JoiningDeciders() {}

  static Decision joined(Held held, Change.Joined change, Stamp stamp) {
    LedgerRow going = held.anyRow(change.measure());
    if (change.measure().equals(change.into())) {
      throw LedgerException.refusing(LedgerException.Kind.JOIN_SELF, LedgerQuery.number(going));
    }
    going = held.row(change.measure());
    LedgerRow staying = held.row(change.into());
    String from = LedgerQuery.number(going);
    String into = LedgerQuery.number(staying);
    if (!going.issue().id().equals(staying.issue().id())) {
      throw LedgerException.refusing(LedgerException.Kind.JOIN_OTHER_ISSUE, from, into);
    }
    MeasureLine one = staying.measure();
    MeasureLine other = going.measure();
    Deciders.requireHeld(
        other.text().equals(change.textBefore()) && one.text().equals(change.intoBefore()));
    MeasureLife life = held.life(change.measure());
    HandRules.requireUnnamed(going, life);
    PaperRules.requireUnfiled(List.of(going), held.papers());
    HandRules.requireFree(staying, held.life(change.into()));
    if (!life.extensions().isEmpty()) {
      throw LedgerException.refusing(LedgerException.Kind.ITEM_HAS_PAPERS, from);
    }
    requireNoOrder(held, going);
    Responsibility answering =
        HandRules.together(one.responsibility(), other.responsibility())
            .orElseThrow(
                () -> LedgerException.refusing(LedgerException.Kind.JOIN_ANSWERING, from, into));
    Deadline due =
        HandRules.together(one.deadline(), other.deadline())
            .orElseThrow(
                () -> LedgerException.refusing(LedgerException.Kind.JOIN_DEADLINES, from, into));
    if (one.nature() != other.nature()) {
      throw LedgerException.refusing(LedgerException.Kind.JOIN_NATURES, from, into);
    }
    List<Write> writes = new ArrayList<>();
    Changed facts = new Changed();
    Object[] cells = cells(one, other, due, facts);
    writes.add(Row.changed("measure", change.into().value(), cells));
    if (!answering.equals(one.responsibility())) {
      writes.add(new Write.Answers(change.into(), answering));
      facts
          .add(Topic.LEADERS, one.responsibility().leaders(), answering.leaders())
          .add(Topic.LEAD_UNITS, one.responsibility().lead(), answering.lead())
          .add(Topic.RESPONSIBLE_UNITS, one.responsibility().responsible(), answering.responsible())
          .add(Topic.SUPPORTING_UNITS, one.responsibility().supporting(), answering.supporting());
    }
    takeOver(held, change, staying, life, writes);
    IssueId issue = going.issue().id();
    writes.addAll(OutcomeDeciders.follow(held, issue, change.measure(), issue, change.into()));
    writes.addAll(
        WorkDeciders.ownFieldsFollow(held, issue, change.measure(), issue, change.into()));
    writes.add(
        new Write.Followed(going.issue().id(), other.number(), going.issue().id(), one.number()));
    String reason = change.reason().strip();
    writes.add(RemovingDeciders.struck(change.measure(), reason, false, change.into(), stamp));
    return new Decision(
        writes,
        List.of(
            Entry.of(
                Kind.MEASURES_JOINED,
                staying.issue().id(),
                change.into(),
                into,
                reason,
                facts.add(Topic.JOINED_FROM, "", from)),
            Entry.of(
                Kind.MEASURES_JOINED,
                staying.issue().id(),
                change.measure(),
                from,
                reason,
                new Changed().add(Topic.JOINED_INTO, "", into))),
        List.of());
  }

  /** Whom the order of the one that goes would bind then a person has to say before. */
  private static void requireNoOrder(Held held, LedgerRow going) {
    List<String> with = new ArrayList<>(held.waiting(going.measure().id()));
    going.measure().after().forEach(first -> with.add(first.number()));
    if (!with.isEmpty()) {
      throw LedgerException.refusing(
          LedgerException.Kind.JOIN_ORDERED, LedgerQuery.number(going), String.join("、", with));
    }
  }

  /** What the line of the one that stays holds then. */
  private static Object[] cells(MeasureLine one, MeasureLine other, Deadline due, Changed facts) {
    MeasureLine first = one.number() < other.number() ? one : other;
    MeasureLine second = first == one ? other : one;
    String text = joined(first.text(), second.text());
    Completion lesser =
        one.completion().compareTo(other.completion()) <= 0 ? one.completion() : other.completion();
    // what was begun stays so beside what nobody has reported of yet, but is not done with it
    boolean untouched = other.progressOn() == null && other.completion() == Completion.NOT_STARTED;
    boolean undone = one.completion() == Completion.DONE && lesser != Completion.DONE;
    Completion completion =
        !untouched ? lesser : undone ? Completion.IN_PROGRESS : one.completion();
    int percent = untouched && !undone ? one.percent() : Math.min(one.percent(), other.percent());
    LocalDate doneOn =
        completion == Completion.DONE ? HandRules.later(one.doneOn(), other.doneOn()) : null;
    boolean newer =
        other.progressOn() != null
            && (one.progressOn() == null || other.progressOn().isAfter(one.progressOn()));
    MeasureLine told = newer ? other : one;
    facts
        .add(Topic.TEXT, one.text(), text)
        .add(Topic.COMPLETION, one.completion(), completion)
        .add(Topic.PERCENT, one.percent(), percent)
        .due(one.deadline(), due);
    return new Object[] {
      "body",
      text,
      "due",
      due,
      "first_due_on",
      one.deadline() instanceof Deadline.Unset ? other.firstDue() : one.firstDue(),
      "completion",
      completion,
      "percent",
      percent,
      "progress",
      told.progress(),
      "progress_on",
      told.progressOn(),
      "done_on",
      doneOn
    };
  }

  private static String joined(String first, String second) {
    if (first.isEmpty() || second.isEmpty()) {
      return first + second;
    }
    return ENDS.indexOf(first.charAt(first.length() - 1)) >= 0
        ? first + second
        : first + "；" + second;
  }

  private static void takeOver(
      Held held, Change.Joined change, LedgerRow staying, MeasureLife life, List<Write> writes) {
    long from = change.measure().value();
    long into = change.into().value();
    writes.add(
        new Row(
            Row.How.CHANGED,
            "progress_entry",
            Map.of("measure_id", from),
            Map.of("measure_id", into)));
    MeasureLife own = held.life(change.into());
    int position = own.standard().size();
    if (!life.standard().isEmpty()) {
      writes.add(Row.taken("closing_standard", "measure_id", from));
      for (StandardLine line : life.standard()) {
        writes.add(
            Row.made(
                "closing_standard",
                "measure_id",
                into,
                "position",
                position++,
                "body",
                line.text(),
                "evidence",
                line.evidence()));
      }
    }
    int most = held.settings().evidence().files();
    int files = own.evidence().size() + life.evidence().size();
    if (files > most) {
      throw LedgerException.refusing(
          LedgerException.Kind.EVIDENCE_TOO_MANY, most, own.evidence().size());
    }
    int number = held.lastEvidence(change.into());
    for (Evidence file :
        life.evidence().stream().sorted(Comparator.comparingInt(Evidence::number)).toList()) {
      number++;
      writes.add(
          Row.changed(
              "evidence",
              file.id().value(),
              "measure_id",
              into,
              "number",
              number,
              "round",
              staying.measure().round()));
    }
  }
}
