package app.xiaohao.store;

import static org.junit.jupiter.api.Assumptions.abort;

import app.xiaohao.ledger.LedgerStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresLedgerStoreTest extends LedgerStoreContract {
  private static EmbeddedPostgres engine;
  private static int databases;

  @BeforeAll
  static void startEngine() {
    try {
      engine = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
    } catch (IOException | IllegalStateException failure) {
      abort("PostgreSQL does not run here, the store was tried on H2 only: " + failure);
    }
  }

  @AfterAll
  static void stopEngine() throws IOException {
    if (engine != null) {
      engine.close();
    }
  }

  @Override
  LedgerStore empty() {
    String name = "ledger" + ++databases;
    try (Connection connection = engine.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    DataSource source = engine.getDatabase("postgres", name);
    Schema.CURRENT.migrate(source, Schema.POSTGRESQL_WORDS);
    Path place = Path.of(name);
    return new SqlLedgerStore(
        new Transactions(source, place, null), place, Schema.CURRENT.version(), changed -> {});
  }
}
