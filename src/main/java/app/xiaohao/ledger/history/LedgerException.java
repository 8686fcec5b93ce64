package app.xiaohao.ledger.history;

import java.util.Arrays;
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
    /** no ledger in that place, but copies of one beside it (arguments: the file, how many) */
    ONLY_COPIES,
    /** another process has it open (argument: the file) */
    IN_USE,
    /** the same, by whom is known (arguments: the file, person, account, machine, since when) */
    IN_USE_BY,
    /** the file is no ledger or is damaged (argument: the file) */
    DAMAGED,
    /** made by a newer version (arguments: the file, its schema version) */
    TOO_NEW,
    /** the folder cannot be written (argument: the file) */
    NOT_WRITABLE,
    /** the disk is full (argument: the file) */
    DISK_FULL,
    /** the ledger is open for reading only (argument: the file) */
    READ_ONLY,
    /**
     * the ledger is at an earlier state than was acknowledged (arguments: the file, its last entry,
     * the last entry known, how many are missing); {@link #missing()} are those
     */
    FELL_BACK,
    /**
     * the ledger is not the one whose journal and copies lie beside it: from an entry on it says
     * something else (arguments: the file, the number of that entry)
     */
    OTHER_LEDGER,
    /** the file was moved or deleted while it was open (argument: the file) */
    FILE_GONE,
    /** the ledger has a password and nobody has said it (argument: the file) */
    PASSWORD_NEEDED,
    /** the password is another (argument: the file) */
    PASSWORD_WRONG,
    /** a password longer than is taken (argument: how many characters are) */
    PASSWORD_TOO_LONG,
    /** more than one name leads to the file, or it has another owner (argument: the file) */
    FILE_LINKED,
    /** another file lies in its place, or other bytes in it (argument: the file) */
    FILE_REPLACED,
    /** there is no copy from which the ledger could be restored (argument: the file) */
    NO_COPY,
    /** no copy and no journal reaches back to that moment (arguments: the moment, the earliest) */
    NOTHING_SO_EARLY,
    /** somebody else changed the same thing first */
    STALE,
    /**
     * the change is not allowed in this state (arguments: state and act, then each act that can be
     * taken with the level that takes it; of a set of light rules light_set and its name)
     */
    NOT_ALLOWED,
    /** 销号 before the work is done */
    NOT_DONE,
    /** 申请销号 without results in words */
    NO_RESULTS,
    /** proof that the standard asks for is missing (argument: which) */
    PROOF_LACKING,
    /** the applicant cannot check, decide or return what they applied for (argument: the name) */
    BY_APPLICANT,
    /** whoever imported what a document states does not confirm it (argument: the name) */
    BY_IMPORTER,
    /**
     * somebody may be the one who must not act, written otherwise: it has to be said that they are
     * two (arguments: who acts, the other)
     */
    NEAR_NAME,
    /** 核查, 审定 and 销号 are done by different people (arguments: who acts, on which day they acted) */
    SAME_HAND,
    /**
     * an act is dated far back without a reason (arguments: the day, how many days, how many are
     * allowed)
     */
    BACKDATED,
    /** a date may no longer be corrected by who set it (arguments: who, when, how many days) */
    CORRECTION_LATE,
    /** what is closed changes by reopening only (argument: the item) */
    CLOSED_LOCKED,
    /** a name without anything to be seen */
    NAME_INVISIBLE,
    /** a text longer than the ledger takes (arguments: how many characters, how many it takes) */
    TEXT_TOO_LONG,
    /** a text with characters that no file can keep (argument: which, as U+0000) */
    TEXT_BROKEN,
    /** a day beyond what offices write (arguments: the day, the first year, the last) */
    DAY_BEYOND,
    /** a reconciliation with differences is signed with a reason only (arguments: how many) */
    DIFFERENCES_OPEN,
    /** lines of the standard are not met (arguments: how many, the first of them) */
    STANDARD_UNMET,
    /** 核查 or 审定 without an opinion */
    NO_OPINION,
    /** a return, a reopening or a revocation without a reason */
    NO_REASON,
    /** the step lies in the future (argument: the day) */
    STEP_AHEAD,
    /** the step lies before the one before it (arguments: the day, the day of that one) */
    STEP_BEFORE_LAST,
    /** 销号 without a number */
    NO_NUMBER,
    /** the number was given before (argument: the number) */
    NUMBER_GIVEN,
    /** a step is revoked by another at no level above (arguments: who took it, the one who asks) */
    NOT_ONES_STEP,
    /** 销号标准 stands fast once somebody has applied */
    STANDARD_LOCKED,
    /** 完成情况 stands fast while 销号 is under way or done */
    COMPLETION_LOCKED,
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
    /** an import cannot be undone: it made items 已销号 (argument: which, as people number them) */
    CLOSED_BY_IMPORT,
    /**
     * an import cannot be undone: a period was closed or a reconciliation signed since (arguments:
     * by whom, on which day, its name)
     */
    FROZEN_SINCE,
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
    /** a record keeps an import in the ledger with which it has to do (argument: the record) */
    RECORD_THERE,
    /** the day of an act lies behind today (argument: the day) */
    DAY_IN_FUTURE,
    /** an outcome or a record without a kind */
    KIND_MISSING,
    /** an outcome says neither what nor how much (argument: its kind) */
    OUTCOME_EMPTY,
    /** a number below zero, or beyond what is counted (argument: the number) */
    AMOUNT_WRONG,
    /** a number without a unit (arguments: the kind, the number) */
    UNIT_MISSING,
    /** a record ends or is answered before it begins (arguments: first day, last day) */
    RECORD_BACKWARDS,
    /** a record is settled without a word of what came of it (argument: its title) */
    ANSWER_MISSING,
    /** a record has to do with an issue of another inspection (arguments: the issue, that one) */
    RECORD_OTHER_INSPECTION,
    /** the day of an act lies before that of the act it answers (arguments: the day, that day) */
    DAY_TOO_EARLY,
    /** the act asks for a reason in words and has none */
    REASON_MISSING,
    /** a date that is set moves later by 延期 only, a wrong one is corrected (更正) */
    EXTENSION_NEEDED,
    /** 延期 of a measure that is closed */
    EXTENSION_CLOSED,
    /** 延期 of a measure for which no single date binds */
    EXTENSION_NO_DATE,
    /** 延期 to a day that is not later (arguments: the date that binds, the one asked for) */
    EXTENSION_NOT_LATER,
    /** 延期 is asked for already (arguments: by whom, on which day, until when) */
    EXTENSION_PENDING,
    /** 延期 is decided already (arguments: by whom, on which day) */
    EXTENSION_DECIDED,
    /** the date has changed since 延期 was asked for (arguments: the date then) */
    EXTENSION_OUTDATED,
    /** whoever asked cannot decide (argument: the name) */
    OWN_REQUEST,
    /** 督办 of a measure that is closed */
    SUPERVISION_CLOSED,
    /** a rung of 督办 is left out without a reason */
    SUPERVISION_SKIPS,
    /** a rung of 督办 without a number */
    NUMBER_MISSING,
    /** another letter has the number (argument: the number) */
    NUMBER_TAKEN,
    /** the paper is not in the state that the act asks for (arguments: its name, its state) */
    PAPER_STATE,
    /** the paper has a signed copy already (arguments: its name, the copy) */
    PAPER_SIGNED_THERE,
    /** a paper goes out without a copy of what goes out (argument: its name) */
    PAPER_NO_COPY,
    /** a paper keeps an import in the ledger with which it is filed (argument: the paper) */
    PAPER_THERE,
    /** the letter is answered already (argument: on which day) */
    SUPERVISION_ANSWERED,
    /** 回头看 of a measure that is not closed */
    LOOK_BACK_NOT_CLOSED,
    /** 回头看 is planned already (argument: for which day) */
    LOOK_BACK_PLANNED,
    /** 回头看 is made already (arguments: by whom, on which day) */
    LOOK_BACK_DONE,
    /** a file cannot be read (argument: the file) */
    EVIDENCE_UNREADABLE,
    /** a folder was given for a file (argument: the folder) */
    EVIDENCE_FOLDER,
    /** a file without content (argument: the file) */
    EVIDENCE_EMPTY,
    /** a file above the limit (arguments: the file, its MB, the limit in MB) */
    EVIDENCE_TOO_LARGE,
    /** more files than a measure may have (arguments: the limit, how many it has) */
    EVIDENCE_TOO_MANY,
    /** the same bytes prove the same already (arguments: the file, the number of the earlier) */
    EVIDENCE_TWICE,
    /** a file changed while it was read (argument: the file) */
    EVIDENCE_CHANGING,
    /** proof that was handed in with a request (arguments: its number, its name) */
    EVIDENCE_LOCKED,
    /** proof by which the measure was closed (arguments: its number, its name) */
    EVIDENCE_CLOSED,
    /** proof of an earlier round (arguments: its number, its name) */
    EVIDENCE_OF_EARLIER,
    /** the bytes kept are not those that were added (arguments: the file, hash expected, found) */
    EVIDENCE_ALTERED,
    /** the bytes are gone (arguments: the file, hash expected) */
    EVIDENCE_LOST,
    /** the ledger names proof by what is no SHA-256, so no file is looked for (argument: that) */
    EVIDENCE_MISNAMED,
    /** a unit, a leader or a person without a name */
    NAME_MISSING,
    /** another unit of the name stands under the same one (argument: the name) */
    UNIT_NAME_TAKEN,
    /** a unit would stand below itself (arguments: its name, the one it was to stand under) */
    UNIT_CYCLE,
    /** an alias is another unit's name (argument: the alias) */
    ALIAS_TAKEN,
    /** another leader has this name and these posts (argument: the name) */
    LEADER_TAKEN,
    /** an entry cannot be merged with itself (argument: its name) */
    MERGE_SELF,
    /** a unit cannot be merged into one below it (arguments: the one that goes, that stays) */
    MERGE_BELOW,
    /** both units have one of this name below them (argument: the name) */
    MERGE_CHILDREN,
    /** an issue cannot be linked with itself */
    LINK_SELF,
    /** the two issues are linked already */
    LINK_THERE,
    /** an earlier round is another inspection */
    LINK_SAME_INSPECTION,
    /** an issue without a title */
    TITLE_MISSING,
    /** the inspection has an issue of this title already (argument: its number) */
    ISSUE_THERE,
    /** the issue has a measure of this wording already (argument: its number) */
    MEASURE_THERE,
    /** all measures of the issue are closed (argument: its number) */
    ISSUE_CLOSED,
    /** the item is struck from the ledger (argument: its number) */
    ITEM_REMOVED,
    /** the item is not struck (argument: its number) */
    NOT_REMOVED,
    /** a measure that was struck with its issue (arguments: its number, that of the issue) */
    RESTORE_ISSUE,
    /** a measure that was joined into another (arguments: its number, that of the other) */
    RESTORE_JOINED,
    /** the only measure of an issue (arguments: its number, that of the issue) */
    LAST_MEASURE,
    /** an item with a closing number (arguments: its number, the closing number) */
    ITEM_NUMBERED,
    /** an item on its way to 销号 (argument: its number) */
    ITEM_IN_CLOSING,
    /** an item that letters, steps or look-backs name by its number (argument: the number) */
    ITEM_HAS_PAPERS,
    /** the words with which the second part begins are missing (argument: the number) */
    WORDS_MISSING,
    /** the wording does not hold the words (arguments: the number, the words) */
    WORDS_NOT_FOUND,
    /** the wording holds the words more than once (arguments: the number, the words) */
    WORDS_TWICE,
    /** the wording begins with the words (arguments: the number, the words) */
    NOTHING_BEFORE,
    /** a measure would be joined with itself (argument: the number) */
    JOIN_SELF,
    /** a measure cannot wait for itself (argument: the item) */
    AFTER_SELF,
    /** measures of two inspections are in no order (arguments: the item, the other inspection) */
    AFTER_OTHER_INSPECTION,
    /** a measure would wait for itself by way of others (arguments: the item, the way of items) */
    AFTER_CIRCLE,
    /** an item that stands in an order is not joined (arguments: the item, those it stands with) */
    JOIN_ORDERED,
    /** two measures of different issues (arguments: their numbers) */
    JOIN_OTHER_ISSUE,
    /** different people or units answer for the two (arguments: their numbers) */
    JOIN_ANSWERING,
    /** the two have different deadlines (arguments: their numbers) */
    JOIN_DEADLINES,
    /** one is kept up for long, the other not (arguments: their numbers) */
    JOIN_NATURES,
    /** the measure stands in that issue already (arguments: its number, that of the issue) */
    MOVE_SAME,
    /** the issue is of another inspection (arguments: the number, the name of that inspection) */
    MOVE_OTHER_INSPECTION,
    /** no measure of the issue has that number (argument: the number) */
    NO_SUCH_PLACE,
    /** no issue of the inspection has that number (argument: the number) */
    NO_SUCH_ISSUE_PLACE,
    /** the measure has that number already (argument: the number) */
    PLACE_SAME,
    /** a change without a name: nobody has said who works */
    NOBODY_NAMED,
    /** the store failed for a reason of its own */
    STORE_FAILED
  }

  private final Kind kind;
  private final List<String> arguments;
  private final transient List<HistoryEntry> missing;

  /**
   * @param cause null where nothing below failed
   */
  public LedgerException(Kind kind, List<String> arguments, Throwable cause) {
    this(kind, arguments, List.of(), cause);
  }

  private LedgerException(
      Kind kind, List<String> arguments, List<HistoryEntry> missing, Throwable cause) {
    super(kind + " " + arguments, cause);
    this.kind = kind;
    this.arguments = List.copyOf(arguments);
    this.missing = List.copyOf(missing);
  }

  /**
   * A ledger that is behind what was acknowledged.
   *
   * @param held the last entry that it has
   * @param known the last entry that it once had
   * @param missing those of the entries between that are known, without their fields
   */
  public static LedgerException fellBack(
      String file, long held, long known, List<HistoryEntry> missing) {
    return new LedgerException(
        Kind.FELL_BACK,
        List.of(file, Long.toString(held), Long.toString(known), Long.toString(known - held)),
        missing,
        null);
  }

  /** A change that a rule refuses; nothing below failed. */
  public static LedgerException refusing(Kind kind, Object... arguments) {
    return new LedgerException(kind, Arrays.stream(arguments).map(String::valueOf).toList(), null);
  }

  /** The reason. */
  public Kind kind() {
    return kind;
  }

  /** The entries that a ledger has lost, as far as they are known; empty for every other reason. */
  public List<HistoryEntry> missing() {
    return missing == null ? List.of() : missing;
  }

  /** What the sentence names. */
  public List<String> arguments() {
    return List.copyOf(arguments);
  }
}
