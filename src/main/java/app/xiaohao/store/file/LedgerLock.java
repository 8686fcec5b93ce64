package app.xiaohao.store.file;

import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.ledger.history.Workplace;
import app.xiaohao.store.log.OwnersFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a ledger to one program. The lock lies on a hidden file beside the ledger, which says who
 * holds it. Where the system knows locks that belong to one opening of a file ({@link OpeningLock})
 * it is such a one: file dialogs open and close what lies in their folder, hidden files too, and
 * with that the locks of a process go. The lock is the operating system's, so it is free at once
 * when the process ends, however it ends; the file alone means nothing.
 */
public final class LedgerLock implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LedgerLock.class);

  /** The byte that is locked lies far behind the words, which others may read meanwhile. */
  private static final long LOCKED = 1L << 40;

  private static final int TRIES = 20;

  // Locks belong to the process: within it one has to know what is open.
  private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

  private final Path ledger;
  private final Path file;
  private final FileChannel channel;
  private final Optional<OpeningLock> opening;

  private LedgerLock(Path ledger, Path file, FileChannel channel, Optional<OpeningLock> opening) {
    this.ledger = ledger;
    this.file = file;
    this.channel = channel;
    this.opening = opening;
  }

  /**
   * Locks a ledger.
   *
   * @param ledger its real path
   * @param person who opens it; may be empty
   * @throws LedgerException IN_USE or IN_USE_BY where another has it
   * @throws IOException where the file of the lock cannot be made
   */
  public static LedgerLock on(Path ledger, String person, Workplace workplace, Clock clock)
      throws IOException {
    Path file = ledger.resolveSibling("." + ledger.getFileName() + ".lock");
    if (!OPEN.add(ledger)) {
      throw new LedgerException(Kind.IN_USE, List.of(ledger.toString()), null);
    }
    LedgerLock lock = null;
    try {
      for (int i = 0; i < TRIES && lock == null; i++) {
        lock = attempt(ledger, file, person, workplace, clock);
      }
      if (lock == null) {
        throw heldElsewhere(ledger, file);
      }
      return lock;
    } finally {
      if (lock == null) {
        OPEN.remove(ledger);
      }
    }
  }

  /** One attempt; null where somebody took the file away in between. */
  private static LedgerLock attempt(
      Path ledger, Path file, String person, Workplace workplace, Clock clock) throws IOException {
    if (!Files.exists(file)) {
      make(file);
    }
    Optional<Object> before = key(file);
    FileChannel channel;
    try {
      channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    } catch (NoSuchFileException gone) {
      return null;
    }
    Optional<OpeningLock> opening = Optional.empty();
    boolean kept = false;
    try {
      opening = locked(ledger, file, channel);
      // whoever held it may have taken the file away: then the lock is on a file without a name
      kept = Files.exists(file) && before.equals(key(file));
      if (kept) {
        write(channel, person, workplace, clock);
        OwnersFiles.hide(file);
      }
      return kept ? new LedgerLock(ledger, file, channel, opening) : null;
    } catch (NoSuchFileException gone) {
      return null;
    } finally {
      if (!kept) {
        opening.ifPresent(OpeningLock::close);
        channel.close();
      }
    }
  }

  /**
   * Locks the file of the lock.
   *
   * @return what holds it; empty where the channel does
   * @throws LedgerException where another program has it
   */
  private static Optional<OpeningLock> locked(Path ledger, Path file, FileChannel channel)
      throws IOException {
    return switch (OpeningLock.on(file)) {
      case OpeningLock.Outcome.Held(OpeningLock lock) -> Optional.of(lock);
      case OpeningLock.Outcome.Taken() -> throw heldElsewhere(ledger, file);
      case OpeningLock.Outcome.Unknown() -> {
        if (tryLock(channel) == null) {
          throw heldElsewhere(ledger, file);
        }
        yield Optional.empty();
      }
    };
  }

  private static void make(Path file) throws IOException {
    try {
      Files.createFile(file);
    } catch (FileAlreadyExistsException another) {
      // made by another in between
    }
  }

  /** What tells a file from another of the same name; empty where there is none or nothing does. */
  private static Optional<Object> key(Path file) throws IOException {
    try {
      return Optional.ofNullable(Files.readAttributes(file, BasicFileAttributes.class).fileKey());
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(LOCKED, 1, false);
    } catch (OverlappingFileLockException here) {
      return null;
    }
  }

  /** Says who holds it; where there is no room for that, it does not hinder. */
  private static void write(FileChannel channel, String person, Workplace workplace, Clock clock) {
    String words =
        String.join(
            "\n",
            line(person),
            line(workplace.account()),
            line(workplace.machine()),
            LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).toString(),
            "");
    try {
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(words.getBytes(StandardCharsets.UTF_8)), 0);
    } catch (IOException full) {
      LOG.info("the lock does not say who holds it", full);
    }
  }

  private static String line(String words) {
    return words.replaceAll("\\R", " ");
  }

  /** Reads who holds it; only where this process does not, because closing it may unlock it. */
  private static LedgerException heldElsewhere(Path ledger, Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      if (lines.size() >= 4) {
        return by(ledger, lines.get(0), lines.get(1), lines.get(2), lines.get(3));
      }
    } catch (IOException unreadable) {
      LOG.info("who holds {} cannot be read", ledger, unreadable);
    }
    return new LedgerException(Kind.IN_USE, List.of(ledger.toString()), null);
  }

  private static LedgerException by(
      Path ledger, String person, String account, String machine, String since) {
    return new LedgerException(
        Kind.IN_USE_BY,
        List.of(
            ledger.toString(),
            person.isBlank() ? account : person,
            account,
            machine,
            since.replace('T', ' ')),
        null);
  }

  /** Frees the ledger. */
  @Override
  public void close() {
    try {
      // before the lock goes: whoever comes next makes a file of its own
      Files.deleteIfExists(file);
    } catch (IOException left) {
      LOG.info("left behind: {}", file, left);
    }
    opening.ifPresent(OpeningLock::close);
    try {
      channel.close();
    } catch (IOException failure) {
      LOG.warn("the lock of {} did not close", ledger, failure);
    } finally {
      OPEN.remove(ledger);
    }
  }
}
