package app.xiaohao.ledger.decide;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.change.Stamp;
import app.xiaohao.ledger.decide.Decision.Entry;
import app.xiaohao.ledger.history.Changed;
import app.xiaohao.ledger.history.DueParts;
import app.xiaohao.ledger.history.HistoryEntry.Kind;
import app.xiaohao.ledger.history.Topic;
import app.xiaohao.ledger.row.DateSettings;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.rule.ClosedRows;
import app.xiaohao.ledger.rule.ExtensionRules;
import app.xiaohao.model.closing.Guards;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.deadline.Extension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** By when something is to be done. The first date ever set stays, whatever becomes of it. */
final class DeadlineDeciders {
  private DeadlineDeciders() {}

  /** A date that is set or put right; a later one instead of one that binds counts as 更正. */
  static Decision due(Held held, Change.Due change, Stamp stamp) {
    LedgerRow row = held.row(change.measure());
    ClosedRows.requireOpen(row);
    MeasureLine measure = row.measure();
    Deciders.requireHeld(measure.deadline().equals(change.before()));
    DateSettings set = held.dates(change.measure());
    if (!measure.awaitsDate()) {
      ExtensionRules.checkSet(change, set, guards(held, row), stamp, held.people());
    }
    LocalDate first = first(measure, DueParts.of(change.after()).on());
    Object correction = ExtensionRules.isCorrection(change) ? set.corrections() + 1 : null;
    return Decision.of(
        Entry.of(
            Kind.DEADLINE_CHANGED,
            row,
            change.reason(),
            new Changed()
                .add(Topic.CORRECTION, null, correction)
                .due(change.before(), change.after())
                .add(Topic.FIRST_DUE_ON, measure.firstDue(), first)),
        moved(measure, change.after(), first));
  }

  static Decision asked(Held held, Change.ExtensionAsked change, Stamp stamp) {
    LedgerRow row = held.row(change.measure());
    MeasureLine measure = row.measure();
    Deciders.requireHeld(measure.deadline().equals(change.before()));
    LocalDate due =
        ExtensionRules.checkAsked(
            measure, held.life(change.measure()).extensions(), change, guards(held, row), stamp);
    String reason = change.reason().strip();
    return Decision.of(
        Entry.of(
            Kind.EXTENSION_ASKED,
            row,
            reason,
            new Changed()
                .add(Topic.ASKED_DUE_ON, due, change.asked())
                .add(Topic.REQUESTED_ON, null, change.on())
                .add(Topic.LATE, null, change.on().isAfter(due) ? Boolean.TRUE : null)),
        Row.made(
            "extension",
            "measure_id",
            change.measure().value(),
            "due_before",
            due,
            "due_after",
            change.asked(),
            "reason",
            reason,
            "requested_at",
            Deciders.at(stamp),
            "requested_by",
            stamp.by(),
            "decision",
            Extension.Decision.PENDING,
            "requested_on",
            change.on()));
  }

  static Decision decided(Held held, Change.ExtensionDecided change, Stamp stamp) {
    LedgerRow row = held.row(change.measure());
    MeasureLine measure = row.measure();
    Extension asked =
        ExtensionRules.checkDecided(
            measure,
            held.life(change.measure()).extensions(),
            change,
            guards(held, row),
            stamp,
            held.people());
    String opinion = change.opinion().strip();
    Extension.Decision decision =
        change.granted() ? Extension.Decision.GRANTED : Extension.Decision.REFUSED;
    List<Write> writes = new ArrayList<>();
    writes.add(
        Row.changed(
            "extension",
            asked.id().value(),
            "decision",
            decision,
            "decided_on",
            change.on(),
            "decided_at",
            Deciders.at(stamp),
            "decided_by",
            stamp.by(),
            "opinion",
            opinion));
    Changed changed =
        new Changed()
            .add(Topic.DECISION, null, decision)
            .add(Topic.ASKED_DUE_ON, asked.before(), asked.asked())
            .add(Topic.DECIDED_ON, null, change.on());
    if (change.granted()) {
      Deadline granted = ExtensionRules.granted(measure.deadline(), asked.asked());
      LocalDate first = first(measure, asked.before());
      writes.add(moved(measure, granted, first));
      changed.due(measure.deadline(), granted).add(Topic.FIRST_DUE_ON, measure.firstDue(), first);
    }
    return Decision.of(Entry.of(Kind.EXTENSION_DECIDED, row, opinion, changed), writes);
  }

  private static LocalDate first(MeasureLine measure, LocalDate otherwise) {
    return measure.firstDue() != null ? measure.firstDue() : otherwise;
  }

  private static Row moved(MeasureLine measure, Deadline after, LocalDate first) {
    return Row.changed("measure", measure.id().value(), "due", after, "first_due_on", first);
  }

  private static Guards guards(Held held, LedgerRow row) {
    return held.rules(row.issue().inspection()).guards();
  }
}
