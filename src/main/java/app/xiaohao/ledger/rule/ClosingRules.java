package app.xiaohao.ledger.rule;

import app.xiaohao.ledger.change.Avowal;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.change.Hindrance;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.row.MeasureLife;
import app.xiaohao.ledger.stated.Stated;
import app.xiaohao.model.Completion;
import app.xiaohao.model.PaperNumber;
import app.xiaohao.model.closing.ClosingRoute;
import app.xiaohao.model.closing.ClosingStep;
import app.xiaohao.model.closing.ClosingTrail;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.closing.ClosureAct;
import app.xiaohao.model.closing.ClosureState;
import app.xiaohao.model.closing.StandardLine;
import app.xiaohao.model.inspection.InspectionRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What must hold for a step towards 销号, beyond the order of steps that {@link
 * app.xiaohao.model.closing.ClosureState} gives (谁验收、谁负责; applicant and verifier are never the same
 * person: 黄山 2022, 四川审计, 山东). The store asks inside its transaction, the desk beforehand: one rule,
 * one sentence. Who is one with whom, {@link People} tells.
 */
public final class ClosingRules {
  private ClosingRules() {}

  /**
   * What the rules look at.
   *
   * @param life of the measure as the ledger holds it now
   * @param rules of its inspection
   * @param by who takes the step
   * @param avowal what they declare with it
   * @param people who is who
   * @param today the last day on which it can be dated
   * @param numbers all that were ever given in the ledger; at a confirmation those of the other
   *     measures
   */
  public record Case(
      MeasureLine measure,
      MeasureLife life,
      InspectionRules rules,
      String by,
      Avowal avowal,
      People people,
      LocalDate today,
      Set<String> numbers) {
    private String signer() {
      return by.strip();
    }

    private ClosingRoute route() {
      return rules.route();
    }

    private ClosingTrail trail() {
      return new ClosingTrail(life.steps(), measure.closureState());
    }
  }

  /** Why a step cannot be taken; empty where it can. */
  public static Optional<Hindrance> hindrance(Case found, Change.Closing step) {
    ClosingTrail trail = found.trail();
    if (trail.state().after(step.act(), found.route()).isEmpty()) {
      return Optional.of(notAllowed(trail.state(), step.act(), found.route()));
    }
    return person(found, trail, step)
        .or(() -> work(found, step))
        .or(() -> words(found, step))
        .or(() -> number(found, step))
        .or(() -> day(found, trail, step));
  }

  /** Where it stands, what cannot be done there, and what can, each act with who takes it. */
  private static Hindrance notAllowed(ClosureState state, ClosureAct act, ClosingRoute route) {
    List<String> arguments = new ArrayList<>(List.of(state.closure().name(), act.name()));
    for (ClosureAct next : state.allowed(route)) {
      arguments.add(next.name());
      arguments.add(route.level(next, state));
    }
    return new Hindrance(Kind.NOT_ALLOWED, arguments);
  }

  /** Who may: the applicant neither checks nor decides; a step is revoked by its taker or above. */
  private static Optional<Hindrance> person(Case found, ClosingTrail trail, Change.Closing step) {
    Optional<String> applicant = trail.request().map(ClosingStep::by);
    boolean own = applicant.filter(name -> found.people().same(name, found.by())).isPresent();
    return switch (step.act()) {
      case VERIFY, APPROVE, CLOSE, RETURN ->
          applicant
              .flatMap(name -> apart(found, name, Hindrance.of(Kind.BY_APPLICANT, found.signer())))
              .or(() -> otherHand(found, trail, step));
      case REVOKE -> {
        Optional<ClosingStep> standing = trail.standing();
        String taker = standing.map(ClosingStep::by).orElse("");
        if (found.people().same(taker, found.by())) {
          yield Optional.empty();
        }
        if (own) {
          yield Optional.of(Hindrance.of(Kind.BY_APPLICANT, found.signer()));
        }
        int above = found.route().levels().indexOf(step.level());
        yield above > rank(standing, found.route())
            ? Optional.empty()
            : Optional.of(Hindrance.of(Kind.NOT_ONES_STEP, taker, found.signer()));
      }
      case CONFIRM ->
          trail
              .standing()
              .filter(stated -> found.people().same(stated.by(), found.by()))
              .map(stated -> Hindrance.of(Kind.BY_IMPORTER, found.signer()));
      case REQUEST, REOPEN, STATED -> Optional.empty();
    };
  }

  /**
   * One hand does not check and decide, where the inspection asks for different people. What the
   * body above has decided is only entered here, so whoever enters it may have agreed before.
   */
  private static Optional<Hindrance> otherHand(
      Case found, ClosingTrail trail, Change.Closing step) {
    boolean entered = step.act() == ClosureAct.CLOSE && found.route().outside();
    if (step.act() == ClosureAct.RETURN || entered || !found.rules().guards().separate()) {
      return Optional.empty();
    }
    return trail.agreed().stream()
        .flatMap(
            agreed ->
                apart(
                    found,
                    agreed.by(),
                    Hindrance.of(Kind.SAME_HAND, found.signer(), agreed.on().toString()))
                    .stream())
        .findFirst();
  }

  private static Optional<Hindrance> apart(Case found, String first, Hindrance same) {
    return found.people().apart(first, found.by(), found.avowal(), same);
  }

  /** Where a step stands among the levels; below all of them where none took it. */
  private static int rank(Optional<ClosingStep> step, ClosingRoute route) {
    if (step.isEmpty()) {
      return -1;
    }
    boolean outside = step.get().act() == ClosureAct.CLOSE && step.get().level().isEmpty();
    return outside ? route.levels().size() : route.levels().indexOf(step.get().level());
  }

  /** The levels in whose name somebody may revoke what another did. */
  public static List<String> levelsAbove(Case found) {
    int rank = rank(found.trail().standing(), found.route());
    List<String> levels = found.route().levels();
    return levels.subList(Math.min(rank + 1, levels.size()), levels.size());
  }

  private static Optional<Hindrance> work(Case found, Change.Closing step) {
    switch (step.act()) {
      case REQUEST, VERIFY, APPROVE, CLOSE, CONFIRM -> {
        if (found.measure().completion() != Completion.DONE) {
          return Optional.of(Hindrance.of(Kind.NOT_DONE));
        }
        List<String> missing = missingEvidence(found.life());
        if (!missing.isEmpty()) {
          return Optional.of(Hindrance.of(Kind.PROOF_LACKING, String.join("、", missing)));
        }
      }
      case RETURN, REOPEN, REVOKE, STATED -> {}
    }
    if (step.act() == ClosureAct.VERIFY) {
      List<StandardLine> unmet = unmet(found.life().standard(), step.ticked());
      if (!unmet.isEmpty()) {
        return Optional.of(
            Hindrance.of(
                Kind.STANDARD_UNMET, Integer.toString(unmet.size()), unmet.getFirst().text()));
      }
    }
    return Optional.empty();
  }

  private static List<StandardLine> unmet(List<StandardLine> standard, Set<Integer> ticked) {
    List<StandardLine> unmet = new ArrayList<>();
    for (int line = 0; line < standard.size(); line++) {
      if (!ticked.contains(line)) {
        unmet.add(standard.get(line));
      }
    }
    return unmet;
  }

  private static Optional<Hindrance> words(Case found, Change.Closing step) {
    if (!step.opinion().isBlank() || step.act() == ClosureAct.CONFIRM) {
      return Optional.empty();
    }
    return Optional.of(
        Hindrance.of(
            switch (step.act()) {
              case REQUEST -> Kind.NO_RESULTS;
              case VERIFY, APPROVE, CLOSE, CONFIRM -> Kind.NO_OPINION;
              case RETURN, REOPEN, REVOKE, STATED -> Kind.NO_REASON;
            }));
  }

  private static Optional<Hindrance> number(Case found, Change.Closing step) {
    if (step.act() != ClosureAct.CLOSE && step.act() != ClosureAct.CONFIRM) {
      return Optional.empty();
    }
    String number = number(found.measure(), step);
    if (number.isEmpty()) {
      return Optional.of(Hindrance.of(Kind.NO_NUMBER));
    }
    return found.numbers().stream().anyMatch(given -> PaperNumber.same(given, number))
        ? Optional.of(Hindrance.of(Kind.NUMBER_GIVEN, number))
        : Optional.empty();
  }

  /** Under which number a step closes: that of a document holds unless another is given. */
  public static String number(MeasureLine held, Change.Closing step) {
    String given = step.number().strip();
    return given.isEmpty() && step.act() == ClosureAct.CONFIRM
        ? held.closingNumber().strip()
        : given;
  }

  /** On which day it is closed by a step: that of a document holds. */
  public static LocalDate closedOn(MeasureLine held, Change.Closing step) {
    return step.act() == ClosureAct.CONFIRM && held.closedOn() != null
        ? held.closedOn()
        : step.on();
  }

  private static Optional<Hindrance> day(Case found, ClosingTrail trail, Change.Closing step) {
    LocalDate closed = closedOn(found.measure(), step);
    if (closed.isAfter(found.today())) {
      return Optional.of(Hindrance.of(Kind.STEP_AHEAD, closed.toString()));
    }
    if (step.on().isAfter(found.today())) {
      return Optional.of(Hindrance.of(Kind.STEP_AHEAD, step.on().toString()));
    }
    LocalDate earliest = earliest(trail, found.today());
    return earliest != null && step.on().isBefore(earliest)
        ? Optional.of(
            Hindrance.of(Kind.STEP_BEFORE_LAST, step.on().toString(), earliest.toString()))
        : Backdating.hindrance(step.on(), found.today(), found.rules().guards(), found.avowal());
  }

  /** The day of the step before, today where a document dates it later; null before the first. */
  private static LocalDate earliest(ClosingTrail trail, LocalDate today) {
    return trail.last().map(last -> last.on().isAfter(today) ? today : last.on()).orElse(null);
  }

  /** The proof that the standard asks for and no file gives, each once, in its order. */
  public static List<String> missingEvidence(MeasureLife life) {
    return life.standard().stream()
        .map(line -> line.evidence().strip())
        .filter(asked -> !asked.isEmpty())
        .distinct()
        .filter(
            asked ->
                life.evidence().stream().noneMatch(file -> file.proves().strip().equals(asked)))
        .toList();
  }

  /**
   * Whether the ground of a request may be changed, its 销号标准 and that the work is done: before
   * anybody applies, and after a return or a rebound.
   */
  public static boolean groundOpen(Closure closure) {
    return switch (closure) {
      case NONE, RETURNED, REOPENED -> true;
      case REQUESTED, VERIFIED, CLOSED, STATED -> false;
    };
  }

  /**
   * Where a measure stands that an import brings. A document makes no step: only into an inspection
   * that it makes itself does it bring 据表销号, and only where it does not itself say that the work is
   * not done.
   *
   * @param made whether the import makes the inspection
   */
  public static Closure brought(Stated stated, boolean made) {
    return made && stated.closure() == Closure.CLOSED && !contradicts(stated)
        ? Closure.STATED
        : Closure.NONE;
  }

  /** Whether a document says that something is closed and that it is not done. */
  public static boolean contradicts(Stated stated) {
    return stated.closure() == Closure.CLOSED
        && (stated.completion() != null && stated.completion() != Completion.DONE
            || stated.percent() != null && stated.percent() < 100);
  }

  /** Whether no import changes a field of a measure, because it is closed. */
  public static boolean fixed(Closure closure) {
    return switch (closure) {
      case CLOSED, STATED -> true;
      case NONE, REQUESTED, VERIFIED, RETURNED, REOPENED -> false;
    };
  }

  /** Whether 完成情况 stands fast: the work is done, and 销号 is under way or done on that ground. */
  public static boolean holdsCompletion(Closure closure, Completion held) {
    return held == Completion.DONE && !groundOpen(closure);
  }
}
