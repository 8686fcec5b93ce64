package app.xiaohao.store;

import app.xiaohao.ledger.Change;
import app.xiaohao.ledger.HistoryEntry.Kind;
import app.xiaohao.ledger.LedgerException;
import app.xiaohao.ledger.LedgerRow;
import app.xiaohao.ledger.LedgerRow.MeasureLine;
import app.xiaohao.model.ClosingRoute;
import app.xiaohao.model.Closure;
import app.xiaohao.model.ClosureAct;
import app.xiaohao.model.ClosureState;
import app.xiaohao.model.StandardLine;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Writes the steps of 销号 and the standard by which an item is closed. */
final class ClosingChanges {
  private ClosingChanges() {}

  static void closing(ChangeWriter writer, Change.Closing change) throws SQLException {
    Sql sql = writer.sql();
    LedgerRow row = writer.row(change.measure());
    MeasureLine held = row.measure();
    ChangeWriter.requireHeld(held.closureState().equals(change.before()));
    ClosingRoute route = RuleChanges.of(sql, row.issue().inspection()).route();
    ClosureState after =
        change
            .before()
            .after(change.act(), route)
            .orElseThrow(() -> notAllowed(held.closure(), change.act()));
    List<StandardLine> standard = LifeReader.of(sql, change.measure()).standard();
    List<String> ticked = new ArrayList<>();
    for (int line = 0; line < standard.size(); line++) {
      if (change.ticked().contains(line)) {
        ticked.add(standard.get(line).text());
      }
    }
    boolean closed = after.closure() == Closure.CLOSED;
    if (closed && change.number().isBlank()) {
      throw notAllowed(held.closure(), change.act());
    }
    String level =
        switch (change.act()) {
          case VERIFY -> route.levels().getFirst();
          case APPROVE -> route.levels().get(after.approvals() - 1);
          case CLOSE -> route.levels().getLast();
          default -> "";
        };
    sql.update(
        "insert into closure_step (measure_id, round, act, state_before, state_after, step_on,"
            + " level_name, closing_number, opinion, ticked, taken_at, taken_by)"
            + " values (?,?,?,?,?,?,?,?,?,?,?,?)",
        change.measure().value(),
        held.round(),
        change.act(),
        held.closure(),
        after.closure(),
        change.on(),
        level,
        change.number(),
        change.opinion(),
        Lines.column(ticked),
        writer.at(),
        writer.by());
    LocalDate closedOn = closed ? change.on() : null;
    String number = closed ? change.number() : "";
    sql.update(
        "update measure set closure = ?, approvals = ?, round = ?, closed_on = ?,"
            + " closing_number = ? where id = ?",
        after.closure(),
        after.approvals(),
        after.round(),
        closedOn,
        number,
        change.measure().value());
    writer.log(
        Kind.CLOSURE_CHANGED,
        row,
        "",
        new FieldChanges()
            .add("closure", held.closure(), after.closure())
            .add("act", "", change.act())
            .add("approvals", held.approvals(), after.approvals())
            .add("round", held.round(), after.round())
            .add("level", "", level)
            .add("step_on", "", change.on())
            .add("closed_on", held.closedOn(), closedOn)
            .add("closing_number", held.closingNumber(), number)
            .add("opinion", "", change.opinion())
            .add("ticked", List.of(), ticked));
  }

  private static LedgerException notAllowed(Closure before, ClosureAct act) {
    return new LedgerException(
        LedgerException.Kind.NOT_ALLOWED, List.of(before.name(), act.name()), null);
  }

  static void standard(ChangeWriter writer, Change.Standard change) {
    throw ChangeWriter.notYet(change);
  }
}
