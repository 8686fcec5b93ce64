package app.xiaohao.model.closing;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Where a measure stands on the way to 销号, exactly.
 *
 * @param approvals how many levels of its {@link ClosingRoute} have agreed in this round, the check
 *     on the spot counted as the first
 * @param round 1, and one more each time it was opened again (反弹)
 */
public record ClosureState(Closure closure, int approvals, int round) {
  /** Of a measure that nobody has applied for. */
  public static final ClosureState NEW = new ClosureState(Closure.NONE, 0, 1);

  /**
   * @throws IllegalArgumentException if the counts are out of range
   */
  public ClosureState {
    Objects.requireNonNull(closure);
    if (approvals < 0 || round < 1) {
      throw new IllegalArgumentException("out of range: " + approvals + ", " + round);
    }
  }

  /** What may be done next. */
  public Set<ClosureAct> allowed(ClosingRoute route) {
    Set<ClosureAct> allowed = EnumSet.noneOf(ClosureAct.class);
    for (ClosureAct act : ClosureAct.values()) {
      if (after(act, route).isPresent()) {
        allowed.add(act);
      }
    }
    return allowed;
  }

  /** Where the measure stands after an act; empty where it is not allowed here. */
  public Optional<ClosureState> after(ClosureAct act, ClosingRoute route) {
    int needed = route.agreementsBeforeClosing();
    ClosureState next =
        switch (act) {
          case REQUEST ->
              switch (closure) {
                case NONE, RETURNED, REOPENED -> to(Closure.REQUESTED, 0);
                default -> null;
              };
          case VERIFY -> closure == Closure.REQUESTED ? to(Closure.VERIFIED, 1) : null;
          case APPROVE ->
              closure == Closure.VERIFIED && approvals < needed
                  ? to(Closure.VERIFIED, approvals + 1)
                  : null;
          case CLOSE ->
              closure == Closure.VERIFIED && approvals >= needed
                  ? to(Closure.CLOSED, approvals)
                  : null;
          case CONFIRM -> closure == Closure.STATED ? to(Closure.CLOSED, 0) : null;
          case RETURN ->
              switch (closure) {
                case REQUESTED, VERIFIED -> to(Closure.RETURNED, 0);
                case STATED -> to(round > 1 ? Closure.REOPENED : Closure.NONE, 0);
                default -> null;
              };
          case REOPEN ->
              closure == Closure.CLOSED ? new ClosureState(Closure.REOPENED, 0, round + 1) : null;
          case REVOKE ->
              switch (closure) {
                case REQUESTED -> to(round > 1 ? Closure.REOPENED : Closure.NONE, 0);
                case VERIFIED ->
                    approvals > 1 ? to(Closure.VERIFIED, approvals - 1) : to(Closure.REQUESTED, 0);
                case CLOSED ->
                    confirmed() ? to(Closure.STATED, 0) : to(Closure.VERIFIED, approvals);
                case RETURNED -> to(Closure.REQUESTED, 0);
                case NONE, REOPENED, STATED -> null;
              };
          case STATED -> null;
        };
    return Optional.ofNullable(next);
  }

  /** Whether it is closed because somebody confirmed a document's word: no level had agreed. */
  public boolean confirmed() {
    return closure == Closure.CLOSED && approvals == 0;
  }

  /** Whether all levels have agreed and only the body above has not (待上级批准). */
  public boolean awaitsOutside(ClosingRoute route) {
    return route.outside() && closure == Closure.VERIFIED && approvals >= route.levels().size();
  }

  private ClosureState to(Closure next, int agreed) {
    return new ClosureState(next, agreed, round);
  }
}
