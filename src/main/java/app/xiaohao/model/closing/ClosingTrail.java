package app.xiaohao.model.closing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the steps of a measure say of where it stands.
 *
 * @param steps oldest first, of all rounds
 * @param state to which they led
 */
public record ClosingTrail(List<ClosingStep> steps, ClosureState state) {
  /** The list is copied. */
  public ClosingTrail {
    steps = List.copyOf(steps);
  }

  /** The newest step, whatever it was; empty before the first. */
  public Optional<ClosingStep> last() {
    return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast());
  }

  /**
   * The request that stands in this round; empty where there is none or where a document alone says
   * that the measure stands further on.
   */
  public Optional<ClosingStep> request() {
    return switch (state.closure()) {
      case REQUESTED, VERIFIED, CLOSED -> newest(ClosureAct.REQUEST, state.round());
      case NONE, RETURNED, REOPENED, STATED -> Optional.empty();
    };
  }

  /**
   * The step that brought the measure to where it stands, and which {@link ClosureAct#REVOKE} takes
   * back; empty where no step did.
   */
  public Optional<ClosingStep> standing() {
    Optional<ClosingStep> step =
        switch (state.closure()) {
          case NONE -> Optional.empty();
          case REQUESTED -> newest(ClosureAct.REQUEST, state.round());
          case VERIFIED -> {
            List<ClosingStep> agreed = agreed();
            yield agreed.isEmpty() ? Optional.empty() : Optional.of(agreed.getLast());
          }
          case CLOSED ->
              newest(state.confirmed() ? ClosureAct.CONFIRM : ClosureAct.CLOSE, state.round());
          case RETURNED -> newest(ClosureAct.RETURN, state.round());
          case REOPENED -> newest(ClosureAct.REOPEN, state.round() - 1);
          case STATED -> newest(ClosureAct.STATED, state.round());
        };
    return step.or(() -> newest(ClosureAct.STATED, state.round()));
  }

  /** The agreements that stand: the check on the spot, then level by level. */
  public List<ClosingStep> agreed() {
    List<ClosingStep> agreed = new ArrayList<>();
    for (ClosingStep step : steps) {
      switch (step.act()) {
        case REQUEST, RETURN, REOPEN, STATED -> agreed.clear();
        case VERIFY, APPROVE -> agreed.add(step);
        case REVOKE -> {
          if (step.before() == Closure.VERIFIED && !agreed.isEmpty()) {
            agreed.removeLast();
          }
        }
        case CLOSE, CONFIRM -> {}
      }
    }
    return List.copyOf(agreed);
  }

  private Optional<ClosingStep> newest(ClosureAct act, int round) {
    return steps.reversed().stream()
        .filter(step -> step.act() == act && step.round() == round)
        .findFirst();
  }
}
