package app.xiaohao.ledger.row;

import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What people added to the ledger and struck from it by hand (台账增列, 台账删除).
 *
 * @param added measures that no document brought, struck or not
 * @param addedIssues issues that no document brought
 * @param removed measures that are struck, in the order of the paper
 */
public record ByHand(
    Map<MeasureId, Addition> added, Map<IssueId, Addition> addedIssues, List<Removed> removed) {
  /** Nothing. */
  public static final ByHand NONE = new ByHand(Map.of(), Map.of(), List.of());

  /** All parts are copied. */
  public ByHand {
    added = Map.copyOf(added);
    addedIssues = Map.copyOf(addedIssues);
    removed = List.copyOf(removed);
  }

  /**
   * How an item came in.
   *
   * @param source 来源, empty where not said
   * @param reason empty where none was given
   * @param splitFrom the measure from which it was split; null where it was added
   */
  public record Addition(
      String source, String reason, OffsetDateTime at, String by, MeasureId splitFrom) {}

  /**
   * A measure that is struck.
   *
   * @param row its line as it stood, and stands
   * @param withIssue whether it went with its whole issue
   * @param into the measure into which it was joined; null where it was removed
   */
  public record Removed(
      LedgerRow row,
      OffsetDateTime at,
      String by,
      String reason,
      boolean withIssue,
      MeasureId into) {
    /** The row is required. */
    public Removed {
      Objects.requireNonNull(row);
    }
  }

  /** The issues that are struck as a whole, each with the first of its measures. */
  public Map<IssueId, Removed> removedIssues() {
    Map<IssueId, Removed> issues = new LinkedHashMap<>();
    removed.stream()
        .filter(Removed::withIssue)
        .forEach(one -> issues.putIfAbsent(one.row().issue().id(), one));
    return issues;
  }

  /**
   * How people number measures, struck or not.
   *
   * @param standing the rows that are not struck
   */
  public Map<MeasureId, String> numbers(List<LedgerRow> standing) {
    Map<MeasureId, String> numbers = new HashMap<>();
    Stream.concat(standing.stream(), removed.stream().map(Removed::row))
        .filter(row -> row.measure() != null)
        .forEach(row -> numbers.put(row.measure().id(), LedgerQuery.number(row)));
    return numbers;
  }

  /**
   * What measures were joined into, as people number it.
   *
   * @param standing the rows that are not struck
   * @return by measure that went; those that were removed are not in it
   */
  public Map<MeasureId, String> joinedInto(List<LedgerRow> standing) {
    if (removed.stream().allMatch(one -> one.into() == null)) {
      return Map.of();
    }
    Map<MeasureId, String> numbers = numbers(standing);
    Map<MeasureId, String> into = new HashMap<>();
    removed.stream()
        .filter(one -> one.into() != null)
        .forEach(one -> into.put(one.row().measure().id(), numbers.getOrDefault(one.into(), "")));
    return into;
  }
}
