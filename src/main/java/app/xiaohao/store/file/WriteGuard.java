package app.xiaohao.store.file;

import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.store.log.Recorder;
import java.sql.SQLException;

/** What stands around every transaction that writes, one at a time; as it is here, nothing. */
public interface WriteGuard {
  /** For databases that keep their own promises. */
  WriteGuard NONE = new WriteGuard() {};

  /**
   * Sees whether anything may be written now.
   *
   * @throws LedgerException saying why not
   */
  default void before() {}

  /** Begins to follow a transaction. */
  default Writing begin() {
    return Writing.UNWATCHED;
  }

  /** The transaction is committed and promised. */
  default void after() {}

  /** Whether the database has closed itself, so that nothing of it can be used. */
  default boolean broken() {
    return false;
  }

  /** Something could not be read: the file is damaged. */
  default void damaged() {}

  /** One transaction. */
  interface Writing {
    /** Follows nothing. */
    Writing UNWATCHED = new Writing() {};

    /** What hears of its statements. */
    default Recorder recorder() {
      return Recorder.NOBODY;
    }

    /**
     * Makes sure that it is not lost; the last thing before it is committed.
     *
     * @throws SQLException if that cannot be; then it is not committed
     */
    default void promise() throws SQLException {}

    /** Whether it is committed although the database said that it could not. */
    default boolean committedAfterAll(SQLException failure) throws SQLException {
      return false;
    }

    /** It is committed. */
    default void done() throws SQLException {}

    /** It is not committed. */
    default void takeBack() {}
  }
}
