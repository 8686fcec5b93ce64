package app.xiaohao.store;

import app.xiaohao.store.file.Schema;
import java.io.IOException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresEvidenceTest extends EvidenceContract {
  private static PostgresEngine engine;
  private static int databases;

  @BeforeAll
  static void startEngine() {
    engine = PostgresEngine.start();
  }

  @AfterAll
  static void stopEngine() throws IOException {
    if (engine != null) {
      engine.close();
    }
  }

  @Override
  DataSource database() {
    DataSource source = engine.database("evidence" + ++databases);
    Schema.CURRENT.migrate(source, Schema.POSTGRESQL_WORDS);
    return source;
  }
}
