package app.xiaohao.store.columns;

import app.xiaohao.store.log.Sql;
import java.sql.SQLException;
import java.util.List;

/**
 * Carries a new name into what imports said, which is kept by name: else the next import would take
 * a renamed unit for one that somebody exchanged.
 */
final class SaidNames {
  private static final List<String> UNITS =
      List.of("lead_units", "responsible_units", "supporting_units");

  private final Sql sql;

  SaidNames(Sql sql) {
    this.sql = sql;
  }

  void unitRenamed(String before, String after) throws SQLException {
    for (String column : UNITS) {
      renamed(column, before, after);
    }
  }

  void leaderRenamed(String before, String after) throws SQLException {
    renamed("leaders", before, after);
  }

  /** A statement: a name may stand in it once only. */
  private record Said(long measure, long importId, List<String> names) {}

  private void renamed(String column, String before, String after) throws SQLException {
    List<Said> statements =
        sql.list(
            "select measure_id, import_id, %s from measure_said where %s like ?"
                .formatted(column, column),
            row -> new Said(row.getLong(1), row.getLong(2), Lines.parts(row.getString(3))),
            "%" + before + "%");
    for (Said said : statements) {
      if (said.names.contains(before)) {
        List<String> names =
            said.names.stream().map(name -> name.equals(before) ? after : name).distinct().toList();
        sql.update(
            "update measure_said set %s = ? where measure_id = ? and import_id = ?"
                .formatted(column),
            Lines.column(names),
            said.measure,
            said.importId);
      }
    }
  }
}
