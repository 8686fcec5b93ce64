package app.xiaohao.ledger;

import app.xiaohao.ledger.history.LedgerException;

/**
 * Where a ledger is kept. One store is one open ledger. Every writing method is one transaction
 * that also writes the change log; when it returns, the change is on disk. Safe for use by several
 * threads.
 *
 * <p>All methods throw {@link LedgerException} where the ledger cannot do what is asked.
 */
public interface LedgerStore
    extends LedgerFile, WorkStore, ImportStore, Desks, NameBook, Office, History, AutoCloseable {
  @Override
  void close();
}
