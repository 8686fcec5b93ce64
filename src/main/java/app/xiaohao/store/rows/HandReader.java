package app.xiaohao.store.rows;

import app.xiaohao.ledger.decide.Held;
import app.xiaohao.ledger.row.ByHand;
import app.xiaohao.ledger.row.ByHand.Addition;
import app.xiaohao.ledger.row.ByHand.Removed;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.store.log.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what people added, struck and moved by hand. */
public final class HandReader {
  private static final int AT_ONCE = 200;

  private HandReader() {}

  /** The identities of all measures that are struck: few, so every reader asks for all. */
  public static Set<Long> removed(Sql sql) throws SQLException {
    return new HashSet<>(sql.list("select measure_id from removed_measure", row -> row.getLong(1)));
  }

  /** The identities of all issues that are struck as a whole. */
  public static Set<Long> removedIssues(Sql sql) throws SQLException {
    return new HashSet<>(sql.list("select issue_id from removed_issue", row -> row.getLong(1)));
  }

  /** All of an inspection, or of the ledger where it is null. */
  public static ByHand of(Sql sql, InspectionId inspection) throws SQLException {
    String where = inspection == null ? "" : " where i.inspection_id = ?";
    Object[] which = inspection == null ? new Object[0] : new Object[] {inspection.value()};
    Map<MeasureId, Addition> measures = new HashMap<>();
    sql.each(
        "select a.measure_id, a.source, a.reason, a.added_at, a.added_by, a.split_from"
            + " from added_measure a join measure m on m.id = a.measure_id"
            + " join issue i on i.id = m.issue_id"
            + where,
        row -> measures.put(new MeasureId(row.getLong(1)), addition(row, split(row))),
        which);
    Map<IssueId, Addition> issues = new HashMap<>();
    sql.each(
        "select a.issue_id, a.source, a.reason, a.added_at, a.added_by from added_issue a"
            + " join issue i on i.id = a.issue_id"
            + where,
        row -> issues.put(new IssueId(row.getLong(1)), addition(row, null)),
        which);
    return new ByHand(measures, issues, struck(sql, where, which));
  }

  private static MeasureId split(ResultSet row) throws SQLException {
    long from = row.getLong(6);
    return row.wasNull() ? null : new MeasureId(from);
  }

  private static Addition addition(ResultSet row, MeasureId split) throws SQLException {
    return new Addition(
        row.getString(2),
        row.getString(3),
        row.getObject(4, OffsetDateTime.class),
        row.getString(5),
        split);
  }

  private record Struck(
      long issue,
      long measure,
      OffsetDateTime at,
      String by,
      String reason,
      boolean withIssue,
      Long into) {}

  private static List<Removed> struck(Sql sql, String where, Object[] which) throws SQLException {
    List<Struck> struck =
        sql.list(
            "select r.measure_id, r.removed_at, r.removed_by, r.reason, r.with_issue,"
                + " r.joined_into, m.issue_id from removed_measure r join measure m on m.id ="
                + " r.measure_id join issue i on i.id = m.issue_id"
                + where
                + " order by i.inspection_id desc, i.number, m.number",
            row ->
                new Struck(
                    row.getLong(7),
                    row.getLong(1),
                    row.getObject(2, OffsetDateTime.class),
                    row.getString(3),
                    row.getString(4),
                    row.getBoolean(5),
                    row.getObject(6, Long.class)),
            which);
    Map<Long, LedgerRow> rows = new HashMap<>();
    List<IssueId> issues = struck.stream().map(one -> new IssueId(one.issue)).distinct().toList();
    for (int from = 0; from < issues.size(); from += AT_ONCE) {
      List<IssueId> some = issues.subList(from, Math.min(issues.size(), from + AT_ONCE));
      for (LedgerRow row : RowReader.of(sql, some, true)) {
        if (row.measure() != null) {
          rows.put(row.measure().id().value(), row);
        }
      }
    }
    return struck.stream()
        .map(
            one ->
                new Removed(
                    rows.get(one.measure),
                    one.at,
                    one.by,
                    one.reason,
                    one.withIssue,
                    one.into == null ? null : new MeasureId(one.into)))
        .toList();
  }

  /** What is struck from an issue. */
  static List<Held.Removed> removed(Sql sql, IssueId issue) throws SQLException {
    return sql.list(
        "select r.measure_id, m.number, r.with_issue, r.joined_into from removed_measure r"
            + " join measure m on m.id = r.measure_id where m.issue_id = ? order by m.number",
        row -> {
          Long into = row.getObject(4, Long.class);
          return new Held.Removed(
              new MeasureId(row.getLong(1)),
              row.getInt(2),
              row.getBoolean(3),
              into == null ? null : new MeasureId(into));
        },
        issue.value());
  }

  /** The highest number that a measure of an issue ever had, 0 where it never had one. */
  public static int lastMeasure(Sql sql, long issue) throws SQLException {
    int there =
        sql.first(
                "select coalesce(max(number), 0) from measure where issue_id = ?",
                row -> row.getInt(1),
                issue)
            .orElse(0);
    return Math.max(
        there,
        sql.first(
                "select last_number from measure_count where issue_id = ?",
                row -> row.getInt(1),
                issue)
            .orElse(0));
  }
}
