package app.xiaohao.ledger.reconcile;

/** Why there is a difference; each has its own sentence, whose arguments are named here. */
public enum Reason {
  /** left out at the import: the document, its wording */
  LEFT_OUT(DifferenceKind.MISSING),
  /** not in the document that was fed back: its name */
  NOT_FED_BACK(DifferenceKind.EXTRA),
  /** added by hand: the source, the reason, by whom, on which day */
  ADDED_BY_HAND(DifferenceKind.ADDED, true),
  /** added by hand without a source or a reason: by whom, on which day */
  ADDED_UNSOURCED(DifferenceKind.ADDED),
  /** split from another: its number, the reason, by whom, on which day */
  SPLIT_OFF(DifferenceKind.ADDED, true),
  /** struck: the reason, by whom, on which day, its wording */
  STRUCK(DifferenceKind.REMOVED, true),
  /** joined into another: its number, the reason, by whom, on which day */
  JOINED(DifferenceKind.REMOVED, true),
  /** a document said so, nobody agreed to it: none */
  CLOSED_BY_DOCUMENT(DifferenceKind.CLOSED_UNAPPROVED),
  /** a step is missing before it: none */
  STEP_MISSING(DifferenceKind.CLOSED_UNAPPROVED),
  /** who applied has checked it too: that name */
  CHECKED_BY_APPLICANT(DifferenceKind.CLOSED_UNAPPROVED),
  /** none */
  NO_EVIDENCE(DifferenceKind.DONE_UNPROVED),
  /** by whom, on which day, the words, the ledger's percentage */
  REPORT_SAYS_DONE(DifferenceKind.UNIT_SAYS_DONE),
  /** the document, the ledger's percentage */
  TABLE_SAYS_DONE(DifferenceKind.UNIT_SAYS_DONE),
  /** the document, what it says of 销号, on which day and by whom it was imported */
  TABLE_SAYS_CLOSED(DifferenceKind.UNIT_SAYS_DONE),
  /** of a closed item: the document, the fields of which it says otherwise */
  TABLE_DIFFERS(DifferenceKind.CLOSED_DIFFERS),
  /** a total of the notice: what it counts, its number, that of the ledger, its words */
  TOTAL_DIFFERS(DifferenceKind.TOTAL),
  /** the first date, the date that binds now */
  DATE_MOVED(DifferenceKind.DEADLINE_MOVED),
  /** the first date; no date binds any more */
  DATE_DROPPED(DifferenceKind.DEADLINE_MOVED),
  /** before, after */
  TITLE_REWORDED(DifferenceKind.REWORDED),
  /** before, after */
  MEASURE_REWORDED(DifferenceKind.REWORDED),
  /** none */
  MEASURE_UNWORDED(DifferenceKind.NO_WORDING),
  /** the period */
  NOTHING_REPORTED(DifferenceKind.NOT_REPORTED),
  /** percentage and day before, percentage and day now */
  PERCENT_FELL(DifferenceKind.BACKWARDS),
  /** the day of the report before, the words */
  TEXT_REPEATED(DifferenceKind.SAME_TEXT),
  /** the words */
  NOTHING_SAID(DifferenceKind.EMPTY_WORDS),
  /** the first date, the date that binds now, by whom granted, on which day */
  DATE_EXTENDED(DifferenceKind.DEADLINE_EXTENDED, true);

  private final DifferenceKind kind;
  private final boolean inOrder;

  Reason(DifferenceKind kind) {
    this(kind, false);
  }

  Reason(DifferenceKind kind, boolean inOrder) {
    this.kind = kind;
    this.inOrder = inOrder;
  }

  /** Whether it is only told: it was granted, or somebody has said why. */
  public boolean inOrder() {
    return inOrder;
  }

  /** Of which kind the difference is. */
  public DifferenceKind kind() {
    return kind;
  }
}
