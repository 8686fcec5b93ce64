package app.xiaohao.ledger.decide;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.change.Stamp;
import app.xiaohao.ledger.decide.Decision.Entry;
import app.xiaohao.ledger.decide.Held.IssueName;
import app.xiaohao.ledger.decide.Held.Removed;
import app.xiaohao.ledger.history.Changed;
import app.xiaohao.ledger.history.HistoryEntry.Kind;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.Topic;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.rule.HandRules;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import java.util.ArrayList;
import java.util.List;

/** What is struck from the ledger and comes back (台账删除, 恢复). */
final class RemovingDeciders {
  private RemovingDeciders() {}

  static Decision measure(Held held, Change.Removed change, Stamp stamp) {
    LedgerRow row = held.row(change.measure());
    HandRules.requireFree(row, held.life(change.measure()));
    HandRules.requireOthers(row, held.rows(row.issue().id()));
    String reason = Deciders.requireReason(change.reason());
    return Decision.of(
        Entry.of(
            Kind.ITEM_REMOVED,
            row.issue().id(),
            change.measure(),
            LedgerQuery.number(row),
            reason,
            new Changed().add(Topic.TEXT, row.measure().text(), "")),
        struck(change.measure(), reason, false, null, stamp));
  }

  /**
   * The row that strikes a measure.
   *
   * @param into null where it is not joined
   */
  static Row struck(
      MeasureId measure, String reason, boolean withIssue, MeasureId into, Stamp stamp) {
    return Row.made(
        "removed_measure",
        "measure_id",
        measure.value(),
        "reason",
        reason,
        "removed_at",
        Deciders.at(stamp),
        "removed_by",
        stamp.by(),
        "with_issue",
        withIssue,
        "joined_into",
        into == null ? null : into.value());
  }

  static Decision issue(Held held, Change.IssueRemoved change, Stamp stamp) {
    IssueName issue = held.issue(change.issue());
    HandRules.requireThere(held.isRemoved(change.issue()), issue.number());
    List<LedgerRow> rows = held.rows(change.issue());
    for (LedgerRow row : rows) {
      if (row.measure() != null) {
        HandRules.requireFree(row, held.life(row.measure().id()));
      }
    }
    String reason = Deciders.requireReason(change.reason());
    List<Write> writes = new ArrayList<>();
    writes.add(
        Row.made(
            "removed_issue",
            "issue_id",
            change.issue().value(),
            "reason",
            reason,
            "removed_at",
            Deciders.at(stamp),
            "removed_by",
            stamp.by()));
    for (LedgerRow row : rows) {
      if (row.measure() != null) {
        writes.add(struck(row.measure().id(), reason, true, null, stamp));
      }
    }
    return Decision.of(
        Entry.of(
            Kind.ITEM_REMOVED,
            change.issue(),
            issue.number(),
            reason,
            new Changed().add(Topic.TITLE, issue.title(), "")),
        writes);
  }

  static Decision restored(Held held, Change.Restored change) {
    LedgerRow row = held.anyRow(change.measure());
    String item = LedgerQuery.number(row);
    IssueId issue = row.issue().id();
    Removed removed =
        held.removed(issue).stream()
            .filter(one -> one.measure().equals(change.measure()))
            .findFirst()
            .orElseThrow(() -> LedgerException.refusing(LedgerException.Kind.NOT_REMOVED, item));
    if (held.isRemoved(issue)) {
      throw LedgerException.refusing(
          LedgerException.Kind.RESTORE_ISSUE, item, row.issue().number());
    }
    if (removed.into() != null) {
      throw LedgerException.refusing(
          LedgerException.Kind.RESTORE_JOINED,
          item,
          LedgerQuery.number(held.anyRow(removed.into())));
    }
    List<LedgerRow> rows = held.rows(issue);
    HandRules.requireOpen(rows);
    HandRules.requireNew(row.measure().text(), rows);
    return Decision.of(
        Entry.of(
            Kind.ITEM_RESTORED,
            issue,
            change.measure(),
            item,
            change.reason().strip(),
            new Changed().add(Topic.TEXT, "", row.measure().text())),
        Row.taken("removed_measure", "measure_id", change.measure().value()));
  }

  static Decision restored(Held held, Change.IssueRestored change) {
    IssueName issue = held.issue(change.issue());
    if (!held.isRemoved(change.issue())) {
      throw LedgerException.refusing(LedgerException.Kind.NOT_REMOVED, issue.number());
    }
    List<Write> writes = new ArrayList<>();
    writes.add(Row.taken("removed_issue", "issue_id", change.issue().value()));
    for (Removed one : held.removed(change.issue())) {
      if (one.withIssue()) {
        writes.add(Row.taken("removed_measure", "measure_id", one.measure().value()));
      }
    }
    return Decision.of(
        Entry.of(
            Kind.ITEM_RESTORED,
            change.issue(),
            issue.number(),
            change.reason().strip(),
            new Changed().add(Topic.TITLE, "", issue.title())),
        writes);
  }
}
