package app.xiaohao.store;

import app.xiaohao.ledger.LedgerStore;

class PostgresMergeTest extends MergeContract {
  @Override
  LedgerStore empty() {
    return PostgresEngine.shared().empty();
  }
}
