package app.xiaohao.store;

import app.xiaohao.ledger.LedgerStore;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2StatedTest extends StatedContract {
  @TempDir Path folder;

  @Override
  LedgerStore empty() {
    return new H2LedgerStores(TypicalLedger.CLOCK).create(folder.resolve("台账.xh"));
  }
}
