package app.xiaohao.store;

import app.xiaohao.ledger.Change;
import app.xiaohao.ledger.Changed;
import app.xiaohao.ledger.DueParts;
import app.xiaohao.ledger.ExtensionRules;
import app.xiaohao.ledger.HistoryEntry.Kind;
import app.xiaohao.ledger.LedgerRow;
import app.xiaohao.ledger.LedgerRow.MeasureLine;
import app.xiaohao.ledger.Topic;
import app.xiaohao.model.Deadline;
import app.xiaohao.model.Extension;
import app.xiaohao.model.Extension.Decision;
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
        new Changed()
            .add(Topic.ASKED_DUE_ON, due, change.asked())
            .add(Topic.REQUESTED_ON, "", change.on())
            .add(Topic.LATE, "", change.on().isAfter(due) ? Boolean.TRUE : null));
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
    Changed fields =
        new Changed()
            .add(Topic.DECISION, "", decision)
            .add(Topic.ASKED_DUE_ON, asked.before(), asked.asked())
            .add(Topic.DECIDED_ON, "", change.on());
    if (change.granted()) {
      Deadline granted = ExtensionRules.granted(held.deadline(), asked.asked());
      DueParts after = DueParts.of(granted);
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
      fields.due(held.deadline(), granted).add(Topic.FIRST_DUE_ON, held.firstDue(), firstDue);
    }
    writer.log(Kind.EXTENSION_DECIDED, row, opinion, fields);
  }
}
