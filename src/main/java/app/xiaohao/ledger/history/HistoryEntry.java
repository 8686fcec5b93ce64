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

  /** What was done, and how it is undone. */
  public enum Kind {
    IMPORTED(UndoRule.IMPORT),
    UPDATED_BY_IMPORT(UndoRule.IMPORT),
    IMPORT_UNDONE(UndoRule.IMPORT),
    TITLE_CHANGED(UndoRule.INVERSE),
    WORDING_CHANGED(UndoRule.INVERSE),
    RESPONSIBILITY_CHANGED(UndoRule.INVERSE),
    DEADLINE_CHANGED(UndoRule.INVERSE),
    PROGRESS_RECORDED(UndoRule.INVERSE),
    COMPLETION_CHANGED(UndoRule.INVERSE),
    CLOSURE_CHANGED(UndoRule.REVOKE),
    STANDARD_CHANGED(UndoRule.INVERSE),
    EVIDENCE_ADDED(UndoRule.REMOVE),
    EVIDENCE_CHANGED(UndoRule.INVERSE),
    EVIDENCE_REMOVED(UndoRule.INVERSE),
    EXTENSION_ASKED(UndoRule.INVERSE),
    EXTENSION_DECIDED(UndoRule.REVOKE),
    SUPERVISED(UndoRule.SENT),
    SUPERVISION_ANSWERED(UndoRule.INVERSE),
    LOOK_BACK_PLANNED(UndoRule.INVERSE),
    LOOK_BACK_DONE(UndoRule.REVOKE),
    RULES_CHANGED(UndoRule.INVERSE),
    LIGHT_SET_CHANGED(UndoRule.INVERSE),
    CALENDAR_CHANGED(UndoRule.INVERSE),
    PERIOD_OPENED(UndoRule.INVERSE),
    PERIOD_CLOSED(UndoRule.FROZEN),
    PACKET_SENT(UndoRule.INVERSE),
    PACKET_RETURNED(UndoRule.INVERSE),
    RECONCILED(UndoRule.FROZEN),
    ISSUES_LINKED(UndoRule.INVERSE),
    ISSUES_UNLINKED(UndoRule.INVERSE),
    UNIT_CHANGED(UndoRule.INVERSE),
    UNIT_PEOPLE_CHANGED(UndoRule.INVERSE),
    UNITS_MERGED(UndoRule.INVERSE),
    LEADER_CHANGED(UndoRule.INVERSE),
    LEADERS_MERGED(UndoRule.INVERSE),
    ISSUE_ADDED(UndoRule.INVERSE),
    MEASURE_ADDED(UndoRule.INVERSE),
    MEASURE_SPLIT(UndoRule.INVERSE),
    MEASURES_JOINED(UndoRule.INVERSE),
    MEASURE_MOVED(UndoRule.INVERSE),
    MEASURE_RENUMBERED(UndoRule.INVERSE),
    ORDER_CHANGED(UndoRule.INVERSE),
    OWN_FIELD_KEPT(UndoRule.INVERSE),
    OUTCOME_KEPT(UndoRule.INVERSE),
    RECORD_KEPT(UndoRule.INVERSE),
    PAPER_DRAFTED(UndoRule.INVERSE),
    PAPER_ISSUED(UndoRule.SENT),
    PAPER_ANSWERED(UndoRule.INVERSE),
    PAPER_WITHDRAWN(UndoRule.SENT),
    PAPER_SIGNED(UndoRule.INVERSE),
    PAPER_FORM_KEPT(UndoRule.INVERSE),
    ISSUE_RENUMBERED(UndoRule.INVERSE),
    ITEM_REMOVED(UndoRule.INVERSE),
    ITEM_RESTORED(UndoRule.INVERSE),
    UNDONE(UndoRule.FROZEN),
    REDONE(UndoRule.FROZEN),
    SYNONYM_CHANGED(UndoRule.INVERSE),
    SETTINGS_CHANGED(UndoRule.INVERSE),
    /** a newer version of the program has put the ledger into its own form */
    SEALED(UndoRule.FROZEN);

    private final UndoRule undo;

    Kind(UndoRule undo) {
      this.undo = undo;
    }

    /** How it is undone. */
    public UndoRule undo() {
      return undo;
    }
  }

  /**
   * A fact as the log spells it, one field before and after; empty where there was nothing.
   *
   * @param field which, a word of the vocabulary in lower snake case
   */
  public record FieldChange(String field, String before, String after) {}
}
