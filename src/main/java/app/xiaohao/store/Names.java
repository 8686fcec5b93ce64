package app.xiaohao.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The units and leaders behind names, for one transaction. A name is found as it stands, a unit
 * also by an alias; an unknown one is added, a unit at the top of the tree. Where several bear the
 * name, the eldest entry is meant. Blank names are passed over.
 */
final class Names {
  private final Sql sql;
  private final Map<String, Found> units = new HashMap<>();
  private final Map<String, Found> leaders = new HashMap<>();

  Names(Sql sql) {
    this.sql = sql;
  }

  /**
   * A unit or leader in the ledger.
   *
   * @param name under which the ledger knows it
   */
  record Found(long id, String name) {}

  List<Found> units(List<String> names) throws SQLException {
    List<Found> found = new ArrayList<>();
    for (String name : names) {
      String stripped = name.strip();
      if (!stripped.isEmpty()) {
        found.add(unit(stripped));
      }
    }
    return found;
  }

  List<Found> leaders(List<String> names) throws SQLException {
    List<Found> found = new ArrayList<>();
    for (String name : names) {
      String stripped = name.strip();
      if (!stripped.isEmpty()) {
        found.add(leader(stripped));
      }
    }
    return found;
  }

  private Found unit(String name) throws SQLException {
    Found known = units.get(name);
    if (known != null) {
      return known;
    }
    Optional<Found> found =
        sql.first(
            "select id, name from unit where name = ? order by id",
            row -> new Found(row.getLong(1), row.getString(2)),
            name);
    if (found.isEmpty()) {
      found =
          sql.first(
              "select u.id, u.name from unit_alias a join unit u on u.id = a.unit_id"
                  + " where a.alias = ? order by u.id",
              row -> new Found(row.getLong(1), row.getString(2)),
              name);
    }
    Found unit =
        found.isPresent()
            ? found.get()
            : new Found(sql.insert("insert into unit (name) values (?)", name), name);
    units.put(name, unit);
    return unit;
  }

  private Found leader(String name) throws SQLException {
    Found known = leaders.get(name);
    if (known != null) {
      return known;
    }
    Optional<Found> found =
        sql.first(
            "select id, name from leader where name = ? order by id",
            row -> new Found(row.getLong(1), row.getString(2)),
            name);
    Found leader =
        found.isPresent()
            ? found.get()
            : new Found(sql.insert("insert into leader (name, posts) values (?, '')", name), name);
    leaders.put(name, leader);
    return leader;
  }
}
