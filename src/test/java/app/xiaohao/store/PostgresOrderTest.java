package app.xiaohao.store;

import app.xiaohao.ledger.Ledger;

class PostgresOrderTest extends OrderContract {
  @Override
  Ledger typical() {
    return PostgresEngine.shared().typical();
  }
}
