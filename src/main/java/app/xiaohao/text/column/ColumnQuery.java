package app.xiaohao.text.column;

import app.xiaohao.ledger.row.LedgerRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of columns: filters that must all hold, and keys by which rows are sorted, the
 * first one first. Rows that are alike in all keys keep their order; what is unknown stands last,
 * both ways.
 *
 * @param filters in the order in which they were set
 */
public record ColumnQuery(Map<RowColumn, ColumnFilter> filters, List<Key> keys) {
  /** Everything as it stands. */
  public static final ColumnQuery ALL = new ColumnQuery(Map.of(), List.of());

  /**
   * A column by which rows are sorted.
   *
   * @param down whether the greatest stands first
   */
  public record Key(RowColumn column, boolean down) {}

  /** Map and list are copied. */
  public ColumnQuery {
    filters = Collections.unmodifiableMap(new LinkedHashMap<>(filters));
    keys = List.copyOf(keys);
  }

  /** The same with another filter on a column; null for none. */
  public ColumnQuery with(RowColumn column, @Nullable ColumnFilter filter) {
    Map<RowColumn, ColumnFilter> others = new LinkedHashMap<>(filters);
    if (filter == null) {
      others.remove(column);
    } else {
      others.put(column, filter);
    }
    return new ColumnQuery(others, keys);
  }

  /** The same sorted otherwise. */
  public ColumnQuery sorted(List<Key> others) {
    return new ColumnQuery(filters, others);
  }

  /**
   * The same after a click on the heading of a column: sorted up by it, then down, then not by it.
   *
   * @param beside whether the other keys stay
   */
  public ColumnQuery clicked(RowColumn column, boolean beside) {
    List<Key> others = new ArrayList<>();
    Key next = new Key(column, false);
    boolean replaced = false;
    for (Key key : keys) {
      if (key.column() == column) {
        next = key.down() ? null : new Key(column, true);
        if (beside && next != null) {
          others.add(next);
        }
        replaced = true;
      } else if (beside) {
        others.add(key);
      }
    }
    if (next != null && !(beside && replaced)) {
      others.add(next);
    }
    return sorted(others);
  }

  /** The same without filters. */
  public ColumnQuery unfiltered() {
    return new ColumnQuery(Map.of(), keys);
  }

  /** The rows that pass all filters, as they stand. */
  public List<LedgerRow> filter(List<LedgerRow> rows, ColumnWords at) {
    if (filters.isEmpty()) {
      return rows;
    }
    List<Predicate<LedgerRow>> tests = new ArrayList<>();
    filters.forEach((column, filter) -> tests.add(filter.on(column, at)));
    List<LedgerRow> found = new ArrayList<>();
    for (LedgerRow row : rows) {
      if (tests.stream().allMatch(test -> test.test(row))) {
        found.add(row);
      }
    }
    return found;
  }

  /** The rows in the order of the keys. */
  public List<LedgerRow> sort(List<LedgerRow> rows, ColumnWords at) {
    if (keys.isEmpty() || rows.size() < 2) {
      return rows;
    }
    Comparator<Integer> order = null;
    for (Key key : keys) {
      @Nullable Object[] of = new @Nullable Object[rows.size()];
      for (int i = 0; i < of.length; i++) {
        of[i] = key.column().key(rows.get(i), at); // once a row, not once a comparison
      }
      Comparator<Integer> next = by(of, key.down());
      order = order == null ? next : order.thenComparing(next);
    }
    return IntStream.range(0, rows.size()).boxed().sorted(order).map(rows::get).toList();
  }

  private static Comparator<Integer> by(@Nullable Object[] keys, boolean down) {
    return (a, b) -> {
      Object left = keys[a];
      Object right = keys[b];
      if (left == null || right == null) {
        return Boolean.compare(left == null, right == null);
      }
      int order = compare(left, right);
      return down ? -order : order;
    };
  }

  /** All keys of a column are of one type. */
  @SuppressWarnings("unchecked")
  private static int compare(Object left, Object right) {
    return ((Comparable<Object>) left).compareTo(right);
  }
}
