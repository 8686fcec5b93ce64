package app.xiaohao.ledger.decide;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.decide.Decision.Entry;
import app.xiaohao.ledger.decide.Held.IssueName;
import app.xiaohao.ledger.history.Changed;
import app.xiaohao.ledger.history.HistoryEntry.Kind;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.Topic;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.rule.ClosedRows;
import app.xiaohao.ledger.rule.LinkRules;
import app.xiaohao.model.IssueLink;
import app.xiaohao.model.MeasureId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stands to one another: links between issues, of which both have the entry in their history,
 * and which measures have to end before another begins (压茬推进), so that none waits for itself.
 */
final class RelationDeciders {
  private RelationDeciders() {}

  static Decision linked(Held held, Change.Linked change) {
    IssueName issue = held.issue(change.issue());
    IssueName other = held.issue(change.other());
    boolean there =
        held.links(change.issue()).stream()
            .anyMatch(link -> link.issue().equals(other.id()) || link.other().equals(other.id()));
    LinkRules.linkable(change, issue.inspection(), other.inspection(), there);
    String note = change.note().strip();
    return new Decision(
        List.of(
            Row.made(
                "issue_link",
                "issue_id",
                issue.id().value(),
                "other_id",
                other.id().value(),
                "kind",
                change.kind(),
                "shares_progress",
                change.sharesProgress(),
                "note",
                note)),
        List.of(linked(issue, other, change, note), linked(other, issue, change, note)),
        List.of());
  }

  private static Entry linked(IssueName one, IssueName other, Change.Linked change, String note) {
    return Entry.of(
        Kind.ISSUES_LINKED,
        one.id(),
        one.number(),
        "",
        new Changed()
            .add(Topic.LINK, "", words(other))
            .add(Topic.LINK_KIND, null, change.kind())
            .add(Topic.SHARES_PROGRESS, null, change.sharesProgress())
            .add(Topic.NOTE, "", note));
  }

  static Decision unlinked(Held held, Change.Unlinked change) {
    IssueLink link =
        held.links(change.issue()).stream()
            .filter(one -> one.id().equals(change.link()))
            .findFirst()
            .orElseThrow(() -> LedgerException.refusing(LedgerException.Kind.STALE));
    String reason = Deciders.requireReason(change.reason());
    IssueName issue = held.issue(link.issue());
    IssueName other = held.issue(link.other());
    return new Decision(
        List.of(Row.taken("issue_link", "id", link.id().value())),
        List.of(unlinked(issue, other, link, reason), unlinked(other, issue, link, reason)),
        List.of());
  }

  private static Entry unlinked(IssueName one, IssueName other, IssueLink link, String reason) {
    return Entry.of(
        Kind.ISSUES_UNLINKED,
        one.id(),
        one.number(),
        reason,
        new Changed()
            .add(Topic.LINK, words(other), "")
            .add(Topic.LINK_KIND, link.kind(), null)
            .add(Topic.SHARES_PROGRESS, link.sharesProgress(), null)
            .add(Topic.NOTE, link.note(), ""));
  }

  private static String words(IssueName issue) {
    return issue.number() + " " + issue.title();
  }

  static Decision ordered(Held held, Change.Ordered change) {
    LedgerRow row = held.row(change.measure());
    Map<MeasureId, String> before = new LinkedHashMap<>();
    row.measure().after().forEach(first -> before.put(first.measure(), first.number()));
    Deciders.requireHeld(before.keySet().equals(Set.copyOf(change.before())));
    ClosedRows.requireOpen(row);
    String item = LedgerQuery.number(row);
    Map<MeasureId, String> after = new LinkedHashMap<>();
    for (MeasureId first : change.after()) {
      LedgerRow other = held.row(first);
      if (first.equals(change.measure())) {
        throw LedgerException.refusing(LedgerException.Kind.AFTER_SELF, item);
      }
      if (!other.issue().inspection().equals(row.issue().inspection())) {
        throw LedgerException.refusing(
            LedgerException.Kind.AFTER_OTHER_INSPECTION,
            item,
            held.inspection(other.issue().inspection()));
      }
      after.put(first, LedgerQuery.number(other));
    }
    for (MeasureId first : after.keySet()) {
      List<String> way = way(held, first, change.measure(), new HashSet<>());
      if (!way.isEmpty()) {
        way.add(item);
        throw LedgerException.refusing(
            LedgerException.Kind.AFTER_CIRCLE, item, String.join("→", way.reversed()));
      }
    }
    List<Write> writes = new ArrayList<>();
    long id = change.measure().value();
    for (MeasureId first : before.keySet()) {
      if (!after.containsKey(first)) {
        writes.add(Row.taken("measure_order", "measure_id", id, "first_id", first.value()));
      }
    }
    for (MeasureId first : after.keySet()) {
      if (!before.containsKey(first)) {
        writes.add(Row.made("measure_order", "measure_id", id, "first_id", first.value()));
      }
    }
    return Decision.of(
        Entry.of(
            Kind.ORDER_CHANGED,
            row,
            change.reason().strip(),
            new Changed()
                .add(Topic.AFTER, List.copyOf(before.values()), List.copyOf(after.values()))),
        writes);
  }

  /**
   * The items from one measure back to another for which it waits, by way of struck ones too: they
   * may come back. Empty where it does not.
   */
  private static List<String> way(Held held, MeasureId from, MeasureId to, Set<MeasureId> seen) {
    if (!seen.add(from)) {
      return List.of();
    }
    for (MeasureId first : held.firsts(from)) {
      List<String> way =
          first.equals(to)
              ? new ArrayList<>(List.of(LedgerQuery.number(held.anyRow(to))))
              : way(held, first, to, seen);
      if (!way.isEmpty()) {
        way.add(LedgerQuery.number(held.anyRow(from)));
        return way;
      }
    }
    return List.of();
  }
}
