package app.xiaohao.store;

import static org.junit.jupiter.api.Assumptions.abort;

import app.xiaohao.ledger.LedgerStore;
import app.xiaohao.ledger.history.Workplace;
import app.xiaohao.store.file.Schema;
import app.xiaohao.store.file.Transactions;
import app.xiaohao.store.log.SealKeys;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A PostgreSQL for the tests of one class, with a fresh database for each. */
final class PostgresEngine implements AutoCloseable {
  private final EmbeddedPostgres engine;
  private int databases;

  private PostgresEngine(EmbeddedPostgres engine) {
    this.engine = engine;
  }

  /** Starts it, or skips the class loudly where it does not run. */
  static PostgresEngine start() {
    try {
      return new PostgresEngine(EmbeddedPostgres.builder().setServerConfig("fsync", "off").start());
    } catch (IOException | IllegalStateException failure) {
      return abort("PostgreSQL does not run here, the store was tried on H2 only: " + failure);
    }
  }

  /** An empty ledger. */
  LedgerStore empty() {
    String name = "ledger" + ++databases;
    DataSource source = database(name);
    Schema.CURRENT.migrate(source, Schema.POSTGRESQL_WORDS);
    return store(source, name);
  }

  /** A new database without tables. */
  DataSource database(String name) {
    try (Connection connection = engine.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    return engine.getDatabase("postgres", name);
  }

  private static LedgerStore store(DataSource source, String name) {
    Path place = Path.of(name);
    return new SqlLedgerStore(
        new Transactions(source::getConnection, place, SealKeys.passing()),
        place,
        Schema.CURRENT.version(),
        Workplace.UNKNOWN,
        SqlLedgerStore.Machine.ELSEWHERE);
  }

  @Override
  public void close() throws IOException {
    engine.close();
  }
}
