package app.xiaohao.store;

import app.xiaohao.ledger.Ledger;

class PostgresOrderUndoTest extends OrderUndoContract {
  @Override
  Ledger typical() {
    return PostgresEngine.shared().typical();
  }
}
