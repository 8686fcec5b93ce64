package app.xiaohao.model.paper;

/** Where a paper of the register stands. */
public enum PaperState {
  /** 拟稿: it has no number and has not gone out */
  DRAFT,
  /** 已发出 */
  ISSUED,
  /** 已答复 */
  ANSWERED,
  /** 已撤回: it keeps its number */
  WITHDRAWN
}
