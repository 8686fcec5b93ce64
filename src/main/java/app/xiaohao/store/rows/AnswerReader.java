package app.xiaohao.store.rows;

import app.xiaohao.model.Responsibility;
import app.xiaohao.model.UnitRole;
import app.xiaohao.store.log.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads who answers for measures, by the measure's identity. */
final class AnswerReader {
  private final Sql sql;
  private final String parts;
  private final Object[] measureId;

  /**
   * @param parts condition on a table {@code p} that has a {@code measure_id}; empty for all
   * @param measureId arguments of that condition
   */
  AnswerReader(Sql sql, String parts, Object[] measureId) {
    this.sql = sql;
    this.parts = parts;
    this.measureId = measureId;
  }

  /**
   * Names are put in their places here: a join and a sort in the database cost three times that.
   */
  Map<Long, Responsibility> read() throws SQLException {
    Map<Long, String> unitNames = names("unit", "unit_id");
    Map<Long, String> leaderNames = names("leader", "leader_id");
    Map<Long, Gathered> gathered = new HashMap<>();
    sql.each(
        "select p.measure_id, p.role, p.position, p.unit_id from measure_unit p" + parts,
        row ->
            put(
                gathered
                    .computeIfAbsent(row.getLong(1), measure -> new Gathered())
                    .units(UnitRole.valueOf(row.getString(2))),
                row.getInt(3),
                unitNames.get(row.getLong(4))),
        measureId);
    sql.each(
        "select p.measure_id, p.position, p.leader_id from measure_leader p" + parts,
        row ->
            put(
                gathered.computeIfAbsent(row.getLong(1), measure -> new Gathered()).leaders,
                row.getInt(2),
                leaderNames.get(row.getLong(3))),
        measureId);
    Map<Long, Responsibility> responsibilities = HashMap.newHashMap(gathered.size());
    gathered.forEach((measure, one) -> responsibilities.put(measure, one.responsibility()));
    return responsibilities;
  }

  /** The names in a table that {@code measure_…} refers to; of a part only those that it needs. */
  private Map<Long, String> names(String table, String reference) throws SQLException {
    String needed =
        parts.isEmpty()
            ? ""
            : " where id in (select p.%s from measure_%s p%s)".formatted(reference, table, parts);
    Map<Long, String> names = new HashMap<>();
    sql.each(
        "select id, name from " + table + needed,
        row -> names.put(row.getLong(1), row.getString(2)),
        measureId);
    return names;
  }

  private static void put(List<String> names, int position, String name) {
    while (names.size() <= position) {
      names.add("");
    }
    names.set(position, name);
  }

  /** The names of one measure while they are read. */
  private static final class Gathered {
    private final List<String> leaders = new ArrayList<>(1);
    private final List<String> lead = new ArrayList<>(1);
    private final List<String> responsible = new ArrayList<>(1);
    private final List<String> supporting = new ArrayList<>(1);

    private List<String> units(UnitRole role) {
      return switch (role) {
        case LEAD -> lead;
        case RESPONSIBLE -> responsible;
        case SUPPORTING -> supporting;
      };
    }

    private Responsibility responsibility() {
      return new Responsibility(leaders, lead, responsible, supporting);
    }
  }
}
