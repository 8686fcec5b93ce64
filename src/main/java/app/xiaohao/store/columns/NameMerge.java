package app.xiaohao.store.columns;

import app.xiaohao.ledger.rule.NameRules;
import app.xiaohao.model.UnitRole;
import app.xiaohao.store.log.Dml;
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
public final class NameMerge {
  private final Sql sql;
  private final long from;
  private final long into;

  public NameMerge(Sql sql, long from, long into) {
    this.sql = sql;
    this.from = from;
    this.into = into;
  }

  /** A list of names in a table: the parts of its key besides the place. */
  private record Place(List<Object> key) {}

  /** Of units. */
  public void units() throws SQLException {
    Set<Long> touched =
        Set.copyOf(
            sql.list(
                "select distinct measure_id from measure_unit where unit_id = ?",
                row -> row.getLong(1),
                from));
    move("measure_unit", "unit_id", List.of("measure_id", "role"));
    move("measure_unit_before", "unit_id", List.of("measure_id", "import_id", "role"));
    fold(touched);
    sql.update(Dml.update("unit", "parent_id").where("parent_id = ?"), into, from);
    people();
    sql.update(Dml.delete("unit_alias").where("unit_id = ?"), from);
    sql.update(Dml.update("unit", "import_id").where("id = ?"), null, into);
    sql.update(Dml.delete("unit").where("id = ?"), from);
  }

  /**
   * Of several roles of one measure one stays, as {@link NameRules#staying} says.
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
      UnitRole staying = NameRules.staying(measure.getValue());
      for (UnitRole role : measure.getValue()) {
        if (role == staying) {
          continue;
        }
        List<Long> others =
            sql.list(
                "select unit_id from measure_unit where measure_id = ? and role = ?"
                    + " and unit_id <> ? order by position",
                row -> row.getLong(1),
                measure.getKey(),
                role,
                into);
        sql.update(
            Dml.delete("measure_unit").where("measure_id = ? and role = ?"),
            measure.getKey(),
            role);
        int position = 0;
        for (long other : others) {
          sql.update(
              Dml.insert("measure_unit", "measure_id", "role", "position", "unit_id"),
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
      sql.update(Dml.delete("unit_person").where("unit_id = ?"), unit);
    }
    int position = 0;
    for (List<String> person : people) {
      sql.update(
          Dml.insert("unit_person", "unit_id", "position", "name", "post", "phone"),
          into,
          position++,
          person.get(0),
          person.get(1),
          person.get(2));
    }
  }

  /** Of leaders. */
  public void leaders() throws SQLException {
    move("measure_leader", "leader_id", List.of("measure_id"));
    move("measure_leader_before", "leader_id", List.of("measure_id", "import_id"));
    sql.update(
        Dml.delete("leader_before")
            .where(
                "leader_id = ? and import_id in (select b.import_id from leader_before b where"
                    + " b.leader_id = ?)"),
        from,
        into);
    sql.update(
        Dml.insertSelected(
            "leader_before",
            List.of("leader_id", "import_id", "posts"),
            "select cast(? as bigint), import_id, posts from leader_before where leader_id = ?"),
        into,
        from);
    sql.update(Dml.delete("leader_before").where("leader_id = ?"), from);
    sql.update(Dml.delete("leader").where("id = ?"), from);
  }

  /** Each list in which it stands is written anew: nobody stands in one twice. */
  private void move(String table, String column, List<String> key) throws SQLException {
    String keys = String.join(", ", key);
    String where = String.join(" = ? and ", key) + " = ?";
    List<Place> places =
        sql.list(
            "select %s from %s where %s = ?".formatted(keys, table, column),
            row -> new Place(List.of(Sql.values(row))),
            from);
    List<String> columns = new ArrayList<>(key);
    columns.add("position");
    columns.add(column);
    Map<Place, List<Long>> lists = new LinkedHashMap<>();
    for (Place place : new LinkedHashSet<>(places)) {
      lists.put(
          place,
          sql.list(
              "select %s from %s where %s order by position".formatted(column, table, where),
              row -> row.getLong(1),
              place.key.toArray()));
    }
    for (var list : lists.entrySet()) {
      Object[] place = list.getKey().key.toArray();
      sql.update(Dml.delete(table).where(where), place);
      int position = 0;
      for (long id : distinct(list.getValue())) {
        List<Object> arguments = new ArrayList<>(list.getKey().key);
        arguments.add(position++);
        arguments.add(id);
        sql.update(Dml.insert(table, columns), arguments.toArray());
      }
    }
  }

  private Set<Long> distinct(List<Long> ids) {
    Set<Long> distinct = new LinkedHashSet<>();
    ids.forEach(id -> distinct.add(id == from ? into : id));
    return distinct;
  }
}
