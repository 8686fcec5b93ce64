package app.xiaohao.store.log;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.store.file.H2Database;
import app.xiaohao.store.file.Schema;
import app.xiaohao.store.lock.FileKey;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowJournalTest {
  private static final int ROWS = 250;

  @TempDir Path folder;
  private H2Database database;
  private Connection connection;
  private final List<String> prepared = new ArrayList<>();

  @BeforeEach
  void makeTables() throws SQLException {
    database = H2Database.create(folder.resolve("表.xh"), FileKey.NONE);
    Schema.CURRENT.migrate(database.source(), Schema.H2_WORDS);
    Connection real = database.connection();
    connection =
        (Connection)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("prepareStatement")) {
                    prepared.add((String) arguments[0]);
                  }
                  try {
                    return method.invoke(real, arguments);
                  } catch (InvocationTargetException failure) {
                    throw failure.getCause();
                  }
                });
    connection.setAutoCommit(false);
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
    database.close();
  }

  @Test
  void rowsOfABatchAreReadManyAtATimeAndSealedAsThoseOfSingleStatements() throws SQLException {
    Sql plain = new Sql(connection);
    List<Object[]> units = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      units.add(new Object[] {"单位" + i});
    }
    List<Long> ids = plain.batchInsert(Dml.insert("unit", "name"), units, done -> {});
    List<Object[]> renamed = new ArrayList<>();
    for (long id : ids) {
      renamed.add(new Object[] {"新" + id, id});
    }
    Dml update = Dml.update("unit", "name").where("id = ?");
    List<RowImage> single = new ArrayList<>();
    Sql one = journaled();
    for (Object[] row : renamed) {
      one.update(update, row);
    }
    one.journal().drain(one, single::add);
    connection.rollback();

    plain.batchInsert(Dml.insert("unit", "id", "name"), numbered(ids), done -> {});
    List<RowImage> batched = new ArrayList<>();
    Sql many = journaled();
    prepared.clear();
    many.batch(update, renamed, done -> {});
    assertThat(prepared).hasSize(1 + (ROWS + 99) / 100);
    many.journal().drain(many, batched::add);

    assertThat(single).hasSize(ROWS);
    assertThat(batched).isEqualTo(single);
  }

  private Sql journaled() throws SQLException {
    return new Sql(
        connection,
        new RowJournal(KeptTables.of(connection.getMetaData())),
        null,
        Recorder.NOBODY,
        null);
  }

  private static List<Object[]> numbered(List<Long> ids) {
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      rows.add(new Object[] {ids.get(i), "单位" + i});
    }
    return rows;
  }
}
