package app.xiaohao.model.deadline;

/** Why words give no date. */
public enum Doubt {
  /** no time is in them: 按计划推进 */
  NO_TIME,
  /** the calendar has no such day: 2月30日 */
  NO_SUCH_DAY,
  /** more than one day: 6月底、12月底 */
  SEVERAL_DAYS,
  /** before 1949, or of more than four digits */
  YEAR_OUTSIDE,
  /** 6.3 and 2025.1 are also what a sheet makes of 6.30 and 2025.10 */
  DECIMAL,
  /** the day from which to reckon is not known: 反馈之日起两个月内, 开工后三个月内 */
  NO_BASE,
  /** the day in the year of the words is past, and they name no year */
  YEAR_MISSING,
  /** a time without a last day: 6月初, 年中 */
  OPEN,
  /** a time beside words that may change it: 2025年两会前, 6月30日以后 */
  UNKNOWN_WORDS,
  /** it says that it was done: 已完成 */
  PAST
}
