package app.xiaohao.intake;

/** What a column of an office's table means in the vocabulary of the ledger. */
public enum Column {
  /** 序号 */
  NUMBER,
  /** 方面, 类别, 问题类型: a heading above the issue */
  ASPECT,
  /** 问题, 反馈问题, 存在问题: the issue in the words of the feedback */
  PROBLEM,
  /** 具体表现, 问题描述, where another column gives the title */
  DETAIL,
  /** 整改任务, 议定事项 of a table without problems: an item whose words are its measure, too */
  TASK,
  /** 整改目标 */
  GOAL,
  /** 整改措施 */
  MEASURE,
  /** 责任领导, 包案领导, 分管领导 */
  LEADER,
  /** 责任人, 具体负责人, 联系人: who answers for it and is no leader; kept under its own heading */
  PERSON,
  /** 牵头单位 */
  LEAD_UNIT,
  /** 责任单位, 整改单位, 部门 */
  RESPONSIBLE_UNIT,
  /** 配合单位, 协助单位 */
  SUPPORTING_UNIT,
  /** 整改时限, 完成时限 */
  DEADLINE,
  /** 整改情况, 进展情况, 落实情况 */
  PROGRESS,
  /** 完成情况, 是否完成, 整改状态 */
  COMPLETION,
  /** 整改完成率, 完成比例: how much of the work is done, in percent */
  PERCENT,
  /** 销号情况, 是否销号 */
  CLOSURE,
  /** 完成日期, 销号时间: when it was done */
  DONE_ON,
  /** 销号编号, 销号文号 */
  CLOSING_NUMBER,
  /** 整改成效 */
  RESULT,
  /** 佐证材料 */
  EVIDENCE,
  /** 备注 */
  REMARK,
  /** kept under the office's own heading */
  CUSTOM
}
