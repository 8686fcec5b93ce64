package app.xiaohao.ledger.outcome;

import app.xiaohao.model.outcome.Outcome;
import app.xiaohao.model.outcome.Outcome.Standing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What outcomes of one kind, counted in one unit, come to.
 *
 * @param entries how many there are
 * @param amount of those that are known
 * @param unknown of how many nobody has said it; then the sum is at least the amount
 * @param target of those that have one; null where none has
 * @param towards what those with a target have reached of it
 * @param reached how many have reached their target
 * @param withTarget how many have one
 * @param late how many are short of it though their day is past
 */
public record OutcomeSum(
    String kind,
    String unit,
    int entries,
    BigDecimal amount,
    int unknown,
    @Nullable BigDecimal target,
    BigDecimal towards,
    int reached,
    int withTarget,
    int late) {
  private record Key(String kind, String unit) {}

  /**
   * Whether its entries are of one sort, so that adding them up says something. Several rates are
   * not, nor are figures of different things under one name (量化指标).
   */
  public boolean addsUp() {
    return entries == 1 || !Outcome.isRate(unit) && !kind.equals(Outcome.FIGURE);
  }

  /** The sums of outcomes, in the order in which their kinds first come; no sum mixes units. */
  public static List<OutcomeSum> of(List<Outcome> outcomes, LocalDate today) {
    Map<Key, List<Outcome>> groups = new LinkedHashMap<>();
    for (Outcome outcome : outcomes) {
      groups
          .computeIfAbsent(new Key(outcome.kind(), outcome.unit()), key -> new ArrayList<>())
          .add(outcome);
    }
    List<OutcomeSum> sums = new ArrayList<>();
    groups.forEach((key, group) -> sums.add(sum(key, group, today)));
    Map<String, Integer> order = new LinkedHashMap<>();
    sums.forEach(sum -> order.putIfAbsent(sum.kind, order.size()));
    sums.sort(Comparator.comparing(sum -> order.get(sum.kind)));
    return List.copyOf(sums);
  }

  private static OutcomeSum sum(Key key, List<Outcome> group, LocalDate today) {
    BigDecimal amount = BigDecimal.ZERO;
    BigDecimal target = null;
    BigDecimal towards = BigDecimal.ZERO;
    int unknown = 0;
    int reached = 0;
    int withTarget = 0;
    int late = 0;
    for (Outcome outcome : group) {
      BigDecimal known = outcome.amount();
      if (known == null) {
        unknown++;
      } else {
        amount = amount.add(known);
      }
      BigDecimal wanted = outcome.target();
      if (wanted != null) {
        withTarget++;
        target = target == null ? wanted : target.add(wanted);
        towards = known == null ? towards : towards.add(known);
        Standing standing = outcome.standing(today).orElseThrow();
        reached += standing == Standing.REACHED ? 1 : 0;
        late += standing == Standing.LATE ? 1 : 0;
      }
    }
    return new OutcomeSum(
        key.kind,
        key.unit,
        group.size(),
        amount,
        unknown,
        target,
        towards,
        reached,
        withTarget,
        late);
  }
}
