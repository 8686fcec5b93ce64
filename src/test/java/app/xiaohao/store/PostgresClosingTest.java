package app.xiaohao.store;

import app.xiaohao.ledger.Ledger;

class PostgresClosingTest extends ClosingContract {
  @Override
  Ledger typical() {
    return PostgresEngine.shared().typical();
  }
}
