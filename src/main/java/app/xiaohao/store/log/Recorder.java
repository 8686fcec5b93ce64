package app.xiaohao.store.log;

import app.xiaohao.ledger.history.HistoryEntry;
import java.sql.SQLException;
import java.util.List;

/** Hears of everything that one transaction writes, in its order. */
interface Recorder {
  /** Where nobody wants to know. */
  Recorder NOBODY =
      new Recorder() {
        @Override
        public void wrote(String sql, Object[] arguments, Long id) {}

        @Override
        public void logged(List<HistoryEntry> entries, long number, String seal) {}
      };

  /**
   * Hears of a statement that was carried out.
   *
   * @param id that the database gave to the row; null where it gave none
   */
  void wrote(String sql, Object[] arguments, Long id) throws SQLException;

  /**
   * Hears which entries the change log got.
   *
   * @param number of the last entry
   * @param seal its hash
   */
  void logged(List<HistoryEntry> entries, long number, String seal) throws SQLException;
}
