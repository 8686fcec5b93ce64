package app.xiaohao.ledger.rule;

import app.xiaohao.ledger.change.Avowal;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.closing.Guards;
import app.xiaohao.model.closing.LookBack;
import app.xiaohao.model.closing.LookBack.Grade;
import app.xiaohao.model.inspection.InspectionRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is allowed about 回头看, and when it is to be made. The store asks here inside its transaction.
 */
public final class LookBackRules {
  private LookBackRules() {}

  /**
   * The day by which a closed measure is to be looked at again: so many days after its 销号.
   *
   * @return empty where it is not closed, or nobody knows since when, or it is planned or made
   *     already in this round
   */
  public static Optional<LocalDate> proposed(
      MeasureLine measure, List<LookBack> lookBacks, InspectionRules rules) {
    boolean there = lookBacks.stream().anyMatch(one -> one.round() == measure.round());
    return measure.closure() != Closure.CLOSED || measure.closedOn() == null || there
        ? Optional.empty()
        : Optional.of(measure.closedOn().plusDays(rules.lookBackDays()));
  }

  /** What is planned for this round of a measure and not made yet. */
  public static Optional<LookBack> open(MeasureLine measure, List<LookBack> lookBacks) {
    return measure.closure() != Closure.CLOSED
        ? Optional.empty()
        : lookBacks.stream()
            .filter(one -> one.round() == measure.round() && one.checkedOn() == null)
            .findFirst();
  }

  /**
   * Checks a plan. One that is not made yet moves to another day; a measure that was looked at may
   * be looked at again.
   *
   * @throws LedgerException where it is not allowed, saying why
   */
  public static void checkPlanned(
      MeasureLine held, List<LookBack> lookBacks, Change.LookBackPlanned change) {
    if (held.closure() != Closure.CLOSED) {
      throw LedgerException.refusing(Kind.LOOK_BACK_NOT_CLOSED);
    }
    open(held, lookBacks)
        .filter(planned -> planned.plannedOn().equals(change.on()))
        .ifPresent(
            planned -> {
              throw LedgerException.refusing(Kind.LOOK_BACK_PLANNED, planned.plannedOn());
            });
    if (held.closedOn() != null && change.on().isBefore(held.closedOn())) {
      throw LedgerException.refusing(Kind.DAY_TOO_EARLY, change.on(), held.closedOn());
    }
  }

  /**
   * Checks a result.
   *
   * @return what was planned
   * @param guards what the inspection demands of dates
   * @throws LedgerException where it is not allowed, saying why
   */
  public static LookBack checkDone(
      MeasureLine held,
      List<LookBack> lookBacks,
      Change.LookBackDone change,
      Guards guards,
      Avowal avowal,
      LocalDate today) {
    LookBack planned =
        lookBacks.stream()
            .filter(one -> one.id().equals(change.lookBack()))
            .findFirst()
            .orElseThrow(() -> LedgerException.refusing(Kind.UNKNOWN_ITEM, change.lookBack()));
    if (planned.checkedOn() != null) {
      throw LedgerException.refusing(Kind.LOOK_BACK_DONE, planned.by(), planned.checkedOn());
    }
    if (held.closure() != Closure.CLOSED || planned.round() != held.round()) {
      throw LedgerException.refusing(Kind.LOOK_BACK_NOT_CLOSED);
    }
    if (change.on().isAfter(today)) {
      throw LedgerException.refusing(Kind.DAY_IN_FUTURE, change.on());
    }
    if (held.closedOn() != null && change.on().isBefore(held.closedOn())) {
      throw LedgerException.refusing(Kind.DAY_TOO_EARLY, change.on(), held.closedOn());
    }
    if (change.finding().isBlank()) {
      throw LedgerException.refusing(Kind.REASON_MISSING);
    }
    Backdating.hindrance(change.on(), today, guards, avowal)
        .ifPresent(
            late -> {
              throw late.refusal();
            });
    return planned;
  }

  /** Whether a grade opens the measure again. */
  public static boolean reopens(Grade grade) {
    return grade == Grade.POOR;
  }
}
