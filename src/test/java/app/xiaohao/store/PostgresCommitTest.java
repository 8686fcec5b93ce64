package app.xiaohao.store;

import app.xiaohao.ledger.Ledger;

class PostgresCommitTest extends CommitContract {
  @Override
  Ledger typical() {
    return PostgresEngine.shared().typical();
  }
}
