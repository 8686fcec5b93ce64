package app.xiaohao.ledger.rule;

import app.xiaohao.ledger.change.LedgerException;
import app.xiaohao.ledger.history.HistoryEntry.Kind;

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

  /** The rule for a kind of change; undoing itself is redone, not undone. */
  public static UndoRule of(Kind kind) {
    return switch (kind) {
      case TITLE_CHANGED,
          WORDING_CHANGED,
          RESPONSIBILITY_CHANGED,
          DEADLINE_CHANGED,
          PROGRESS_RECORDED,
          COMPLETION_CHANGED,
          STANDARD_CHANGED,
          EVIDENCE_CHANGED,
          EVIDENCE_REMOVED,
          EXTENSION_ASKED,
          SUPERVISION_ANSWERED,
          LOOK_BACK_PLANNED,
          RULES_CHANGED,
          LIGHT_SET_CHANGED,
          CALENDAR_CHANGED,
          PERIOD_OPENED,
          ISSUES_LINKED,
          ISSUES_UNLINKED,
          UNIT_CHANGED,
          UNIT_PEOPLE_CHANGED,
          LEADER_CHANGED,
          UNITS_MERGED,
          LEADERS_MERGED,
          SYNONYM_CHANGED,
          SETTINGS_CHANGED ->
          INVERSE;
      case CLOSURE_CHANGED, EXTENSION_DECIDED, LOOK_BACK_DONE -> REVOKE;
      case EVIDENCE_ADDED -> REMOVE;
      case IMPORTED, UPDATED_BY_IMPORT, IMPORT_UNDONE -> IMPORT;
      case SUPERVISED -> SENT;
      case PERIOD_CLOSED, RECONCILED, SEALED, UNDONE, REDONE -> FROZEN;
    };
  }

  /** Why it cannot be undone; null for {@link #INVERSE}. */
  public LedgerException.Kind refusal() {
    return refusal;
  }
}
