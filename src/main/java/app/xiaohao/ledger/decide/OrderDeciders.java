package app.xiaohao.ledger.decide;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.decide.Decision.Entry;
import app.xiaohao.ledger.history.Changed;
import app.xiaohao.ledger.history.HistoryEntry.Kind;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.Topic;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine.First;
import app.xiaohao.ledger.rule.ClosedRows;
import app.xiaohao.model.MeasureId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which measures have to end before another begins (压茬推进). No measure ever waits for itself. */
final class OrderDeciders {
  private OrderDeciders() {}

  static Decision ordered(Held held, Change.Ordered change) {
    LedgerRow row = held.row(change.measure());
    Map<MeasureId, String> before = new LinkedHashMap<>();
    row.measure().after().forEach(first -> before.put(first.measure(), first.number()));
    Deciders.requireHeld(before.keySet().equals(Set.copyOf(change.before())));
    ClosedRows.requireOpen(row);
    String item = LedgerQuery.number(row);
    Map<MeasureId, String> after = new LinkedHashMap<>();
    for (MeasureId first : change.after()) {
      LedgerRow other = held.row(first);
      if (first.equals(change.measure())) {
        throw LedgerException.refusing(LedgerException.Kind.AFTER_SELF, item);
      }
      if (!other.issue().inspection().equals(row.issue().inspection())) {
        throw LedgerException.refusing(
            LedgerException.Kind.AFTER_OTHER_INSPECTION,
            item,
            held.inspection(other.issue().inspection()));
      }
      after.put(first, LedgerQuery.number(other));
    }
    for (MeasureId first : after.keySet()) {
      List<String> way = way(held, first, change.measure(), new HashSet<>());
      if (!way.isEmpty()) {
        way.add(item);
        throw LedgerException.refusing(
            LedgerException.Kind.AFTER_CIRCLE, item, String.join("→", way.reversed()));
      }
    }
    List<Write> writes = new ArrayList<>();
    long id = change.measure().value();
    for (MeasureId first : before.keySet()) {
      if (!after.containsKey(first)) {
        writes.add(Row.taken("measure_order", "measure_id", id, "first_id", first.value()));
      }
    }
    for (MeasureId first : after.keySet()) {
      if (!before.containsKey(first)) {
        writes.add(Row.made("measure_order", "measure_id", id, "first_id", first.value()));
      }
    }
    return Decision.of(
        Entry.of(
            Kind.ORDER_CHANGED,
            row,
            change.reason().strip(),
            new Changed()
                .add(Topic.AFTER, List.copyOf(before.values()), List.copyOf(after.values()))),
        writes);
  }

  /** The items from one measure back to another for which it waits; empty where it does not. */
  private static List<String> way(Held held, MeasureId from, MeasureId to, Set<MeasureId> seen) {
    if (!seen.add(from)) {
      return List.of();
    }
    LedgerRow row = held.anyRow(from);
    for (First first : row.measure().after()) {
      if (first.measure().equals(to)) {
        return new ArrayList<>(List.of(first.number(), LedgerQuery.number(row)));
      }
      List<String> way = way(held, first.measure(), to, seen);
      if (!way.isEmpty()) {
        way.add(LedgerQuery.number(row));
        return way;
      }
    }
    return List.of();
  }
}
