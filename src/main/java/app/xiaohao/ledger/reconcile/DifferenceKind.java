package app.xiaohao.ledger.reconcile;

/** Kinds of difference between the three books, the gravest first. */
public enum DifferenceKind {
  /** 缺项: fed back and not in the ledger */
  MISSING,
  /** 多项: in the ledger and not fed back */
  EXTRA,
  /** 台账增列: added to the ledger by hand */
  ADDED,
  /** 台账删除: struck from the ledger */
  REMOVED,
  /** 无批销号: closed without a proper chain of steps */
  CLOSED_UNAPPROVED,
  /** 无据完成: done without evidence */
  DONE_UNPROVED,
  /** 账实不符: the unit says that it is done, the ledger does not */
  UNIT_SAYS_DONE,
  /** 销号后另报: a unit's table says otherwise of what is closed */
  CLOSED_DIFFERS,
  /** 总数不符: a total that the notice states is another than the ledger's */
  TOTAL,
  /** 擅改时限: a deadline moved without a granted extension */
  DEADLINE_MOVED,
  /** 原文改动: other words than were fed back */
  REWORDED,
  /** 措施待补: fed back without a measure that the ledger has since been given */
  NO_WORDING,
  /** 本期未报 */
  NOT_REPORTED,
  /** 进度倒退 */
  BACKWARDS,
  /** 重复文字: the same text as in the report before */
  SAME_TEXT,
  /** 空话套话: no number, no date, no document, no result */
  EMPTY_WORDS,
  /** 批准延期: a deadline moved by a granted extension */
  DEADLINE_EXTENDED
}
