package app.xiaohao.store;

import app.xiaohao.ledger.LedgerException;
import app.xiaohao.ledger.LedgerException.Kind;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import javax.sql.DataSource;

/**
 * Runs work in transactions. Reading work sees one state of the ledger throughout; writing work is
 * done whole and on disk when the call returns, or not at all. Safe for several threads: one writes
 * at a time, reading goes on meanwhile.
 */
final class Transactions {
  private static final int READING = Connection.TRANSACTION_REPEATABLE_READ;
  private static final int WRITING = Connection.TRANSACTION_READ_COMMITTED;

  private final DataSource source;
  private final Path file;
  private final String forceToDisk;
  private final SessionSeal seal;
  private final Lock writing = new ReentrantLock(true);
  private final ReentrantReadWriteLock life = new ReentrantReadWriteLock();
  private KeptTables tables;
  private boolean ended;

  /**
   * @param file named in errors
   * @param forceToDisk the statement that forces what is committed to the device; null where the
   *     database does so at every commit
   * @param keys for the signature under what is written
   */
  Transactions(DataSource source, Path file, String forceToDisk, SealKeys keys) {
    this.source = source;
    this.file = file;
    this.forceToDisk = forceToDisk;
    this.seal = new SessionSeal(keys);
  }

  /** What is done inside a transaction. */
  interface Work<T> {
    T in(Sql sql) throws SQLException;
  }

  <T> T read(Work<T> work) {
    return run(work, READING, null);
  }

  <T> T write(Work<T> work) {
    writing.lock();
    try {
      return run(work, WRITING, forceToDisk);
    } finally {
      writing.unlock();
    }
  }

  /** The tables are asked for once, at the first write. */
  private KeptTables tables(Connection connection) throws SQLException {
    if (tables == null) {
      tables = KeptTables.of(connection.getMetaData());
    }
    return tables;
  }

  /** Waits for what is running and lets nothing more run; true for the first caller only. */
  boolean end() {
    life.writeLock().lock();
    try {
      boolean first = !ended;
      ended = true;
      return first;
    } finally {
      life.writeLock().unlock();
    }
  }

  private <T> T run(Work<T> work, int isolation, String afterwards) {
    life.readLock().lock();
    try {
      if (ended) {
        throw new LedgerException(
            Kind.STORE_FAILED, List.of(file.toString()), new IllegalStateException("closed"));
      }
      try (Connection connection = source.getConnection()) {
        connection.setTransactionIsolation(isolation);
        connection.setAutoCommit(false);
        T result = commitOrUndo(connection, work, isolation == WRITING);
        connection.setAutoCommit(true);
        if (afterwards != null) {
          new Sql(connection).update(afterwards);
        }
        return result;
      } catch (SQLException failure) {
        throw SqlErrors.of(failure, file);
      }
    } finally {
      life.readLock().unlock();
    }
  }

  private <T> T commitOrUndo(Connection connection, Work<T> work, boolean writes)
      throws SQLException {
    boolean committed = false;
    try {
      T result =
          work.in(
              writes
                  ? new Sql(connection, new RowJournal(tables(connection)), seal)
                  : new Sql(connection));
      connection.commit();
      committed = true;
      return result;
    } finally {
      if (!committed) {
        connection.rollback();
      }
    }
  }
}
