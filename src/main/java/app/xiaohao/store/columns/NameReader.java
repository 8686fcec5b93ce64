package app.xiaohao.store.columns;

import app.xiaohao.ledger.names.Duties;
import app.xiaohao.model.Leader;
import app.xiaohao.model.LeaderId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Unit;
import app.xiaohao.model.UnitId;
import app.xiaohao.model.UnitPerson;
import app.xiaohao.model.UnitRole;
import app.xiaohao.store.log.Sql;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
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

  /** Who is called in the units that have said so. */
  static Map<UnitId, List<UnitPerson>> people(Sql sql) throws SQLException {
    Map<UnitId, List<UnitPerson>> people = new HashMap<>();
    sql.each(
        "select unit_id, name, post, phone from unit_person order by unit_id, position",
        row ->
            people
                .computeIfAbsent(new UnitId(row.getLong(1)), unit -> new ArrayList<>(2))
                .add(new UnitPerson(row.getString(2), row.getString(3), row.getString(4))));
    return people;
  }

  /** Who answers for what, by identity. */
  static Duties duties(Sql sql) throws SQLException {
    Map<UnitId, Map<UnitRole, List<MeasureId>>> units = new HashMap<>();
    sql.each(
        "select unit_id, role, measure_id from measure_unit order by measure_id",
        row ->
            units
                .computeIfAbsent(new UnitId(row.getLong(1)), unit -> new EnumMap<>(UnitRole.class))
                .computeIfAbsent(UnitRole.valueOf(row.getString(2)), role -> new ArrayList<>())
                .add(new MeasureId(row.getLong(3))));
    Map<LeaderId, List<MeasureId>> leaders = new HashMap<>();
    sql.each(
        "select leader_id, measure_id from measure_leader order by measure_id",
        row ->
            leaders
                .computeIfAbsent(new LeaderId(row.getLong(1)), leader -> new ArrayList<>())
                .add(new MeasureId(row.getLong(2))));
    Map<MeasureId, List<LocalDate>> whole = new HashMap<>();
    sql.each(
        "select measure_id, reported_on from progress_entry where percent = 100"
            + " order by measure_id, reported_on",
        row ->
            whole
                .computeIfAbsent(new MeasureId(row.getLong(1)), measure -> new ArrayList<>(1))
                .add(row.getObject(2, LocalDate.class)));
    return new Duties(units(sql), leaders(sql), people(sql), units, leaders, whole);
  }

  static List<Leader> leaders(Sql sql) throws SQLException {
    return sql.list("select id, name, posts from leader order by id", Names::person);
  }
}
