package app.xiaohao.store.file;

import app.xiaohao.store.journal.BackupFolder;
import app.xiaohao.store.lock.FileKey;
import app.xiaohao.store.log.OwnersFiles;
import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a program that was ended in the middle of something has left beside a ledger. */
public final class Leftovers {
  private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

  private Leftovers() {}

  /** Where a ledger of an earlier version is brought up to date. */
  public static Path upgrade(Path file) {
    return file.resolveSibling(file.getFileName() + ".upgrade");
  }

  /** Takes away what was to take a ledger's place; only for who holds its lock. */
  public static void of(Path file) {
    OwnersFiles.discard(Compaction.partial(file));
    OwnersFiles.discard(Relocking.partial(file));
    OwnersFiles.discard(upgrade(file));
  }

  /**
   * Encrypts what lies beside a ledger with a password and is not encrypted: a change of the
   * password was cut off. What cannot be written now is left for the next opening.
   */
  public static void encrypt(Path file, FileKey key) {
    if (key.locked()) {
      try {
        Relocking.beside(BackupFolder.of(file), key, key);
      } catch (IOException failure) {
        LOG.warn("not all that lies beside {} is encrypted", file, failure);
      }
    }
  }
}
