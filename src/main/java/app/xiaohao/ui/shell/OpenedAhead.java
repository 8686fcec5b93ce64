package app.xiaohao.ui.shell;

import app.xiaohao.ledger.LedgerStore;
import app.xiaohao.ledger.LedgerStores;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.file.LedgerPasswords;
import app.xiaohao.ledger.file.RestorePoints;
import app.xiaohao.ledger.file.RestoreReport;
import app.xiaohao.ledger.file.RestoreWish;
import app.xiaohao.ledger.history.LedgerException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Begins to open a ledger while the toolkit still starts, so that its data is there soon after the
 * window. Whoever opens that ledger first gets it; everything else goes to the stores behind.
 */
final class OpenedAhead implements LedgerStores {
  private final LedgerStores stores;
  private final Path file;
  private final AtomicReference<FutureTask<LedgerStore>> begun;

  /**
   * @param file the ledger that will be opened first
   */
  OpenedAhead(LedgerStores stores, Path file) {
    this.stores = stores;
    this.file = file;
    FutureTask<LedgerStore> opening = new FutureTask<>(() -> stores.open(file));
    begun = new AtomicReference<>(opening);
    Thread.ofPlatform().name("xiaohao-open-ahead").start(opening);
  }

  @Override
  public LedgerStore open(Path wanted) {
    FutureTask<LedgerStore> opening = wanted.equals(file) ? begun.getAndSet(null) : null;
    if (opening == null) {
      return stores.open(wanted);
    }
    try {
      return opening.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof LedgerException refused) {
        throw refused;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void make(Path wanted, Consumer<LedgerStore> fill) {
    stores.make(wanted, fill);
  }

  @Override
  public LedgerStore create(Path wanted) {
    return stores.create(wanted);
  }

  @Override
  public LedgerStore openToRead(Path wanted) {
    return stores.openToRead(wanted);
  }

  @Override
  public RestorePoints restorePoints(Path ledger) {
    return stores.restorePoints(ledger);
  }

  @Override
  public RestoreReport restore(Path ledger, RestoreWish wish, Path to, CommitWatch watch) {
    return stores.restore(ledger, wish, to, watch);
  }

  @Override
  public LedgerPasswords passwords() {
    return stores.passwords();
  }
}
