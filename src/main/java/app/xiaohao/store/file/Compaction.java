package app.xiaohao.store.file;

import app.xiaohao.store.file.LedgerCopy.Head;
import app.xiaohao.store.lock.FileKey;
import app.xiaohao.store.log.OwnersFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a closed ledger anew without its dead space. The new file takes the old one's place only
 * once it was opened and ends where the old one does; where more than one name leads to the old
 * one, or the new one could not belong to whom the old one does, the old one stays as large as it
 * is.
 */
public final class Compaction {
  private static final Logger LOG = LoggerFactory.getLogger(Compaction.class);

  private Compaction() {}

  /** Where the new file is made. */
  public static Path partial(Path file) {
    return file.resolveSibling("." + file.getFileName() + ".compact");
  }

  static void of(Path file, FileKey key) throws IOException {
    if (OwnersFiles.linked(file)) {
      return;
    }
    Path partial = partial(file);
    try {
      OwnersFiles.copy(file, partial);
      H2Database.open(partial, key).closeCompact();
      if (OwnersFiles.alike(partial, file) && head(partial, key).equals(head(file, key))) {
        OwnersFiles.replace(partial, file);
      }
    } catch (SQLException failure) {
      LOG.warn("{} keeps its dead space", file, failure);
    } finally {
      OwnersFiles.discard(partial);
    }
  }

  private static Head head(Path file, FileKey key) throws SQLException {
    H2Database database = H2Database.openToRead(file, key);
    try {
      return Transactions.toRead(database::connection, file, null).read(Head::of);
    } finally {
      database.close();
    }
  }
}
