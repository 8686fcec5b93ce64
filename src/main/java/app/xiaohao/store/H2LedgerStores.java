package app.xiaohao.store;

import app.xiaohao.ledger.LedgerStore;
import app.xiaohao.ledger.LedgerStores;
import app.xiaohao.ledger.change.Stamp;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.file.LedgerPasswords;
import app.xiaohao.ledger.file.RestorePoints;
import app.xiaohao.ledger.file.RestoreReport;
import app.xiaohao.ledger.file.RestoreWish;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.ledger.history.Workplace;
import app.xiaohao.store.file.H2Database;
import app.xiaohao.store.file.Keeping;
import app.xiaohao.store.file.LedgerKeeper;
import app.xiaohao.store.file.LedgerLock;
import app.xiaohao.store.file.Leftovers;
import app.xiaohao.store.file.OpeningCheck;
import app.xiaohao.store.file.Restoring;
import app.xiaohao.store.file.Schema;
import app.xiaohao.store.file.Transactions;
import app.xiaohao.store.journal.BackupFolder;
import app.xiaohao.store.journal.JournalSegment;
import app.xiaohao.store.lock.FileKey;
import app.xiaohao.store.lock.Keyring;
import app.xiaohao.store.lock.LedgerStart;
import app.xiaohao.store.log.EvidenceStore;
import app.xiaohao.store.log.OwnersFiles;
import app.xiaohao.store.log.SealKeys;
import app.xiaohao.store.log.SqlErrors;
import app.xiaohao.store.log.UpgradeSeal;
import app.xiaohao.store.proof.SealKeyFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ledgers as H2 files, one file a ledger, under the name that people give it. */
public final class H2LedgerStores implements LedgerStores {
  private static final Logger LOG = LoggerFactory.getLogger(H2LedgerStores.class);

  private final Keeping keeping;
  private final Schema schema;
  private final Workplace workplace;
  private final SealKeys seals;
  private final Keyring keys;

  /**
   * For ledgers of which nothing is to be kept elsewhere: what is written is signed with a key that
   * goes with this object.
   *
   * @param clock by which copies are dated
   */
  public H2LedgerStores(Clock clock) {
    this(clock, Schema.CURRENT);
  }

  /**
   * @param keeping with what ledgers are kept safe
   * @param workplace recorded with every change, and told to whoever finds the ledger in use
   * @param key the file of the key that signs what is written; made at the first need
   */
  public H2LedgerStores(Keeping keeping, Workplace workplace, Path key) {
    this(keeping, workplace, key, file -> Optional.empty());
  }

  /**
   * @param password asked for the password of a ledger that nobody has said yet
   */
  public H2LedgerStores(
      Keeping keeping, Workplace workplace, Path key, Function<Path, Optional<char[]>> password) {
    this(keeping, Schema.CURRENT, workplace, new SealKeyFile(key), new Keyring(password));
  }

  public H2LedgerStores(Clock clock, Schema schema) {
    this(Keeping.plain(clock), schema, Workplace.UNKNOWN, SealKeys.passing());
  }

  public H2LedgerStores(Keeping keeping, Schema schema, Workplace workplace, SealKeys seals) {
    this(keeping, schema, workplace, seals, new Keyring(file -> Optional.empty()));
  }

  private H2LedgerStores(
      Keeping keeping, Schema schema, Workplace workplace, SealKeys seals, Keyring keys) {
    this.seals = seals;
    this.keeping = keeping;
    this.schema = schema;
    this.workplace = workplace;
    this.keys = keys;
  }

  @Override
  public LedgerStore open(Path file) {
    Path real = there(file);
    if (!Files.isWritable(real) || BackupFolder.around(real).isPresent()) {
      return openToRead(real);
    }
    LedgerLock lock;
    try {
      lock = LedgerLock.on(real, keeping.person().get(), workplace, keeping.clock());
    } catch (AccessDeniedException | ReadOnlyFileSystemException noPlace) {
      LOG.info("no lock beside {}: it is opened for reading", real, noPlace);
      return openToRead(real);
    } catch (IOException failure) {
      if (!Files.isWritable(real.getParent())) {
        return openToRead(real);
      }
      throw SqlErrors.of(failure, file);
    }
    boolean opened = false;
    try {
      LedgerStore store = openLocked(real, lock);
      opened = true;
      return store;
    } catch (SQLException failure) {
      throw SqlErrors.of(failure, file);
    } catch (IOException failure) {
      throw SqlErrors.of(failure, file);
    } finally {
      if (!opened) {
        lock.close();
      }
    }
  }

  static Path there(Path file) {
    if (Files.isRegularFile(file)) {
      try {
        return file.toRealPath();
      } catch (IOException failure) {
        throw failed(Kind.NOT_FOUND, file, failure);
      }
    }
    int copies = BackupFolder.of(file).copies().size();
    throw copies > 0 && !Files.exists(file)
        ? new LedgerException(
            Kind.ONLY_COPIES, List.of(file.toString(), Integer.toString(copies)), null)
        : failed(Kind.NOT_FOUND, file, null);
  }

  private LedgerStore openLocked(Path file, LedgerLock lock) throws SQLException, IOException {
    looksLikeOne(file);
    Leftovers.of(file);
    FileKey key = keys.of(file);
    OpeningCheck check = OpeningCheck.before(file, keeping.marks(), key);
    if (!check.untouched()) {
      compareFirst(check, file, key);
    }
    H2Database database = H2Database.open(file, key);
    boolean opened = false;
    try {
      int version = versionOf(database, file);
      refuseNewer(version, file);
      if (check.untouched()) {
        check.compare(database);
      }
      JournalSegment journal = check.journal(database);
      if (version != schema.version()) {
        journal = null;
        database.close();
        database = null;
        upgrade(file, version, key);
        database = H2Database.open(file, key);
      }
      Leftovers.encrypt(file, key);
      LedgerKeeper keeper =
          new LedgerKeeper(database, file, schema.version(), keeping, lock, seals, journal);
      if (check.known()) {
        keeper.needJournal();
      }
      keeper.copyIfDue();
      opened = true;
      return new SqlLedgerStore(
          keeper.transactions(),
          file,
          schema.version(),
          workplace,
          new H2Machine(file, schema.version(), keeping, keeper, keys));
    } finally {
      if (!opened && database != null) {
        database.abandon(); // not one byte more into a file that does not do
      }
    }
  }

  /** Compares without a byte written: opening a file to write changes it, also a damaged one. */
  private void compareFirst(OpeningCheck check, Path file, FileKey key) throws SQLException {
    H2Database database = H2Database.openToRead(file, key);
    try {
      refuseNewer(versionOf(database, file), file);
      check.compare(database);
    } finally {
      database.close();
    }
  }

  /** H2 would write into anything else. */
  static void looksLikeOne(Path file) throws IOException {
    try {
      if (LedgerStart.of(file) == LedgerStart.NONE) {
        throw failed(Kind.DAMAGED, file, null);
      }
    } catch (AccessDeniedException failure) {
      throw failed(Kind.NOT_WRITABLE, file, failure);
    }
  }

  @Override
  public LedgerStore openToRead(Path file) {
    Path real = there(file);
    Path temporary = null;
    H2Database database = null;
    try {
      looksLikeOne(real);
      FileKey key = keys.of(real);
      database = H2Database.openToRead(real, key);
      int version = versionOf(database, file);
      if (version != schema.version()) {
        database.close();
        refuseNewer(version, file);
        temporary = Files.createTempFile("xiaohao", ".xh");
        OwnersFiles.copy(real, temporary);
        migrate(H2Database.open(temporary, key), temporary, version, done -> {});
        database = H2Database.openToRead(temporary, key);
      }
      List<Path> proof = new ArrayList<>(List.of(BackupFolder.of(real).evidence()));
      BackupFolder.around(real).map(BackupFolder::evidence).ifPresent(proof::add);
      H2Machine.ToRead machine =
          new H2Machine.ToRead(
              real, schema.version(), keeping, database, temporary, new EvidenceStore(proof, key));
      temporary = null;
      return new SqlLedgerStore(machine.transactions(), real, schema.version(), workplace, machine);
    } catch (SQLException failure) {
      throw SqlErrors.of(failure, file);
    } catch (IOException failure) {
      throw SqlErrors.of(failure, file);
    } finally {
      if (temporary != null) {
        OwnersFiles.discard(temporary);
      }
    }
  }

  @Override
  public LedgerStore create(Path file) {
    make(file, empty -> {});
    return open(file.toAbsolutePath().normalize());
  }

  @Override
  public void make(Path file, Consumer<LedgerStore> fill) {
    Path target = file.toAbsolutePath().normalize();
    if (Files.exists(target)) {
      throw failed(Kind.EXISTS, file, null);
    }
    Path partial = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".new");
    try {
      Files.createDirectories(target.getParent());
      Files.deleteIfExists(partial);
      migrate(H2Database.create(partial, FileKey.NONE), file, 0, fill);
      OwnersFiles.force(partial);
      if (Files.exists(target)) {
        throw failed(Kind.EXISTS, file, null);
      }
      retire(BackupFolder.of(target));
      Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failure) {
      throw SqlErrors.of(failure, file);
    } catch (SQLException failure) {
      throw SqlErrors.of(failure, file, true);
    } finally {
      OwnersFiles.discard(partial);
    }
  }

  /** What lies beside a new ledger belongs to an earlier one of the same name: it is kept aside. */
  private static void retire(BackupFolder folder) throws IOException {
    if (!Files.isDirectory(folder.path())) {
      return;
    }
    for (int i = 1; ; i++) {
      Path aside = folder.path().resolveSibling(folder.path().getFileName() + " 旧" + i);
      if (!Files.exists(aside)) {
        Files.move(folder.path(), aside);
        return;
      }
    }
  }

  @Override
  public RestorePoints restorePoints(Path ledger) {
    return new Restoring(ledger, keeping, keys).points();
  }

  @Override
  public RestoreReport restore(Path ledger, RestoreWish wish, Path to, CommitWatch watch) {
    return new Restoring(ledger, keeping, keys).restore(wish, to, watch);
  }

  @Override
  public LedgerPasswords passwords() {
    return new H2Passwords(keeping, workplace, keys);
  }

  private static int versionOf(H2Database database, Path file) throws SQLException {
    try (Connection connection = database.connection()) {
      return Schema.versionIn(connection).orElseThrow(() -> failed(Kind.DAMAGED, file, null));
    }
  }

  private void refuseNewer(int version, Path file) {
    if (version > schema.version()) {
      throw new LedgerException(
          Kind.TOO_NEW, List.of(file.toString(), Integer.toString(version)), null);
    }
  }

  /** Brings a copy up to date and puts it in the ledger's place only when that is through. */
  private void upgrade(Path file, int version, FileKey key) throws SQLException {
    Path partial = Leftovers.upgrade(file);
    try {
      BackupFolder folder = BackupFolder.of(file);
      folder.make();
      // as the older version of the program left it; never pruned
      OwnersFiles.copyWhole(file, folder.copy("v" + version));
      OwnersFiles.copy(file, partial);
      migrate(H2Database.open(partial, key), file, version, done -> {});
      OwnersFiles.replace(partial, file);
    } catch (IOException failure) {
      throw SqlErrors.of(failure, file);
    } finally {
      OwnersFiles.discard(partial);
    }
  }

  /**
   * @param from the version that the ledger has; 0 where it is empty
   * @param fill writes what else belongs into it
   */
  private void migrate(H2Database database, Path file, int from, Consumer<LedgerStore> fill) {
    Transactions transactions = new Transactions(database::connection, file, seals);
    try {
      UpgradeSeal seal = transactions.read(sql -> UpgradeSeal.before(sql, from));
      schema.migrate(database.source(), Schema.H2_WORDS);
      transactions.write(
          sql -> {
            seal.after(
                sql,
                schema.version(),
                new Stamp(Stamp.PROGRAM, OffsetDateTime.now(keeping.clock()), workplace));
            return null;
          });
      fill.accept(
          new SqlLedgerStore(
              transactions, file, schema.version(), workplace, SqlLedgerStore.Machine.ELSEWHERE));
    } catch (FlywayException failure) {
      throw failure.getCause() instanceof SQLException below
          ? SqlErrors.of(below, file, true)
          : failed(Kind.STORE_FAILED, file, failure);
    } finally {
      database.closeCompact();
    }
  }

  static LedgerException failed(Kind kind, Path file, Exception cause) {
    return new LedgerException(kind, List.of(file.toString()), cause);
  }
}
