package app.xiaohao.ledger.reconcile;

import java.util.ArrayList;
import java.util.List;

/**
 * What has become of a reconciliation that was signed.
 *
 * @param settled differences that were signed and are there no more
 * @param fresh differences that have come since
 */
public record ReconciliationSince(
    Reconciliation signed, Reconciliation now, List<Difference> settled, List<Difference> fresh) {
  /** The lists are copied. */
  public ReconciliationSince {
    settled = List.copyOf(settled);
    fresh = List.copyOf(fresh);
  }

  /** Compares what was signed with what is now, reckoned of the same period. */
  public static ReconciliationSince of(Reconciliation signed, Reconciliation now) {
    List<Difference> settled = new ArrayList<>(signed.differences());
    now.differences().forEach(settled::remove);
    List<Difference> fresh = new ArrayList<>(now.differences());
    signed.differences().forEach(fresh::remove);
    return new ReconciliationSince(signed, now, settled, fresh);
  }

  /** By how much a column has changed. */
  public int change(Tally.Column column) {
    return now.total().of(column) - signed.total().of(column);
  }
}
