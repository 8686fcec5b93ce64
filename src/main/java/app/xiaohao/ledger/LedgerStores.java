package app.xiaohao.ledger;

import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.file.LedgerPasswords;
import app.xiaohao.ledger.file.RestorePoints;
import app.xiaohao.ledger.file.RestoreReport;
import app.xiaohao.ledger.file.RestoreWish;
import app.xiaohao.ledger.history.LedgerException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Opens and makes ledgers; the door through which window and command line reach a store without
 * knowing which.
 */
public interface LedgerStores {
  /**
   * Opens the ledger in a file; its schema is brought up to date where it is older. A file that can
   * only be read, and a copy in a folder of copies, is opened as {@link #openToRead} does.
   *
   * @throws LedgerException if there is none, it is in use, damaged, behind what was acknowledged
   *     (FELL_BACK), not the ledger that was here before (OTHER_LEDGER), made by a newer version,
   *     or has a password that nobody has said (PASSWORD_NEEDED)
   */
  LedgerStore open(Path file);

  /**
   * Opens a ledger or a copy of one for reading. Nothing is written, neither into the file nor
   * beside it; whatever would write is refused as READ_ONLY. The file is not locked, and it is not
   * compared with journal and copies, so an earlier or damaged state can be looked at as far as it
   * can be read.
   *
   * @throws LedgerException if there is none, it cannot be read, or was made by a newer version
   */
  LedgerStore openToRead(Path file);

  /**
   * Makes an empty ledger.
   *
   * @throws LedgerException if the file exists or cannot be written
   */
  LedgerStore create(Path file);

  /**
   * Makes a new ledger with all that it begins with; closed when this returns. It is there whole or
   * not at all, so nothing of it has to be on disk before that.
   *
   * @param fill writes what it begins with; keeps nothing of the store
   * @throws LedgerException as {@link #create}
   */
  default void make(Path file, Consumer<LedgerStore> fill) {
    try (LedgerStore store = create(file)) {
      fill.accept(store);
    }
  }

  /**
   * What there is to go back to.
   *
   * @param ledger where the ledger is or was; it need not be there
   */
  RestorePoints restorePoints(Path ledger);

  /**
   * Makes a ledger anew, in a file of its own, from a copy that proves and what the journal holds
   * beyond it. The old one is not touched.
   *
   * @param ledger where the ledger is or was
   * @param to where the new one will be
   * @throws LedgerException NO_COPY or NOTHING_SO_EARLY where that cannot be, EXISTS where {@code
   *     to} is taken
   * @throws java.util.concurrent.CancellationException if the watch stopped it; nothing is left
   */
  RestoreReport restore(Path ledger, RestoreWish wish, Path to, CommitWatch watch);

  /** The passwords of ledgers. */
  LedgerPasswords passwords();
}
