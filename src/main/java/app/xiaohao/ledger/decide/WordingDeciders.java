package app.xiaohao.ledger.decide;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.decide.Decision.Entry;
import app.xiaohao.ledger.decide.Held.IssueName;
import app.xiaohao.ledger.history.Changed;
import app.xiaohao.ledger.history.HistoryEntry.Kind;
import app.xiaohao.ledger.history.Topic;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.rule.ClosedRows;

/** Other words for an issue or a measure. */
final class WordingDeciders {
  private WordingDeciders() {}

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
}
