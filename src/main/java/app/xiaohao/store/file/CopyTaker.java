package app.xiaohao.store.file;

import app.xiaohao.ledger.file.BackupCopy;
import app.xiaohao.ledger.file.BackupPlan;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.file.OwnerOnly;
import app.xiaohao.ledger.file.StoreNotice;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.Proof;
import app.xiaohao.store.file.LedgerCopy.Head;
import app.xiaohao.store.journal.BackupFolder;
import app.xiaohao.store.journal.Journal;
import app.xiaohao.store.journal.JournalSegment;
import app.xiaohao.store.lock.FileKey;
import app.xiaohao.store.log.EvidenceStore;
import app.xiaohao.store.log.OwnersFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes copies of an open ledger beside the work in it, and proves each before it gets its name. At
 * most one a day, or when the journal has grown large; between copies the journal holds what is
 * new.
 */
final class CopyTaker {
  private static final Logger LOG = LoggerFactory.getLogger(CopyTaker.class);

  private final Transactions transactions;
  private final BackupFolder folder;
  private final EvidenceStore evidence;
  private final Keeping keeping;
  private final FileNotices notices;
  private final FileKey key;
  private Thread working;
  private volatile boolean stopped;
  private volatile long copied = -1;
  private final Lock taking = new ReentrantLock();
  private BackupCopy taken;

  CopyTaker(
      Transactions transactions,
      BackupFolder folder,
      EvidenceStore evidence,
      Keeping keeping,
      FileNotices notices,
      FileKey key) {
    this.transactions = transactions;
    this.folder = folder;
    this.evidence = evidence;
    this.keeping = keeping;
    this.notices = notices;
    this.key = key;
  }

  /**
   * Whether something was done since the newest copy, and that is of another day (a later one where
   * the clock was set back) or the journal has grown large.
   */
  boolean due(Journal journal) {
    BackupCopy newest = new Copies(folder).newest();
    return newest == null
        || newest.number() < journal.number()
            && (journal.size() > LedgerKeeper.LARGE
                || !newest.takenAt().toLocalDate().equals(LocalDate.now(keeping.clock())));
  }

  /** Whether the newest copy is a week old. */
  boolean overdue() {
    BackupCopy newest = new Copies(folder).newest();
    return newest == null
        || newest.takenAt().toLocalDate().isBefore(LocalDate.now(keeping.clock()).minusWeeks(1));
  }

  /** Whether there is a proved copy that ends just there. */
  boolean has(Head head) {
    BackupCopy newest = new Copies(folder).newest();
    return newest != null && newest.number() == head.number() && newest.seal().equals(head.seal());
  }

  /** The last entry that a proved copy holds; 0 where there is none. */
  long copied() {
    if (copied < 0) {
      BackupCopy newest = new Copies(folder).newest();
      copied = newest == null ? 0 : newest.number();
    }
    return copied;
  }

  /** Begins to take one beside the work, unless that is under way. */
  synchronized void begin() {
    begin(() -> {});
  }

  /**
   * The same; comes back when it is settled which state is copied, so that a copy of a day holds
   * the ledger as it was found that day and nothing of the work that follows. Only for a thread
   * that holds no lock of the ledger.
   */
  void beginAsFound() {
    CountDownLatch settled = new CountDownLatch(1);
    if (begin(settled::countDown)) {
      undisturbed(settled::await);
    }
  }

  /**
   * Takes one because somebody asks for it, after one that is under way has come to its end.
   *
   * @return empty where none could be made or it was given up; the notices say why
   */
  Optional<BackupCopy> onDemand() {
    taking.lock();
    try {
      taken = null;
      now();
      return Optional.ofNullable(taken);
    } catch (IOException told) {
      LOG.warn("no copy of {}", folder.path(), told);
      return Optional.empty();
    } finally {
      taking.unlock();
    }
  }

  /**
   * @param settled called when it is settled which state is copied, at the latest at the end
   */
  private synchronized boolean begin(Runnable settled) {
    if (stopped || working != null && working.isAlive()) {
      return false;
    }
    working = new Thread(() -> quietly(settled), "xiaohao-copy");
    working.setDaemon(true);
    working.setPriority(Thread.MIN_PRIORITY);
    working.start();
    return true;
  }

  /**
   * Lets no other begin.
   *
   * @param wait whether one that is under way may come to its end; else it is given up
   */
  void end(boolean wait) {
    Thread running;
    synchronized (this) {
      running = working;
      stopped = !wait;
    }
    if (running != null) {
      undisturbed(running::join);
    }
    stopped = true;
    taking.lock(); // one that somebody asked for ends as well
    taking.unlock();
  }

  /** What is waited for; it comes by itself. */
  private interface Wait {
    void end() throws InterruptedException;
  }

  /** Waits to the end; whoever interrupts meanwhile is heard after it. */
  private static void undisturbed(Wait wait) {
    boolean interrupted = false;
    for (boolean over = false; !over; ) {
      try {
        wait.end();
        over = true;
      } catch (InterruptedException again) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void quietly(Runnable settled) {
    try {
      now(settled);
    } catch (IOException | LedgerException failed) {
      LOG.warn("no copy of {}", folder.path(), failed);
    } finally {
      settled.run();
    }
  }

  /**
   * Takes one.
   *
   * @throws IOException if it cannot be written
   * @throws LedgerException if the ledger cannot be read
   */
  void now() throws IOException {
    now(() -> {});
  }

  private void now(Runnable settled) throws IOException {
    taking.lock(); // there is one place for what is being written
    try {
      take(settled);
    } finally {
      taking.unlock();
    }
  }

  private void take(Runnable settled) throws IOException {
    LocalDateTime at = LocalDateTime.now(keeping.clock());
    Path part = folder.path().resolve("." + folder.stem() + ".part");
    try {
      folder.make();
      Files.deleteIfExists(part);
      Head head = write(part, settled);
      Proof proof = LedgerCopy.prove(part, key, evidence, head, watch());
      if (!proof.whole()) {
        LOG.warn(
            "a copy of {} does not prove: {} {}", folder.path(), proof.differing(), proof.broken());
        notices.tell(StoreNotice.Kind.COPY_NOT_PROVED, Math.max(1, proof.differing()));
        return;
      }
      Copies copies = new Copies(folder);
      Path copy = copies.free(at);
      Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE);
      OwnersFiles.forceFolder(folder.path());
      copies.proved(copy, at, head);
      copied = head.number();
      taken =
          new BackupCopy(
              copy, at, head.number(), head.seal(), Files.size(copy), BackupCopy.State.PROVED);
      BackupPlan plan = keeping.plan().get();
      copies.prune(plan);
      folder.second(plan).ifPresent(other -> also(other, copy, at, head, plan));
    } catch (CancellationException given) {
      LOG.info("a copy of {} was given up", folder.path());
    } catch (SQLException | IOException | LedgerException failure) {
      notices.tell(StoreNotice.Kind.COPY_FAILED, folder.path(), reason(failure));
      switch (failure) {
        case IOException disk -> throw disk;
        case LedgerException unreadable -> throw unreadable;
        default -> throw new IOException(failure);
      }
    } finally {
      OwnersFiles.discard(part);
    }
  }

  private Head write(Path part, Runnable settled) throws IOException {
    try {
      return transactions.read(
          sql -> {
            try {
              return new LedgerCopy(sql, watch(), settled, key).withoutProof(part, evidence);
            } catch (IOException failure) {
              // not of the ledger: it must not pass for one that cannot be read
              throw new UncheckedIOException(failure);
            }
          });
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }

  private CommitWatch watch() {
    return new CommitWatch() {
      @Override
      public void at(double fraction) {}

      @Override
      public boolean stopped() {
        return stopped;
      }
    };
  }

  /** Puts the same into the second place. */
  private void also(BackupFolder other, Path copy, LocalDateTime at, Head head, BackupPlan plan) {
    Path place = other.path().getParent();
    try {
      if (!Files.isDirectory(place)) {
        throw new IOException(place.toString());
      }
      other.make();
      if (key.locked()) {
        Relocking.beside(other, key, key); // what lay there when the password was set elsewhere
      }
      Copies copies = new Copies(other);
      Path there = copies.free(at);
      OwnersFiles.copyWhole(copy, there);
      for (Path proof : BackupFolder.files(folder.evidence())) {
        Path target = other.evidence().resolve(proof.getFileName());
        if (!proof.toString().endsWith(".part")
            && (!Files.exists(target) || Files.size(target) != Files.size(proof))) {
          OwnerOnly.createFolders(other.evidence());
          OwnersFiles.copyWhole(proof, target);
        }
      }
      for (Path segment : Journal.files(folder.journals())) {
        OwnerOnly.createFolders(other.journals());
        OwnersFiles.copyWhole(segment, other.journals().resolve(segment.getFileName()));
      }
      if (Copies.sum(there) != Copies.sum(copy)) {
        throw new IOException(there.toString());
      }
      copies.proved(there, at, head);
      copies.prune(plan);
    } catch (IOException failure) {
      LOG.warn("nothing in the second place {}", place, failure);
      notices.tell(StoreNotice.Kind.SECOND_PLACE_FAILED, place, reason(failure));
    }
  }

  /** Takes away old files of the journal whose entries a proved copy holds. */
  void pruneJournals(Journal current) {
    BackupCopy newest = new Copies(folder).newest();
    LocalDate oldest = LocalDate.now(keeping.clock()).minusDays(keeping.plan().get().days());
    ZoneId zone = keeping.clock().getZone();
    for (Path file : Journal.files(folder.journals())) {
      try {
        FileTime written = Files.getLastModifiedTime(file);
        boolean old =
            LocalDate.ofInstant(written.toInstant(), zone).isBefore(oldest)
                && !file.equals(current.file());
        if (old
            && newest != null
            && JournalSegment.read(file, key).lastNumber() <= newest.number()) {
          Files.delete(file);
        }
      } catch (IOException stays) {
        LOG.info("stays: {}", file, stays);
      }
    }
  }

  private static String reason(Exception failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }
}
