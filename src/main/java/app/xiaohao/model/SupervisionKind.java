package app.xiaohao.model;

/** The ladder of 督办, lowest rung first. */
public enum SupervisionKind {
  /** 提醒函 */
  REMINDER,
  /** 督办函 */
  ORDER,
  /** 约谈 */
  TALK,
  /** 通报 */
  CIRCULAR,
  /** 问责 */
  ACCOUNTABILITY
}
