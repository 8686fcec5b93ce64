package app.xiaohao.store.file;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.store.lock.FileKey;
import app.xiaohao.store.log.SealKeys;
import app.xiaohao.store.log.Sql;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransactionsTest {
  @TempDir Path folder;

  @Test
  void readingWorkSeesOneStateOfAllTables() throws SQLException {
    Path file = folder.resolve("两表.xh");
    H2Database database = H2Database.create(file, FileKey.NONE);
    try {
      Transactions transactions = new Transactions(database::connection, file, SealKeys.passing());
      other(database, "create table head (n int)");
      other(database, "create table line (n int)");
      other(database, "insert into head (n) values (0)");
      String seen =
          transactions.read(
              sql -> {
                int head = sql.first("select n from head", row -> row.getInt(1)).orElseThrow();
                other(database, "insert into line (n) values (1)");
                other(database, "update head set n = 1");
                return head + " " + sql.list("select n from line", row -> row.getInt(1));
              });
      assertThat(seen).isEqualTo("0 []");
    } finally {
      database.close();
    }
  }

  /** Somebody else writes and commits, beside this program's own transactions. */
  private static void other(H2Database database, String statement) throws SQLException {
    try (Connection connection = database.connection()) {
      new Sql(connection).command(statement);
    }
  }
}
