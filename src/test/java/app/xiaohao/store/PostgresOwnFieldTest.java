package app.xiaohao.store;

import app.xiaohao.ledger.Ledger;

class PostgresOwnFieldTest extends OwnFieldContract {
  @Override
  Ledger typical() {
    return PostgresEngine.shared().typical();
  }
}
