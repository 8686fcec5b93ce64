package app.xiaohao.store;

import app.xiaohao.ledger.LedgerException;
import java.sql.SQLException;

/** What stands around every transaction that writes; one at a time. */
interface WriteGuard {
  /** For databases that keep their own promises. */
  WriteGuard NONE =
      new WriteGuard() {
        @Override
        public void before() {}

        @Override
        public Writing begin() {
          return Writing.UNWATCHED;
        }

        @Override
        public void after() {}

        @Override
        public boolean broken() {
          return false;
        }

        @Override
        public void damaged() {}
      };

  /**
   * Sees whether anything may be written now.
   *
   * @throws LedgerException saying why not
   */
  void before();

  /** Begins to follow a transaction. */
  Writing begin();

  /** The transaction is committed and promised. */
  void after();

  /** Whether the database has closed itself, so that nothing of it can be used. */
  boolean broken();

  /** Something could not be read: the file is damaged. */
  void damaged();

  /** One transaction. */
  interface Writing {
    /** Follows nothing. */
    Writing UNWATCHED =
        new Writing() {
          @Override
          public Recorder recorder() {
            return Recorder.NOBODY;
          }

          @Override
          public void promise() {}

          @Override
          public boolean committedAfterAll(SQLException failure) {
            return false;
          }

          @Override
          public void done() {}

          @Override
          public void takeBack() {}
        };

    /** What hears of its statements. */
    Recorder recorder();

    /**
     * Makes sure that it is not lost; the last thing before it is committed.
     *
     * @throws SQLException if that cannot be; then it is not committed
     */
    void promise() throws SQLException;

    /** Whether it is committed although the database said that it could not. */
    boolean committedAfterAll(SQLException failure) throws SQLException;

    /** It is committed. */
    void done() throws SQLException;

    /** It is not committed. */
    void takeBack();
  }
}
