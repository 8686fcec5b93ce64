package app.xiaohao.store;

import app.xiaohao.ledger.Ledger;

class PostgresNamesTest extends NamesContract {
  @Override
  Ledger typical() {
    return PostgresEngine.shared().typical();
  }
}
