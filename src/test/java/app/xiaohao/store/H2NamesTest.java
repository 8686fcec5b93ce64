package app.xiaohao.store;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.store.columns.NamesContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2NamesTest extends NamesContract {
  @TempDir Path folder;

  @Override
  public Ledger typical() {
    return TypicalLedger.create(folder.resolve("台账.xh"));
  }
}
