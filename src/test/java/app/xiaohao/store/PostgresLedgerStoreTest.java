package app.xiaohao.store;

import app.xiaohao.ledger.Ledger;

class PostgresLedgerStoreTest extends LedgerStoreContract {
  @Override
  Ledger typical() {
    return PostgresEngine.shared().typical();
  }
}
