package app.xiaohao.ledger.history;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * One entry of the change log.
 *
 * @param number counted from 1 in its ledger, without gaps
 * @param from account and machine; of entries from before they were recorded {@link
 *     Workplace#UNKNOWN}
 * @param item what it is about, as people number it ("2.1"); empty for the ledger as a whole
 * @param reason why, empty where none was asked for
 */
public record HistoryEntry(
    long number,
    OffsetDateTime at,
    String by,
    Workplace from,
    Kind kind,
    String item,
    List<FieldChange> fields,
    String reason) {
  /** The field of an {@link Kind#UNDONE} or {@link Kind#REDONE} entry that says which it turned. */
  public static final String TURNED = "entry";

  /** The field beside it that says of what kind that one is. */
  public static final String TURNED_KIND = "kind";

  /** The fields are copied. */
  public HistoryEntry {
    fields = List.copyOf(fields);
  }

  /** What was done. */
  public enum Kind {
    IMPORTED,
    UPDATED_BY_IMPORT,
    IMPORT_UNDONE,
    TITLE_CHANGED,
    WORDING_CHANGED,
    RESPONSIBILITY_CHANGED,
    DEADLINE_CHANGED,
    PROGRESS_RECORDED,
    COMPLETION_CHANGED,
    CLOSURE_CHANGED,
    STANDARD_CHANGED,
    EVIDENCE_ADDED,
    EVIDENCE_CHANGED,
    EVIDENCE_REMOVED,
    EXTENSION_ASKED,
    EXTENSION_DECIDED,
    SUPERVISED,
    SUPERVISION_ANSWERED,
    LOOK_BACK_PLANNED,
    LOOK_BACK_DONE,
    RULES_CHANGED,
    LIGHT_SET_CHANGED,
    CALENDAR_CHANGED,
    PERIOD_OPENED,
    PERIOD_CLOSED,
    RECONCILED,
    ISSUES_LINKED,
    ISSUES_UNLINKED,
    UNIT_CHANGED,
    UNIT_PEOPLE_CHANGED,
    UNITS_MERGED,
    LEADER_CHANGED,
    LEADERS_MERGED,
    UNDONE,
    REDONE,
    SYNONYM_CHANGED,
    SETTINGS_CHANGED,
    /** a newer version of the program has put the ledger into its own form */
    SEALED
  }

  /**
   * One field before and after, in the store's own notation; empty where there was nothing.
   *
   * @param field which, a word of the vocabulary in lower snake case
   */
  public record FieldChange(String field, String before, String after) {}
}
