package app.xiaohao.store;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * All tables whose rows are sealed in the change log: every table of the schema but those named
 * here. The database is asked for them, so that a new table is sealed without being listed.
 */
final class KeptTables {
  /**
   * Not sealed row by row: the log itself; documents and proof, whose bytes are never taken away
   * and which are proved by their hash; and what later merges and undoings of imports need to know,
   * which no list or count shows.
   */
  static final Set<String> NOT_SEALED =
      Set.of(
          "change_log",
          "change_field",
          "change_head",
          "change_image",
          "source_document",
          "evidence_file",
          "evidence_piece",
          "issue_said",
          "measure_said",
          "issue_before",
          "measure_before",
          "measure_unit_before",
          "measure_leader_before",
          "leader_before",
          "flyway_schema_history");

  private static final Set<Integer> BYTES =
      Set.of(Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY);

  private final Map<String, KeptTable> tables;
  private final Map<String, List<Below>> below;
  private final Map<String, Set<String>> referring;

  private KeptTables(
      Map<String, KeptTable> tables,
      Map<String, List<Below>> below,
      Map<String, Set<String>> referring) {
    this.tables = tables;
    this.below = below;
    this.referring = referring;
  }

  /**
   * Rows that the database takes away together with those that they refer to by {@code id}.
   *
   * @param column that refers
   */
  record Below(KeptTable table, String column) {}

  static KeptTables of(DatabaseMetaData data) throws SQLException {
    Map<String, List<String>> columns = new TreeMap<>();
    Map<String, List<Integer>> types = new HashMap<>();
    try (ResultSet rows = data.getColumns(null, "public", "%", "%")) {
      while (rows.next()) {
        String table = rows.getString("TABLE_NAME");
        int type = rows.getInt("DATA_TYPE");
        if (!NOT_SEALED.contains(table) && !BYTES.contains(type)) {
          columns.computeIfAbsent(table, name -> new ArrayList<>()).add(rows.getString(4));
          types.computeIfAbsent(table, name -> new ArrayList<>()).add(type);
        }
      }
    }
    Map<String, KeptTable> tables = new TreeMap<>();
    for (var table : columns.entrySet()) {
      List<Integer> key = key(data, table.getKey(), table.getValue());
      if (!key.isEmpty()) {
        tables.put(
            table.getKey(),
            new KeptTable(table.getKey(), table.getValue(), types.get(table.getKey()), key));
      }
    }
    Map<String, List<Below>> below = new HashMap<>();
    Map<String, Set<String>> referring = new HashMap<>();
    for (String table : tables.keySet()) {
      Set<String> others = new HashSet<>();
      below.put(table, below(data, table, tables, others));
      others.remove(table);
      referring.put(table, others);
    }
    return new KeptTables(tables, below, referring);
  }

  private static List<Below> below(
      DatabaseMetaData data, String table, Map<String, KeptTable> tables, Set<String> others)
      throws SQLException {
    List<Below> below = new ArrayList<>();
    try (ResultSet rows = data.getExportedKeys(null, "public", table)) {
      while (rows.next()) {
        KeptTable referring = tables.get(rows.getString("FKTABLE_NAME"));
        if (referring != null) {
          others.add(referring.name());
        }
        if (referring != null
            && rows.getShort("DELETE_RULE") == DatabaseMetaData.importedKeyCascade) {
          below.add(new Below(referring, rows.getString("FKCOLUMN_NAME")));
        }
      }
    }
    return below;
  }

  /** The other tables whose rows refer to rows of a table. */
  Set<String> referringTo(String table) {
    return referring.get(table);
  }

  /** How many tables stand below a table in the longest line of those that refer to one another. */
  int height(String table) {
    int height = 0;
    for (String other : referring.get(table)) {
      height = Math.max(height, 1 + height(other));
    }
    return height;
  }

  /** What goes together with rows of a table. */
  List<Below> below(KeptTable table) {
    return below.get(table.name());
  }

  private static List<Integer> key(DatabaseMetaData data, String table, List<String> columns)
      throws SQLException {
    Map<Integer, Integer> places = new TreeMap<>();
    try (ResultSet rows = data.getPrimaryKeys(null, "public", table)) {
      while (rows.next()) {
        places.put((int) rows.getShort("KEY_SEQ"), columns.indexOf(rows.getString("COLUMN_NAME")));
      }
    }
    return List.copyOf(places.values());
  }

  /** The table of that name; null where its rows are not sealed. */
  KeptTable get(String name) {
    return tables.get(name);
  }

  /** All of them, by name. */
  Iterable<KeptTable> all() {
    return tables.values();
  }
}
