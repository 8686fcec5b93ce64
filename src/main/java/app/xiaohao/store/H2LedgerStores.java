package app.xiaohao.store;

import app.xiaohao.ledger.LedgerException;
import app.xiaohao.ledger.LedgerException.Kind;
import app.xiaohao.ledger.LedgerStore;
import app.xiaohao.ledger.LedgerStores;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.flywaydb.core.api.FlywayException;

/** Ledgers as H2 files, one file a ledger, under the name that people give it. */
public final class H2LedgerStores implements LedgerStores {
  // Locks on files belong to the process, and closing any channel of a file gives them up; so the
  // process has to know what it has open.
  private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

  private final Clock clock;
  private final Schema schema;

  /**
   * @param clock by which backups are dated
   */
  public H2LedgerStores(Clock clock) {
    this(clock, Schema.CURRENT);
  }

  H2LedgerStores(Clock clock, Schema schema) {
    this.clock = clock;
    this.schema = schema;
  }

  @Override
  public LedgerStore open(Path file) {
    if (!Files.isRegularFile(file)) {
      throw failed(Kind.NOT_FOUND, file, null);
    }
    Path real;
    try {
      real = file.toRealPath();
    } catch (IOException failure) {
      throw failed(Kind.NOT_FOUND, file, failure);
    }
    if (!OPEN.add(real)) {
      throw failed(Kind.IN_USE, file, null);
    }
    boolean opened = false;
    try {
      LedgerStore store = openAlone(real);
      opened = true;
      return store;
    } finally {
      if (!opened) {
        OPEN.remove(real);
      }
    }
  }

  private LedgerStore openAlone(Path file) {
    DailyBackup backup = new DailyBackup(file, clock);
    boolean copied = lookAndCopy(file, backup);
    boolean opened = false;
    H2Database database = H2Database.open(file);
    try {
      int version = versionOf(database, file);
      if (version > schema.version()) {
        throw new LedgerException(
            Kind.TOO_NEW, List.of(file.toString(), Integer.toString(version)), null);
      }
      if (version < schema.version()) {
        database.close();
        upgrade(file, backup, version);
        database = H2Database.open(file);
      }
      LedgerStore store = store(database, file, backup);
      opened = true;
      return store;
    } finally {
      if (!opened) {
        database.close();
        if (copied) {
          backup.discard();
        }
      }
    }
  }

  @Override
  public LedgerStore create(Path file) {
    Path target = file.toAbsolutePath().normalize();
    if (Files.exists(target)) {
      throw failed(Kind.EXISTS, file, null);
    }
    Path partial = target.resolveSibling(target.getFileName() + ".new");
    try {
      Files.createDirectories(target.getParent());
      Files.deleteIfExists(partial);
      H2Database database = H2Database.create(partial);
      migrate(database, partial);
      Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failure) {
      throw failed(Kind.NOT_WRITABLE, file, failure);
    } finally {
      deleteQuietly(partial);
    }
    return open(target);
  }

  /** Whether the day's copy was made: from under the lock that a running ledger holds. */
  private static boolean lookAndCopy(Path file, DailyBackup backup) {
    try (FileChannel channel = locked(file)) {
      ByteBuffer start = ByteBuffer.allocate(2);
      channel.read(start, 0);
      if (!"H:".equals(new String(start.array(), StandardCharsets.US_ASCII))) {
        throw failed(Kind.DAMAGED, file, null);
      }
      return backup.beforeFirstOpening(channel);
    } catch (IOException failure) {
      throw failed(Kind.NOT_WRITABLE, file, failure);
    }
  }

  /** Lets no other process in until it is closed. */
  private static FileChannel locked(Path file) throws IOException {
    FileChannel channel;
    try {
      channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    } catch (AccessDeniedException failure) {
      throw failed(Kind.NOT_WRITABLE, file, failure);
    }
    boolean got = false;
    try {
      FileLock lock = channel.tryLock();
      got = lock != null;
    } catch (OverlappingFileLockException failure) {
      throw failed(Kind.IN_USE, file, failure);
    } finally {
      if (!got) {
        channel.close();
      }
    }
    if (!got) {
      throw failed(Kind.IN_USE, file, null);
    }
    return channel;
  }

  private static int versionOf(H2Database database, Path file) {
    try (Connection connection = database.source().getConnection()) {
      OptionalInt version = Schema.versionIn(connection);
      return version.orElseThrow(() -> failed(Kind.DAMAGED, file, null));
    } catch (SQLException failure) {
      throw SqlErrors.of(failure, file);
    }
  }

  /** Brings a copy up to date and puts it in the ledger's place only when that is through. */
  private void upgrade(Path file, DailyBackup backup, int version) {
    Path partial = file.resolveSibling(file.getFileName() + ".upgrade");
    try {
      try (FileChannel old = locked(file)) {
        backup.beforeUpgrade(old, version);
        DailyBackup.wholeCopy(old, partial);
        migrate(H2Database.open(partial), partial);
      }
      Files.move(
          partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      throw failed(Kind.NOT_WRITABLE, file, failure);
    } finally {
      deleteQuietly(partial);
    }
  }

  private void migrate(H2Database database, Path file) {
    try {
      schema.migrate(database.source(), Schema.H2_WORDS);
    } catch (FlywayException failure) {
      throw failure.getCause() instanceof SQLException below
          ? SqlErrors.of(below, file)
          : failed(Kind.STORE_FAILED, file, failure);
    } finally {
      database.close();
    }
  }

  private LedgerStore store(H2Database database, Path file, DailyBackup backup) {
    return new SqlLedgerStore(
        new Transactions(database.source(), file, H2Database.FORCE_TO_DISK),
        file,
        schema.version(),
        changed -> {
          database.close();
          if (changed) {
            backup.afterSession();
          }
          OPEN.remove(file);
        });
  }

  private static void deleteQuietly(Path partial) {
    try {
      Files.deleteIfExists(partial);
    } catch (IOException left) {
      org.slf4j.LoggerFactory.getLogger(H2LedgerStores.class)
          .warn("left behind: {}", partial, left);
    }
  }

  private static LedgerException failed(Kind kind, Path file, Exception cause) {
    return new LedgerException(kind, List.of(file.toString()), cause);
  }
}
