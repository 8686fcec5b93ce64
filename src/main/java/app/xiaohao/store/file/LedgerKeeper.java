package app.xiaohao.store.file;

import app.xiaohao.ledger.file.BackupCopy;
import app.xiaohao.ledger.file.LedgerMarks.Mark;
import app.xiaohao.ledger.file.StoreNotice;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.store.file.LedgerCopy.Head;
import app.xiaohao.store.journal.BackupFolder;
import app.xiaohao.store.journal.Journal;
import app.xiaohao.store.journal.JournalSegment;
import app.xiaohao.store.journal.JournalSegment.Closing;
import app.xiaohao.store.lock.FileKey;
import app.xiaohao.store.log.EvidenceStore;
import app.xiaohao.store.log.Recorder;
import app.xiaohao.store.log.SealKeys;
import app.xiaohao.store.log.Sql;
import app.xiaohao.store.log.SqlErrors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands around an open ledger: sees before each write that the file is still its own, has the
 * journal written before the database commits, has copies taken, and leaves the file in order.
 */
public final class LedgerKeeper implements WriteGuard {
  private static final Logger LOG = LoggerFactory.getLogger(LedgerKeeper.class);

  /** With less room on the disk nothing is begun. */
  private static final long ROOM = 256 << 10;

  /** A journal of so many bytes is reason enough for a copy and a new journal. */
  static final long LARGE = 8 << 20;

  /** So much dead space is worth the time of writing the file anew, if it is half of it as well. */
  private static final long DEAD = 8 << 20;

  /** A copy of a smaller ledger takes less than a second. */
  private static final long SMALL = 32 << 20;

  private final H2Database database;
  private final Path file;
  private final int schema;
  private final Keeping keeping;
  private final LedgerLock lock;
  private final BackupFolder folder;
  private final EvidenceStore evidence;
  private final Transactions transactions;
  private final FileWatch watch;
  private final FileNotices notices = new FileNotices();
  private final CopyTaker taker;
  private Journal journal;
  private Closing closing;
  private boolean withoutJournal;
  private boolean stuck;
  private boolean down;
  private boolean reopened;
  private volatile boolean damaged;

  /**
   * @param goOn the journal that ends where the ledger does; null where there is none
   */
  public LedgerKeeper(
      H2Database database,
      Path file,
      int schema,
      Keeping keeping,
      LedgerLock lock,
      SealKeys keys,
      JournalSegment goOn)
      throws IOException {
    this.database = database;
    this.file = file;
    this.schema = schema;
    this.keeping = keeping;
    this.lock = lock;
    this.folder = BackupFolder.of(file);
    this.evidence = new EvidenceStore(List.of(folder.evidence()), database.key());
    this.transactions = new Transactions(database::connection, file, this, evidence, keys);
    this.watch = new FileWatch(file);
    this.taker = new CopyTaker(transactions, folder, evidence, keeping, notices, database.key());
    if (goOn != null) {
      goOn(goOn);
    }
  }

  /** Where the journal cannot be written, another is begun or it is said that none is kept. */
  private void goOn(JournalSegment segment) {
    try {
      journal = Journal.goOn(segment);
      closing = segment.closing().orElse(null);
    } catch (IOException failure) {
      LOG.warn("{} cannot be gone on with", segment.file(), failure);
    }
  }

  public Transactions transactions() {
    return transactions;
  }

  /** With what the ledger is encrypted. */
  public FileKey key() {
    return database.key();
  }

  public FileNotices notices() {
    return notices;
  }

  /** Takes a copy because somebody asks for it; empty where that failed, the notices say why. */
  public Optional<BackupCopy> copyNow() {
    return taker.onDemand();
  }

  /**
   * At the opening: takes a copy beside the work, as the ledger was found, if it is time for one.
   */
  public void copyIfDue() {
    if (journal != null && taker.due(journal)) {
      taker.beginAsFound();
    }
  }

  /**
   * Begins another journal where the one there is ends elsewhere or cannot be written, before
   * anything is changed: the ledger was proved for that reason, and the next opening need not prove
   * it again.
   */
  public void needJournal() {
    if (journal != null) {
      return;
    }
    try {
      beginJournal();
    } catch (LedgerException later) {
      LOG.info("the first change of {} begins its journal", file, later);
    }
  }

  @Override
  public void before() {
    watch.look();
    if (damaged) {
      throw new LedgerException(Kind.DAMAGED, List.of(file.toString()), null);
    }
    if (stuck) {
      throw new LedgerException(Kind.NOT_WRITABLE, List.of(folder.journals().toString()), null);
    }
    if (SqlErrors.room(file) < ROOM) {
      throw new LedgerException(Kind.DISK_FULL, List.of(file.toString()), null);
    }
    if (down || broken()) {
      reopen();
      if (down) {
        throw new LedgerException(Kind.DISK_FULL, List.of(file.toString()), null);
      }
    }
    if (reopened) {
      compareWithJournal();
    }
    if (journal == null && !withoutJournal) {
      beginJournal();
    } else if (journal != null && taker.copied() > journal.baseNumber()) {
      nextJournal();
    }
  }

  /** A database that was opened anew has to end where the journal does: the next record follows. */
  private void compareWithJournal() {
    Head head = head();
    if (journal != null && head.number() < journal.number()) {
      throw LedgerException.fellBack(file.toString(), head.number(), journal.number(), List.of());
    }
    if (journal != null && !head.equals(new Head(journal.number(), journal.seal()))) {
      // it kept what it had said that it could not: another journal begins behind that
      journal.close();
      journal = null;
    }
    reopened = false;
  }

  /** Begins the journal of a ledger that has none, with a copy to begin from. */
  private void beginJournal() {
    Head head = head();
    try {
      folder.make();
      if (!taker.has(head)) {
        taker.now();
      }
      journal =
          Journal.begin(folder.journals(), schema, head.number(), head.seal(), database.key());
    } catch (IOException failure) {
      if (SqlErrors.isFull(failure, file)) {
        throw SqlErrors.of(failure, file);
      }
      LOG.warn("no journal of {}", file, failure);
      withoutJournal = true;
      notices.tell(StoreNotice.Kind.NO_JOURNAL, folder.path());
    }
  }

  /** Goes on in a new file of the journal, behind a copy. */
  private void nextJournal() {
    try {
      Journal next =
          Journal.begin(
              folder.journals(), schema, journal.number(), journal.seal(), database.key());
      journal.close();
      journal = next;
      taker.pruneJournals(journal);
    } catch (IOException failure) {
      LOG.warn("the journal goes on in the old file", failure);
    }
  }

  private Head head() {
    return transactions.read(Head::of);
  }

  @Override
  public Writing begin() {
    if (journal == null) {
      return new Unjournaled();
    }
    return new Promised(journal.record(evidence));
  }

  @Override
  public void after() {
    watch.written();
    if (journal != null && journal.size() > LARGE) {
      taker.begin();
    }
  }

  @Override
  public void damaged() {
    damaged = true;
  }

  @Override
  public boolean broken() {
    return database.broken();
  }

  /** After a write that failed: the database may have written some of it, or have given up. */
  private void mend() {
    if (broken()) {
      try {
        reopen();
      } catch (LedgerException later) {
        LOG.warn("the database stays closed until the next write", later);
      }
    }
    watch.written();
  }

  /** Opens the database anew after it has closed itself. */
  private void reopen() {
    try {
      down = !database.reopen();
      reopened = true;
      watch.written();
    } catch (SQLException failure) {
      down = true;
      throw SqlErrors.of(failure, file, true);
    }
  }

  private void force() throws SQLException {
    try (Connection connection = database.connection()) {
      new Sql(connection).command(H2Database.FORCE_TO_DISK);
    }
  }

  /** A transaction of a ledger beside which no journal can be kept. */
  private final class Unjournaled implements Writing {
    @Override
    public void done() throws SQLException {
      force();
    }

    @Override
    public void takeBack() {
      mend();
    }
  }

  /** A transaction that is in the journal before it is committed. */
  private final class Promised implements Writing {
    private final Journal.Record record;

    Promised(Journal.Record record) {
      this.record = record;
    }

    @Override
    public Recorder recorder() {
      return record;
    }

    @Override
    public void promise() throws SQLException {
      try {
        record.promise();
      } catch (IOException failure) {
        throw new SQLException("the journal cannot be written", failure);
      }
    }

    @Override
    public boolean committedAfterAll(SQLException failure) {
      LOG.warn("a commit failed", failure);
      if (!broken()) {
        return false;
      }
      reopen();
      return !record.isEmpty() && head().number() == record.number();
    }

    @Override
    public void done() {
      record.done();
      try {
        force();
      } catch (SQLException later) {
        // it is committed, and in the journal for good: whoever was told else would do it again
        LOG.warn("{} is not forced to the device", file, later);
      }
    }

    @Override
    public void takeBack() {
      try {
        record.takeBack();
      } catch (UncheckedIOException failure) {
        LOG.error("the journal cannot be put back", failure);
        stuck = true;
      }
      mend();
    }
  }

  /**
   * Asks what works beside to come to an end. A copy that is being taken is waited for where that
   * is soon done or long overdue; else the next session takes it, and the journal has all of it.
   */
  public void endSoon() {
    taker.end(
        file.toFile().length() < SMALL
            || taker.overdue()
            || journal != null && journal.size() > LARGE);
  }

  /** Leaves the file in order and gives it free. */
  public void close() {
    try {
      if (damaged || reopened || watch.isLost()) {
        database.abandon(); // what it holds is for the next opening to see
      } else {
        closeInOrder();
      }
    } finally {
      watch.close();
      if (journal != null) {
        journal.close();
      }
      lock.close();
    }
  }

  private void closeInOrder() {
    long dead = 0;
    Optional<Mark> mark = Optional.empty();
    if (!broken()) {
      dead = database.deadBytes();
      mark = mark();
    }
    if (down || broken()) {
      database.abandon();
    } else {
      database.close();
    }
    try {
      if (dead > DEAD && dead > Files.size(file) / 2) {
        Compaction.of(file, database.key());
      }
      if (journal != null) {
        Closing now = new Closing(Files.size(file), Copies.sum(file));
        if (!now.equals(closing)) {
          journal.closed(now);
        }
      }
    } catch (IOException failure) {
      LOG.warn("the next opening will have more to look at", failure);
    }
    mark.ifPresent(keeping.marks()::put);
  }

  private Optional<Mark> mark() {
    try (Connection connection = database.connection()) {
      Sql sql = new Sql(connection);
      return LedgerIdentity.of(sql).map(identity -> identity.mark(file));
    } catch (SQLException unreadable) {
      LOG.warn("where the ledger ends cannot be noted", unreadable);
      return Optional.empty();
    }
  }
}
