package app.xiaohao.model.closing;

/** What somebody does on the way to 销号; which are possible says {@link ClosureState}. */
public enum ClosureAct {
  /** 申请销号: the unit says that the work is done, in words, and names its proof */
  REQUEST,
  /** 核查: each line of the closing standard is ticked, by somebody other than the applicant */
  VERIFY,
  /** 审定: a level above the verifier agrees */
  APPROVE,
  /** 销号: the last level agrees; number and date are given */
  CLOSE,
  /**
   * 确认据表销号: somebody other than whoever imported it vouches for what the document says, under the
   * number and the day that it states
   */
  CONFIRM,
  /** 退回, with a reason; of 据表销号 it says that the document is not accepted */
  RETURN,
  /** 反弹: open again under its old number, a new round begins */
  REOPEN,
  /** 撤销: an approval, a return or a request is taken back with a reason; nothing is erased */
  REVOKE,
  /** 据表: a document that was imported says where the measure stands; nobody can take this step */
  STATED
}
