package app.xiaohao.store;

import app.xiaohao.model.Leader;
import app.xiaohao.model.Unit;
import app.xiaohao.model.UnitId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the units and leaders of the ledger. */
final class NameReader {
  private NameReader() {}

  /** By identity, so that a parent comes before those below it. */
  static List<Unit> units(Sql sql) throws SQLException {
    Map<Long, List<String>> aliases = new HashMap<>();
    sql.each(
        "select unit_id, alias from unit_alias order by alias",
        row ->
            aliases
                .computeIfAbsent(row.getLong(1), unit -> new ArrayList<>(2))
                .add(row.getString(2)));
    return sql.list(
        "select id, parent_id, name from unit order by id",
        row -> {
          Long parent = row.getObject(2, Long.class);
          return new Unit(
              new UnitId(row.getLong(1)),
              parent == null ? null : new UnitId(parent),
              row.getString(3),
              aliases.getOrDefault(row.getLong(1), List.of()));
        });
  }

  static List<Leader> leaders(Sql sql) throws SQLException {
    return sql.list("select id, name, posts from leader order by id", Names::person);
  }
}
