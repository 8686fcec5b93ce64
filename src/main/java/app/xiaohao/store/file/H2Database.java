package app.xiaohao.store.file;

import app.xiaohao.store.lock.FileKey;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;
import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One H2 file, open in this process. */
public final class H2Database {
  /** Forces what is committed from the operating system to the device. */
  static final String FORCE_TO_DISK = "checkpoint sync";

  private static final Logger LOG = LoggerFactory.getLogger(H2Database.class);

  // WRITE_DELAY=0: a commit is with the operating system when it returns.
  // REUSE_SPACE=FALSE and no compaction in place: the file only grows while it is open. Where H2
  // writes into freed space, a process that is killed in the middle of that write can take
  // acknowledged commits before it along (H2 2.5.252, found by stopping after every single write).
  // LAZY_QUERY_EXECUTION=1: large results are read as they come, not first put into a file.
  // QUERY_CACHE_SIZE: the store has some 250 statements; of the 8 that H2 keeps by itself a change
  // finds none again, and parsing them costs more than carrying them out.
  // CACHE_SIZE: H2 by itself takes 64 MB for every GB that the program might have.
  // TRACE_LEVEL_FILE=0: no trace file beside the ledger.
  private static final String COMMON =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
          + ";MAX_COMPACT_TIME=0;AUTO_COMPACT_FILL_RATE=0"
          + ";LAZY_QUERY_EXECUTION=1;QUERY_CACHE_SIZE=300;CACHE_SIZE=49152;TRACE_LEVEL_FILE=0";

  private static final String SETTINGS = COMMON + ";WRITE_DELAY=0;REUSE_SPACE=FALSE";

  // Nothing is promised of a file that is thrown away where it does not become whole: it is written
  // as memory fills and not at every commit.
  private static final String UNPROMISED = COMMON + ";WRITE_DELAY=60000";

  private static final String THERE = ";IFEXISTS=TRUE";
  private static final String TO_READ = ";ACCESS_MODE_DATA=r";

  private static final String CIPHER = ";CIPHER=AES";

  private final Path file;
  private final FileKey key;
  private final String url;
  private volatile Opened opened;

  private H2Database(Path file, FileKey key, String settings, String more) throws SQLException {
    LedgerFilePath.register();
    this.file = file;
    this.key = key;
    this.url = url(file, settings) + more + (key.locked() ? CIPHER : "");
    this.opened = connect("");
  }

  /**
   * The database as it was opened.
   *
   * @param inside to see whether it has closed itself. Once it has, any statement may go on for
   *     ever (H2 2.5.252 waits for a version of a store that will have no more), so none must be
   *     begun
   */
  private record Opened(JdbcConnectionPool pool, Database inside) {
    boolean broken() {
      MVStore store = inside.getStore().getMvStore();
      return store.isClosed() || store.getPanicException() != null;
    }
  }

  /** Where JDBC finds a file, with the settings of every ledger. */
  static String url(Path file) {
    return url(file, SETTINGS);
  }

  private static String url(Path file, String settings) {
    return "jdbc:h2:" + LedgerFilePath.h2Name(file) + settings;
  }

  /** Opens a file that is there. */
  public static H2Database open(Path file, FileKey key) throws SQLException {
    return new H2Database(file, key, SETTINGS, THERE);
  }

  /** Opens a file that is there and writes nothing into it. */
  public static H2Database openToRead(Path file, FileKey key) throws SQLException {
    return new H2Database(file, key, SETTINGS, THERE + TO_READ);
  }

  /**
   * Makes a file that is not there yet, and of which nobody knows before it is whole: what is
   * committed is on disk only once it is closed and forced.
   */
  public static H2Database create(Path file, FileKey key) throws SQLException {
    return new H2Database(file, key, UNPROMISED, "");
  }

  /** With what it is encrypted. */
  public FileKey key() {
    return key;
  }

  private Opened connect(String more) throws SQLException {
    JdbcConnectionPool pool = JdbcConnectionPool.create(url + more, "sa", password());
    boolean done = false;
    try (Connection connection = pool.getConnection()) {
      SessionLocal session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
      done = true;
      return new Opened(pool, session.getDatabase());
    } finally {
      if (!done) {
        pool.dispose();
      }
    }
  }

  /** The password of the file and, behind a space, that of the user, who has none. */
  private String password() {
    return key.locked() ? key.ofDatabase() + " " : "";
  }

  /** A connection; closing it gives it back. */
  public Connection connection() throws SQLException {
    Opened now = opened;
    if (now.broken()) {
      throw new SQLNonTransientConnectionException(
          "the database has closed itself", "90098", ErrorCode.DATABASE_IS_CLOSED);
    }
    return now.pool.getConnection();
  }

  /** The connections, for what wants to make them itself. */
  public DataSource source() {
    return opened.pool;
  }

  /** Whether the database has closed itself because it could not write. */
  boolean broken() {
    return opened.broken();
  }

  /** How many bytes of the file hold nothing any more, as far as the database knows. */
  long deadBytes() {
    try (Connection connection = connection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select setting_name, setting_value from information_schema.settings"
                    + " where setting_name in ('info.CHUNKS_FILL_RATE', 'info.FILE_SIZE')"
                    + " order by setting_name")) {
      rows.next();
      long fill = rows.getLong(2);
      rows.next();
      return rows.getLong(2) / 100 * (100 - fill);
    } catch (SQLException unknown) {
      LOG.debug("how full the file is cannot be asked", unknown);
      return 0;
    }
  }

  /** Closes the file. What is committed is there whether or not this succeeds. */
  public void close() {
    end("shutdown");
  }

  /** Closes a file that nobody else knows yet, without its dead space. */
  public void closeCompact() {
    end("shutdown compact");
    try {
      key.stamp(file); // the database has written all of it anew
    } catch (IOException failure) {
      // without its envelope it cannot be opened: whoever made it sees that before it gets its name
      LOG.warn("{} has no envelope", file, failure);
    }
  }

  /** Lets go of the file without another write into it. */
  public void abandon() {
    if (opened.broken()) {
      opened.inside.shutdownImmediately();
    } else {
      end("shutdown immediately");
    }
  }

  private void end(String how) {
    JdbcConnectionPool pool = opened.pool;
    try (Connection connection = connection();
        Statement statement = connection.createStatement()) {
      statement.execute(how);
    } catch (SQLException failure) {
      LOG.warn("{} did not close in order", file, failure);
    } finally {
      pool.dispose();
    }
  }

  /**
   * Opens the file anew after the database has closed itself: for writing, or only for reading
   * where there is still no room for that.
   *
   * @return whether it can be written
   */
  boolean reopen() throws SQLException {
    abandon();
    try {
      opened = connect("");
      return true;
    } catch (SQLException full) {
      LOG.info("{} is opened for reading only", file, full);
      opened = connect(TO_READ);
      return false;
    }
  }
}
