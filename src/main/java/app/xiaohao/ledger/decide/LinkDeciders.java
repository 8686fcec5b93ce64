package app.xiaohao.ledger.decide;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.decide.Decision.Entry;
import app.xiaohao.ledger.decide.Held.IssueName;
import app.xiaohao.ledger.history.Changed;
import app.xiaohao.ledger.history.HistoryEntry.Kind;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.Topic;
import app.xiaohao.ledger.rule.LinkRules;
import app.xiaohao.model.IssueLink;
import java.util.List;

/** Links between issues; both issues have the entry in their history. */
final class LinkDeciders {
  private LinkDeciders() {}

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
}
