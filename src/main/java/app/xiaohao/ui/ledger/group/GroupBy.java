package app.xiaohao.ui.ledger.group;

import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.text.column.ColumnWords;
import app.xiaohao.text.column.RowColumn;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** By what rows of the table stand together under one head. */
public enum GroupBy {
  /** 不分组 */
  NONE(null),
  /** 方面, in the order of the paper */
  ASPECT(RowColumn.ASPECT),
  /** 牵头单位; where none leads the responsible ones, as the column says */
  UNIT(RowColumn.ANSWERING),
  /** 责任单位 */
  RESPONSIBLE(RowColumn.RESPONSIBLE),
  /** 责任领导 */
  LEADER(RowColumn.LEADERS),
  /** 时限月份: the month of the date that binds, behind them what has no date */
  MONTH(RowColumn.DEADLINE),
  /** 灯, the most pressing first */
  LIGHT(RowColumn.LIGHT);

  private final @Nullable RowColumn column;

  GroupBy(@Nullable RowColumn column) {
    this.column = column;
  }

  /** The column whose values the heads are; null where rows are not grouped. */
  public @Nullable RowColumn column() {
    return column;
  }

  /**
   * Whether a row that takes the place of another stands under the same head, and the head where it
   * stood.
   */
  public boolean alike(LedgerRow gone, ColumnWords before, LedgerRow come, ColumnWords after) {
    RowColumn of = column;
    return of == null
        || label(gone, before).equals(label(come, after))
            && (this != MONTH || Objects.equals(of.key(gone, before), of.key(come, after)));
  }

  /**
   * Under which head a row stands; empty where that is unknown (待补). Several names are one head, so
   * that each row stands once and counts once.
   */
  String label(LedgerRow row, ColumnWords words) {
    return column == null ? "" : String.join("、", column.values(row, words));
  }
}
