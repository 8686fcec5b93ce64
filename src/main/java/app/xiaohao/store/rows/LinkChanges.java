package app.xiaohao.store.rows;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.change.LedgerException;
import app.xiaohao.ledger.history.HistoryEntry.Kind;
import app.xiaohao.ledger.rule.LinkRules;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.IssueLink;
import app.xiaohao.model.LinkId;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.store.log.ChangeChain.Subject;
import app.xiaohao.store.log.FieldChanges;
import app.xiaohao.store.log.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Writes the links between issues; both issues have the entry in their history. */
final class LinkChanges {
  private LinkChanges() {}

  /** What the log says of an issue. */
  private record Head(IssueId id, InspectionId inspection, String number, String title) {}

  static void linked(ChangeWriter writer, Change.Linked change) throws SQLException {
    Sql sql = writer.sql();
    Head issue = head(sql, change.issue());
    Head other = head(sql, change.other());
    boolean there = !of(sql, change.issue(), change.other()).isEmpty();
    LinkRules.linkable(change, issue.inspection, other.inspection, there);
    sql.insert(
        "insert into issue_link (issue_id, other_id, kind, shares_progress, note)"
            + " values (?,?,?,?,?)",
        issue.id.value(),
        other.id.value(),
        change.kind(),
        change.sharesProgress(),
        change.note().strip());
    for (Head one : List.of(issue, other)) {
      Head linked = one == issue ? other : issue;
      writer
          .log()
          .add(
              Kind.ISSUES_LINKED,
              new Subject(null, one.id.value(), null),
              one.number,
              "",
              new FieldChanges()
                  .add("link", "", linked.number + " " + linked.title)
                  .add("link_kind", "", change.kind())
                  .add("shares_progress", "", change.sharesProgress())
                  .add("note", "", change.note().strip())
                  .list());
    }
  }

  static void unlinked(ChangeWriter writer, Change.Unlinked change) throws SQLException {
    Sql sql = writer.sql();
    IssueLink held =
        of(sql, change.issue()).stream()
            .filter(link -> link.id().equals(change.link()))
            .findFirst()
            .orElseThrow(() -> LedgerException.refusing(LedgerException.Kind.STALE));
    if (change.reason().isBlank()) {
      throw LedgerException.refusing(LedgerException.Kind.REASON_MISSING);
    }
    Head issue = head(sql, held.issue());
    Head other = head(sql, held.other());
    sql.update("delete from issue_link where id = ?", held.id().value());
    for (Head one : List.of(issue, other)) {
      Head linked = one == issue ? other : issue;
      writer
          .log()
          .add(
              Kind.ISSUES_UNLINKED,
              new Subject(null, one.id.value(), null),
              one.number,
              change.reason().strip(),
              new FieldChanges()
                  .add("link", linked.number + " " + linked.title, "")
                  .add("link_kind", held.kind(), "")
                  .add("shares_progress", held.sharesProgress(), "")
                  .add("note", held.note(), "")
                  .list());
    }
  }

  /** The links of an issue, whichever end of them it is, oldest first. */
  static List<IssueLink> of(Sql sql, IssueId issue) throws SQLException {
    return sql.list(
        "select id, issue_id, other_id, kind, shares_progress, note from issue_link"
            + " where issue_id = ? or other_id = ? order by id",
        LinkChanges::link,
        issue.value(),
        issue.value());
  }

  private static List<IssueLink> of(Sql sql, IssueId one, IssueId two) throws SQLException {
    return of(sql, one).stream()
        .filter(link -> link.issue().equals(two) || link.other().equals(two))
        .toList();
  }

  private static IssueLink link(ResultSet row) throws SQLException {
    return new IssueLink(
        new LinkId(row.getLong(1)),
        new IssueId(row.getLong(2)),
        new IssueId(row.getLong(3)),
        IssueLink.Kind.valueOf(row.getString(4)),
        row.getBoolean(5),
        row.getString(6));
  }

  private static Head head(Sql sql, IssueId issue) throws SQLException {
    return sql.first(
            "select id, inspection_id, number, title from issue where id = ?",
            row ->
                new Head(
                    new IssueId(row.getLong(1)),
                    new InspectionId(row.getLong(2)),
                    row.getString(3),
                    row.getString(4)),
            issue.value())
        .orElseThrow(() -> ChangeWriter.unknown(issue));
  }
}
