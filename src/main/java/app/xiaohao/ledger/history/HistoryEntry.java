package app.xiaohao.ledger.history;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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
    List<Fact> facts,
    String reason) {
  /** The facts are copied. */
  public HistoryEntry {
    facts = List.copyOf(facts);
  }

  /** The facts as the log spells them. */
  public List<FieldChange> fields() {
    return FactNotation.spelled(facts);
  }

  /** What it says under a topic first; empty where it says nothing under it. */
  public <F extends Fact> Optional<F> fact(Class<F> type, Predicate<F> which) {
    return facts.stream().filter(type::isInstance).map(type::cast).filter(which).findFirst();
  }

  /** The text under a topic. */
  public Optional<Fact.Said> said(Topic topic) {
    return fact(Fact.Said.class, fact -> fact.topic() == topic);
  }

  /** The word under a topic. */
  public Optional<Fact.Chosen> chosen(Topic topic) {
    return fact(Fact.Chosen.class, fact -> fact.topic() == topic);
  }

  /** The number under a topic. */
  public Optional<Fact.Counted> counted(Topic topic) {
    return fact(Fact.Counted.class, fact -> fact.topic() == topic);
  }

  /** The day under a topic. */
  public Optional<Fact.Dated> dated(Topic topic) {
    return fact(Fact.Dated.class, fact -> fact.topic() == topic);
  }

  /** What it says of a deadline. */
  public Optional<Fact.Due> due() {
    return fact(Fact.Due.class, fact -> true);
  }

  /** Of an {@link Kind#UNDONE} or {@link Kind#REDONE} entry which it turned. */
  public Optional<Fact.Turned> turned() {
    return fact(Fact.Turned.class, fact -> true);
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
   * A fact as the log spells it, one field before and after; empty where there was nothing.
   *
   * @param field which, a word of the vocabulary in lower snake case
   */
  public record FieldChange(String field, String before, String after) {}
}
