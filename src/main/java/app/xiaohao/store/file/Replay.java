package app.xiaohao.store.file;

import app.xiaohao.store.file.LedgerCopy.Head;
import app.xiaohao.store.journal.JournalSegment;
import app.xiaohao.store.journal.JournalSegment.At;
import app.xiaohao.store.log.EvidenceStore;
import app.xiaohao.store.log.JournalValues;
import app.xiaohao.store.log.Sql;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Does to a database what the journal says, one record after another. */
final class Replay {
  private static final String INTO = "insert into ";

  private final H2Database database;
  private final EvidenceStore evidence;
  private final Map<String, Long> ids = new HashMap<>();

  Replay(H2Database database, EvidenceStore evidence) {
    this.database = database;
    this.evidence = evidence;
  }

  /**
   * Carries out one record as one transaction.
   *
   * @throws SQLException if it does not lead to the seal that the record names; the database is as
   *     it was
   */
  void apply(JournalSegment segment, At at) throws SQLException, IOException {
    try (Connection connection = database.connection()) {
      connection.setAutoCommit(false);
      boolean done = false;
      try {
        segment.statements(at, (sql, arguments, id) -> apply(connection, sql, arguments, id));
        Head head = Head.of(new Sql(connection));
        if (!head.equals(new Head(at.record().number(), at.record().seal()))) {
          throw new SQLException("the journal leads elsewhere at " + at.record().number());
        }
        connection.commit();
        done = true;
      } finally {
        if (!done) {
          connection.rollback();
        }
        connection.setAutoCommit(true);
      }
    }
  }

  private void apply(Connection connection, String sql, Object[] arguments, Long id)
      throws SQLException, IOException {
    String carriedOut = sql;
    List<Object> values = new ArrayList<>();
    if (id != null) {
      carriedOut = INTO + intoWithId(sql);
      values.add(id);
      ids.merge(table(sql), id, Math::max);
    }
    for (Object argument : arguments) {
      values.add(argument instanceof JournalValues.Piece piece ? evidence.piece(piece) : argument);
    }
    try (PreparedStatement statement = connection.prepareStatement(carriedOut)) {
      for (int i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, values.get(i));
      }
      statement.executeUpdate();
    }
  }

  /** The table of a statement that inserts, as journals have it. */
  private static String table(String sql) throws SQLException {
    int bracket = sql.indexOf('(');
    if (!sql.startsWith(INTO) || bracket < 0) {
      throw new SQLException("the journal numbers rows of no insert: " + sql);
    }
    return sql.substring(INTO.length(), bracket).strip();
  }

  /** What follows the first words of the statement that also gives the number. */
  private static String intoWithId(String sql) throws SQLException {
    String table = table(sql);
    int bracket = sql.indexOf('(');
    int values = sql.indexOf('(', sql.indexOf(')', bracket));
    return table
        + " (id, "
        + sql.substring(bracket + 1, values + 1)
        + "?, "
        + sql.substring(values + 1);
  }

  /** Lets the database number new rows behind those that were replayed. */
  void end() throws SQLException {
    try (Connection connection = database.connection();
        Statement statement = connection.createStatement()) {
      for (Map.Entry<String, Long> table : ids.entrySet()) {
        long next = next(statement, table.getKey());
        if (next <= table.getValue()) {
          statement.execute(
              "alter table "
                  + table.getKey()
                  + " alter column id restart with "
                  + (table.getValue() + 1));
        }
      }
      statement.execute(H2Database.FORCE_TO_DISK);
    }
  }

  private static long next(Statement statement, String table) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "select identity_base from information_schema.columns where table_schema = 'public'"
                + " and column_name = 'id' and table_name = '"
                + table
                + "'")) {
      return row.next() ? row.getLong(1) : Long.MAX_VALUE;
    }
  }
}
