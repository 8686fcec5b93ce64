package app.xiaohao.store;

import app.xiaohao.ledger.LedgerStore;

class PostgresStatedTest extends StatedContract {
  @Override
  LedgerStore empty() {
    return PostgresEngine.shared().empty();
  }
}
