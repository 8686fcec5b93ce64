package app.xiaohao.store;

import java.io.File;
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
  // LAZY_QUERY_EXECUTION=1: large results are read as they come, not first put into a file.
  // TRACE_LEVEL_FILE=0: no trace file beside the ledger.
  private static final String SETTINGS =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0"
          + ";LAZY_QUERY_EXECUTION=1;TRACE_LEVEL_FILE=0";

  /** A session that leaves so many bytes more has left dead space worth taking out. */
  private static final long WORTH_COMPACTING = 8L << 20;

  private final JdbcConnectionPool pool;
  private final File file;
  private final long sizeAtOpening;

  private H2Database(JdbcConnectionPool pool, File file) {
    this.pool = pool;
    this.file = file;
    this.sizeAtOpening = file.length();
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
      opened = true;
      return new H2Database(pool, file.toFile());
    } finally {
      if (!opened) {
        pool.dispose();
      }
    }
  }

  DataSource source() {
    return pool;
  }

  /** Closes the file. What is committed is there whether or not this succeeds. */
  void close() {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      boolean grown = file.length() - sizeAtOpening > WORTH_COMPACTING;
      statement.execute(grown ? "shutdown compact" : "shutdown");
    } catch (SQLException failure) {
      LOG.warn("the database did not close in order", failure);
    } finally {
      pool.dispose();
    }
  }
}
