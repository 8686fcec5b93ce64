package app.xiaohao.store;

import app.xiaohao.store.file.Schema;
import java.io.IOException;
import javax.sql.DataSource;

class PostgresEvidenceTest extends EvidenceContract {
  @Override
  DataSource database() {
    return PostgresEngine.shared().typicalDatabase();
  }
}
