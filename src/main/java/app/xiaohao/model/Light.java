package app.xiaohao.model;

/**
 * What is shown beside a measure (红黄绿灯). Colour never stands alone: each has a shape and a word.
 */
public enum Light {
  /** ⬢ 逾期 */
  OVERDUE,
  /** ▲ 临期 */
  DUE_SOON,
  /** ● 正常 */
  NORMAL,
  /** ■ 长期 */
  LONG_TERM,
  /** ○ 待补: the deadline is not known */
  UNKNOWN
}
