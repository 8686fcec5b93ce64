package app.xiaohao.bench;

import app.xiaohao.store.file.LedgerFilePath;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All rows of a ledger, written by JDBC alone into an empty one: the same tables with their keys
 * and conditions, the same settings of the database, one transaction, forced to the device; nothing
 * is reckoned, sealed or kept in a journal.
 */
final class RawRows {
  private static final int BATCH = 1000;

  private final Map<String, List<Object[]>> tables = new LinkedHashMap<>();

  private RawRows() {}

  /** Reads them. */
  static RawRows of(Path ledger) throws SQLException {
    RawRows rows = new RawRows();
    try (Connection connection = DriverManager.getConnection(LedgerFilePath.url(ledger), "sa", "");
        Statement statement = connection.createStatement()) {
      for (String table : inOrder(connection)) {
        rows.tables.put(table, all(statement, table));
      }
    }
    return rows;
  }

  /** The tables, what is referred to before what refers. */
  private static List<String> inOrder(Connection connection) throws SQLException {
    List<String> left = new ArrayList<>();
    try (ResultSet row =
        connection.getMetaData().getTables(null, "public", "%", new String[] {"BASE TABLE"})) {
      while (row.next()) {
        left.add(row.getString("TABLE_NAME"));
      }
    }
    left.remove("flyway_schema_history");
    List<String> ordered = new ArrayList<>();
    while (!left.isEmpty()) {
      List<String> next = new ArrayList<>();
      for (String table : left) {
        Set<String> above = above(connection, table);
        above.remove(table);
        if (ordered.containsAll(above)) {
          next.add(table);
        }
      }
      if (next.isEmpty()) {
        throw new SQLException("tables refer to one another in a ring: " + left);
      }
      ordered.addAll(next);
      left.removeAll(next);
    }
    return ordered;
  }

  private static Set<String> above(Connection connection, String table) throws SQLException {
    Set<String> above = new HashSet<>();
    try (ResultSet row = connection.getMetaData().getImportedKeys(null, "public", table)) {
      while (row.next()) {
        above.add(row.getString("PKTABLE_NAME"));
      }
    }
    return above;
  }

  private static List<Object[]> all(Statement statement, String table) throws SQLException {
    List<Object[]> rows = new ArrayList<>();
    try (ResultSet row = statement.executeQuery("select * from " + table + " order by 1")) {
      int columns = row.getMetaData().getColumnCount();
      while (row.next()) {
        Object[] values = new Object[columns];
        for (int i = 0; i < columns; i++) {
          Object value = row.getObject(i + 1);
          values[i] =
              switch (value) {
                case java.sql.Blob bytes -> bytes.getBytes(1, Math.toIntExact(bytes.length()));
                case java.sql.Clob text -> text.getSubString(1, Math.toIntExact(text.length()));
                case null, default -> value;
              };
        }
        rows.add(values);
      }
    }
    return rows;
  }

  /** Writes them in the place of those that an empty ledger has. */
  void write(Path ledger) throws SQLException {
    try (Connection connection =
        DriverManager.getConnection(LedgerFilePath.url(ledger), "sa", "")) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        for (String table : List.copyOf(tables.keySet()).reversed()) {
          statement.execute("delete from " + table);
        }
        for (Map.Entry<String, List<Object[]>> table : tables.entrySet()) {
          if (!table.getValue().isEmpty()) {
            insert(connection, table.getKey(), table.getValue());
          }
        }
        connection.commit();
        statement.execute("checkpoint sync");
      }
    }
  }

  private static void insert(Connection connection, String table, List<Object[]> rows)
      throws SQLException {
    String places = String.join(",", Collections.nCopies(rows.getFirst().length, "?"));
    try (PreparedStatement insert =
        connection.prepareStatement("insert into " + table + " values (" + places + ")")) {
      int waiting = 0;
      for (Object[] row : rows) {
        for (int i = 0; i < row.length; i++) {
          insert.setObject(i + 1, row[i]);
        }
        insert.addBatch();
        waiting++;
        if (waiting == BATCH) {
          insert.executeBatch();
          waiting = 0;
        }
      }
      insert.executeBatch();
    }
  }
}
