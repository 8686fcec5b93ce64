package app.xiaohao.store;

import app.xiaohao.store.file.H2Database;
import app.xiaohao.store.lock.FileKey;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class H2EvidenceTest extends EvidenceContract {
  @TempDir Path place;
  private H2Database database;

  @Override
  DataSource database() throws SQLException {
    Path file = place.resolve("台账.xh");
    TypicalLedger.create(file).close();
    database = H2Database.open(file, FileKey.NONE);
    return database.source();
  }

  @AfterEach
  void closeDatabase() {
    database.close();
  }
}
