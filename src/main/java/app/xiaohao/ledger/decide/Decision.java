package app.xiaohao.ledger.decide;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.history.Changed;
import app.xiaohao.ledger.history.Fact;
import app.xiaohao.ledger.history.HistoryEntry.Kind;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import java.util.ArrayList;
import java.util.List;

/**
 * What follows from a change.
 *
 * @param writes in the order in which they are written
 * @param entries of the log, at least one
 * @param followUps changes that follow from it in the same transaction, decided after it is written
 */
public record Decision(List<Write> writes, List<Entry> entries, List<Change> followUps) {
  /** The lists are copied. */
  public Decision {
    writes = List.copyOf(writes);
    entries = List.copyOf(entries);
    followUps = List.copyOf(followUps);
  }

  /**
   * An entry of the log.
   *
   * @param issue which it is about; null where it is about none as a whole
   * @param measure which it is about; null where none
   * @param item as people number it, empty for the ledger as a whole
   * @param reason empty where none was asked for
   * @param madeIssue the issue that the decision makes and it is about; null where it makes none
   * @param madeMeasure the measure that the decision makes and it is about; null where none
   */
  public record Entry(
      Kind kind,
      IssueId issue,
      MeasureId measure,
      String item,
      String reason,
      List<Fact> facts,
      Row.Made madeIssue,
      Row.Made madeMeasure) {
    /** The facts are copied. */
    public Entry {
      facts = List.copyOf(facts);
    }

    private Entry(
        Kind kind, IssueId issue, MeasureId measure, String item, String reason, List<Fact> facts) {
      this(kind, issue, measure, item, reason, facts, null, null);
    }

    /** About a measure and the issue in which it stands or stood. */
    static Entry of(
        Kind kind, IssueId issue, MeasureId measure, String item, String reason, Changed changed) {
      return new Entry(kind, issue, measure, item, reason, changed.facts());
    }

    /** About an issue that the decision makes. */
    static Entry made(Kind kind, Row.Made issue, String item, String reason, Changed changed) {
      return new Entry(kind, null, null, item, reason, changed.facts(), issue, null);
    }

    /** About a measure that the decision makes in an issue that is there. */
    static Entry made(
        Kind kind, IssueId issue, Row.Made measure, String item, String reason, Changed changed) {
      return new Entry(kind, issue, null, item, reason, changed.facts(), null, measure);
    }

    /** About a measure. */
    static Entry of(Kind kind, LedgerRow row, String reason, Changed changed) {
      return new Entry(
          kind, null, row.measure().id(), LedgerQuery.number(row), reason, changed.facts());
    }

    /** About an issue. */
    static Entry of(Kind kind, IssueId issue, String item, String reason, Changed changed) {
      return new Entry(kind, issue, null, item, reason, changed.facts());
    }

    /** About the ledger as a whole. */
    static Entry of(Kind kind, String reason, Changed changed) {
      return new Entry(kind, null, null, "", reason, changed.facts());
    }

    private Entry with(List<Fact> more) {
      if (measure == null && madeMeasure == null || more.isEmpty()) {
        return this;
      }
      List<Fact> all = new ArrayList<>(facts);
      all.addAll(more);
      return new Entry(kind, issue, measure, item, reason, all, madeIssue, madeMeasure);
    }
  }

  /** One entry and what is written. */
  static Decision of(Entry entry, Write... writes) {
    return new Decision(List.of(writes), List.of(entry), List.of());
  }

  /** One entry and what is written. */
  static Decision of(Entry entry, List<Write> writes) {
    return new Decision(writes, List.of(entry), List.of());
  }

  /** This, and what follows. */
  Decision then(Change followUp) {
    return new Decision(writes, entries, List.of(followUp));
  }

  /** This, with more facts in the entries about measures. */
  Decision with(List<Fact> more) {
    return new Decision(
        writes, entries.stream().map(entry -> entry.with(more)).toList(), followUps);
  }
}
