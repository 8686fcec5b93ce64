package app.xiaohao.store;

import app.xiaohao.ledger.Ledger;

class PostgresOutcomeTest extends OutcomeContract {
  @Override
  Ledger typical() {
    return PostgresEngine.shared().typical();
  }
}
