package app.xiaohao.store;

import app.xiaohao.ledger.Ledger;

class PostgresPaperTest extends PaperContract {
  @Override
  Ledger typical() {
    return PostgresEngine.shared().typical();
  }
}
