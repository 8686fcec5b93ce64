package app.xiaohao.store;

import app.xiaohao.ledger.Ledger;

class PostgresMixedWorkTest extends MixedWorkContract {
  @Override
  Ledger typical() {
    return PostgresEngine.shared().typical();
  }
}
