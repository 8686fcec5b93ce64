package app.xiaohao.ledger.decide;

import app.xiaohao.ledger.Books;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.change.Stamp;
import app.xiaohao.ledger.decide.Decision.Entry;
import app.xiaohao.ledger.history.Changed;
import app.xiaohao.ledger.history.HistoryEntry.Kind;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.Topic;
import app.xiaohao.ledger.period.BodySeal;
import app.xiaohao.ledger.period.Snapshot;
import app.xiaohao.ledger.period.SnapshotForm;
import app.xiaohao.ledger.reconcile.Reconciler;
import app.xiaohao.ledger.reconcile.Reconciliation;
import app.xiaohao.ledger.reconcile.ReconciliationForm;
import app.xiaohao.ledger.rule.PeriodRules;
import app.xiaohao.model.inspection.Period;
import app.xiaohao.model.inspection.PeriodId;

/** Reporting periods with their frozen tables, and reconciliations. */
final class PeriodDeciders {
  private PeriodDeciders() {}

  static Decision opened(Held held, Change.PeriodOpened change) {
    String inspection = held.inspection(change.inspection());
    PeriodRules.requireNext(held.periods(change.inspection()), change);
    String name = change.name().strip();
    return Decision.of(
        Entry.of(
            Kind.PERIOD_OPENED,
            "",
            new Changed()
                .add(Topic.INSPECTION, "", inspection)
                .add(Topic.PERIOD_NUMBER, null, change.number())
                .add(Topic.NAME, "", name)
                .add(Topic.FROM_ON, null, change.from())
                .add(Topic.TO_ON, null, change.to())),
        Row.made(
            "reporting_period",
            "inspection_id",
            change.inspection().value(),
            "number",
            change.number(),
            "name",
            name,
            "from_on",
            change.from(),
            "to_on",
            change.to()),
        new Write.Placed(change.inspection()));
  }

  /** The table is frozen as it stands on the day of closing. */
  static Decision closed(Held held, Change.PeriodClosed change, Stamp stamp) {
    String inspection = held.inspection(change.inspection());
    Period period =
        PeriodRules.requireClosable(
            held.periods(change.inspection()), change.period(), change.on());
    String body =
        SnapshotForm.write(
            Snapshot.of(
                period.name(),
                held.rows(change.inspection()),
                held.settings().lights(),
                change.on()));
    String hash = BodySeal.of(body);
    return Decision.of(
        Entry.of(
            Kind.PERIOD_CLOSED,
            "",
            new Changed()
                .add(Topic.INSPECTION, "", inspection)
                .add(Topic.PERIOD_NUMBER, null, period.number())
                .add(Topic.NAME, "", period.name())
                .add(Topic.CLOSED_ON, null, change.on())
                .add(Topic.SHA256, "", hash)),
        Row.changed(
            "reporting_period",
            period.id().value(),
            "closed_on",
            change.on(),
            "closed_by",
            stamp.by()),
        Row.made(
            "period_snapshot",
            "period_id",
            period.id().value(),
            "taken_at",
            Deciders.at(stamp),
            "taken_by",
            stamp.by(),
            "sha256",
            hash,
            "body",
            body));
  }

  /** What is signed is reckoned again here: nobody signs what the ledger no longer says. */
  static Decision signed(Held held, Change.ReconciliationSigned change, Stamp stamp) {
    Books books = held.books(change.inspection());
    Period period = change.period() == null ? null : period(books, change.period());
    Reconciliation now = Reconciler.of(books, period, change.on());
    Deciders.requireHeld(ReconciliationForm.write(now).equals(change.body()));
    if (!now.errors().isEmpty()) {
      throw LedgerException.refusing(LedgerException.Kind.SUMS_DISAGREE, now.errors().size());
    }
    if (change.on().isAfter(stamp.today())) {
      throw LedgerException.refusing(LedgerException.Kind.DAY_IN_FUTURE, change.on());
    }
    int open = now.open().size();
    if (open > 0 && change.reason().isBlank()) {
      throw LedgerException.refusing(LedgerException.Kind.DIFFERENCES_OPEN, open);
    }
    String body = ReconciliationForm.signed(change.body(), change.reason());
    String hash = BodySeal.of(body);
    return Decision.of(
        Entry.of(
            Kind.RECONCILED,
            change.reason().strip(),
            new Changed()
                .add(Topic.INSPECTION, "", books.inspection().name())
                .add(Topic.NAME, "", change.title())
                .add(Topic.SIGNED_ON, null, change.on())
                .add(Topic.DIFFERENCES, null, open)
                .add(Topic.SHA256, "", hash)),
        Row.made(
            "reconciliation",
            "inspection_id",
            change.inspection().value(),
            "period_id",
            period == null ? null : period.id().value(),
            "title",
            change.title(),
            "signed_on",
            change.on(),
            "signed_at",
            Deciders.at(stamp),
            "signed_by",
            stamp.by(),
            "sha256",
            hash,
            "body",
            body));
  }

  private static Period period(Books books, PeriodId id) {
    return books
        .period(id)
        .orElseThrow(() -> LedgerException.refusing(LedgerException.Kind.UNKNOWN_ITEM, id));
  }
}
