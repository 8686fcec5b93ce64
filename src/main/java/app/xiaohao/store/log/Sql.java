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
public final class Sql {
  private static final int BATCH_SIZE = 1000;
  private static final int FETCH_SIZE = 1000;

  private final Connection connection;
  private final RowJournal journal;
  private final SessionSeal seal;
  private final Recorder recorder;
  private final EvidenceStore evidence;

  /** For work that only reads, or writes nothing that is sealed. */
  public Sql(Connection connection) {
    this(connection, null);
  }

  /**
   * For work that only reads.
   *
   * @param evidence where bytes of proof lie that the ledger has not; null where nowhere
   */
  public Sql(Connection connection, EvidenceStore evidence) {
    this(connection, null, null, Recorder.NOBODY, evidence);
  }

  /**
   * @param journal hears of every row that is written; null where nobody wants to
   * @param seal signs what is written; null where nothing is
   * @param recorder hears of every statement that writes
   * @param evidence where bytes of proof lie that the ledger has not; null where nowhere
   */
  public Sql(
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
  public Optional<EvidenceStore> evidence() {
    return Optional.ofNullable(evidence);
  }

  /** What hears of every statement that writes. */
  Recorder recorder() {
    return recorder;
  }

  /** What the database says of its tables. */
  public DatabaseMetaData metaData() throws SQLException {
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
  public interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Looks at one row of a result. */
  public interface Visitor {
    void visit(ResultSet row) throws SQLException;
  }

  public <T> List<T> list(String sql, Reader<T> reader, Object... arguments) throws SQLException {
    List<T> values = new ArrayList<>();
    each(sql, row -> values.add(reader.read(row)), arguments);
    return values;
  }

  public <T> Optional<T> first(String sql, Reader<T> reader, Object... arguments)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, arguments);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
      }
    }
  }

  public void each(String sql, Visitor visitor, Object... arguments) throws SQLException {
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
  public static Object[] values(ResultSet row) throws SQLException {
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

  /** Carries out what is no statement about rows. */
  public void command(String sql) throws SQLException {
    if (journal != null) {
      throw new IllegalStateException("no statement beside the journal: " + sql);
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.execute();
    }
  }

  /** Writes rows and gives how many it touched. */
  public int update(Dml dml, Object... arguments) throws SQLException {
    if (numbers(dml)) {
      insert(dml, arguments);
      return 1;
    }
    heard(dml, arguments);
    try (PreparedStatement statement = connection.prepareStatement(dml.text())) {
      bind(statement, arguments);
      int touched = statement.executeUpdate();
      recorder.wrote(dml.text(), arguments, null);
      return touched;
    }
  }

  private void heard(Dml dml, Object... arguments) throws SQLException {
    if (journal != null) {
      journal.before(this, dml, arguments);
    }
  }

  /** Whether the database numbers the rows of a statement and somebody wants to know how. */
  public boolean numbers(Dml dml) {
    return journal != null && journal.asksForNumbers(dml);
  }

  /** Inserts one row and gives the {@code id} that the database chose for it. */
  public long insert(Dml dml, Object... arguments) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(dml.text(), new String[] {"id"})) {
      bind(statement, arguments);
      statement.executeUpdate();
      try (ResultSet keys = statement.getGeneratedKeys()) {
        keys.next();
        long id = keys.getLong(1);
        numbered(dml, id);
        recorder.wrote(dml.text(), arguments, id);
        return id;
      }
    }
  }

  private void numbered(Dml dml, long id) {
    if (numbers(dml)) {
      journal.numbered(dml, id);
    }
  }

  /** Runs one statement for each row of arguments; {@code done} hears of each part. */
  public void batch(Dml dml, List<Object[]> rows, IntConsumer done) throws SQLException {
    if (numbers(dml)) {
      batchInsert(dml, rows, done);
      return;
    }
    if (rows.isEmpty()) {
      return;
    }
    if (journal != null) {
      journal.before(this, dml, rows);
    }
    try (PreparedStatement statement = connection.prepareStatement(dml.text())) {
      batch(statement, rows, null, done);
    }
    for (Object[] row : rows) {
      recorder.wrote(dml.text(), row, null);
    }
  }

  /** Inserts many rows and gives their {@code id}s in the same order. */
  public List<Long> batchInsert(Dml dml, List<Object[]> rows, IntConsumer done)
      throws SQLException {
    List<Long> ids = new ArrayList<>(rows.size());
    if (rows.isEmpty()) {
      return ids;
    }
    try (PreparedStatement statement =
        connection.prepareStatement(dml.text(), new String[] {"id"})) {
      batch(statement, rows, ids, done);
    }
    for (int i = 0; i < ids.size(); i++) {
      numbered(dml, ids.get(i));
      recorder.wrote(dml.text(), rows.get(i), ids.get(i));
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
