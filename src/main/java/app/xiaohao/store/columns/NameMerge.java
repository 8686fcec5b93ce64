package app.xiaohao.store.columns;

import app.xiaohao.model.UnitRole;
import app.xiaohao.store.log.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lets all that refers to one entry of the names refer to another, and takes the first away. */
final class NameMerge {
  private final Sql sql;
  private final long from;
  private final long into;

  NameMerge(Sql sql, long from, long into) {
    this.sql = sql;
    this.from = from;
    this.into = into;
  }

  /** A list of names in a table: the parts of its key besides the place. */
  private record Place(List<Object> key) {}

  /**
   * Of units.
   *
   * @return in how many places of measures it stood
   */
  int units() throws SQLException {
    Set<Long> touched =
        Set.copyOf(
            sql.list(
                "select distinct measure_id from measure_unit where unit_id = ?",
                row -> row.getLong(1),
                from));
    int moved = move("measure_unit", "unit_id", List.of("measure_id", "role"));
    move("measure_unit_before", "unit_id", List.of("measure_id", "import_id", "role"));
    fold(touched);
    sql.update("update unit set parent_id = ? where parent_id = ?", into, from);
    people();
    sql.update("delete from unit_alias where unit_id = ?", from);
    sql.update("update unit set import_id = ? where id = ?", null, into);
    sql.update("delete from unit where id = ?", from);
    return moved;
  }

  /**
   * Nobody leads and supports one measure: of several roles the first in their order stays.
   *
   * @param touched the measures for which the one that goes answered; what papers say of others
   *     stays as it is
   */
  private void fold(Set<Long> touched) throws SQLException {
    Map<Long, Set<UnitRole>> roles = new LinkedHashMap<>();
    sql.each(
        "select measure_id, role from measure_unit where unit_id = ?",
        row ->
            roles
                .computeIfAbsent(row.getLong(1), measure -> EnumSet.noneOf(UnitRole.class))
                .add(UnitRole.valueOf(row.getString(2))),
        into);
    roles.keySet().retainAll(touched);
    for (var measure : roles.entrySet()) {
      for (UnitRole role : measure.getValue().stream().skip(1).toList()) {
        List<Long> others =
            sql.list(
                "select unit_id from measure_unit where measure_id = ? and role = ?"
                    + " and unit_id <> ? order by position",
                row -> row.getLong(1),
                measure.getKey(),
                role,
                into);
        sql.update(
            "delete from measure_unit where measure_id = ? and role = ?", measure.getKey(), role);
        int position = 0;
        for (long other : others) {
          sql.update(
              "insert into measure_unit (measure_id, role, position, unit_id) values (?,?,?,?)",
              measure.getKey(),
              role,
              position++,
              other);
        }
      }
    }
  }

  /** The people of both, each once. */
  private void people() throws SQLException {
    Set<List<String>> people = new LinkedHashSet<>();
    for (long unit : new long[] {into, from}) {
      people.addAll(
          sql.list(
              "select name, post, phone from unit_person where unit_id = ? order by position",
              row -> List.of(row.getString(1), row.getString(2), row.getString(3)),
              unit));
      sql.update("delete from unit_person where unit_id = ?", unit);
    }
    int position = 0;
    for (List<String> person : people) {
      sql.update(
          "insert into unit_person (unit_id, position, name, post, phone) values (?,?,?,?,?)",
          into,
          position++,
          person.get(0),
          person.get(1),
          person.get(2));
    }
  }

  /**
   * Of leaders.
   *
   * @return in how many places of measures they stood
   */
  int leaders() throws SQLException {
    int moved = move("measure_leader", "leader_id", List.of("measure_id"));
    move("measure_leader_before", "leader_id", List.of("measure_id", "import_id"));
    sql.update(
        "delete from leader_before where leader_id = ? and import_id in"
            + " (select b.import_id from leader_before b where b.leader_id = ?)",
        from,
        into);
    sql.update(
        "insert into leader_before (leader_id, import_id, posts)"
            + " select cast(? as bigint), import_id, posts from leader_before where leader_id = ?",
        into,
        from);
    sql.update("delete from leader_before where leader_id = ?", from);
    sql.update("delete from leader where id = ?", from);
    return moved;
  }

  /** Each list in which it stands is written anew: nobody stands in one twice. */
  private int move(String table, String column, List<String> key) throws SQLException {
    String keys = String.join(", ", key);
    String where = " where " + String.join(" = ? and ", key) + " = ?";
    List<Place> places =
        sql.list(
            "select %s from %s where %s = ?".formatted(keys, table, column),
            row -> new Place(List.of(Sql.values(row))),
            from);
    Map<Place, List<Long>> lists = new LinkedHashMap<>();
    for (Place place : new LinkedHashSet<>(places)) {
      lists.put(
          place,
          sql.list(
              "select %s from %s%s order by position".formatted(column, table, where),
              row -> row.getLong(1),
              place.key.toArray()));
    }
    for (var list : lists.entrySet()) {
      Object[] place = list.getKey().key.toArray();
      sql.update("delete from " + table + where, place);
      int position = 0;
      for (long id : distinct(list.getValue())) {
        List<Object> arguments = new ArrayList<>(list.getKey().key);
        arguments.add(position++);
        arguments.add(id);
        sql.update(
            "insert into %s (%s, position, %s) values (%s?,?)"
                .formatted(table, keys, column, "?,".repeat(key.size())),
            arguments.toArray());
      }
    }
    return lists.size();
  }

  private Set<Long> distinct(List<Long> ids) {
    Set<Long> distinct = new LinkedHashSet<>();
    ids.forEach(id -> distinct.add(id == from ? into : id));
    return distinct;
  }
}
