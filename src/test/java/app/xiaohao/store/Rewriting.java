package app.xiaohao.store;

import app.xiaohao.ledger.history.HistoryEntry.FieldChange;
import app.xiaohao.ledger.history.Workplace;
import app.xiaohao.store.log.ChangeChain;
import app.xiaohao.store.log.ChangeChain.Images;
import app.xiaohao.store.log.ChangeChain.Said;
import app.xiaohao.store.log.ChangeChain.Subject;
import app.xiaohao.store.log.Dml;
import app.xiaohao.store.log.Sql;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;

/** Writes the whole chain anew over what the tables hold: all that takes is to know its form. */
public final class Rewriting {
  private Rewriting() {}

  private record Entry(long number, Said said, Subject subject) {}

  public static void chain(Sql sql) throws SQLException {
    String previous = "";
    long last = 0;
    for (Entry entry :
        sql.list(
            "select number, changed_at, changed_by, account, machine, kind, item, reason,"
                + " import_id, issue_id, measure_id from change_log order by number",
            row ->
                new Entry(
                    row.getLong(1),
                    new Said(
                        row.getLong(1),
                        row.getObject(2, OffsetDateTime.class),
                        row.getString(3),
                        row.getString(4) == null
                            ? null
                            : new Workplace(row.getString(4), row.getString(5)),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8)),
                    new Subject(
                        row.getObject(9, Long.class),
                        row.getObject(10, Long.class),
                        row.getObject(11, Long.class))))) {
      List<FieldChange> fields =
          sql.list(
              "select field, value_before, value_after from change_field"
                  + " where change_number = ? order by position",
              row -> new FieldChange(row.getString(1), row.getString(2), row.getString(3)),
              entry.number);
      Images images =
          sql.first(
                  "select first_number, content from change_image where change_number = ?",
                  row -> Images.of(row.getLong(1), row.getBytes(2)),
                  entry.number)
              .orElse(null);
      String hash = ChangeChain.hash(previous, entry.said, entry.subject, fields, images);
      sql.update(
          Dml.update("change_log", "prev_hash", "hash").where("number = ?"),
          previous,
          hash,
          entry.number);
      previous = hash;
      last = entry.number;
    }
    sql.update(Dml.update("change_head", "last_number", "last_hash"), last, previous);
  }
}
