package app.xiaohao.ledger.decide;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.change.Stamp;
import app.xiaohao.ledger.decide.Decision.Entry;
import app.xiaohao.ledger.decide.Held.IssueName;
import app.xiaohao.ledger.history.Changed;
import app.xiaohao.ledger.history.HistoryEntry.Kind;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.Topic;
import app.xiaohao.ledger.names.KnownNames;
import app.xiaohao.ledger.row.CustomFields;
import app.xiaohao.ledger.row.DoneDay;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.row.OwnField;
import app.xiaohao.ledger.rule.ClosedRows;
import app.xiaohao.ledger.rule.ClosingRules;
import app.xiaohao.ledger.rule.HandRules;
import app.xiaohao.ledger.rule.PeriodRules;
import app.xiaohao.ledger.rule.Unsaid;
import app.xiaohao.model.Completion;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.ProgressEntry;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.inspection.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the work is called, who does it and how far it is. */
final class WorkDeciders {
  private WorkDeciders() {}

  static Decision title(Held held, Change.Title change) {
    IssueName issue = held.issue(change.issue());
    Deciders.requireHeld(issue.title().equals(change.before()));
    ClosedRows.checkTitle(held.rows(change.issue()));
    return Decision.of(
        Entry.of(
            Kind.TITLE_CHANGED,
            change.issue(),
            issue.number(),
            "",
            new Changed().add(Topic.TITLE, change.before(), change.after())),
        Row.changed("issue", change.issue().value(), "title", change.after()));
  }

  /**
   * A closed measure may be given one: it orders what was found (问题原因) and says nothing of the
   * work.
   */
  static Decision ownField(Held held, Change.OwnFieldKept change) {
    IssueName issue = held.issue(change.issue());
    HandRules.requireThere(held.isRemoved(change.issue()), issue.number());
    LedgerRow row = change.measure() == null ? null : held.row(change.measure());
    if (row != null && !row.issue().id().equals(change.issue())) {
      throw LedgerException.refusing(LedgerException.Kind.UNKNOWN_ITEM, change.measure());
    }
    String heading = change.heading().strip();
    if (Unsaid.is(heading)) {
      throw LedgerException.refusing(LedgerException.Kind.NAME_MISSING);
    }
    String after = change.after().strip();
    CustomFields fields = held.customFields(change.issue());
    Deciders.requireHeld(
        change.before().equals(fields.of(change.issue(), change.measure(), heading)));
    OwnField own =
        held.ownFields(change.issue()).stream()
            .filter(one -> one.heading().equals(heading))
            .filter(one -> Objects.equals(one.measure(), change.measure()))
            .findFirst()
            .orElse(null);
    Changed changed =
        new Changed()
            .add(Topic.OWN_HEADING, "", heading)
            .add(Topic.OWN_FIELD, change.before(), after);
    return Decision.of(
        row == null
            ? Entry.of(Kind.OWN_FIELD_KEPT, issue.id(), issue.number(), "", changed)
            : Entry.of(Kind.OWN_FIELD_KEPT, row, "", changed),
        own == null
            ? Row.made(
                "own_field",
                "issue_id",
                change.issue().value(),
                "measure_id",
                change.measure() == null ? null : change.measure().value(),
                "heading",
                heading,
                "body",
                after)
            : Row.changed("own_field", own.id(), "body", after));
  }

  /**
   * What was written of a measure under headings of the office's own goes where it goes; where it
   * is joined into one that has something there too, both stand.
   */
  static List<Write> ownFieldsFollow(
      Held held, IssueId from, MeasureId measure, IssueId issue, MeasureId to) {
    List<OwnField> all = held.ownFields(from);
    List<Write> writes = new ArrayList<>();
    for (OwnField own : all) {
      if (measure.equals(own.measure())) {
        Optional<OwnField> there =
            all.stream()
                .filter(one -> !measure.equals(to) && to.equals(one.measure()))
                .filter(one -> one.heading().equals(own.heading()))
                .findFirst();
        if (there.isPresent()) {
          writes.add(Row.changed("own_field", there.get().id(), "body", both(there.get(), own)));
          writes.add(Row.taken("own_field", "id", own.id()));
        } else {
          writes.add(
              Row.changed(
                  "own_field", own.id(), "issue_id", issue.value(), "measure_id", to.value()));
        }
      }
    }
    return writes;
  }

  private static String both(OwnField one, OwnField other) {
    return Stream.of(one.text(), other.text())
        .filter(text -> !text.isEmpty())
        .distinct()
        .collect(Collectors.joining("；"));
  }

  static Decision wording(Held held, Change.Wording change) {
    LedgerRow row = held.row(change.measure());
    ClosedRows.requireOpen(row);
    Deciders.requireHeld(row.measure().text().equals(change.before()));
    return Decision.of(
        Entry.of(
            Kind.WORDING_CHANGED,
            row,
            "",
            new Changed().add(Topic.TEXT, change.before(), change.after())),
        Row.changed("measure", change.measure().value(), "body", change.after()));
  }

  static Decision answering(Held held, Change.Answering change) {
    LedgerRow row = held.row(change.measure());
    ClosedRows.requireOpen(row);
    Responsibility before = row.measure().responsibility();
    Deciders.requireHeld(before.equals(change.before()));
    Responsibility after = new KnownNames(held.units(), held.leaders()).of(change.after());
    return Decision.of(
        Entry.of(
            Kind.RESPONSIBILITY_CHANGED,
            row,
            "",
            new Changed()
                .add(Topic.LEADERS, before.leaders(), after.leaders())
                .add(Topic.LEAD_UNITS, before.lead(), after.lead())
                .add(Topic.RESPONSIBLE_UNITS, before.responsible(), after.responsible())
                .add(Topic.SUPPORTING_UNITS, before.supporting(), after.supporting())),
        new Write.Answers(change.measure(), change.after()));
  }

  /**
   * A report. The newest of its day says how far the measure is; an older one is only added. One
   * that gives a percentage alone leaves the newest words as they are. One of 100 percent gives the
   * day on which a measure was done, where that was earlier.
   */
  static Decision progress(Held held, Change.Progress change, Stamp stamp) {
    LedgerRow row = held.row(change.measure());
    ClosedRows.requireOpen(row);
    MeasureLine measure = row.measure();
    Deciders.requireHeld(measure.percent() == change.percentBefore());
    ProgressEntry entry = change.entry();
    if (entry.on().isAfter(stamp.today())) {
      throw LedgerException.refusing(LedgerException.Kind.DAY_IN_FUTURE, entry.on());
    }
    long id = change.measure().value();
    Optional<Period> period = PeriodRules.of(held.periods(row.issue().inspection()), entry.on());
    boolean late = period.filter(one -> !one.open()).isPresent();
    List<Write> writes = new ArrayList<>();
    writes.add(
        Row.made(
            "progress_entry",
            "measure_id",
            id,
            "period_id",
            period.map(one -> one.id().value()).orElse(null),
            "late",
            late,
            "reported_on",
            entry.on(),
            "body",
            entry.text(),
            "percent",
            entry.percent(),
            "reported_by",
            entry.by()));
    String words = entry.text().isEmpty() ? measure.progress() : entry.text();
    boolean newest = measure.progressOn() == null || !entry.on().isBefore(measure.progressOn());
    if (newest) {
      writes.add(
          Row.changed(
              "measure",
              id,
              "percent",
              entry.percent(),
              "progress",
              words,
              "progress_on",
              entry.on()));
    }
    if (entry.percent() == 100
        && measure.doneOn() != null
        && entry.on().isBefore(measure.doneOn())) {
      List<LocalDate> whole = new ArrayList<>(held.wholeReports(change.measure()));
      whole.add(entry.on());
      writes.add(
          Row.changed("measure", id, "done_on", DoneDay.of(measure, whole, measure.doneOn())));
    }
    return Decision.of(
        Entry.of(
            Kind.PROGRESS_RECORDED,
            row,
            "",
            new Changed()
                .add(Topic.PROGRESS_ON, newest ? measure.progressOn() : null, entry.on())
                .add(Topic.PERCENT, newest ? measure.percent() : null, entry.percent())
                .add(
                    Topic.PROGRESS, newest ? measure.progress() : "", newest ? words : entry.text())
                .add(Topic.REPORTED_BY, "", entry.by())
                .add(Topic.LATE, false, late)),
        writes);
  }

  /**
   * 完成情况. Whoever records a measure as done gives it the day of its first report of 100 percent,
   * else today; what is not done any more has no such day.
   */
  static Decision completed(Held held, Change.Completed change, Stamp stamp) {
    LedgerRow row = held.row(change.measure());
    ClosedRows.requireOpen(row);
    MeasureLine measure = row.measure();
    Deciders.requireHeld(
        measure.completion() == change.before() && measure.nature() == change.natureBefore());
    if (change.after() != Completion.DONE
        && ClosingRules.holdsCompletion(measure.closure(), change.before())) {
      throw LedgerException.refusing(LedgerException.Kind.COMPLETION_LOCKED);
    }
    return Decision.of(
        Entry.of(
            Kind.COMPLETION_CHANGED,
            row,
            "",
            new Changed()
                .add(Topic.COMPLETION, change.before(), change.after())
                .add(Topic.NATURE, change.natureBefore(), change.natureAfter())),
        Row.changed(
            "measure",
            change.measure().value(),
            "completion",
            change.after(),
            "nature",
            change.natureAfter(),
            "done_on",
            doneOn(held, measure, change, stamp)));
  }

  private static LocalDate doneOn(
      Held held, MeasureLine measure, Change.Completed change, Stamp stamp) {
    if (change.after() != Completion.DONE) {
      return null;
    }
    return change.before() == Completion.DONE
        ? measure.doneOn()
        : DoneDay.of(measure, held.wholeReports(change.measure()), stamp.today());
  }
}
