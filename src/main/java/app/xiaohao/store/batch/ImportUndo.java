package app.xiaohao.store.batch;

import app.xiaohao.ledger.ImportEntry;
import app.xiaohao.ledger.change.Stamp;
import app.xiaohao.ledger.decide.ImportDeciders;
import app.xiaohao.ledger.history.FactNotation;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.HistoryEntry.FieldChange;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.model.ImportId;
import app.xiaohao.store.log.ChangeChain.Subject;
import app.xiaohao.store.log.ChangeLog;
import app.xiaohao.store.log.Dml;
import app.xiaohao.store.log.Sql;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes back a whole import. What it changed gets its value from before; the rows that it brought
 * go, so that no list or count can meet them and their numbers are free again. Its entries in the
 * log stay and are followed by their inverse; the document stays, byte for byte, and can be
 * imported again.
 */
public final class ImportUndo {
  private static final String MADE = "(select id from measure where import_id = ?)";

  private final Sql sql;
  private final ImportId id;
  private final String reason;

  private ImportUndo(Sql sql, ImportId id, String reason) {
    this.sql = sql;
    this.id = id;
    this.reason = reason;
  }

  public static void undo(Sql sql, ImportId id, String reason, Stamp stamp) throws SQLException {
    ChangeLog log = ChangeLog.lock(sql, stamp);
    ImportEntry entry =
        ImportReader.one(sql, id)
            .orElseThrow(
                () ->
                    new LedgerException(
                        Kind.UNKNOWN_ITEM, List.of(Long.toString(id.value())), null));
    ImportUndo undo = new ImportUndo(sql, id, ImportDeciders.undone(entry, reason));
    undo.bringBack();
    undo.takeAwayWhatItSaid();
    undo.takeAwayItsRows();
    undo.takeAwayItsNames();
    undo.takeAwayItsInspection();
    sql.update(
        Dml.update("document_import", "undone_at", "undone_by").where("id = ?"),
        stamp.at().truncatedTo(ChronoUnit.MICROS),
        stamp.by(),
        id.value());
    undo.appendInverse(log);
    log.write();
  }

  /** Gives what the import changed its value from before. */
  private void bringBack() throws SQLException {
    sql.batch(
        Dml.update("issue", "title").where("id = ?"),
        sql.list(
            "select title, issue_id from issue_before where import_id = ?",
            row -> new Object[] {row.getString(1), row.getLong(2)},
            id.value()),
        count -> {});
    new BeforeKeeper(sql, id.value()).bringBack();
    sql.batch(
        Dml.update("leader", "posts").where("id = ?"),
        sql.list(
            "select posts, leader_id from leader_before where import_id = ?",
            row -> new Object[] {row.getString(1), row.getLong(2)},
            id.value()),
        count -> {});
  }

  private void takeAwayWhatItSaid() throws SQLException {
    for (String table :
        List.of(
            "issue_said",
            "measure_said",
            "issue_before",
            "measure_before",
            "measure_unit_before",
            "measure_leader_before",
            "leader_before",
            "custom_field",
            "issued_document",
            "deadline_mention",
            "left_out",
            "progress_entry",
            "closure_step",
            "closing_statement",
            "notice_metric",
            "notice_duty",
            "notice_head",
            "notice_total",
            "extension",
            "unit_alias")) {
      delete(table, "import_id = ?");
    }
    delete("office_column", "table_id in (select id from office_table where import_id = ?)");
    delete("office_table", "import_id = ?");
  }

  private void takeAwayItsRows() throws SQLException {
    delete("measure_unit", "measure_id in " + MADE);
    delete("measure_leader", "measure_id in " + MADE);
    delete("measure", "import_id = ?");
    delete("issue", "import_id = ?");
    // A heading may only have headings above it that were left without issues by this.
    while (sql.update(
            Dml.delete("aspect")
                .where(
                    "inspection_id = (select inspection_id from document_import where id = ?) and"
                        + " not exists (select 1 from issue i where i.aspect_id = aspect.id) and"
                        + " not exists (select 1 from aspect below where below.parent_id ="
                        + " aspect.id)"),
            id.value())
        > 0) {}
  }

  /** Units and leaders that came with the import go, unless something else names them by now. */
  private void takeAwayItsNames() throws SQLException {
    while (sql.update(
            Dml.delete("unit")
                .where(
                    "import_id = ? and not exists (select 1 from measure_unit p where p.unit_id ="
                        + " unit.id) and not exists (select 1 from measure_unit_before p where"
                        + " p.unit_id = unit.id) and not exists (select 1 from unit_alias a where"
                        + " a.unit_id = unit.id) and not exists (select 1 from unit below where"
                        + " below.parent_id = unit.id)"),
            id.value())
        > 0) {}
    delete(
        "leader",
        "import_id = ?"
            + " and not exists (select 1 from measure_leader p where p.leader_id = leader.id)"
            + " and not exists"
            + " (select 1 from measure_leader_before p where p.leader_id = leader.id)"
            + " and not exists (select 1 from leader_before b where b.leader_id = leader.id)");
  }

  private void takeAwayItsInspection() throws SQLException {
    List<Long> made =
        sql.list(
            "select inspection_id from document_import where id = ? and made_inspection",
            row -> row.getLong(1),
            id.value());
    for (long inspection : made) {
      sql.update(
          Dml.update("document_import", "inspection_id").where("inspection_id = ?"),
          null,
          inspection);
      sql.update(Dml.delete("inspection").where("id = ?"), inspection);
    }
  }

  private void delete(String table, String condition) throws SQLException {
    sql.update(Dml.delete(table).where(condition), id.value());
  }

  private record Logged(Subject subject, String item, List<FieldChange> inverse) {}

  /** The import's own entries the other way round, the newest first. */
  private void appendInverse(ChangeLog log) throws SQLException {
    Map<Long, Logged> entries = new LinkedHashMap<>();
    sql.each(
        "select number, issue_id, measure_id, item from change_log where import_id = ?"
            + " order by number desc",
        row ->
            entries.put(
                row.getLong(1),
                new Logged(
                    new Subject(
                        id.value(), row.getObject(2, Long.class), row.getObject(3, Long.class)),
                    row.getString(4),
                    new ArrayList<>())),
        id.value());
    sql.each(
        "select f.change_number, f.field, f.value_before, f.value_after from change_field f"
            + " join change_log l on l.number = f.change_number where l.import_id = ?"
            + " order by f.change_number, f.position",
        row ->
            entries
                .get(row.getLong(1))
                .inverse()
                .add(new FieldChange(row.getString(2), row.getString(4), row.getString(3))),
        id.value());
    for (Logged logged : entries.values()) {
      log.add(
          HistoryEntry.Kind.IMPORT_UNDONE,
          logged.subject(),
          logged.item(),
          reason,
          FactNotation.read(HistoryEntry.Kind.IMPORT_UNDONE, logged.inverse()));
    }
  }
}
