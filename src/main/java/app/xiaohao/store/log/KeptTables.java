package app.xiaohao.store.log;

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
 * All tables whose rows are sealed in the change log: every table of the schema but the log itself.
 * The database is asked for them, so that a new table is sealed without being listed.
 */
final class KeptTables {
  /** What Flyway did to the schema. */
  static final String SCHEMA_HISTORY = "flyway_schema_history";

  /** The log, which its own chain of hashes proves. */
  private static final Set<String> LOG =
      Set.of("change_log", "change_field", "change_head", "change_image");

  /** Tables that were sealed from version 6 on only; before, their rows were proved by nothing. */
  private static final Set<String> SINCE_6 =
      Set.of(
          SCHEMA_HISTORY,
          "source_document",
          "evidence_file",
          "evidence_piece",
          "issue_said",
          "measure_said",
          "issue_before",
          "measure_before",
          "measure_unit_before",
          "measure_leader_before",
          "leader_before");

  /** Tables whose rows are never turned back with a change, though the log could. */
  static final Set<String> STAYING =
      Set.of(
          SCHEMA_HISTORY,
          SessionSeal.SIGNATURES,
          SessionSeal.KEYS,
          "source_document",
          "evidence_file",
          "evidence_piece");

  /** Columns of bytes that are proved by a sealed hash of their own, once and not row by row. */
  private static final Set<String> PROVED_BESIDE =
      Set.of("source_document.content", "evidence_piece.content");

  /** Texts as long as a whole document. */
  private static final Set<String> LONG_TEXTS = Set.of("source_document.body");

  /** The types of {@link Types} for columns of bytes. */
  static final Set<Integer> BYTES =
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
    Map<String, List<Column>> found = new TreeMap<>();
    try (ResultSet rows = data.getColumns(null, "public", "%", "%")) {
      while (rows.next()) {
        String table = rows.getString("TABLE_NAME");
        Column column = Column.of(rows);
        if (!LOG.contains(table) && !PROVED_BESIDE.contains(table + "." + column.name)) {
          found.computeIfAbsent(table, name -> new ArrayList<>()).add(column);
        }
      }
    }
    Map<String, KeptTable> tables = new TreeMap<>();
    for (var table : found.entrySet()) {
      tables.put(table.getKey(), table(data, table.getKey(), table.getValue()));
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

  private record Column(String name, int type) {
    static Column of(ResultSet row) throws SQLException {
      int type = row.getInt("DATA_TYPE");
      // PostgreSQL gives both kinds of moment the same number
      boolean zoned = row.getString("TYPE_NAME").equals("timestamptz");
      return new Column(row.getString("COLUMN_NAME"), zoned ? Types.TIMESTAMP_WITH_TIMEZONE : type);
    }
  }

  private static KeptTable table(DatabaseMetaData data, String name, List<Column> columns)
      throws SQLException {
    List<String> names = columns.stream().map(Column::name).toList();
    List<Integer> key = key(data, name, names);
    if (key.isEmpty()) {
      throw new IllegalStateException("rows without a primary key cannot be sealed: " + name);
    }
    Set<Integer> hashed = new HashSet<>();
    for (int i = 0; i < columns.size(); i++) {
      if (BYTES.contains(columns.get(i).type) || LONG_TEXTS.contains(name + "." + names.get(i))) {
        hashed.add(i);
      }
    }
    return new KeptTable(name, names, columns.stream().map(Column::type).toList(), key, hashed);
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

  /** Whether a ledger of this version sealed the rows of a table. */
  static boolean sealed(String table, int version) {
    return version >= UpgradeSeal.FIRST_SEALING && (version >= 6 || !SINCE_6.contains(table));
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
