package app.xiaohao.store.file;

import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.store.log.EvidenceStore;
import app.xiaohao.store.log.KeptTables;
import app.xiaohao.store.log.RowJournal;
import app.xiaohao.store.log.SealKeys;
import app.xiaohao.store.log.SessionSeal;
import app.xiaohao.store.log.Sql;
import app.xiaohao.store.log.SqlErrors;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.message.DbException;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs work in transactions. Reading work sees one state of the ledger throughout; writing work is
 * done whole and on disk when the call returns, or not at all. Safe for several threads: one writes
 * at a time, reading goes on meanwhile.
 */
public final class Transactions {
  // REPEATABLE_READ is not enough: H2 holds each table to the state at its own first statement
  private static final int READING = Connection.TRANSACTION_SERIALIZABLE;
  private static final int WRITING = Connection.TRANSACTION_READ_COMMITTED;

  private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);

  private final Connections source;
  private final Path file;
  private final WriteGuard guard;
  private final EvidenceStore evidence;
  private final SessionSeal seal;
  private final Lock writing = new ReentrantLock(true);
  private final ReentrantReadWriteLock life = new ReentrantReadWriteLock();
  private KeptTables tables;
  private boolean ended;

  /** For a database that keeps its own promises. */
  public Transactions(Connections source, Path file, SealKeys keys) {
    this(source, file, WriteGuard.NONE, null, keys);
  }

  /**
   * @param file named in errors
   * @param guard stands around every transaction that writes
   * @param evidence where bytes of proof lie that the ledger has not; null where nowhere
   * @param keys for the signature under what is written
   */
  public Transactions(
      Connections source, Path file, WriteGuard guard, EvidenceStore evidence, SealKeys keys) {
    this.source = source;
    this.file = file;
    this.guard = guard;
    this.evidence = evidence;
    this.seal = new SessionSeal(keys);
  }

  /** For a database that is only read. */
  static Transactions toRead(Connections source, Path file, EvidenceStore evidence) {
    return new Transactions(source, file, WriteGuard.NONE, evidence, SealKeys.passing());
  }

  /** Gives connections, each for one transaction. */
  public interface Connections {
    Connection get() throws SQLException;
  }

  /** What is done inside a transaction. */
  public interface Work<T> {
    T in(Sql sql) throws SQLException;
  }

  public <T> T read(Work<T> work) {
    return alive(
        () -> {
          try (Connection connection = source.get()) {
            connection.setTransactionIsolation(READING);
            connection.setAutoCommit(false);
            T result = read(connection, work);
            connection.setAutoCommit(true);
            return result;
          }
        },
        false);
  }

  private <T> T read(Connection connection, Work<T> work) throws SQLException {
    boolean done = false;
    try {
      T result = work.in(new Sql(connection, evidence));
      connection.commit();
      done = true;
      return result;
    } finally {
      if (!done) {
        connection.rollback();
      }
    }
  }

  public <T> T write(Work<T> work) {
    writing.lock();
    try {
      return alive(
          () -> {
            guard.before();
            WriteGuard.Writing writing = guard.begin();
            T result = write(work, writing);
            guard.after();
            return result;
          },
          true);
    } finally {
      writing.unlock();
    }
  }

  private <T> T write(Work<T> work, WriteGuard.Writing writing) throws SQLException {
    boolean committed = false;
    Connection connection = source.get();
    try {
      connection.setTransactionIsolation(WRITING);
      connection.setAutoCommit(false);
      T result =
          work.in(
              new Sql(
                  connection,
                  new RowJournal(tables(connection)),
                  seal,
                  writing.recorder(),
                  evidence));
      writing.promise();
      try {
        connection.commit();
      } catch (SQLException failure) {
        if (!writing.committedAfterAll(failure)) {
          throw failure;
        }
      }
      committed = true;
      writing.done();
      return result;
    } finally {
      try {
        giveBack(connection, committed);
      } finally {
        if (!committed) {
          writing.takeBack();
        }
      }
    }
  }

  /** Gives the connection back with nothing undecided in it. */
  private void giveBack(Connection connection, boolean committed) {
    if (guard.broken()) {
      // the database has closed itself; asking it for anything may never end
      return;
    }
    try (connection) {
      if (!committed) {
        connection.rollback();
      }
      connection.setAutoCommit(true);
    } catch (SQLException failure) {
      LOG.warn("a connection did not end in order", failure);
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
  public boolean end() {
    life.writeLock().lock();
    try {
      boolean first = !ended;
      ended = true;
      return first;
    } finally {
      life.writeLock().unlock();
    }
  }

  private interface Doing<T> {
    T now() throws SQLException;
  }

  private <T> T alive(Doing<T> doing, boolean writes) {
    life.readLock().lock();
    try {
      if (ended) {
        throw new LedgerException(
            Kind.STORE_FAILED, List.of(file.toString()), new IllegalStateException("closed"));
      }
      return doing.now();
    } catch (SQLException failure) {
      throw told(SqlErrors.of(failure, file, writes));
    } catch (MVStoreException below) {
      throw told(SqlErrors.of(below, file));
    } catch (DbException below) {
      throw told(SqlErrors.of(DbException.toSQLException(below), file, writes));
    } finally {
      life.readLock().unlock();
    }
  }

  private LedgerException told(LedgerException failure) {
    if (failure.kind() == Kind.DAMAGED) {
      guard.damaged();
    }
    return failure;
  }
}
