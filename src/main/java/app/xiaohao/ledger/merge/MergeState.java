package app.xiaohao.ledger.merge;

/** What a merge finds of an issue, a measure or a field: last import, ledger and file compared. */
public enum MergeState {
  /** the file has it, the ledger has not (待补) */
  NEW,
  /** the file has moved away from the last import, the ledger has not */
  CHANGED,
  /** the file says nothing of it, says what the ledger holds, or what the last import said */
  UNCHANGED,
  /** both have moved away from the last import, each its own way */
  CONFLICT,
  /** the file has it, and which of the ledger's it is, if any, a person has to say */
  UNCLEAR,
  /** the file has it, the ledger has struck it or keeps it under another issue: it is only told */
  STRUCK,
  /** the ledger has it, the file has not; it is only shown and never deleted */
  GONE
}
