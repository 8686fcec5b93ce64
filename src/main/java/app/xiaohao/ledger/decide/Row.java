package app.xiaohao.ledger.decide;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row that is written, as table, key and cells. Cells hold texts, numbers, truth, days, moments,
 * words of the vocabulary, null, lists (kept as lines of one column), {@link #NEW}, {@link Made},
 * and deadlines, which fill the columns of their parts under the cell's name.
 *
 * @param key which rows; none of a row that is made
 * @param cells what they hold from then on; none of rows that are taken
 */
public record Row(How how, String table, Map<String, Object> key, Map<String, Object> cells)
    implements Write {
  /** The number that the ledger gave to the row made last in the same decision. */
  public static final Object NEW = Reference.NEW;

  /**
   * The number that the ledger gave to a row made earlier in the same decision.
   *
   * @param place among the rows made that the ledger numbers, from 0
   */
  public record Made(int place) {}

  private enum Reference {
    NEW
  }

  /** What is done to it. */
  public enum How {
    MADE,
    CHANGED,
    /** changed, or made where it is not there */
    KEPT,
    TAKEN
  }

  /** The cells are copied in their order. */
  public Row {
    key = Collections.unmodifiableMap(new LinkedHashMap<>(key));
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
  }

  /**
   * A new row.
   *
   * @param cells names and values by turns
   */
  public static Row made(String table, Object... cells) {
    return new Row(How.MADE, table, Map.of(), cells(cells));
  }

  /** Other cells of the row with an {@code id}. */
  public static Row changed(String table, long id, Object... cells) {
    return new Row(How.CHANGED, table, Map.of("id", id), cells(cells));
  }

  /** The cells of the row under a key, whether it is there or not. */
  public static Row kept(String table, String key, Object value, Object... cells) {
    return new Row(How.KEPT, table, Map.of(key, value), cells(cells));
  }

  /**
   * Rows that go.
   *
   * @param key names and values by turns, all of which they hold
   */
  public static Row taken(String table, Object... key) {
    return new Row(How.TAKEN, table, cells(key), Map.of());
  }

  private static Map<String, Object> cells(Object... namesAndValues) {
    Map<String, Object> cells = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      cells.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return cells;
  }
}
