package app.xiaohao.store.batch;

import app.xiaohao.store.log.Sql;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds or adds the headings above issues in one inspection. */
final class AspectWriter {
  private final Sql sql;
  private final long inspection;
  private final Map<Heading, Long> known = new HashMap<>();

  AspectWriter(Sql sql, long inspection) throws SQLException {
    this.sql = sql;
    this.inspection = inspection;
    sql.each(
        "select id, parent_id, name from aspect where inspection_id = ?",
        row ->
            known.put(new Heading(row.getObject(2, Long.class), row.getString(3)), row.getLong(1)),
        inspection);
  }

  private record Heading(Long parent, String name) {}

  /** The identity of the innermost of {@code headings}, outermost first; null where none. */
  Long id(List<String> headings) throws SQLException {
    Long id = null;
    for (String name : headings) {
      Heading heading = new Heading(id, name);
      Long found = known.get(heading);
      if (found == null) {
        found =
            sql.insert(
                "insert into aspect (inspection_id, parent_id, name) values (?,?,?)",
                inspection,
                id,
                name);
        known.put(heading, found);
      }
      id = found;
    }
    return id;
  }
}
