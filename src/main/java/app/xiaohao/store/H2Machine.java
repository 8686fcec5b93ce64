package app.xiaohao.store;

import app.xiaohao.ledger.file.BackupCopy;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.file.LedgerHealth;
import app.xiaohao.ledger.file.RestoreWish;
import app.xiaohao.ledger.file.StoreNotice;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.store.file.FileNotices;
import app.xiaohao.store.file.H2Database;
import app.xiaohao.store.file.HealthCheck;
import app.xiaohao.store.file.Keeping;
import app.xiaohao.store.file.LedgerCopy;
import app.xiaohao.store.file.LedgerKeeper;
import app.xiaohao.store.file.Restoring;
import app.xiaohao.store.file.Transactions;
import app.xiaohao.store.file.WriteGuard;
import app.xiaohao.store.lock.FileKey;
import app.xiaohao.store.lock.Keyring;
import app.xiaohao.store.log.EvidenceStore;
import app.xiaohao.store.log.OwnersFiles;
import app.xiaohao.store.log.SealKeys;
import app.xiaohao.store.log.SqlErrors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A ledger in a file of its own on this machine, kept by a {@link LedgerKeeper}. */
final class H2Machine implements SqlLedgerStore.Machine {
  private static final Logger LOG = LoggerFactory.getLogger(H2Machine.class);

  private final Path file;
  private final Keeping keeping;
  private final LedgerKeeper keeper;
  private final Keyring keys;
  private final int schema;

  /**
   * @param schema the version of its tables
   */
  H2Machine(Path file, int schema, Keeping keeping, LedgerKeeper keeper, Keyring keys) {
    this.schema = schema;
    this.keys = keys;
    this.file = file;
    this.keeping = keeping;
    this.keeper = keeper;
  }

  @Override
  public boolean readOnly() {
    return false;
  }

  @Override
  public void notices(Consumer<StoreNotice> listener) {
    keeper.notices().listen(listener);
  }

  @Override
  public void saveAs(Path to, CommitWatch watch) {
    try {
      save(keeper.transactions(), to, watch, keeper.key());
    } catch (LedgerException failure) {
      if (failure.kind() != Kind.DAMAGED) {
        throw failure;
      }
      // what lies in the file now is not what is open: copies and journal have all of it
      LOG.warn("{} cannot be read any more", file, failure);
      new Restoring(file, keeping, keys).restore(RestoreWish.NEWEST, to, watch);
    }
  }

  /** Writes what is open into a new file, under the same password. */
  static void save(Transactions transactions, Path to, CommitWatch watch, FileKey key) {
    Path target = to.toAbsolutePath().normalize();
    if (Files.exists(target)) {
      throw new LedgerException(Kind.EXISTS, List.of(to.toString()), null);
    }
    Path part = target.resolveSibling("." + target.getFileName() + ".part");
    try {
      Files.createDirectories(target.getParent());
      Files.deleteIfExists(part);
      transactions.read(
          sql -> {
            try {
              return new LedgerCopy(sql, watch, key).whole(part);
            } catch (IOException failure) {
              throw SqlErrors.of(failure, target);
            }
          });
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      OwnersFiles.forceFolder(target.getParent());
    } catch (IOException failure) {
      throw SqlErrors.of(failure, target);
    } finally {
      OwnersFiles.discard(part);
    }
  }

  @Override
  public Optional<BackupCopy> copyNow() {
    return keeper.copyNow();
  }

  @Override
  public LedgerHealth check(CommitWatch watch) {
    return new HealthCheck(file, schema, keeper.transactions(), keeping, keeper.key())
        .of(false, watch);
  }

  @Override
  public void endSoon() {
    keeper.endSoon();
  }

  @Override
  public void end() {
    keeper.close();
  }

  /** A ledger that is only read. */
  static final class ToRead implements SqlLedgerStore.Machine, WriteGuard {
    private final Path file;
    private final H2Database database;
    private final Path temporary;
    private final EvidenceStore evidence;
    private final int schema;
    private final Keeping keeping;
    private final FileNotices notices = new FileNotices();

    /**
     * @param temporary what is read in its place and goes at the end; null where it is read itself
     */
    ToRead(
        Path file,
        int schema,
        Keeping keeping,
        H2Database database,
        Path temporary,
        EvidenceStore evidence) {
      this.schema = schema;
      this.keeping = keeping;
      this.file = file;
      this.database = database;
      this.temporary = temporary;
      this.evidence = evidence;
      notices.tell(StoreNotice.Kind.READ_ONLY, file);
    }

    Transactions transactions() {
      return new Transactions(database::connection, file, this, evidence, SealKeys.passing());
    }

    @Override
    public boolean readOnly() {
      return true;
    }

    @Override
    public void notices(Consumer<StoreNotice> listener) {
      notices.listen(listener);
    }

    @Override
    public void saveAs(Path to, CommitWatch watch) {
      save(transactions(), to, watch, database.key());
    }

    @Override
    public Optional<BackupCopy> copyNow() {
      throw new LedgerException(Kind.READ_ONLY, List.of(file.toString()), null);
    }

    @Override
    public LedgerHealth check(CommitWatch watch) {
      return new HealthCheck(file, schema, transactions(), keeping, database.key()).of(true, watch);
    }

    @Override
    public void endSoon() {}

    @Override
    public void end() {
      database.close();
      if (temporary != null) {
        OwnersFiles.discard(temporary);
      }
    }

    @Override
    public void before() {
      throw new LedgerException(Kind.READ_ONLY, List.of(file.toString()), null);
    }
  }
}
