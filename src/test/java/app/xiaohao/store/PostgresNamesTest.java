package app.xiaohao.store;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.LedgerStore;
import app.xiaohao.store.columns.NamesContract;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresNamesTest extends NamesContract {
  @Override
  public Ledger typical() {
    return PostgresEngine.shared().typical();
  }
}
