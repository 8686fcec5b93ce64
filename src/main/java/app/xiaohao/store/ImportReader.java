package app.xiaohao.store;

import app.xiaohao.ledger.ImportEntry;
import app.xiaohao.ledger.ImportEntry.Obstacle;
import app.xiaohao.model.ImportId;
import app.xiaohao.model.InspectionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
          + " t.undone_by from document_import t join source_document d on d.id = t.document_id"
          + " order by t.id desc";

  private final Sql sql;

  /** The newest import of each inspection that is not undone. */
  private final Map<Long, ImportEntry> newest = new HashMap<>();

  private ImportReader(Sql sql) {
    this.sql = sql;
  }

  /** Newest first. */
  static List<ImportEntry> all(Sql sql) throws SQLException {
    ImportReader reader = new ImportReader(sql);
    List<ImportEntry> found = sql.list(IMPORTS, reader::entry);
    List<ImportEntry> entries = new ArrayList<>(found.size());
    for (ImportEntry entry : found) {
      entries.add(entry.obstacle() == null ? with(entry, reader.change(entry.id())) : entry);
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
    if (undoneAt == null && inspection != null) {
      newest.putIfAbsent(inspection, entry);
    }
    return entry;
  }

  /** The newest change by hand of a row that an import brought or changed. */
  private Optional<Obstacle> change(ImportId id) throws SQLException {
    long value = id.value();
    return sql.first(
        "select l.changed_by, l.changed_at, l.item from change_log l where l.import_id is null"
            + " and l.number > (select max(o.number) from change_log o where o.import_id = ?)"
            + " and (exists (select 1 from measure m where m.id = l.measure_id and m.import_id = ?)"
            + " or exists (select 1 from issue i where i.id = l.issue_id and i.import_id = ?)"
            + " or exists (select 1 from measure_before b"
            + " where b.measure_id = l.measure_id and b.import_id = ?)"
            + " or exists (select 1 from issue_before b"
            + " where b.issue_id = l.issue_id and b.import_id = ?))"
            + " order by l.number desc fetch first 1 rows only",
        row ->
            new Obstacle(
                Obstacle.Kind.ROW_CHANGED,
                row.getString(1),
                row.getObject(2, OffsetDateTime.class),
                row.getString(3)),
        value,
        value,
        value,
        value,
        value);
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
