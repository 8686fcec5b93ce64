package app.xiaohao.store.file;

import app.xiaohao.ledger.file.BackupCopy;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.file.LedgerMarks;
import app.xiaohao.ledger.file.LedgerMarks.Mark;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.ledger.history.Proof;
import app.xiaohao.store.file.LedgerCopy.Head;
import app.xiaohao.store.journal.BackupFolder;
import app.xiaohao.store.journal.Journal;
import app.xiaohao.store.journal.JournalSegment;
import app.xiaohao.store.journal.JournalSegment.At;
import app.xiaohao.store.journal.JournalSegment.Closing;
import app.xiaohao.store.lock.FileKey;
import app.xiaohao.store.log.EvidenceStore;
import app.xiaohao.store.proof.ChainProof;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares a ledger that is about to be opened with its journal, its copies and what is remembered
 * elsewhere: a database whose file is damaged may open at an earlier state and say nothing.
 *
 * <p>Where the file is byte for byte what the last session left, nothing more is asked. Else (a
 * session that was killed, a file that was damaged, copied from elsewhere or worked on by another
 * program) the whole ledger is proved.
 */
public final class OpeningCheck {
  private static final Logger LOG = LoggerFactory.getLogger(OpeningCheck.class);

  private final Path file;
  private final BackupFolder folder;
  private final LedgerMarks marks;
  private final FileKey key;
  private final EvidenceStore evidence;
  private final BackupCopy newest;
  private JournalSegment segment;
  private boolean untouched;
  private Head head;

  private OpeningCheck(Path file, LedgerMarks marks, FileKey key) {
    this.file = file;
    this.key = key;
    this.folder = BackupFolder.of(file);
    this.marks = marks;
    this.evidence = new EvidenceStore(List.of(folder.evidence()), key);
    look();
    this.newest = new Copies(folder).newest();
  }

  /** Looks at the file before the database opens it. */
  public static OpeningCheck before(Path file, LedgerMarks marks, FileKey key) {
    return new OpeningCheck(file, marks, key);
  }

  private void look() {
    segment = Journal.newest(folder.journals(), key).orElse(null);
    if (segment == null && !Files.exists(folder.path())) {
      for (BackupFolder orphan : folder.orphans()) {
        Optional<JournalSegment> other = Journal.newest(orphan.journals(), key);
        if (other.isPresent() && isAsLeft(other.get())) {
          adopt(orphan);
          return;
        }
      }
    }
    untouched = segment != null && isAsLeft(segment);
  }

  /** The ledger was renamed: what was beside it under its old name is its own. */
  private void adopt(BackupFolder orphan) {
    try {
      folder.adopt(orphan);
      segment = Journal.newest(folder.journals(), key).orElse(null);
      untouched = segment != null;
    } catch (IOException stays) {
      LOG.warn("{} stays under its old name", orphan.path(), stays);
    }
  }

  private boolean isAsLeft(JournalSegment last) {
    try {
      return last.closing().isPresent()
          && last.closing().get().size() == Files.size(file)
          && last.closing().get().equals(new Closing(Files.size(file), Copies.sum(file)));
    } catch (IOException unreadable) {
      LOG.warn("cannot be read: {}", file, unreadable);
      return false;
    }
  }

  /** Whether anything is known of the ledger with which it can be compared. */
  public boolean known() {
    return segment != null || newest != null;
  }

  /** Whether the file is byte for byte what the last session left. */
  public boolean untouched() {
    return untouched;
  }

  /**
   * Compares; reads only.
   *
   * @throws LedgerException FELL_BACK, OTHER_LEDGER or DAMAGED
   */
  public void compare(H2Database database) {
    Transactions reading = Transactions.toRead(database::connection, file, evidence);
    try {
      compareEnds(reading);
      if (!untouched && known()) {
        prove(reading);
      }
    } catch (IllegalStateException foreign) {
      // tables in a form that the program never gave them
      throw new LedgerException(Kind.DAMAGED, List.of(file.toString()), foreign);
    }
  }

  /**
   * The same without a proof of what lies between.
   *
   * @throws LedgerException FELL_BACK or OTHER_LEDGER
   */
  void compareEnds(Transactions reading) {
    head = reading.read(Head::of);
    compareWithJournal(reading, head);
    compareWithCopies(reading, head);
    compareWithMarks(reading, head);
  }

  /**
   * The journal to go on with, once all was compared; null where a new one has to begin. What it
   * has beyond the database is put in.
   */
  public JournalSegment journal(H2Database database) throws SQLException {
    if (segment == null || head.number() > segment.lastNumber()) {
      return null;
    }
    if (head.number() < segment.lastNumber()) {
      rollForward(database);
    }
    // what is written behind a change of the password must not go on as it was before it
    return segment.parts().sealed() == key.locked() ? segment : null;
  }

  private void compareWithJournal(Transactions reading, Head head) {
    if (segment == null) {
      return;
    }
    if (head.number() >= segment.lastNumber()) {
      String seal = reading.read(sql -> Head.sealOf(sql, segment.lastNumber()));
      if (!seal.equals(segment.lastSeal())) {
        throw other(segment.lastNumber());
      }
      return;
    }
    // a ledger that was closed in order had all of it: then it is not the last change that is new
    boolean one =
        segment.closing().isEmpty()
            && segment.lastButOneNumber() == head.number()
            && segment.lastButOneSeal().equals(head.seal());
    if (!one) {
      sealAt(head.number())
          .filter(seal -> !seal.equals(head.seal()))
          .ifPresent(
              seal -> {
                throw other(head.number());
              });
      throw fellBack(head, segment.lastNumber());
    }
  }

  /** The seal of an entry as the journal has it; empty where it does not say. */
  private Optional<String> sealAt(long number) {
    if (number == segment.baseNumber()) {
      return Optional.of(segment.baseSeal());
    }
    return segment.records().stream()
        .filter(at -> at.record().number() == number)
        .map(at -> at.record().seal())
        .findFirst();
  }

  private void compareWithCopies(Transactions reading, Head head) {
    if (newest != null && newest.number() > 0) {
      if (newest.number() > Math.max(head.number(), journaled())) {
        throw fellBack(head, newest.number());
      }
      if (newest.number() <= head.number()
          && !newest.seal().equals(reading.read(sql -> Head.sealOf(sql, newest.number())))) {
        throw other(newest.number());
      }
    }
  }

  private long journaled() {
    return segment == null ? 0 : segment.lastNumber();
  }

  private void compareWithMarks(Transactions reading, Head head) {
    Optional<LedgerIdentity> identity = reading.read(LedgerIdentity::of);
    if (identity.isEmpty()) {
      return;
    }
    List<Mark> known = marks.of(identity.get().identity());
    boolean wasHere = known.stream().anyMatch(mark -> mark.file().equals(file));
    for (Mark mark : known) {
      boolean here = mark.file().equals(file);
      // elsewhere it is a copy, unless that one is gone: then it was moved here, or it was made
      // anew
      // here and the one that it was made from thrown away
      if (here || !wasHere && !Files.exists(mark.file())) {
        if (mark.number() > Math.max(head.number(), journaled())) {
          throw fellBack(head, mark.number());
        }
        if (here
            && mark.number() <= head.number()
            && !mark.seal().equals(reading.read(sql -> Head.sealOf(sql, mark.number())))) {
          throw other(mark.number());
        }
      }
    }
  }

  private void prove(Transactions reading) {
    Proof proof = reading.read(sql -> ChainProof.prove(sql, CommitWatch.NOBODY));
    if (!proof.whole() && newest != null) {
      LOG.warn("{} does not prove: {} differences", file, proof.differing());
      throw new LedgerException(Kind.DAMAGED, List.of(file.toString()), null);
    }
  }

  private LedgerException fellBack(Head head, long known) {
    return LedgerException.fellBack(file.toString(), head.number(), known, missing(head));
  }

  private List<HistoryEntry> missing(Head head) {
    List<HistoryEntry> missing = new ArrayList<>();
    for (Path one : Journal.files(folder.journals())) {
      try {
        for (At at : JournalSegment.read(one, key).records()) {
          at.record().entries().stream()
              .filter(entry -> entry.number() > head.number())
              .filter(entry -> missing.isEmpty() || entry.number() > missing.getLast().number())
              .forEach(missing::add);
        }
      } catch (IOException unreadable) {
        LOG.warn("cannot be read: {}", one, unreadable);
      }
    }
    return missing;
  }

  private LedgerException other(long number) {
    return new LedgerException(
        Kind.OTHER_LEDGER, List.of(file.toString(), Long.toString(number)), null);
  }

  /**
   * Puts in the one change that was promised to the journal while the program ended, before the
   * database had it. Nobody was told that it was done, but all of it is there.
   */
  private void rollForward(H2Database database) throws SQLException {
    Replay replay = new Replay(database, evidence);
    try {
      replay.apply(segment, segment.records().getLast());
      replay.end();
      LOG.info("entry {} was put in from the journal", segment.lastNumber());
    } catch (IOException unreadable) {
      throw new SQLException("the journal cannot be read", unreadable);
    }
  }
}
