package app.xiaohao.ledger.file;

import java.nio.file.Path;
import java.util.List;

/**
 * What is remembered, apart from the ledgers themselves, of how far each ledger was when it was
 * last seen: so that a ledger that was put back to an earlier state together with everything beside
 * it is noticed.
 */
public interface LedgerMarks {
  /** Remembers nothing. */
  LedgerMarks NONE =
      new LedgerMarks() {
        @Override
        public List<Mark> of(String identity) {
          return List.of();
        }

        @Override
        public void put(Mark mark) {}
      };

  /**
   * How far a ledger was.
   *
   * @param identity of the ledger; copies of it have the same
   * @param file where it was
   * @param number the last entry of its change log
   * @param seal the hash of that entry
   */
  record Mark(String identity, Path file, long number, String seal) {}

  /** All that is remembered of a ledger; what cannot be read is not remembered. */
  List<Mark> of(String identity);

  /** Remembers this in place of what was remembered of the same ledger in the same place. */
  void put(Mark mark);
}
