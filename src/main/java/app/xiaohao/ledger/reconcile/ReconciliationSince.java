package app.xiaohao.ledger.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    return new ReconciliationSince(
        signed,
        now,
        without(signed.differences(), now.differences()),
        without(now.differences(), signed.differences()));
  }

  /** Those of one list that the other does not have, each counted as often as it stands. */
  private static List<Difference> without(List<Difference> all, List<Difference> others) {
    Map<Difference.Identity, Integer> there = new HashMap<>();
    others.forEach(other -> there.merge(other.identity(), 1, Integer::sum));
    List<Difference> left = new ArrayList<>();
    for (Difference one : all) {
      if (there.merge(one.identity(), -1, Integer::sum) < 0) {
        left.add(one);
      }
    }
    return left;
  }

  /** By how much a column has changed. */
  public int change(Tally.Column column) {
    return now.total().of(column) - signed.total().of(column);
  }
}
