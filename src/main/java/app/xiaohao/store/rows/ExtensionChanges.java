package app.xiaohao.store.rows;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.history.HistoryEntry.Kind;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.rule.ExtensionRules;
import app.xiaohao.model.deadline.Extension;
import app.xiaohao.model.deadline.Extension.Decision;
import app.xiaohao.store.columns.DueColumns;
import app.xiaohao.store.log.FieldChanges;
import app.xiaohao.store.log.Sql;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Writes 延期: what is asked for and what is decided. */
final class ExtensionChanges {
  private ExtensionChanges() {}

  static void asked(ChangeWriter writer, Change.ExtensionAsked change) throws SQLException {
    Sql sql = writer.sql();
    LedgerRow row = writer.row(change.measure());
    MeasureLine held = row.measure();
    ChangeWriter.requireHeld(held.deadline().equals(change.before()));
    List<Extension> all = LifeReader.of(sql, change.measure()).extensions();
    LocalDate due =
        ExtensionRules.checkAsked(held, all, change, writer.guards(row), writer.stamp());
    String reason = change.reason().strip();
    sql.update(
        "insert into extension (measure_id, due_before, due_after, reason, requested_at,"
            + " requested_by, decision, requested_on) values (?,?,?,?,?,?,?,?)",
        change.measure().value(),
        due,
        change.asked(),
        reason,
        writer.at(),
        writer.by(),
        Decision.PENDING,
        change.on());
    writer.log(
        Kind.EXTENSION_ASKED,
        row,
        reason,
        new FieldChanges()
            .add("asked_due_on", due, change.asked())
            .add("requested_on", "", change.on())
            .add("late", "", change.on().isAfter(due) ? "true" : ""));
  }

  static void decided(ChangeWriter writer, Change.ExtensionDecided change) throws SQLException {
    Sql sql = writer.sql();
    LedgerRow row = writer.row(change.measure());
    MeasureLine held = row.measure();
    Extension asked =
        ExtensionRules.checkDecided(
            held,
            LifeReader.of(sql, change.measure()).extensions(),
            change,
            writer.guards(row),
            writer.stamp(),
            writer.people());
    String opinion = change.opinion().strip();
    Decision decision = change.granted() ? Decision.GRANTED : Decision.REFUSED;
    sql.update(
        "update extension set decision = ?, decided_on = ?, decided_at = ?, decided_by = ?,"
            + " opinion = ? where id = ?",
        decision,
        change.on(),
        writer.at(),
        writer.by(),
        opinion,
        asked.id().value());
    FieldChanges fields =
        new FieldChanges()
            .add("decision", "", decision)
            .add("asked_due_on", asked.before(), asked.asked())
            .add("decided_on", "", change.on());
    if (change.granted()) {
      DueColumns before = DueColumns.of(held.deadline());
      DueColumns after = DueColumns.of(ExtensionRules.granted(held.deadline(), asked.asked()));
      LocalDate firstDue = held.firstDue() != null ? held.firstDue() : asked.before();
      sql.update(
          "update measure set due_kind = ?, due_on = ?, due_day = ?, due_words = ?,"
              + " first_due_on = ?, due_rhythm = ?, due_month = ? where id = ?",
          after.kind(),
          after.on(),
          after.day(),
          after.words(),
          firstDue,
          after.rhythm(),
          after.month(),
          change.measure().value());
      fields
          .add("due_kind", before.kind(), after.kind())
          .add("due_on", before.on(), after.on())
          .add("due_words", before.words(), after.words())
          .add("first_due_on", held.firstDue(), firstDue);
    }
    writer.log(Kind.EXTENSION_DECIDED, row, opinion, fields);
  }
}
