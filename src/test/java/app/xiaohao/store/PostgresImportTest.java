package app.xiaohao.store;

import app.xiaohao.ledger.LedgerStore;

class PostgresImportTest extends ImportContract {
  @Override
  LedgerStore empty() {
    return PostgresEngine.shared().empty();
  }
}
