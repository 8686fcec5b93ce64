package app.xiaohao.ledger;

import app.xiaohao.ledger.file.BackupCopy;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.file.LedgerHealth;
import app.xiaohao.ledger.file.LedgerInfo;
import app.xiaohao.ledger.file.StoreNotice;
import app.xiaohao.ledger.history.LedgerException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** The file or database in which a ledger lies. */
public interface LedgerFile {
  /** Name, place and version of the ledger. */
  LedgerInfo info();

  /**
   * Which ledger it is, whatever its file is called: the same for copies of one ledger, different
   * for any two others.
   *
   * @return empty where nothing was ever written to it
   */
  String identity();

  /**
   * Takes a copy now and proves it, whether or not one is due.
   *
   * @return empty where none could be made; what the listener of {@link #fileNotices} hears says
   *     why
   * @throws LedgerException READ_ONLY where the ledger is open for reading
   */
  Optional<BackupCopy> copyNow();

  /**
   * Looks at the file and at all that lies beside it; takes as long as a proof and reading all
   * copies.
   *
   * @throws java.util.concurrent.CancellationException if the watch stopped it
   */
  LedgerHealth check(CommitWatch watch);

  /**
   * Says who hears of what people have to be told about the file and its copies. What has come up
   * before is told at once.
   *
   * @param listener called in whatever thread finds it
   */
  void fileNotices(Consumer<StoreNotice> listener);

  /**
   * Saves what this store shows as a ledger of its own under another name: the way out where the
   * file was moved, replaced or deleted while it was open.
   *
   * @throws LedgerException EXISTS where {@code to} is taken, NOT_WRITABLE or DISK_FULL where it
   *     cannot be written
   * @throws java.util.concurrent.CancellationException if the watch stopped it; nothing is left
   */
  void saveAs(Path to, CommitWatch watch);
}
