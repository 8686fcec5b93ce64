package app.xiaohao.ledger.reconcile;

import app.xiaohao.ledger.reconcile.Tally.Column;

/**
 * Two numbers that were reckoned in different ways and have to be the same.
 *
 * @param column which column is checked
 * @param tallied as the table has it
 * @param found as the other way has it
 */
public record Check(Kind kind, Column column, int tallied, int found) {
  /** What a number is held against. */
  public enum Kind {
    /** 应整改 − 缺项 + 多项 + 增列 − 删除 = 台账 */
    ORIGINS,
    /** 已完成 + 进行中 = 台账 */
    COMPLETION,
    /** 已销号 + 未销号 = 台账 */
    CLOSURE,
    /** the rows that the ledger lists when it is asked for just these */
    LIST,
    /** the counts of overview and exports */
    SUMMARY,
    /** the lines by aspect */
    ASPECTS,
    /** the lines by unit */
    UNITS,
    /** the lines by leader */
    LEADERS,
    /** the differences that are named one by one */
    DIFFERENCES
  }

  /** Whether both ways give the same. */
  public boolean agrees() {
    return tallied == found;
  }
}
