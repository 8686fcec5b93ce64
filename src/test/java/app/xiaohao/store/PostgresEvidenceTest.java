package app.xiaohao.store;

import javax.sql.DataSource;

class PostgresEvidenceTest extends EvidenceContract {
  @Override
  DataSource database() {
    return PostgresEngine.shared().typicalDatabase();
  }
}
