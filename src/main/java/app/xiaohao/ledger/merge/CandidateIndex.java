package app.xiaohao.ledger.merge;

import app.xiaohao.model.Likeness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the few wordings of many that share the most with one, without comparing it with each: by
 * the pairs of characters that only few of them have.
 */
final class CandidateIndex {
  private static final int LIKELY = 12;
  private static final int ALWAYS_COUNTED = 50;
  private static final double RARE = 0.1;

  private final Map<Integer, List<Integer>> holders = new HashMap<>();
  private int size;

  /** Takes in the wordings of one. */
  void add(int one, Likeness... wordings) {
    size++;
    for (Likeness wording : wordings) {
      for (int pair : wording.pairs()) {
        List<Integer> having = holders.computeIfAbsent(pair, key -> new ArrayList<>(2));
        if (having.isEmpty() || having.getLast() != one) {
          having.add(one);
        }
      }
    }
  }

  /** The few that share the most with these wordings, in a list that may be changed. */
  List<Integer> likely(Likeness... wordings) {
    int common = Math.max(ALWAYS_COUNTED, (int) (size * RARE));
    Map<Integer, Integer> shared = new HashMap<>();
    for (Likeness wording : wordings) {
      for (int pair : wording.pairs()) {
        List<Integer> having = holders.getOrDefault(pair, List.of());
        if (having.size() <= common) {
          having.forEach(one -> shared.merge(one, 1, Integer::sum));
        }
      }
    }
    return new ArrayList<>(
        shared.entrySet().stream()
            .sorted(
                Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(LIKELY)
            .map(Map.Entry::getKey)
            .toList());
  }
}
