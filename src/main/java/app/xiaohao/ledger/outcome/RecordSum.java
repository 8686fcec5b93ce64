package app.xiaohao.ledger.outcome;

import app.xiaohao.model.outcome.WorkRecord;
import app.xiaohao.model.outcome.WorkRecord.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How many records of one kind there are, counted in one unit.
 *
 * @param entries how many were entered
 * @param amount for how many they stand
 * @param open for how many somebody waits for an answer
 * @param settled for how many it was given
 * @param declined how many were not followed
 */
public record RecordSum(
    String kind, String unit, int entries, int amount, int open, int settled, int declined) {
  private record Key(String kind, String unit) {}

  /** The sums of records, in the order in which the first of each kind was held or received. */
  public static List<RecordSum> of(List<WorkRecord> records) {
    Map<Key, List<WorkRecord>> groups = new LinkedHashMap<>();
    for (WorkRecord one : records) {
      groups.computeIfAbsent(new Key(one.kind(), one.unit()), key -> new ArrayList<>()).add(one);
    }
    return groups.entrySet().stream()
        .sorted(Comparator.comparing(group -> first(group.getValue())))
        .map(group -> sum(group.getKey(), group.getValue()))
        .toList();
  }

  /** The day of the first of them that has one; those without any come last. */
  private static LocalDate first(List<WorkRecord> group) {
    return group.stream()
        .map(WorkRecord::on)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(LocalDate.MAX);
  }

  private static RecordSum sum(Key key, List<WorkRecord> group) {
    return new RecordSum(
        key.kind,
        key.unit,
        group.size(),
        group.stream().mapToInt(WorkRecord::amount).sum(),
        count(group, State.OPEN),
        count(group, State.SETTLED),
        count(group, State.DECLINED));
  }

  private static int count(List<WorkRecord> group, State state) {
    return group.stream().filter(one -> one.state() == state).mapToInt(WorkRecord::amount).sum();
  }

  /** 办结率 in percent of those that ask for an answer, rounded down; -1 where none does. */
  public int settledPercent() {
    int asked = open + settled + declined;
    return asked == 0 ? -1 : (settled + declined) * 100 / asked;
  }
}
