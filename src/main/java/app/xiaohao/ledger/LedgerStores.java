package app.xiaohao.ledger;

import java.nio.file.Path;

/**
 * Opens and makes ledgers; the door through which window and command line reach a store without
 * knowing which.
 */
public interface LedgerStores {
  /**
   * Opens the ledger in a file; its schema is brought up to date where it is older.
   *
   * @throws LedgerException if there is none, it is in use, damaged, or made by a newer version
   */
  LedgerStore open(Path file);

  /**
   * Makes an empty ledger.
   *
   * @throws LedgerException if the file exists or cannot be written
   */
  LedgerStore create(Path file);
}
