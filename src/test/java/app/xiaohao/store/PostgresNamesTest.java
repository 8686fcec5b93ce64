package app.xiaohao.store;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.store.columns.NamesContract;

class PostgresNamesTest extends NamesContract {
  @Override
  public Ledger typical() {
    return PostgresEngine.shared().typical();
  }
}
