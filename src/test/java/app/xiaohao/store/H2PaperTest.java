package app.xiaohao.store;

import app.xiaohao.ledger.Ledger;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2PaperTest extends PaperContract {
  @TempDir Path store;

  @Override
  Ledger typical() {
    return TypicalLedger.create(store.resolve("台账.xh"));
  }
}
