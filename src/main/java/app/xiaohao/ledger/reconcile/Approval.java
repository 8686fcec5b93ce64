package app.xiaohao.ledger.reconcile;

import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.row.MeasureLife;
import app.xiaohao.model.PersonName;
import app.xiaohao.model.closing.ClosingStep;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.closing.ClosureAct;
import java.util.Optional;

/** Whether a closed measure was closed by the book: applied for, checked by another, agreed to. */
final class Approval {
  private Approval() {}

  /**
   * What is wrong with the 销号 of a closed measure.
   *
   * @param name who did both, where that is wrong; else empty
   */
  record Flaw(Reason reason, String name) {}

  /** Whether what a document states was confirmed by somebody other than whoever imported it. */
  private static boolean confirmed(MeasureLife life) {
    int last = life.steps().size() - 1;
    return last > 0
        && life.steps().get(last).act() == ClosureAct.CONFIRM
        && life.steps().subList(0, last).stream()
            .noneMatch(
                step ->
                    step.act() == ClosureAct.STATED
                        && new PersonName(step.by()).to(new PersonName(life.steps().get(last).by()))
                            == PersonName.Sameness.SAME);
  }

  /** Empty where the chain of the steps of its round is whole, or where it is not closed. */
  static Optional<Flaw> flaw(MeasureLine measure, MeasureLife life) {
    if (measure.closure() == Closure.STATED) {
      return Optional.of(new Flaw(Reason.CLOSED_BY_DOCUMENT, ""));
    }
    if (measure.closure() != Closure.CLOSED || confirmed(life)) {
      return Optional.empty();
    }
    ClosingStep requested = null;
    ClosingStep verified = null;
    ClosingStep last = null;
    boolean linked = true;
    for (ClosingStep step : life.steps()) {
      if (step.round() != measure.round()) {
        continue;
      }
      linked &= last == null || last.after() == step.before();
      last = step;
      switch (step.act()) {
        case REQUEST -> {
          requested = step;
          verified = null;
          linked = true;
        }
        case VERIFY -> verified = step;
        default -> {}
      }
    }
    if (last == null || last.act() == ClosureAct.STATED) {
      return Optional.of(new Flaw(Reason.CLOSED_BY_DOCUMENT, ""));
    }
    boolean agreed =
        last.act() == ClosureAct.CLOSE
            && !last.number().isBlank()
            && last.after() == Closure.CLOSED;
    if (!linked || requested == null || verified == null || !agreed) {
      return Optional.of(new Flaw(Reason.STEP_MISSING, ""));
    }
    return requested.by().equals(verified.by())
        ? Optional.of(new Flaw(Reason.CHECKED_BY_APPLICANT, verified.by()))
        : Optional.empty();
  }
}
