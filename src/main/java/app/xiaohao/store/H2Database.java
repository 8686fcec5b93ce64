package app.xiaohao.store;

import app.xiaohao.ledger.FileMode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One H2 file, open in this process. */
final class H2Database {
  /** Forces what is committed from the operating system to the device. */
  static final String FORCE_TO_DISK = "checkpoint sync";

  private static final Logger LOG = LoggerFactory.getLogger(H2Database.class);

  // WRITE_DELAY=0: a commit is with the operating system when it returns.
  // REUSE_SPACE=FALSE and no compaction in place: the file only grows while it is open. Where H2
  // writes into freed space, a process that is killed in the middle of that write can take
  // acknowledged commits before it along (H2 2.5.252, found by stopping after every single write).
  // LAZY_QUERY_EXECUTION=1: large results are read as they come, not first put into a file.
  // TRACE_LEVEL_FILE=0: no trace file beside the ledger.
  private static final String SETTINGS =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0"
          + ";REUSE_SPACE=FALSE;MAX_COMPACT_TIME=0;AUTO_COMPACT_FILL_RATE=0"
          + ";LAZY_QUERY_EXECUTION=1;TRACE_LEVEL_FILE=0";

  private final JdbcConnectionPool pool;
  private final File file;
  private final long sizeAtOpening;
  private final FileMode mode;

  private H2Database(JdbcConnectionPool pool, File file, FileMode mode) {
    this.pool = pool;
    this.file = file;
    this.sizeAtOpening = file.length();
    this.mode = mode;
  }

  /** Opens a file that is there. */
  static H2Database open(Path file) throws SQLException {
    return connect(file, ";IFEXISTS=TRUE");
  }

  /** Makes a file that is not there yet. */
  static H2Database create(Path file) throws SQLException {
    return connect(file, "");
  }

  private static H2Database connect(Path file, String more) throws SQLException {
    LedgerFilePath.register();
    String url = "jdbc:h2:" + LedgerFilePath.h2Name(file) + SETTINGS + more;
    JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "");
    boolean opened = false;
    try {
      pool.getConnection().close();
      H2Database database = new H2Database(pool, file.toFile(), FileMode.of(file));
      opened = true;
      return database;
    } catch (IOException unreadable) {
      throw new SQLException("the ledger's file is not to be seen", unreadable);
    } finally {
      if (!opened) {
        pool.dispose();
      }
    }
  }

  DataSource source() {
    return pool;
  }

  /**
   * Closes the file. What is committed is there whether or not this succeeds. A file that has grown
   * is written anew without its dead space, beside the old one, and then takes its place; who may
   * read it stays as the owner has set it.
   */
  void close() {
    boolean grown = file.length() > sizeAtOpening;
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(grown ? "shutdown compact" : "shutdown");
    } catch (SQLException failure) {
      LOG.warn("the database did not close in order", failure);
    } finally {
      pool.dispose();
    }
    try {
      mode.giveTo(file.toPath());
    } catch (IOException failure) {
      LOG.warn("the ledger is for its owner alone now: {}", file, failure);
    }
  }
}
