package app.xiaohao.ledger.history;

/**
 * Which kinds of change are undone by appending their inverse. What others rely on is not: an
 * approval is revoked with a reason, a letter that went out stays gone out, a frozen table stays
 * frozen.
 */
public enum UndoRule {
  /** by its inverse */
  INVERSE(null),
  /** a step towards 销号 or a decision: revoked with a reason */
  REVOKE(LedgerException.Kind.UNDO_REVOKE),
  /** proof is removed with a reason, its number is never given twice */
  REMOVE(LedgerException.Kind.UNDO_REMOVE),
  /** an import is undone as a whole, from the list of imports */
  IMPORT(LedgerException.Kind.UNDO_IMPORT),
  /** it has gone out to others */
  SENT(LedgerException.Kind.UNDO_SENT),
  /** it has been frozen as reported or signed */
  FROZEN(LedgerException.Kind.UNDO_FROZEN);

  private final LedgerException.Kind refusal;

  UndoRule(LedgerException.Kind refusal) {
    this.refusal = refusal;
  }

  /** Why it cannot be undone; null for {@link #INVERSE}. */
  public LedgerException.Kind refusal() {
    return refusal;
  }
}
