package app.xiaohao.store;

import static org.junit.jupiter.api.Assumptions.abort;

import app.xiaohao.ledger.Ledger;
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

/**
 * A PostgreSQL for all tests of this process, with a fresh database for each: copied by PostgreSQL
 * itself from one that was filled once. It ends with the process.
 */
final class PostgresEngine {
  private static final String EMPTY = "empty_ledger";
  private static final String TYPICAL = "typical_ledger";

  private static PostgresEngine shared;
  private static Exception refusal;

  private final EmbeddedPostgres engine;
  private int databases;

  private PostgresEngine(EmbeddedPostgres engine) {
    this.engine = engine;
    Schema.CURRENT.migrate(database(EMPTY, "template1"), Schema.POSTGRESQL_WORDS);
    TypicalLedger.fill(store(database(TYPICAL, EMPTY), TYPICAL)).close();
  }

  /** The one of this process, or skips the test loudly where none runs. */
  static synchronized PostgresEngine shared() {
    if (shared == null && refusal == null) {
      try {
        shared =
            new PostgresEngine(EmbeddedPostgres.builder().setServerConfig("fsync", "off").start());
      } catch (IOException | IllegalStateException failure) {
        refusal = failure;
      }
    }
    if (refusal != null) {
      return abort("PostgreSQL does not run here, the store was tried on H2 only: " + refusal);
    }
    return shared;
  }

  /** An empty ledger. */
  LedgerStore empty() {
    return copyOf(EMPTY);
  }

  /** A typical ledger. */
  Ledger typical() {
    return new Ledger(copyOf(TYPICAL), TypicalLedger.CLOCK);
  }

  /** The database of a typical ledger. */
  DataSource typicalDatabase() {
    return database("evidence" + ++databases, TYPICAL);
  }

  private LedgerStore copyOf(String template) {
    String name = "ledger" + ++databases;
    return store(database(name, template), name);
  }

  private DataSource database(String name, String template) {
    try (Connection connection = engine.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name + " template " + template);
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
}
