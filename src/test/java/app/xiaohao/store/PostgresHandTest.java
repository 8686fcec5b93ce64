package app.xiaohao.store;

import app.xiaohao.ledger.Ledger;

class PostgresHandTest extends HandContract {
  @Override
  Ledger typical() {
    return PostgresEngine.shared().typical();
  }
}
