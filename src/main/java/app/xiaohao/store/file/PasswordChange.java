package app.xiaohao.store.file;

import app.xiaohao.store.journal.BackupFolder;
import app.xiaohao.store.journal.Journal;
import app.xiaohao.store.journal.JournalSegment;
import app.xiaohao.store.journal.JournalSegment.Closing;
import app.xiaohao.store.lock.FileKey;
import app.xiaohao.store.lock.Keyring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives a ledger that is locked for this program and open to nobody another password, a first one,
 * or none. Where a first is set the ledger goes before what lies beside it, where it is taken off
 * behind that: so whenever this is cut off, a ledger with a password beside files without one is
 * what the next opening finds, and it encrypts them ({@link Relocking}).
 */
public final class PasswordChange {
  private static final Logger LOG = LoggerFactory.getLogger(PasswordChange.class);

  private final Path file;
  private final Keyring keys;
  private final BackupFolder folder;
  private final Optional<BackupFolder> second;

  public PasswordChange(Path file, Keeping keeping, Keyring keys) {
    this.file = file;
    this.keys = keys;
    this.folder = BackupFolder.of(file);
    this.second = folder.second(keeping.plan().get());
  }

  /**
   * Does it.
   *
   * @param wanted empty for none
   * @return folders that could not be reached
   */
  public List<Path> to(char[] wanted) throws IOException {
    FileKey from = keys.of(file);
    if (wanted.length == 0 && !from.locked()) {
      return List.of();
    }
    FileKey to = FileKey.NONE;
    if (wanted.length > 0) {
      to = from.locked() ? from.under(wanted) : FileKey.make(wanted);
    }
    keys.keep(from);
    boolean asLeft = closing(from).equals(Optional.of(closing()));
    Leftovers.of(file);
    List<Path> left = to.locked() ? List.of() : beside(from, to);
    Relocking.ledger(file, from, to);
    keys.keep(to);
    if (to.locked() && !from.locked()) {
      left = beside(from, to);
    }
    if (asLeft) {
      noteClosing(to);
    }
    return left;
  }

  private List<Path> beside(FileKey from, FileKey to) throws IOException {
    Relocking.beside(folder, from, to);
    List<Path> left = new ArrayList<>();
    if (second.isPresent()) {
      try {
        if (!Files.isDirectory(second.get().path().getParent())) {
          throw new IOException("not there: " + second.get().path());
        }
        Relocking.beside(second.get(), from, to);
      } catch (IOException unreachable) {
        LOG.warn("the second place stays as it is", unreachable);
        left.add(second.get().path());
      }
    }
    return left;
  }

  private Closing closing() throws IOException {
    return new Closing(Files.size(file), Copies.sum(file));
  }

  private Optional<Closing> closing(FileKey key) {
    return Journal.newest(folder.journals(), key).flatMap(JournalSegment::closing);
  }

  /** Lets the next opening see that nobody but this program has changed the file. */
  private void noteClosing(FileKey key) throws IOException {
    Optional<JournalSegment> newest = Journal.newest(folder.journals(), key);
    if (newest.isPresent()) {
      try (Journal journal = Journal.goOn(newest.get())) {
        journal.closed(closing());
      }
    }
  }
}
