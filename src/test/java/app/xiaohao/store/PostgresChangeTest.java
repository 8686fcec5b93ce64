package app.xiaohao.store;

import app.xiaohao.ledger.Ledger;

class PostgresChangeTest extends ChangeContract {
  @Override
  Ledger typical() {
    return PostgresEngine.shared().typical();
  }
}
