package app.xiaohao.ledger.row;

import app.xiaohao.model.Completion;
import app.xiaohao.model.closing.ClosingStep;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.closing.ClosureAct;
import app.xiaohao.model.deadline.Extension;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whether the work on a measure was done by the date that bound when it was done.
 *
 * <p>The day on which it was done is the earliest of: a report of 100 percent, the request for 销号,
 * 销号 itself, each of the current round. Where 延期 was granted later than that day, the date before
 * it bound; where it was asked for only after the date before had passed, the work was late.
 */
public enum Punctuality {
  /** no single date binds, or it has not passed yet */
  NOT_DUE,
  /** done by its date */
  ON_TIME,
  /** done after its date, or not done and its date has passed */
  LATE,
  /** done, and nobody said when */
  UNKNOWN;

  /**
   * Of a measure on a day.
   *
   * @param whole the days on which 100 percent was reported
   */
  public static Punctuality of(
      LedgerRow.MeasureLine measure, MeasureLife life, List<LocalDate> whole, LocalDate today) {
    LocalDate due = measure.deadline().binding().orElse(null);
    if (due == null || due.isAfter(today)) {
      return NOT_DUE;
    }
    if (!isDone(measure)) {
      return due.isBefore(today) ? LATE : NOT_DUE;
    }
    Optional<LocalDate> done = doneOn(measure, life, whole);
    if (done.isEmpty()) {
      return UNKNOWN;
    }
    LocalDate binding = due;
    for (Extension extension : life.extensions().reversed()) {
      if (extension.decision() == Extension.Decision.GRANTED) {
        boolean late = extension.requestedOn().isAfter(extension.before());
        if (late && done.get().isAfter(extension.before())) {
          return LATE;
        }
        if (extension.decidedOn() != null && extension.decidedOn().isAfter(done.get())) {
          binding = extension.before();
        }
      }
    }
    return done.get().isAfter(binding) ? LATE : ON_TIME;
  }

  private static boolean isDone(LedgerRow.MeasureLine measure) {
    return switch (measure.closure()) {
      case REQUESTED, VERIFIED, CLOSED, STATED -> true;
      case NONE, RETURNED, REOPENED -> measure.completion() == Completion.DONE;
    };
  }

  private static Optional<LocalDate> doneOn(
      LedgerRow.MeasureLine measure, MeasureLife life, List<LocalDate> whole) {
    LocalDate begun =
        life.steps().stream()
            .filter(step -> step.act() == ClosureAct.REOPEN)
            .map(ClosingStep::on)
            .max(Comparator.naturalOrder())
            .orElse(LocalDate.MIN);
    Optional<LocalDate> reported =
        whole.stream().filter(day -> !day.isBefore(begun)).min(Comparator.naturalOrder());
    Optional<LocalDate> requested =
        life.steps().stream()
            .filter(step -> step.round() == measure.round() && step.act() == ClosureAct.REQUEST)
            .map(ClosingStep::on)
            .min(Comparator.naturalOrder());
    Optional<LocalDate> closed =
        measure.closure() == Closure.CLOSED
            ? Optional.ofNullable(measure.closedOn())
            : Optional.empty();
    return List.of(reported, requested, closed).stream()
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }
}
