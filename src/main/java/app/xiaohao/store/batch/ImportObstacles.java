package app.xiaohao.store.batch;

import app.xiaohao.ledger.ImportEntry;
import app.xiaohao.ledger.ImportEntry.Obstacle;
import app.xiaohao.store.log.Sql;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What rests on an import so that it is not taken back: a row that was changed by hand since, a
 * closing, what was frozen as reported or signed. None of it is undone elsewhere either.
 */
final class ImportObstacles {
  private static final int NAMED = 5;

  private ImportObstacles() {}

  static Optional<Obstacle> of(Sql sql, ImportEntry entry, boolean made) throws SQLException {
    Optional<Obstacle> obstacle = frozen(sql, entry, made);
    if (obstacle.isEmpty()) {
      obstacle = change(sql, entry.id().value());
    }
    if (obstacle.isEmpty()) {
      obstacle = recorded(sql, entry, made);
    }
    if (obstacle.isEmpty()) {
      obstacle = filed(sql, entry, made);
    }
    return obstacle.isEmpty() && !made ? closed(sql, entry) : obstacle;
  }

  /**
   * The newest of what is frozen of the inspection: since the import, or at all where the import
   * made the inspection and would take it away.
   */
  private static Optional<Obstacle> frozen(Sql sql, ImportEntry entry, boolean made)
      throws SQLException {
    if (entry.inspection() == null) {
      return Optional.empty();
    }
    Optional<Obstacle> frozen =
        sql.first(
            "select f.who, f.at, f.what from (select c.signed_by as who, c.signed_at as at,"
                + " c.title as what from reconciliation c where c.inspection_id = ?"
                + " union all select s.taken_by, s.taken_at, r.name from period_snapshot s"
                + " join reporting_period r on r.id = s.period_id where r.inspection_id = ?) f"
                + " where f.at >= ? order by f.at desc fetch first 1 rows only",
            row ->
                new Obstacle(
                    Obstacle.Kind.FROZEN,
                    row.getString(1),
                    row.getObject(2, OffsetDateTime.class),
                    row.getString(3)),
            entry.inspection().value(),
            entry.inspection().value(),
            entry.at());
    if (frozen.isPresent() || !made) {
      return frozen;
    }
    return sql.first(
        "select r.name from reporting_period r where r.inspection_id = ?"
            + " order by r.number fetch first 1 rows only",
        row -> new Obstacle(Obstacle.Kind.PERIODS, entry.by(), entry.at(), row.getString(1)),
        entry.inspection().value());
  }

  /**
   * The newest change by hand of a row that an import brought or changed, or that waits for one.
   */
  private static Optional<Obstacle> change(Sql sql, long value) throws SQLException {
    return sql.first(
        "select l.changed_by, l.changed_at, l.item from change_log l where l.import_id is null"
            + " and l.number > (select max(o.number) from change_log o where o.import_id = ?)"
            + " and (exists (select 1 from measure m where m.id = l.measure_id and m.import_id = ?)"
            + " or exists (select 1 from issue i where i.id = l.issue_id and i.import_id = ?)"
            + " or exists (select 1 from measure_before b"
            + " where b.measure_id = l.measure_id and b.import_id = ?)"
            + " or exists (select 1 from issue_before b"
            + " where b.issue_id = l.issue_id and b.import_id = ?)"
            + " or l.kind = 'ORDER_CHANGED' and exists (select 1 from measure_order p"
            + " join measure f on f.id = p.first_id"
            + " where p.measure_id = l.measure_id and f.import_id = ?))"
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
        value,
        value);
  }

  /** A record of which something would be lost with the issues that go, or all of it. */
  private static Optional<Obstacle> recorded(Sql sql, ImportEntry entry, boolean made)
      throws SQLException {
    return sql.first(
        "select r.kind, r.number from work_record r where exists (select 1 from work_record_item x"
            + " join issue i on i.id = x.issue_id where x.record_id = r.id and i.import_id = ?)"
            + (made ? " or r.inspection_id = ?" : "")
            + " order by r.kind, r.number fetch first 1 rows only",
        row ->
            new Obstacle(
                Obstacle.Kind.RECORDS, entry.by(), entry.at(), row.getString(1) + row.getInt(2)),
        made
            ? new Object[] {entry.id().value(), entry.inspection().value()}
            : new Object[] {entry.id().value()});
  }

  /** A paper that is filed with an item that would go, or about the inspection that would. */
  private static Optional<Obstacle> filed(Sql sql, ImportEntry entry, boolean made)
      throws SQLException {
    return sql.first(
        "select p.number, p.title from paper p where exists (select 1 from paper_item x"
            + " join measure m on m.id = x.measure_id where x.paper_id = p.id and m.import_id = ?)"
            + (made ? " or p.inspection_id = ?" : "")
            + " order by p.id fetch first 1 rows only",
        row ->
            new Obstacle(
                Obstacle.Kind.PAPERS,
                entry.by(),
                entry.at(),
                (row.getString(1) + " " + row.getString(2)).strip()),
        made
            ? new Object[] {entry.id().value(), entry.inspection().value()}
            : new Object[] {entry.id().value()});
  }

  /** What a merge has made 核查通过 or 已销号 and still is. */
  private static Optional<Obstacle> closed(Sql sql, ImportEntry entry) throws SQLException {
    List<String> items =
        sql.list(
            "select i.number, m.number from measure m join issue i on i.id = m.issue_id"
                + " where m.closure in ('VERIFIED', 'CLOSED') and (m.import_id = ? or exists"
                + " (select 1 from measure_before b where b.measure_id = m.id"
                + " and b.import_id = ? and b.closure <> m.closure)) order by 1, 2",
            row -> row.getInt(1) + "." + row.getInt(2),
            entry.id().value(),
            entry.id().value());
    if (items.isEmpty()) {
      return Optional.empty();
    }
    String named = String.join("、", items.subList(0, Math.min(NAMED, items.size())));
    return Optional.of(
        new Obstacle(
            Obstacle.Kind.CLOSED,
            entry.by(),
            entry.at(),
            items.size() > NAMED ? named + "…" : named));
  }
}
