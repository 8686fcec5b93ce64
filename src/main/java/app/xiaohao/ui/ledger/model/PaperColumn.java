package app.xiaohao.ui.ledger.model;

import app.xiaohao.text.column.RowColumn;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of the paper table, in the order in which a new one has them: how wide each stands
 * and what is edited in it. What it says is {@link RowColumn}'s.
 */
public enum PaperColumn {
  /** 序号 */
  NUMBER(RowColumn.NUMBER, 38, 34, 0),
  /** 巡视: there only where several inspections could be meant */
  INSPECTION(RowColumn.INSPECTION, 86, 60, 1),
  /** 反馈问题 */
  ISSUE(RowColumn.ISSUE, 122, 100, 3),
  /** 措施号 */
  MEASURE_NUMBER(RowColumn.MEASURE_NUMBER, 54, 38, 0),
  /** 整改措施 */
  MEASURE(RowColumn.MEASURE, 146, 120, 5),
  /** 责任领导 */
  LEADER(RowColumn.LEADERS, 60, 50, 0),
  /** 牵头单位 */
  UNIT(RowColumn.ANSWERING, 86, 66, 1),
  /** 责任单位 */
  RESPONSIBLE(RowColumn.RESPONSIBLE, 86, 66, 1),
  /** 配合单位 */
  SUPPORTING(RowColumn.SUPPORTING, 86, 66, 1),
  /** 整改时限 */
  DEADLINE(RowColumn.DEADLINE, 88, 80, 0),
  /** 红黄绿灯 */
  LIGHT(RowColumn.LIGHT, 84, 80, 0),
  /** 进展 */
  PROGRESS(RowColumn.PERCENT, 82, 70, 0),
  /** 最近进展 */
  LATEST(RowColumn.PROGRESS, 150, 90, 3),
  /** 最近报送 */
  REPORTED(RowColumn.PROGRESS_ON, 86, 80, 0),
  /** 完成情况 */
  COMPLETION(RowColumn.COMPLETION, 70, 60, 0),
  /** 销号 */
  CLOSURE(RowColumn.CLOSURE, 82, 76, 0),
  /** 状态 */
  STATUS(RowColumn.STATUS, 82, 70, 0),
  /** 逾期天数 */
  OVERDUE(RowColumn.DAYS_OVER, 62, 54, 0),
  /** 佐证 */
  EVIDENCE(RowColumn.EVIDENCE, 50, 42, 0),
  /** 延期 */
  EXTENSIONS(RowColumn.EXTENSIONS, 50, 42, 0),
  /** 须先办结 */
  AFTER(RowColumn.AFTER, 70, 50, 0),
  /** 压茬推进 */
  ORDER(RowColumn.ORDER, 74, 66, 0),
  /** 原定时限 */
  FIRST_DUE(RowColumn.FIRST_DUE, 86, 80, 0),
  /** 时限原文 */
  WORDS(RowColumn.DEADLINE_WORDS, 96, 70, 0),
  /** 完成日期 */
  DONE_ON(RowColumn.DONE_ON, 86, 80, 0),
  /** 销号日期 */
  CLOSED_ON(RowColumn.CLOSED_ON, 86, 80, 0),
  /** 销号编号 */
  CLOSING_NUMBER(RowColumn.CLOSING_NUMBER, 96, 70, 0),
  /** 性质 */
  NATURE(RowColumn.NATURE, 70, 60, 0),
  /** 方面 */
  ASPECT(RowColumn.ASPECT, 110, 70, 1),
  /** 文中编号 */
  PATH(RowColumn.PATH, 86, 60, 0),
  /** the first heading of an office's own that the ledger kept; the others follow */
  OWN_1(RowColumn.OWN_1, 96, 50, 1),
  OWN_2(RowColumn.OWN_2, 96, 50, 1),
  OWN_3(RowColumn.OWN_3, 96, 50, 1),
  OWN_4(RowColumn.OWN_4, 96, 50, 1),
  OWN_5(RowColumn.OWN_5, 96, 50, 1),
  OWN_6(RowColumn.OWN_6, 96, 50, 1),
  OWN_7(RowColumn.OWN_7, 96, 50, 1),
  OWN_8(RowColumn.OWN_8, 96, 50, 1),
  OWN_9(RowColumn.OWN_9, 96, 50, 1),
  OWN_10(RowColumn.OWN_10, 96, 50, 1),
  OWN_11(RowColumn.OWN_11, 96, 50, 1),
  OWN_12(RowColumn.OWN_12, 96, 50, 1);

  /** Those that a new table shows. */
  private static final Set<PaperColumn> USUAL =
      EnumSet.of(
          NUMBER,
          INSPECTION,
          ISSUE,
          MEASURE_NUMBER,
          MEASURE,
          LEADER,
          UNIT,
          DEADLINE,
          LIGHT,
          PROGRESS,
          COMPLETION,
          CLOSURE);

  private final RowColumn column;
  private final double width;
  private final double least;
  private final int share;

  PaperColumn(RowColumn column, double width, double least, int share) {
    this.column = column;
    this.width = width;
    this.least = least;
    this.share = share;
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
  public boolean ofIssue() {
    return this == NUMBER || this == INSPECTION || this == ISSUE;
  }

  /** Its share of the room that is left over; 0 for a column of fixed width. */
  public int share() {
    return share;
  }

  /** What it says, sorts and filters by. */
  public RowColumn column() {
    return column;
  }

  /** The column of the screen that shows a column of the ledger; empty where none does. */
  public static Optional<PaperColumn> of(RowColumn column) {
    return Arrays.stream(values()).filter(one -> one.column == column).findFirst();
  }

  /** The columns that a new table does not show. */
  static Set<PaperColumn> unusual() {
    return EnumSet.complementOf(EnumSet.copyOf(USUAL));
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
      case INSPECTION,
          MEASURE_NUMBER,
          MEASURE,
          CLOSURE,
          STATUS,
          OVERDUE,
          EVIDENCE,
          EXTENSIONS,
          AFTER,
          ORDER,
          FIRST_DUE,
          WORDS,
          DONE_ON,
          CLOSED_ON,
          CLOSING_NUMBER,
          NATURE,
          REPORTED,
          ASPECT,
          PATH ->
          null;
      case OWN_1, OWN_2, OWN_3, OWN_4, OWN_5, OWN_6, OWN_7, OWN_8, OWN_9, OWN_10, OWN_11, OWN_12 ->
          Field.own(column.own());
      case RESPONSIBLE -> Field.RESPONSIBLE;
      case SUPPORTING -> Field.SUPPORTING;
      case LEADER -> Field.LEADERS;
      case UNIT -> Field.LEAD;
      case DEADLINE, LIGHT -> Field.DEADLINE;
      case PROGRESS, LATEST -> Field.PROGRESS;
      case COMPLETION -> Field.COMPLETION;
    };
  }
}
