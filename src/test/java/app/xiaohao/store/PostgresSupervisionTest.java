package app.xiaohao.store;

import app.xiaohao.ledger.Ledger;

class PostgresSupervisionTest extends SupervisionContract {
  @Override
  Ledger typical() {
    return PostgresEngine.shared().typical();
  }
}
