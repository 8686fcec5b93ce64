package app.xiaohao.store.log;

import java.util.List;

/**
 * What a transaction did to one row: how it was and how it became, only as far as it changed.
 *
 * @param key the values of the table's primary key
 * @param how what became of the row
 * @param cells of a row that was made or taken away all that are not null, of one that was changed
 *     those that changed
 */
record RowImage(String table, List<String> key, How how, List<Cell> cells) {
  /** The lists are copied. */
  RowImage {
    key = List.copyOf(key);
    cells = List.copyOf(cells);
  }

  /** What became of a row. */
  enum How {
    MADE,
    CHANGED,
    TAKEN
  }

  /**
   * One value of the row.
   *
   * @param before null where there was none
   * @param after null where there is none
   */
  record Cell(String column, String before, String after) {}
}
