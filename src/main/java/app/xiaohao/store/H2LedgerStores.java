package app.xiaohao.store;

import app.xiaohao.ledger.FileMode;
import app.xiaohao.ledger.LedgerException;
import app.xiaohao.ledger.LedgerException.Kind;
import app.xiaohao.ledger.LedgerStore;
import app.xiaohao.ledger.LedgerStores;
import app.xiaohao.ledger.Stamp;
import app.xiaohao.ledger.Workplace;
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
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ledgers as H2 files, one file a ledger, under the name that people give it. */
public final class H2LedgerStores implements LedgerStores {
  private static final Logger LOG = LoggerFactory.getLogger(H2LedgerStores.class);

  // Locks on files belong to the process, and closing any channel of a file gives them up; so the
  // process has to know what it has open.
  private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

  private final Clock clock;
  private final Schema schema;
  private final Workplace workplace;
  private final SealKeys keys;

  /**
   * For ledgers of which nothing is to be kept: what is written is signed with a key that goes with
   * this object.
   *
   * @param clock by which backups are dated
   */
  public H2LedgerStores(Clock clock) {
    this(clock, Schema.CURRENT);
  }

  /**
   * @param clock by which backups are dated
   * @param workplace recorded with every change
   * @param key the file of the key that signs what is written; made at the first need
   */
  public H2LedgerStores(Clock clock, Workplace workplace, Path key) {
    this(clock, Schema.CURRENT, workplace, new SealKeyFile(key));
  }

  H2LedgerStores(Clock clock, Schema schema) {
    this(clock, schema, Workplace.UNKNOWN, SealKeys.passing());
  }

  private H2LedgerStores(Clock clock, Schema schema, Workplace workplace, SealKeys keys) {
    this.clock = clock;
    this.schema = schema;
    this.workplace = workplace;
    this.keys = keys;
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
    try {
      LedgerStore store = openCurrent(file, backup);
      opened = true;
      return store;
    } catch (SQLException failure) {
      throw SqlErrors.of(failure, file);
    } finally {
      if (!opened && copied) {
        backup.discard();
      }
    }
  }

  private LedgerStore openCurrent(Path file, DailyBackup backup) throws SQLException {
    H2Database database = H2Database.open(file);
    boolean current = false;
    int version;
    try {
      version = versionOf(database, file);
      current = version == schema.version();
    } finally {
      if (!current) {
        database.close();
      }
    }
    if (version > schema.version()) {
      throw new LedgerException(
          Kind.TOO_NEW, List.of(file.toString(), Integer.toString(version)), null);
    }
    if (!current) {
      upgrade(file, backup, version);
      database = H2Database.open(file);
    }
    return store(database, file, backup);
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
      migrate(H2Database.create(partial), file, 0);
      Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failure) {
      throw failed(Kind.NOT_WRITABLE, file, failure);
    } catch (SQLException failure) {
      throw SqlErrors.of(failure, file);
    } finally {
      takeAway(partial);
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

  private static int versionOf(H2Database database, Path file) throws SQLException {
    try (Connection connection = database.source().getConnection()) {
      return Schema.versionIn(connection).orElseThrow(() -> failed(Kind.DAMAGED, file, null));
    }
  }

  /** Brings a copy up to date and puts it in the ledger's place only when that is through. */
  private void upgrade(Path file, DailyBackup backup, int version) throws SQLException {
    Path partial = file.resolveSibling(file.getFileName() + ".upgrade");
    try {
      try (FileChannel old = locked(file)) {
        backup.beforeUpgrade(old, version);
        DailyBackup.wholeCopy(old, partial);
        migrate(H2Database.open(partial), file, version);
        FileMode.of(file).giveTo(partial);
      }
      Files.move(
          partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      throw failed(Kind.NOT_WRITABLE, file, failure);
    } finally {
      takeAway(partial);
    }
  }

  /**
   * @param from the version that the ledger has; 0 where it is empty
   */
  private void migrate(H2Database database, Path file, int from) {
    Transactions transactions = new Transactions(database.source(), file, null, keys);
    try {
      UpgradeSeal seal = transactions.read(sql -> UpgradeSeal.before(sql, from));
      schema.migrate(database.source(), Schema.H2_WORDS);
      transactions.write(
          sql -> {
            seal.after(
                sql,
                schema.version(),
                new Stamp(Stamp.PROGRAM, OffsetDateTime.now(clock), workplace));
            return null;
          });
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
        new Transactions(database.source(), file, H2Database.FORCE_TO_DISK, keys),
        file,
        schema.version(),
        workplace,
        changed -> {
          database.close();
          if (changed) {
            backup.afterSession();
          }
          OPEN.remove(file);
        });
  }

  private static void takeAway(Path partial) {
    if (Files.exists(partial)) {
      try {
        Files.delete(partial);
      } catch (IOException left) {
        LOG.warn("left behind: {}", partial, left);
      }
    }
  }

  private static LedgerException failed(Kind kind, Path file, Exception cause) {
    return new LedgerException(kind, List.of(file.toString()), cause);
  }
}
