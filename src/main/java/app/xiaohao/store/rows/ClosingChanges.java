package app.xiaohao.store.rows;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.change.Hindrance;
import app.xiaohao.ledger.change.LedgerException;
import app.xiaohao.ledger.history.HistoryEntry.Kind;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.row.MeasureLife;
import app.xiaohao.ledger.rule.ClosingRules;
import app.xiaohao.model.Completion;
import app.xiaohao.model.closing.ClosingRoute;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.closing.ClosureAct;
import app.xiaohao.model.closing.ClosureState;
import app.xiaohao.model.closing.StandardLine;
import app.xiaohao.model.inspection.InspectionRules;
import app.xiaohao.store.columns.Lines;
import app.xiaohao.store.log.FieldChanges;
import app.xiaohao.store.log.Sql;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the steps of 销号 and the standard by which an item is closed. */
final class ClosingChanges {
  private ClosingChanges() {}

  static void closing(ChangeWriter writer, Change.Closing change) throws SQLException {
    Sql sql = writer.sql();
    LedgerRow row = writer.row(change.measure());
    MeasureLine held = row.measure();
    ChangeWriter.requireHeld(held.closureState().equals(change.before()));
    InspectionRules rules = RuleChanges.of(sql, row.issue().inspection());
    ClosingRoute route = rules.route();
    MeasureLife life = LifeReader.of(sql, change.measure());
    ClosingRules.Case found =
        new ClosingRules.Case(
            held,
            life,
            rules,
            writer.by(),
            writer.stamp().avowal(),
            writer.people(),
            writer.today(),
            change.act() == ClosureAct.CONFIRM ? othersNumbers(sql, change) : numbers(sql));
    Optional<Hindrance> hindrance = ClosingRules.hindrance(found, change);
    if (hindrance.isPresent()) {
      throw hindrance.get().refusal();
    }
    ClosureState after = change.before().after(change.act(), route).orElseThrow();
    List<String> ticked = new ArrayList<>();
    for (int line = 0; line < life.standard().size(); line++) {
      if (change.act() == ClosureAct.VERIFY && change.ticked().contains(line)) {
        ticked.add(life.standard().get(line).text());
      }
    }
    boolean closed = after.closure() == Closure.CLOSED;
    Closed states = closed ? Closed.by(change, held) : Closed.after(after, life);
    LocalDate closedOn = states.on();
    String number = states.number();
    String opinion = change.opinion().strip();
    String level =
        change.act() == ClosureAct.REVOKE
            ? change.level()
            : route.level(change.act(), change.before());
    // What rebounds is not done any more; how far it had come stays as it was reported.
    Completion completion =
        change.act() == ClosureAct.REOPEN && held.completion() == Completion.DONE
            ? Completion.IN_PROGRESS
            : held.completion();
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
        number,
        opinion,
        Lines.column(ticked),
        writer.at(),
        writer.by());
    sql.update(
        "update measure set closure = ?, approvals = ?, round = ?, closed_on = ?,"
            + " closing_number = ?, completion = ?, done_on = ? where id = ?",
        after.closure(),
        after.approvals(),
        after.round(),
        closedOn,
        number,
        completion,
        completion == Completion.DONE ? held.doneOn() : null,
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
            .add("completion", held.completion(), completion)
            .add("opinion", "", opinion)
            .add("ticked", List.of(), ticked));
  }

  /** When and under which number a measure is closed, or is called closed. */
  private record Closed(LocalDate on, String number) {
    private static Closed by(Change.Closing change, MeasureLine held) {
      return new Closed(ClosingRules.closedOn(held, change), ClosingRules.number(held, change));
    }

    /** A confirmation that is revoked leaves what the document states. */
    private static Closed after(ClosureState after, MeasureLife life) {
      return life.statements().stream()
          .filter(said -> after.closure() == Closure.STATED && said.closure() == Closure.CLOSED)
          .findFirst()
          .map(said -> new Closed(said.on(), said.number()))
          .orElse(new Closed(null, ""));
    }
  }

  private static Set<String> othersNumbers(Sql sql, Change.Closing change) throws SQLException {
    long own = change.measure().value();
    return Set.copyOf(
        sql.list(
            "select distinct closing_number from closure_step where closing_number <> ''"
                + " and measure_id <> ? union select closing_number from measure"
                + " where closing_number <> '' and id <> ?",
            row -> row.getString(1),
            own,
            own));
  }

  /** All numbers that were ever given, also those revoked since. */
  static Set<String> numbers(Sql sql) throws SQLException {
    return Set.copyOf(
        sql.list(
            "select distinct closing_number from closure_step where closing_number <> ''"
                + " union select closing_number from measure where closing_number <> ''",
            row -> row.getString(1)));
  }

  static void standard(ChangeWriter writer, Change.Standard change) throws SQLException {
    Sql sql = writer.sql();
    LedgerRow row = writer.row(change.measure());
    List<StandardLine> held = LifeReader.of(sql, change.measure()).standard();
    ChangeWriter.requireHeld(held.equals(change.before()));
    if (!ClosingRules.groundOpen(row.measure().closure())) {
      throw new LedgerException(LedgerException.Kind.STANDARD_LOCKED, List.of(), null);
    }
    sql.update("delete from closing_standard where measure_id = ?", change.measure().value());
    List<StandardLine> after = change.after().stream().map(ClosingChanges::plain).toList();
    for (int line = 0; line < after.size(); line++) {
      sql.update(
          "insert into closing_standard (measure_id, position, body, evidence) values (?,?,?,?)",
          change.measure().value(),
          line,
          after.get(line).text(),
          after.get(line).evidence());
    }
    writer.log(
        Kind.STANDARD_CHANGED,
        row,
        "",
        new FieldChanges().add("standard", words(held), words(after)));
  }

  /** A line of a standard is one line of text: as such it is ticked and kept. */
  private static StandardLine plain(StandardLine line) {
    return new StandardLine(oneLine(line.text()), oneLine(line.evidence()));
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s*\\R\\s*", " ").strip();
  }

  /** The lines as the log keeps them: one below the other, what proves a line behind it. */
  private static String words(List<StandardLine> standard) {
    return standard.stream()
        .map(line -> line.evidence().isEmpty() ? line.text() : line.text() + "\t" + line.evidence())
        .collect(Collectors.joining("\n"));
  }
}
