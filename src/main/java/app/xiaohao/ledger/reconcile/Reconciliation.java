package app.xiaohao.ledger.reconcile;

import app.xiaohao.model.inspection.PeriodId;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * 对账单: the three books of an inspection compared on one day.
 *
 * @param inspection its name
 * @param document what was fed back by, its name
 * @param period null where it is of no period
 * @param periodName empty where it is of no period
 * @param on the day of it
 * @param issues 问题 in the ledger
 * @param issuesClosed those that are closed as {@link app.xiaohao.model.closing.IssueStanding} says
 * @param asked of how many measures a report is due in the period; 0 without a period
 * @param reported of how many of them there is one
 * @param late how many of those came after the period was closed
 * @param byAspect in the order of the paper
 * @param byUnit by the accountable unit, in the order of pinyin, 待补 last
 * @param byLeader by the first leader, in the same order: each measure is counted once
 * @param differences the gravest kind first, in it in the order of the paper
 */
public record Reconciliation(
    String inspection,
    String document,
    PeriodId period,
    String periodName,
    LocalDate on,
    int issues,
    int issuesClosed,
    int asked,
    int reported,
    int late,
    Tally total,
    List<Tally.Line> byAspect,
    List<Tally.Line> byUnit,
    List<Tally.Line> byLeader,
    List<Difference> differences,
    List<Check> checks) {
  /** The lists are copied. */
  public Reconciliation {
    Objects.requireNonNull(inspection);
    Objects.requireNonNull(document);
    Objects.requireNonNull(periodName);
    Objects.requireNonNull(on);
    Objects.requireNonNull(total);
    byAspect = List.copyOf(byAspect);
    byUnit = List.copyOf(byUnit);
    byLeader = List.copyOf(byLeader);
    differences = List.copyOf(differences);
    checks = List.copyOf(checks);
  }

  /** The sums that do not agree; empty in a sound reconciliation. */
  public List<Check> errors() {
    return checks.stream().filter(check -> !check.agrees()).toList();
  }

  /** The differences that stand open: all but what was granted or explained in good order. */
  public List<Difference> open() {
    return differences.stream().filter(one -> !one.reason().inOrder()).toList();
  }

  /** Whether the three books say the same: every sum agrees and nothing stands open. */
  public boolean settled() {
    return errors().isEmpty() && open().isEmpty();
  }

  /** How many differences there are of each kind that occurs, the gravest first. */
  public Map<DifferenceKind, Integer> byKind() {
    Map<DifferenceKind, Integer> counts = new EnumMap<>(DifferenceKind.class);
    differences.forEach(difference -> counts.merge(difference.kind(), 1, Integer::sum));
    return counts;
  }
}
