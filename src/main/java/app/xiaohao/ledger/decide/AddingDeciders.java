package app.xiaohao.ledger.decide;

import app.xiaohao.intake.Draft;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.change.Stamp;
import app.xiaohao.ledger.decide.Decision.Entry;
import app.xiaohao.ledger.decide.Held.Heading;
import app.xiaohao.ledger.decide.Held.IssueName;
import app.xiaohao.ledger.history.Changed;
import app.xiaohao.ledger.history.HistoryEntry.Kind;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.Topic;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.rule.HandRules;
import app.xiaohao.ledger.rule.Unsaid;
import app.xiaohao.model.Completion;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Nature;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.deadline.Deadline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Issues and measures that people add (台账增列). */
final class AddingDeciders {
  private AddingDeciders() {}

  static Decision issue(Held held, Change.IssueAdded change, Stamp stamp) {
    String title = change.title().strip();
    if (Unsaid.is(title)) {
      throw LedgerException.refusing(LedgerException.Kind.TITLE_MISSING);
    }
    held.inspection(change.inspection());
    HandRules.requireNewIssue(title, held.rows(change.inspection()));
    int number = held.lastIssue(change.inspection()) + 1;
    List<String> aspects =
        change.aspects().stream().map(String::strip).filter(one -> !Unsaid.is(one)).toList();
    List<Write> writes = new ArrayList<>();
    Object aspect = aspect(held, change, aspects, writes);
    Row.Made made = new Row.Made(writes.size());
    writes.add(
        Row.made(
            "issue",
            "inspection_id",
            change.inspection().value(),
            "aspect_id",
            aspect,
            "number",
            number,
            "path",
            "",
            "title",
            title,
            "original",
            title,
            "stated_status",
            Draft.Status.Value.NOT_STATED));
    writes.add(
        Row.made(
            "added_issue",
            "issue_id",
            made,
            "source",
            change.source().strip(),
            "reason",
            change.reason().strip(),
            "added_at",
            Deciders.at(stamp),
            "added_by",
            stamp.by()));
    List<String> measures =
        change.measures().stream().map(String::strip).filter(one -> !Unsaid.is(one)).toList();
    HandRules.requireDifferent(measures, number);
    int place = made.place();
    int last = 0;
    for (String text : measures.isEmpty() ? List.of("") : measures) {
      last++;
      place++;
      writes.add(row(made, last, text, Deadline.unset(), null, Nature.LIMITED));
      writes.add(added(new Row.Made(place), change.source(), change.reason(), null, stamp));
    }
    return Decision.of(
        Entry.made(
            Kind.ISSUE_ADDED,
            made,
            Integer.toString(number),
            change.reason().strip(),
            new Changed()
                .add(Topic.TITLE, "", title)
                .add(Topic.ASPECTS, List.of(), aspects)
                .add(Topic.ADDED_MEASURES, List.of(), measures)
                .add(Topic.SOURCE, "", change.source().strip())),
        writes);
  }

  /**
   * The innermost of the headings, those that are not there made.
   *
   * @return an identity, a {@link Row.Made}, or null for none
   */
  private static Object aspect(
      Held held, Change.IssueAdded change, List<String> names, List<Write> writes) {
    List<Heading> known = held.headings(change.inspection());
    Object above = null;
    for (String name : names) {
      Object parent = above;
      Optional<Heading> there =
          known.stream()
              .filter(one -> one.name().equals(name) && Objects.equals(one.above(), parent))
              .findFirst();
      if (there.isPresent()) {
        above = there.get().id();
      } else {
        above = new Row.Made(writes.size());
        writes.add(
            Row.made(
                "aspect",
                "inspection_id",
                change.inspection().value(),
                "parent_id",
                parent,
                "name",
                name));
      }
    }
    return above;
  }

  static Decision measure(Held held, Change.MeasureAdded change, Stamp stamp) {
    IssueName issue = held.issue(change.issue());
    HandRules.requireThere(held.isRemoved(change.issue()), issue.number());
    List<LedgerRow> rows = held.rows(change.issue());
    HandRules.requireOpen(rows);
    String text = Unsaid.is(change.text()) ? "" : change.text().strip();
    HandRules.requireNew(text, rows);
    int number = held.lastMeasure(change.issue()) + 1;
    Row.Made made = new Row.Made(0);
    return Decision.of(
        Entry.made(
            Kind.MEASURE_ADDED,
            change.issue(),
            made,
            issue.number() + "." + number,
            change.reason().strip(),
            new Changed().add(Topic.TEXT, "", text).add(Topic.SOURCE, "", change.source().strip())),
        row(change.issue().value(), number, text, Deadline.unset(), null, Nature.LIMITED),
        added(made, change.source(), change.reason(), null, stamp));
  }

  /**
   * A measure on which nothing was done yet.
   *
   * @param issue an identity or {@link Row.Made}
   * @param firstDue null where no date binds
   */
  static Row row(
      Object issue, int number, String text, Deadline due, LocalDate firstDue, Nature nature) {
    return Row.made(
        "measure",
        "issue_id",
        issue,
        "number",
        number,
        "body",
        text,
        "due",
        due,
        "first_due_on",
        firstDue,
        "nature",
        nature,
        "completion",
        Completion.NOT_STARTED,
        "percent",
        0,
        "progress",
        "",
        "closure",
        Closure.NONE,
        "closing_number",
        "");
  }

  /**
   * That a measure was added by hand.
   *
   * @param measure a {@link Row.Made}
   * @param splitFrom null where it was not split from another
   */
  static Row added(Object measure, String source, String reason, MeasureId splitFrom, Stamp stamp) {
    return Row.made(
        "added_measure",
        "measure_id",
        measure,
        "source",
        source.strip(),
        "reason",
        reason.strip(),
        "added_at",
        Deciders.at(stamp),
        "added_by",
        stamp.by(),
        "split_from",
        splitFrom == null ? null : splitFrom.value());
  }
}
