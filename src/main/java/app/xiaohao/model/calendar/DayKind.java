package app.xiaohao.model.calendar;

/** What a day is in the working calendar (国务院办公厅节假日安排). */
public enum DayKind {
  /** 工作日, also a weekend day that is worked (调休) */
  WORKING,
  /** 休息日 */
  FREE
}
