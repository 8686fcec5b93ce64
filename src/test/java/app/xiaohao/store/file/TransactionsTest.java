package app.xiaohao.store.file;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.store.log.SealKeys;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransactionsTest {
  @TempDir Path folder;

  @Test
  void readingWorkSeesOneStateOfAllTables() throws SQLException {
    Path file = folder.resolve("两表.xh");
    H2Database database = H2Database.create(file);
    try {
      Transactions transactions = new Transactions(database::connection, file, SealKeys.passing());
      other(transactions, "create table head (n int)");
      other(transactions, "create table line (n int)");
      other(transactions, "insert into head (n) values (0)");
      String seen =
          transactions.read(
              sql -> {
                int head = sql.first("select n from head", row -> row.getInt(1)).orElseThrow();
                other(transactions, "insert into line (n) values (1)");
                other(transactions, "update head set n = 1");
                return head + " " + sql.list("select n from line", row -> row.getInt(1));
              });
      assertThat(seen).isEqualTo("0 []");
    } finally {
      database.close();
    }
  }

  private static void other(Transactions transactions, String statement) {
    Thread writer =
        Thread.ofPlatform().start(() -> transactions.write(sql -> sql.update(statement)));
    try {
      writer.join();
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }
}
