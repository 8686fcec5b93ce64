package app.xiaohao.model.closing;

/**
 * Where a measure stands on the way to being crossed off (销号): 申请 → 核查 → 审定 → 销号, with 退回 on the
 * way and 反弹 after it (published procedures of 黄山 2022, 四川审计, 山东). Which follows which says {@link
 * ClosureState}.
 */
public enum Closure {
  /** 未申请 */
  NONE,
  /** 已申请 */
  REQUESTED,
  /** 核查通过 */
  VERIFIED,
  /** 已销号 */
  CLOSED,
  /** 退回 */
  RETURNED,
  /** 反弹: closed once, open again under its old number */
  REOPENED,
  /**
   * 据表销号: a document that made the inspection calls it closed and nobody has confirmed it yet. It
   * is no {@link #CLOSED} and is counted apart.
   */
  STATED
}
