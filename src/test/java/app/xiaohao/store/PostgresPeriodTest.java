package app.xiaohao.store;

import app.xiaohao.ledger.Ledger;

class PostgresPeriodTest extends PeriodContract {
  @Override
  Ledger typical() {
    return PostgresEngine.shared().typical();
  }
}
