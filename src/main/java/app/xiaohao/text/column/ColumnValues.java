package app.xiaohao.text.column;

import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.pinyin.PinyinKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values that stand in a column, to choose from.
 *
 * @param values in the order of the column
 * @param unknown in how many rows nothing stands
 */
public record ColumnValues(List<Value> values, int unknown) {
  /**
   * @param rows how many have it
   */
  public record Value(String text, int rows) {}

  /** Those of some rows: numbers and fixed lists in their order, all others by pinyin. */
  public static ColumnValues of(List<LedgerRow> rows, RowColumn column, ColumnWords at) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Comparable<?>> keys = new HashMap<>();
    int unknown = 0;
    for (LedgerRow row : rows) {
      List<String> values = column.values(row, at);
      unknown += values.isEmpty() ? 1 : 0;
      for (String value : values) {
        if (counts.merge(value, 1, Integer::sum) == 1 && ordered(column)) {
          keys.put(value, column.key(row, at));
        }
      }
    }
    Map<String, String> sounds = new HashMap<>();
    List<Value> values = new ArrayList<>();
    counts.forEach((text, count) -> values.add(new Value(text, count)));
    values.sort(
        Comparator.<Value>comparingLong(value -> rank(keys.get(value.text)))
            .thenComparing(value -> sounds.computeIfAbsent(value.text, PinyinKey::of)));
    return new ColumnValues(List.copyOf(values), unknown);
  }

  private static boolean ordered(RowColumn column) {
    return column.kind() == ColumnKind.NUMBER
        || column.kind() == ColumnKind.CHOICE
        || column == RowColumn.NUMBER
        || column == RowColumn.MEASURE_NUMBER;
  }

  private static long rank(@Nullable Comparable<?> key) {
    return key instanceof Number number ? number.longValue() : 0;
  }
}
