package app.xiaohao.store.rows;

import app.xiaohao.model.IssueId;
import app.xiaohao.model.IssueLink;
import app.xiaohao.model.LinkId;
import app.xiaohao.store.log.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Reads the links between issues. */
final class LinkReader {
  private LinkReader() {}

  /** The links of an issue, whichever end of them it is, oldest first. */
  static List<IssueLink> of(Sql sql, IssueId issue) throws SQLException {
    return sql.list(
        "select id, issue_id, other_id, kind, shares_progress, note from issue_link"
            + " where issue_id = ? or other_id = ? order by id",
        LinkReader::link,
        issue.value(),
        issue.value());
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
}
