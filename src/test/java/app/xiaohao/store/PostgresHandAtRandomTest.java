package app.xiaohao.store;

import app.xiaohao.ledger.Ledger;

class PostgresHandAtRandomTest extends HandAtRandomContract {
  @Override
  Ledger typical() {
    return PostgresEngine.shared().typical();
  }
}
