package app.xiaohao.store.rows;

import app.xiaohao.ledger.decide.Write;
import app.xiaohao.store.log.Dml;
import app.xiaohao.store.log.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Carries what is kept under the number of a measure over to another number. */
final class NumberFollower {
  private NumberFollower() {}

  static void follow(Sql sql, Write.Followed write) throws SQLException {
    carry(sql, write, "custom_field", "heading", "body");
    carry(sql, write, "issued_document", "title", "quote");
    for (String table : List.of("deadline_mention", "notice_metric")) {
      sql.update(
          Dml.update(table, "issue_id", "measure_number")
              .where("issue_id = ? and measure_number = ?"),
          write.toIssue().value(),
          write.toNumber(),
          write.issue().value(),
          write.number());
    }
  }

  private record Kept(long importId, int position, String first, String second) {}

  /** Rows whose key holds the number are made anew, behind those of the same import. */
  private static void carry(Sql sql, Write.Followed write, String table, String... columns)
      throws SQLException {
    List<Kept> rows =
        sql.list(
            "select import_id, position, %s, %s from %s where issue_id = ? and measure_number = ?"
                    .formatted(columns[0], columns[1], table)
                + " order by import_id, position",
            row -> new Kept(row.getLong(1), row.getInt(2), row.getString(3), row.getString(4)),
            write.issue().value(),
            write.number());
    if (rows.isEmpty()) {
      return;
    }
    sql.update(
        Dml.delete(table).where("issue_id = ? and measure_number = ?"),
        write.issue().value(),
        write.number());
    int behind =
        sql.first(
                "select coalesce(max(position) + 1, 0) from "
                    + table
                    + " where issue_id = ? and measure_number = ?",
                row -> row.getInt(1),
                write.toIssue().value(),
                write.toNumber())
            .orElse(0);
    List<Object[]> made = new ArrayList<>();
    for (Kept row : rows) {
      made.add(
          new Object[] {
            write.toIssue().value(),
            write.toNumber(),
            row.importId,
            behind + row.position,
            row.first,
            row.second
          });
    }
    sql.batch(
        Dml.insert(
            table, "issue_id", "measure_number", "import_id", "position", columns[0], columns[1]),
        made,
        count -> {});
  }
}
