package app.xiaohao.ledger.decide;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.change.Hindrance;
import app.xiaohao.ledger.change.Stamp;
import app.xiaohao.ledger.decide.Decision.Entry;
import app.xiaohao.ledger.history.Changed;
import app.xiaohao.ledger.history.HistoryEntry.Kind;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.Topic;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.row.MeasureLife;
import app.xiaohao.ledger.rule.ClosingRules;
import app.xiaohao.model.Completion;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.closing.ClosureAct;
import app.xiaohao.model.closing.ClosureState;
import app.xiaohao.model.closing.StandardLine;
import app.xiaohao.model.inspection.InspectionRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Steps of 销号, and the standard by which an item is closed. */
final class ClosingDeciders {
  private ClosingDeciders() {}

  static Decision closing(Held held, Change.Closing change, Stamp stamp) {
    LedgerRow row = held.row(change.measure());
    MeasureLine measure = row.measure();
    Deciders.requireHeld(measure.closureState().equals(change.before()));
    InspectionRules rules = held.rules(row.issue().inspection());
    MeasureLife life = held.life(change.measure());
    refuse(held, change, stamp, measure, rules, life);
    ClosureState after = change.before().after(change.act(), rules.route()).orElseThrow();
    Closed closed =
        after.closure() == Closure.CLOSED ? Closed.by(change, measure) : Closed.after(after, life);
    String level =
        change.act() == ClosureAct.REVOKE
            ? change.level()
            : rules.route().level(change.act(), change.before());
    List<String> ticked = ticked(change, life.standard());
    Completion completion = completion(change.act(), measure.completion());
    String opinion = change.opinion().strip();
    return Decision.of(
        Entry.of(
            Kind.CLOSURE_CHANGED,
            row,
            "",
            new Changed()
                .add(Topic.CLOSURE, measure.closure(), after.closure())
                .add(Topic.ACT, null, change.act())
                .add(Topic.APPROVALS, measure.approvals(), after.approvals())
                .add(Topic.ROUND, measure.round(), after.round())
                .add(Topic.LEVEL, "", level)
                .add(Topic.STEP_ON, null, change.on())
                .add(Topic.CLOSED_ON, measure.closedOn(), closed.on)
                .add(Topic.CLOSING_NUMBER, measure.closingNumber(), closed.number)
                .add(Topic.COMPLETION, measure.completion(), completion)
                .add(Topic.OPINION, "", opinion)
                .add(Topic.TICKED, List.of(), ticked)),
        Row.made(
            "closure_step",
            "measure_id",
            change.measure().value(),
            "round",
            measure.round(),
            "act",
            change.act(),
            "state_before",
            measure.closure(),
            "state_after",
            after.closure(),
            "step_on",
            change.on(),
            "level_name",
            level,
            "closing_number",
            closed.number,
            "opinion",
            opinion,
            "ticked",
            ticked,
            "taken_at",
            Deciders.at(stamp),
            "taken_by",
            stamp.by()),
        Row.changed(
            "measure",
            change.measure().value(),
            "closure",
            after.closure(),
            "approvals",
            after.approvals(),
            "round",
            after.round(),
            "closed_on",
            closed.on,
            "closing_number",
            closed.number,
            "completion",
            completion,
            "done_on",
            completion == Completion.DONE ? measure.doneOn() : null));
  }

  private static void refuse(
      Held held,
      Change.Closing change,
      Stamp stamp,
      MeasureLine measure,
      InspectionRules rules,
      MeasureLife life) {
    Optional<Hindrance> hindrance =
        ClosingRules.hindrance(
            new ClosingRules.Case(
                measure,
                life,
                rules,
                stamp.by(),
                stamp.avowal(),
                held.people(),
                stamp.today(),
                change.act() == ClosureAct.CONFIRM
                    ? held.closingNumbersBeside(change.measure())
                    : held.closingNumbers()),
            change);
    if (hindrance.isPresent()) {
      throw hindrance.get().refusal();
    }
  }

  /** What rebounds is not done any more; how far it had come stays as it was reported. */
  private static Completion completion(ClosureAct act, Completion held) {
    return act == ClosureAct.REOPEN && held == Completion.DONE ? Completion.IN_PROGRESS : held;
  }

  /** The lines of the standard that a verification finds met. */
  private static List<String> ticked(Change.Closing change, List<StandardLine> standard) {
    List<String> ticked = new ArrayList<>();
    for (int line = 0; line < standard.size(); line++) {
      if (change.act() == ClosureAct.VERIFY && change.ticked().contains(line)) {
        ticked.add(standard.get(line).text());
      }
    }
    return ticked;
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

  static Decision standard(Held held, Change.Standard change) {
    LedgerRow row = held.row(change.measure());
    List<StandardLine> before = held.life(change.measure()).standard();
    Deciders.requireHeld(before.equals(change.before()));
    if (!ClosingRules.groundOpen(row.measure().closure())) {
      throw LedgerException.refusing(LedgerException.Kind.STANDARD_LOCKED);
    }
    long id = change.measure().value();
    List<StandardLine> after = change.after().stream().map(ClosingDeciders::plain).toList();
    List<Write> writes = new ArrayList<>();
    writes.add(Row.taken("closing_standard", "measure_id", id));
    for (int line = 0; line < after.size(); line++) {
      writes.add(
          Row.made(
              "closing_standard",
              "measure_id",
              id,
              "position",
              line,
              "body",
              after.get(line).text(),
              "evidence",
              after.get(line).evidence()));
    }
    return Decision.of(
        Entry.of(
            Kind.STANDARD_CHANGED,
            row,
            "",
            new Changed().add(Topic.STANDARD, words(before), words(after))),
        writes);
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
