package app.xiaohao.ui.ledger.model;

import app.xiaohao.ledger.row.LedgerQuery;

/** The columns of the paper table, in its order. */
public enum PaperColumn {
  /** 序号 */
  NUMBER(38, 34, 0, LedgerQuery.Order.PAPER),
  /** 巡视: there only where several inspections could be meant */
  INSPECTION(86, 60, 1, null),
  /** 反馈问题 */
  ISSUE(122, 100, 3, LedgerQuery.Order.PAPER),
  /** 措施号 */
  MEASURE_NUMBER(42, 38, 0, LedgerQuery.Order.PAPER),
  /** 整改措施 */
  MEASURE(146, 120, 5, null),
  /** 责任领导 */
  LEADER(60, 50, 0, null),
  /** 牵头单位 */
  UNIT(86, 66, 1, LedgerQuery.Order.UNIT),
  /** 整改时限 */
  DEADLINE(88, 80, 0, LedgerQuery.Order.DUE),
  /** 红黄绿灯 */
  LIGHT(84, 80, 0, LedgerQuery.Order.LIGHT),
  /** 进展 */
  PROGRESS(82, 70, 0, LedgerQuery.Order.PROGRESS),
  /** 完成情况 */
  COMPLETION(70, 60, 0, null),
  /** 销号 */
  CLOSURE(82, 76, 0, null);

  private final double width;
  private final double least;
  private final int share;
  private final LedgerQuery.Order order;

  PaperColumn(double width, double least, int share, LedgerQuery.Order order) {
    this.width = width;
    this.least = least;
    this.share = share;
    this.order = order;
  }

  /** The width where the window is narrow, at a font size of 13. */
  public double width() {
    return width;
  }

  /** The width that numbers of so many digits need; 0 where there are none. */
  double widthFor(int digits) {
    return switch (this) {
      case NUMBER -> 14 + 9 * digits;
      case MEASURE_NUMBER -> 14 + 7 * (digits + 2.5);
      default -> 0;
    };
  }

  /** The width below which it cannot be dragged. */
  public double least() {
    return least;
  }

  /** Whether it stands once over the measures of an issue. */
  boolean ofIssue() {
    return this == NUMBER || this == INSPECTION || this == ISSUE;
  }

  /** Its share of the room that is left over; 0 for a column of fixed width. */
  public int share() {
    return share;
  }

  /** How a click on its header sorts; null where it does not. */
  public LedgerQuery.Order order() {
    return order;
  }

  /** Whether it may be hidden. */
  public boolean optional() {
    return this != ISSUE && this != MEASURE && this != MEASURE_NUMBER;
  }

  /**
   * The column under whose text this one's is put where the window is too narrow for both; null for
   * a column that always stands alone.
   */
  public PaperColumn folded() {
    return switch (this) {
      case INSPECTION -> ISSUE;
      case LEADER -> UNIT;
      case LIGHT -> DEADLINE;
      case COMPLETION -> PROGRESS;
      default -> null;
    };
  }

  /** What a double click or F2 on it edits; null where nothing can be edited. */
  public Field field() {
    return switch (this) {
      case NUMBER, ISSUE -> Field.TITLE;
      case INSPECTION, MEASURE_NUMBER, MEASURE, CLOSURE -> null;
      case LEADER -> Field.LEADERS;
      case UNIT -> Field.LEAD;
      case DEADLINE, LIGHT -> Field.DEADLINE;
      case PROGRESS -> Field.PROGRESS;
      case COMPLETION -> Field.COMPLETION;
    };
  }
}
