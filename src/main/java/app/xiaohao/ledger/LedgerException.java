package app.xiaohao.ledger;

import java.util.List;

/**
 * A ledger that cannot do what is asked; carries the reason as a kind with arguments, for the
 * bundles to put in words.
 */
public final class LedgerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The reason, each with its own sentence saying what to do. */
  public enum Kind {
    /** no ledger in that place (argument: the file) */
    NOT_FOUND,
    /** the place is taken (argument: the file) */
    EXISTS,
    /** another process has it open (argument: the file) */
    IN_USE,
    /** the file is no ledger or is damaged (argument: the file) */
    DAMAGED,
    /** made by a newer version (arguments: the file, its schema version) */
    TOO_NEW,
    /** the folder cannot be written or the disk is full (argument: the file) */
    NOT_WRITABLE,
    /** somebody else changed the same thing first */
    STALE,
    /** the change is not allowed in this state (arguments: state, asked for) */
    NOT_ALLOWED,
    /** the measure, issue or inspection is not in this ledger */
    UNKNOWN_ITEM,
    /** the same document is in this ledger already (arguments: file, inspection) */
    ALREADY_IMPORTED,
    /** a merge has conflicts that nobody has decided (argument: how many) */
    CONFLICTS,
    /**
     * an import cannot be undone: a row of it was changed since (arguments: by whom, on which day,
     * the item as people number it)
     */
    CHANGED_SINCE,
    /**
     * an import cannot be undone before the later one into the same inspection (arguments: by whom,
     * on which day, the later document)
     */
    IMPORTED_SINCE,
    /** the import is undone already (arguments: by whom, on which day) */
    UNDONE_ALREADY,
    /** the operator has done nothing that is not undone */
    NOTHING_TO_UNDO,
    /** the operator has undone nothing since their last change */
    NOTHING_TO_REDO,
    /** a step of closing or a decision is not undone but revoked (argument: the item) */
    UNDO_REVOKE,
    /** proof is not undone but removed with a reason (argument: the item) */
    UNDO_REMOVE,
    /** an import is undone as a whole, from the list of imports */
    UNDO_IMPORT,
    /** what has gone out is not undone (argument: the item) */
    UNDO_SENT,
    /** what has been frozen is not undone */
    UNDO_FROZEN,
    /** the item was changed since (arguments: by whom, on which day, the item) */
    UNDO_CHANGED_SINCE,
    /** something else rests on it by now */
    UNDO_IN_USE,
    /** only one's own changes are undone */
    UNDO_NOT_OWN,
    /** it is undone already (arguments: by whom, on which day, the item) */
    UNDO_TWICE,
    /** a reporting period needs a name */
    PERIOD_UNNAMED,
    /** a reporting period ends before it begins (arguments: first day, last day) */
    PERIOD_BACKWARDS,
    /**
     * a reporting period begins before the last one ends (arguments: first day, name and last day
     * of that one, the day on which it may begin)
     */
    PERIOD_OVERLAPS,
    /** a reporting period leaves days out behind the last one (the same arguments) */
    PERIOD_GAP,
    /** the reporting period is closed already (arguments: its name, by whom, on which day) */
    PERIOD_CLOSED,
    /** an earlier reporting period is still open (arguments: its name, the one asked for) */
    PERIOD_EARLIER_OPEN,
    /** the reporting period is not over (arguments: its name, its last day) */
    PERIOD_NOT_OVER,
    /** the sums of a reconciliation do not agree (argument: how many) */
    SUMS_DISAGREE,
    /** what is frozen of an inspection keeps it in the ledger (argument: its name) */
    FROZEN_THERE,
    /** a change without a name: nobody has said who works */
    NOBODY_NAMED,
    /** the store failed for a reason of its own */
    STORE_FAILED
  }

  private final Kind kind;
  private final List<String> arguments;

  /**
   * @param cause null where nothing below failed
   */
  public LedgerException(Kind kind, List<String> arguments, Throwable cause) {
    super(kind + " " + arguments, cause);
    this.kind = kind;
    this.arguments = List.copyOf(arguments);
  }

  /** The reason. */
  public Kind kind() {
    return kind;
  }

  /** What the sentence names. */
  public List<String> arguments() {
    return List.copyOf(arguments);
  }
}
