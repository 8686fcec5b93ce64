package app.xiaohao.store.log;

import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.store.log.RowImage.Cell;
import app.xiaohao.store.log.RowImage.How;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What rows that are turned back or forth may not bring about, though each of them could be turned:
 * others have built on how it was.
 */
final class TurnRule {
  /** 压茬推进: one row for each measure that waits for another. */
  private static final String ORDER = "measure_order";

  private static final String WAITING = "measure_id";

  private final Sql sql;
  private final KeptTables tables;

  TurnRule(Sql sql) {
    this.sql = sql;
    tables = sql.journal().tables();
  }

  private record Key(String table, List<String> values) {}

  /**
   * Refuses where the database would take rows away together with those that go, of which the
   * transaction knows nothing.
   *
   * @param turned what is about to be done
   * @throws LedgerException UNDO_IN_USE
   */
  void requireOwn(List<RowImage> turned) throws SQLException {
    Set<Key> own = new HashSet<>();
    turned.forEach(image -> own.add(new Key(image.table(), image.key())));
    for (RowImage image : turned) {
      if (image.how() != How.TAKEN) {
        continue;
      }
      KeptTable table = tables.get(image.table());
      for (KeptTables.Below below : tables.below(table)) {
        KeptTable other = below.table();
        List<String[]> going =
            other.turned()
                ? sql.list(
                    other.select(" where %s = ?".formatted(below.column())),
                    other::read,
                    table.keyArguments(image.key()))
                : List.of();
        if (!going.stream()
            .allMatch(row -> own.contains(new Key(other.name(), other.keyOf(row))))) {
          throw inUse();
        }
      }
    }
  }

  /**
   * Refuses where a measure waits for itself now: an order was made since that goes the other way.
   *
   * @param turned what has just been done
   * @throws LedgerException UNDO_IN_USE
   */
  void requireNoCircle(List<RowImage> turned) throws SQLException {
    Set<Long> begun = new HashSet<>();
    for (RowImage image : turned) {
      if (image.how() == How.MADE && image.table().equals(ORDER)) {
        for (Cell cell : image.cells()) {
          if (cell.column().equals(WAITING)) {
            begun.add(Long.valueOf(cell.after()));
          }
        }
      }
    }
    for (long measure : begun) {
      Set<Long> seen = new HashSet<>();
      Deque<Long> open = new ArrayDeque<>(firsts(measure));
      while (!open.isEmpty()) {
        long first = open.pop();
        if (first == measure) {
          throw inUse();
        }
        if (seen.add(first)) {
          open.addAll(firsts(first));
        }
      }
    }
  }

  private List<Long> firsts(long measure) throws SQLException {
    return sql.list(
        "select first_id from measure_order where measure_id = ?", row -> row.getLong(1), measure);
  }

  private static LedgerException inUse() {
    return new LedgerException(LedgerException.Kind.UNDO_IN_USE, List.of(), null);
  }
}
