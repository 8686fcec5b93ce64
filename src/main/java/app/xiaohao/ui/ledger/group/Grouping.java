package app.xiaohao.ui.ledger.group;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * How the table is grouped.
 *
 * @param folded the heads whose rows are not seen, as {@link Section#label} says them
 */
public record Grouping(GroupBy by, Set<String> folded) {
  /** Not at all. */
  public static final Grouping NONE = new Grouping(GroupBy.NONE, Set.of());

  /** The set is copied; without groups nothing is folded. */
  public Grouping {
    folded = by == GroupBy.NONE ? Set.of() : Set.copyOf(folded);
  }

  /** Grouped so, with everything in sight. */
  public static Grouping of(GroupBy by) {
    return new Grouping(by, Set.of());
  }

  /** Whether rows are grouped. */
  public boolean grouped() {
    return by != GroupBy.NONE;
  }

  /** The same with one group folded, or in sight again. */
  public Grouping with(String label, boolean fold) {
    Set<String> others = new HashSet<>(folded);
    if (fold) {
      others.add(label);
    } else {
      others.remove(label);
    }
    return new Grouping(by, others);
  }

  /** The same with these groups folded and no others. */
  public Grouping folding(Collection<String> labels) {
    return new Grouping(by, Set.copyOf(labels));
  }
}
