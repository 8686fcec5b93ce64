package app.xiaohao.ledger.rule;

import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.closing.Closure;
import java.util.List;

/** A closed row stands as it was closed: it changes in nothing but by being opened again. */
public final class ClosedRows {
  private ClosedRows() {}

  /**
   * Checks a change of what the row itself says. What is kept beside it goes on: steps of 销号, 回头看,
   * answers to letters, proof that is added later; 督办, 延期 and the standard refuse for reasons of
   * their own.
   *
   * @throws LedgerException CLOSED_LOCKED naming the item
   */
  public static void requireOpen(LedgerRow row) {
    if (row.measure().closure() == Closure.CLOSED) {
      throw LedgerException.refusing(Kind.CLOSED_LOCKED, LedgerQuery.number(row));
    }
  }

  /**
   * Checks another working title: every row of the issue shows it.
   *
   * @param rows of the issue
   * @throws LedgerException CLOSED_LOCKED naming a closed row
   */
  public static void checkTitle(List<LedgerRow> rows) {
    rows.stream()
        .filter(row -> row.measure() != null && row.measure().closure() == Closure.CLOSED)
        .findFirst()
        .ifPresent(
            row -> {
              throw LedgerException.refusing(Kind.CLOSED_LOCKED, LedgerQuery.number(row));
            });
  }
}
