package app.xiaohao.ledger.rule;

import app.xiaohao.ledger.change.Hindrance;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.ledger.row.MeasureLife;
import app.xiaohao.model.closing.ClosingStep;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.closing.ClosureState;
import app.xiaohao.model.closing.Evidence;
import java.util.List;
import java.util.Optional;

/**
 * Proof that was added after 销号 (销号后补充): nobody who checked or decided has seen it, so it proves
 * nothing of that 销号, and it may go again.
 */
public final class LateProof {
  private LateProof() {}

  /** Whether a file came when the measure was closed already. */
  public static boolean late(Evidence evidence, List<ClosingStep> steps) {
    Closure then = Closure.NONE;
    for (ClosingStep step : steps) {
      if (!step.at().isAfter(evidence.addedAt())) {
        then = step.after();
      }
    }
    return then == Closure.CLOSED;
  }

  /** How many files of a measure prove it: those that were there before it was closed. */
  public static int proving(MeasureLife life) {
    return (int) life.evidence().stream().filter(one -> !late(one, life.steps())).count();
  }

  /** Why a file may not be taken away or said to prove something else; empty where it may. */
  public static Optional<Hindrance> hindrance(
      Evidence evidence, ClosureState state, List<ClosingStep> steps) {
    boolean added = state.closure() == Closure.CLOSED && late(evidence, steps);
    if (evidence.round() == state.round() && added || evidence.changeable(state)) {
      return Optional.empty();
    }
    Kind why =
        evidence.round() != state.round()
            ? Kind.EVIDENCE_OF_EARLIER
            : state.closure() == Closure.CLOSED ? Kind.EVIDENCE_CLOSED : Kind.EVIDENCE_LOCKED;
    return Optional.of(Hindrance.of(why, Integer.toString(evidence.number()), evidence.name()));
  }
}
