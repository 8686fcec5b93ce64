package app.xiaohao.store.log;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** One connection inside one transaction, with the few shapes of statement that the store needs. */
final class Sql {
  private static final int BATCH_SIZE = 1000;
  private static final int FETCH_SIZE = 1000;

  private final Connection connection;
  private final RowJournal journal;
  private final SessionSeal seal;
  private final Recorder recorder;
  private final EvidenceStore evidence;

  /** For work that only reads, or writes nothing that is sealed. */
  Sql(Connection connection) {
    this(connection, null);
  }

  /**
   * For work that only reads.
   *
   * @param evidence where bytes of proof lie that the ledger has not; null where nowhere
   */
  Sql(Connection connection, EvidenceStore evidence) {
    this(connection, null, null, Recorder.NOBODY, evidence);
  }

  /**
   * @param journal hears of every row that is written; null where nobody wants to
   * @param seal signs what is written; null where nothing is
   * @param recorder hears of every statement that writes
   * @param evidence where bytes of proof lie that the ledger has not; null where nowhere
   */
  Sql(
      Connection connection,
      RowJournal journal,
      SessionSeal seal,
      Recorder recorder,
      EvidenceStore evidence) {
    this.connection = connection;
    this.journal = journal;
    this.seal = seal;
    this.recorder = recorder;
    this.evidence = evidence;
  }

  /** Where bytes of proof lie that the ledger has not. */
  Optional<EvidenceStore> evidence() {
    return Optional.ofNullable(evidence);
  }

  /** What hears of every statement that writes. */
  Recorder recorder() {
    return recorder;
  }

  /** What the database says of its tables. */
  DatabaseMetaData metaData() throws SQLException {
    return connection.getMetaData();
  }

  /** What hears of every row that is written; null where nobody wants to. */
  RowJournal journal() {
    return journal;
  }

  /** What signs the end of the log; null where nothing is written. */
  SessionSeal seal() {
    return seal;
  }

  /** Reads one value from one row of a result. */
  interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Looks at one row of a result. */
  interface Visitor {
    void visit(ResultSet row) throws SQLException;
  }

  <T> List<T> list(String sql, Reader<T> reader, Object... arguments) throws SQLException {
    List<T> values = new ArrayList<>();
    each(sql, row -> values.add(reader.read(row)), arguments);
    return values;
  }

  <T> Optional<T> first(String sql, Reader<T> reader, Object... arguments) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, arguments);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
      }
    }
  }

  void each(String sql, Visitor visitor, Object... arguments) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setFetchSize(FETCH_SIZE);
      bind(statement, arguments);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          visitor.visit(rows);
        }
      }
    }
  }

  /**
   * A row as a statement takes it, each value in the type of its column: a driver that is not told
   * the type gives days and moments without a zone in those of the machine's zone.
   */
  static Object[] values(ResultSet row) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    Object[] values = new Object[columns.getColumnCount()];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          switch (columns.getColumnType(i + 1)) {
            case Types.DATE -> row.getObject(i + 1, LocalDate.class);
            case Types.TIMESTAMP -> row.getObject(i + 1, LocalDateTime.class);
            case Types.CLOB -> row.getString(i + 1);
            case Types.BLOB, Types.VARBINARY, Types.BINARY -> row.getBytes(i + 1);
            default -> row.getObject(i + 1);
          };
    }
    return values;
  }

  int update(String sql, Object... arguments) throws SQLException {
    if (journal != null && journal.asksForNumbers(Dml.of(sql))) {
      insert(sql, arguments);
      return 1;
    }
    heard(sql, arguments);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, arguments);
      int touched = statement.executeUpdate();
      recorder.wrote(sql, arguments, null);
      return touched;
    }
  }

  private void heard(String sql, Object... arguments) throws SQLException {
    if (journal != null) {
      journal.before(this, Dml.of(sql), arguments);
    }
  }

  /** Inserts one row and gives the {@code id} that the database chose for it. */
  long insert(String sql, Object... arguments) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql, new String[] {"id"})) {
      bind(statement, arguments);
      statement.executeUpdate();
      try (ResultSet keys = statement.getGeneratedKeys()) {
        keys.next();
        long id = keys.getLong(1);
        numbered(sql, id);
        recorder.wrote(sql, arguments, id);
        return id;
      }
    }
  }

  private void numbered(String sql, long id) {
    Dml dml = Dml.of(sql);
    if (journal != null && journal.asksForNumbers(dml)) {
      journal.numbered(dml, id);
    }
  }

  /** Runs one statement for each row of arguments; {@code done} hears of each part. */
  void batch(String sql, List<Object[]> rows, IntConsumer done) throws SQLException {
    if (journal != null && journal.asksForNumbers(Dml.of(sql))) {
      batchInsert(sql, rows, done);
      return;
    }
    for (Object[] row : rows) {
      heard(sql, row);
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      batch(statement, rows, null, done);
    }
    for (Object[] row : rows) {
      recorder.wrote(sql, row, null);
    }
  }

  /** Inserts many rows and gives their {@code id}s in the same order. */
  List<Long> batchInsert(String sql, List<Object[]> rows, IntConsumer done) throws SQLException {
    List<Long> ids = new ArrayList<>(rows.size());
    try (PreparedStatement statement = connection.prepareStatement(sql, new String[] {"id"})) {
      batch(statement, rows, ids, done);
    }
    for (int i = 0; i < ids.size(); i++) {
      numbered(sql, ids.get(i));
      recorder.wrote(sql, rows.get(i), ids.get(i));
    }
    return ids;
  }

  private static void batch(
      PreparedStatement statement, List<Object[]> rows, List<Long> ids, IntConsumer done)
      throws SQLException {
    int waiting = 0;
    for (int i = 0; i < rows.size(); i++) {
      bind(statement, rows.get(i));
      statement.addBatch();
      waiting++;
      if (waiting == BATCH_SIZE || i == rows.size() - 1) {
        statement.executeBatch();
        done.accept(waiting);
        waiting = 0;
        if (ids != null) {
          try (ResultSet keys = statement.getGeneratedKeys()) {
            while (keys.next()) {
              ids.add(keys.getLong(1));
            }
          }
        }
      }
    }
  }

  private static void bind(PreparedStatement statement, Object... arguments) throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      Object argument = arguments[i];
      statement.setObject(i + 1, argument instanceof Enum<?> word ? word.name() : argument);
    }
  }
}
