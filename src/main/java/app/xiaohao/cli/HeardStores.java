package app.xiaohao.cli;

import app.xiaohao.ledger.LedgerStore;
import app.xiaohao.ledger.LedgerStores;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.file.LedgerPasswords;
import app.xiaohao.ledger.file.RestorePoints;
import app.xiaohao.ledger.file.RestoreReport;
import app.xiaohao.ledger.file.RestoreWish;
import app.xiaohao.ledger.file.StoreNotice;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Ledgers of which somebody hears what people have to be told of their files, whoever opens them.
 */
final class HeardStores implements LedgerStores {
  private final LedgerStores stores;
  private final Consumer<StoreNotice> listener;

  /**
   * @param listener may be called from any thread, until a ledger is closed
   */
  HeardStores(LedgerStores stores, Consumer<StoreNotice> listener) {
    this.stores = stores;
    this.listener = listener;
  }

  private LedgerStore heard(LedgerStore store) {
    store.fileNotices(listener);
    return store;
  }

  @Override
  public LedgerStore open(Path file) {
    return heard(stores.open(file));
  }

  /** Who asks for no more than reading is not told that there is no more. */
  @Override
  public LedgerStore openToRead(Path file) {
    LedgerStore store = stores.openToRead(file);
    store.fileNotices(
        notice -> {
          if (notice.kind() != StoreNotice.Kind.READ_ONLY) {
            listener.accept(notice);
          }
        });
    return store;
  }

  @Override
  public LedgerStore create(Path file) {
    return heard(stores.create(file));
  }

  @Override
  public void make(Path file, Consumer<LedgerStore> fill) {
    stores.make(file, fill);
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
