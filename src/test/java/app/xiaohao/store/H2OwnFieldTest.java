package app.xiaohao.store;

import app.xiaohao.ledger.Ledger;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2OwnFieldTest extends OwnFieldContract {
  @TempDir Path folder;

  @Override
  Ledger typical() {
    return TypicalLedger.create(folder.resolve("台账.xh"));
  }
}
