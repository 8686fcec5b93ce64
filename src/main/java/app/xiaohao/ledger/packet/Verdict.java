package app.xiaohao.ledger.packet;

/** What becomes of a cell of a packet that no longer says what was sent. */
public enum Verdict {
  /** 收 */
  TAKE,
  /** 两边都改过: the ledger was told something else meanwhile; a person chooses */
  CONFLICT,
  /** 与台账相同: the ledger says the same already */
  SAME,
  /** 清空: a blank cell is no report and clears nothing */
  BLANKED,
  /** 不该填的格: what stands in a locked cell is not taken */
  FOREIGN,
  /** 进度看不明: no percentage, or a bare 1 that may be one in a hundred or all of it */
  PERCENT_UNCLEAR,
  /** 进度超出 0–100 */
  PERCENT_BEYOND,
  /** 进度回落: 销号 is under way on the ground that the work is done */
  PERCENT_FALLS,
  /** 完成情况看不明 */
  COMPLETION_UNCLEAR,
  /** 填了销号: a unit closes nothing */
  CLOSING_WORDS,
  /** 已完成而进度不到 100% */
  CONTRADICTION,
  /** 公式没有结果 */
  FORMULA_EMPTY,
  /** 只有一个数: a date that became a number, or a percentage in the wrong cell */
  NUMBER_ALONE,
  /** a rule of the ledger refuses it; the refusal says why */
  RULE,
  /** 没找到: no file of this name lies beside the packet */
  FILE_MISSING,
  /** 重名: several files of this name lie beside the packet */
  FILE_TWICE;

  /** Whether a person may have it written. */
  public boolean open() {
    return this == TAKE || this == CONFLICT;
  }
}
