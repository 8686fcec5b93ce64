package app.xiaohao.store.log;

import app.xiaohao.ledger.change.Stamp;
import app.xiaohao.ledger.history.Fact;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.HistoryEntry.Kind;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.UndoRule;
import app.xiaohao.store.log.ChangeChain.Subject;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Undoes and redoes what somebody has done, from what the log sealed of it: the rows become as they
 * were, and the log gets the inverse with the number of what was undone. Nothing is erased, so it
 * works after any number of restarts.
 */
public final class UndoWriter {
  private final Sql sql;
  private final ChangeLog log;
  private final ZoneOffset offset;

  private UndoWriter(Sql sql, Stamp stamp) throws SQLException {
    this.sql = sql;
    this.offset = stamp.at().getOffset();
    this.log = ChangeLog.lock(sql, stamp);
  }

  /**
   * Undoes what the operator did last and has not undone.
   *
   * @return the inverse as the log has it
   * @throws LedgerException NOTHING_TO_UNDO, or the reason why it cannot be undone
   */
  public static HistoryEntry undo(Sql sql, Stamp stamp) throws SQLException {
    UndoWriter writer = new UndoWriter(sql, stamp);
    Set<Long> seen = new HashSet<>();
    LogSteps own = LogSteps.ownOf(sql, stamp.by());
    for (LogSteps.Step step = own.next(); step != null; step = own.next()) {
      // the newest that was done to a change says whether it stands
      if (seen.add(step.about()) && step.kind() != Kind.UNDONE) {
        return writer.turn(step.about(), Kind.UNDONE);
      }
    }
    throw new LedgerException(LedgerException.Kind.NOTHING_TO_UNDO, List.of(), null);
  }

  /** Undoes one change of the operator's, whatever came after it elsewhere. */
  public static HistoryEntry undo(Sql sql, long number, Stamp stamp) throws SQLException {
    UndoWriter writer = new UndoWriter(sql, stamp);
    LogSteps own = LogSteps.ownOf(sql, stamp.by());
    for (LogSteps.Step step = own.next(); step != null; step = own.next()) {
      if (step.about() == number) {
        if (step.kind() == Kind.UNDONE) {
          throw refused(LedgerException.Kind.UNDO_TWICE, step);
        }
        return writer.turn(number, Kind.UNDONE);
      }
    }
    throw new LedgerException(LedgerException.Kind.UNDO_NOT_OWN, List.of(), null);
  }

  /**
   * Redoes what the operator undid last, unless they have changed something since.
   *
   * @throws LedgerException NOTHING_TO_REDO, or the reason why it cannot be redone
   */
  public static HistoryEntry redo(Sql sql, Stamp stamp) throws SQLException {
    UndoWriter writer = new UndoWriter(sql, stamp);
    Set<Long> seen = new HashSet<>();
    LogSteps own = LogSteps.ownOf(sql, stamp.by());
    for (LogSteps.Step step = own.next(); step != null && step.isTurn(); step = own.next()) {
      if (seen.add(step.about()) && step.kind() == Kind.UNDONE) {
        return writer.turn(step.about(), Kind.REDONE);
      }
    }
    throw new LedgerException(LedgerException.Kind.NOTHING_TO_REDO, List.of(), null);
  }

  /** Turns a change, with all that its transaction did, back or forth. */
  private HistoryEntry turn(long number, Kind how) throws SQLException {
    RowTurn rows = RowTurn.of(sql, number, offset);
    List<Logged> entries = entries(rows.first(), rows.last());
    for (Logged logged : entries) {
      UndoRule rule = logged.entry.kind().undo();
      if (rule != UndoRule.INVERSE) {
        throw new LedgerException(rule.refusal(), List.of(logged.entry.item()), null);
      }
    }
    for (Logged logged : entries) {
      requireUntouched(logged, rows);
    }
    boolean back = how == Kind.UNDONE;
    TurnRule rule = new TurnRule(sql);
    rule.requireOwn(rows.inOrder(back));
    if (!rows.turn(back)) {
      throw new LedgerException(LedgerException.Kind.STALE, List.of(), null);
    }
    rule.requireNoCircle(rows.inOrder(back));
    for (Logged logged : back ? entries.reversed() : entries) {
      log.add(how, logged.subject, logged.entry.item(), "", facts(logged.entry, back));
    }
    log.write();
    return log.added().getFirst();
  }

  private record Logged(HistoryEntry entry, Subject subject) {}

  private List<Logged> entries(long first, long last) throws SQLException {
    List<Subject> subjects =
        sql.list(
            "select import_id, issue_id, measure_id from change_log where number between ? and ?"
                + " order by number",
            row ->
                new Subject(
                    row.getObject(1, Long.class),
                    row.getObject(2, Long.class),
                    row.getObject(3, Long.class)),
            first,
            last);
    List<HistoryEntry> entries = ChangeLog.between(sql, first, last);
    List<Logged> logged = new ArrayList<>();
    for (int i = 0; i < subjects.size(); i++) {
      logged.add(new Logged(entries.get(i), subjects.get(i)));
    }
    return logged;
  }

  /** Refuses where the item was changed since by a change that still stands. */
  private void requireUntouched(Logged logged, RowTurn rows) throws SQLException {
    LogSteps later = LogSteps.about(sql, logged.subject);
    Set<Long> seen = new HashSet<>();
    for (LogSteps.Step step = later.next();
        step != null && step.number() > rows.last();
        step = later.next()) {
      boolean own = step.about() >= rows.first() && step.about() <= rows.last();
      if (seen.add(step.about())
          && step.kind() != Kind.UNDONE
          && !own
          && step.about() > rows.last()) {
        throw refused(LedgerException.Kind.UNDO_CHANGED_SINCE, step);
      }
    }
  }

  private static LedgerException refused(LedgerException.Kind kind, LogSteps.Step step) {
    return new LedgerException(
        kind, List.of(step.by(), step.at().toLocalDate().toString(), step.item()), null);
  }

  private static List<Fact> facts(HistoryEntry entry, boolean back) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact.Turned(entry.number(), entry.kind()));
    entry.facts().forEach(fact -> facts.add(back ? fact.inverse() : fact));
    return facts;
  }
}
