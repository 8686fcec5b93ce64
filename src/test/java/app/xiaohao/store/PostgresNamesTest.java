package app.xiaohao.store;

import app.xiaohao.ledger.LedgerStore;
import app.xiaohao.store.columns.NamesContract;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresNamesTest extends NamesContract {
  private static PostgresEngine engine;

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
  LedgerStore empty() {
    return engine.empty();
  }
}
