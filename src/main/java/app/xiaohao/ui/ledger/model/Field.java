package app.xiaohao.ui.ledger.model;

/** What of a measure or of its issue can be edited, in the order of the detail pane. */
public enum Field {
  /** the working title of the issue */
  TITLE,
  /** 整改措施, where the document gives none */
  WORDING,
  /** 责任领导 */
  LEADERS,
  /** 牵头单位 */
  LEAD,
  /** 责任单位 */
  RESPONSIBLE,
  /** 配合单位 */
  SUPPORTING,
  /** 整改时限 */
  DEADLINE,
  /** 进展 */
  PROGRESS,
  /** 完成情况 */
  COMPLETION
}
