package app.xiaohao.store.batch;

import app.xiaohao.ledger.ImportContents;
import app.xiaohao.ledger.ImportEntry;
import app.xiaohao.ledger.ImportEntry.Obstacle;
import app.xiaohao.model.ImportId;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.store.log.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the imports and what stands in the way of undoing each.
 *
 * <p>Imports into one inspection are undone from the newest back, because a later one has matched
 * its rows with those of the earlier and numbered on from them.
 */
final class ImportReader {
  private static final String IMPORTS =
      "select t.id, d.name, t.imported_at, t.imported_by, t.inspection_id, t.inspection_name,"
          + " t.new_issue_count, t.new_measure_count, t.changed_issue_count, t.undone_at,"
          + " t.undone_by, t.made_inspection from document_import t join source_document d on d.id"
          + " = t.document_id order by t.id desc";

  /** The newest import of each inspection that is not undone. */
  private final Map<Long, ImportEntry> newest = new HashMap<>();

  /** Those that made their inspection. */
  private final Set<ImportId> made = new HashSet<>();

  /** Newest first. */
  static List<ImportEntry> all(Sql sql) throws SQLException {
    ImportReader reader = new ImportReader();
    List<ImportEntry> found = sql.list(IMPORTS, reader::entry);
    List<ImportEntry> entries = new ArrayList<>(found.size());
    for (ImportEntry entry : found) {
      entries.add(
          entry.obstacle() == null
              ? with(entry, ImportObstacles.of(sql, entry, reader.made.contains(entry.id())))
              : entry);
    }
    return entries;
  }

  static Optional<ImportEntry> one(Sql sql, ImportId id) throws SQLException {
    return all(sql).stream().filter(entry -> entry.id().equals(id)).findFirst();
  }

  private ImportEntry entry(ResultSet row) throws SQLException {
    Long inspection = row.getObject(5, Long.class);
    OffsetDateTime undoneAt = row.getObject(10, OffsetDateTime.class);
    ImportEntry later = inspection == null ? null : newest.get(inspection);
    Obstacle obstacle = null;
    if (undoneAt != null) {
      obstacle = new Obstacle(Obstacle.Kind.UNDONE, row.getString(11), undoneAt, "");
    } else if (later != null) {
      obstacle = new Obstacle(Obstacle.Kind.LATER_IMPORT, later.by(), later.at(), later.document());
    }
    ImportEntry entry =
        new ImportEntry(
            new ImportId(row.getLong(1)),
            row.getString(2),
            row.getObject(3, OffsetDateTime.class),
            row.getString(4),
            inspection == null ? null : new InspectionId(inspection),
            row.getString(6),
            row.getInt(7),
            row.getInt(8),
            row.getInt(9),
            obstacle);
    if (row.getBoolean(12)) {
      made.add(entry.id());
    }
    if (undoneAt == null && inspection != null) {
      newest.putIfAbsent(inspection, entry);
    }
    return entry;
  }

  /** What one brought and changed. */
  static ImportContents contents(Sql sql, ImportId id) throws SQLException {
    long value = id.value();
    return new ImportContents(
        sql.list(
            "select number, title from issue where import_id = ? order by number",
            row -> new ImportContents.Item(row.getString(1), row.getString(2)),
            value),
        sql.list(
            "select i.number, m.number, m.body from measure m join issue i on i.id = m.issue_id"
                + " where m.import_id = ? and (i.import_id is null or i.import_id <> ?)"
                + " order by i.number, m.number",
            row -> new ImportContents.Item(row.getInt(1) + "." + row.getInt(2), row.getString(3)),
            value,
            value),
        sql.list(
            "select item from change_log where import_id = ? and item <> '' order by number",
            row -> row.getString(1),
            value),
        sql.first(
                "select count(*) from measure where import_id = ? and closure = 'CLOSED'",
                row -> row.getInt(1),
                value)
            .orElse(0));
  }

  private static ImportEntry with(ImportEntry entry, Optional<Obstacle> obstacle) {
    return new ImportEntry(
        entry.id(),
        entry.document(),
        entry.at(),
        entry.by(),
        entry.inspection(),
        entry.inspectionName(),
        entry.newIssues(),
        entry.newMeasures(),
        entry.changedIssues(),
        obstacle.orElse(null));
  }
}
