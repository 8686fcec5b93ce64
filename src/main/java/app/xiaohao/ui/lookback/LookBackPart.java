package app.xiaohao.ui.lookback;

/** The parts of 回头看, in the order of their chips. */
enum LookBackPart {
  /** 待安排: closed and not planned */
  TO_PLAN,
  /** 待检查: planned and not made */
  TO_CHECK,
  /** 已检查 */
  CHECKED
}
