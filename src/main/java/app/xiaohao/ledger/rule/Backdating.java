package app.xiaohao.ledger.rule;

import app.xiaohao.ledger.change.Avowal;
import app.xiaohao.ledger.change.Hindrance;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.model.closing.Guards;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Acts that are dated further back than the inspection allows without a reason. */
public final class Backdating {
  private Backdating() {}

  /** How many days an act is entered after its day; 0 where that is within what is allowed. */
  public static long days(LocalDate on, LocalDate entered, Guards guards) {
    long days = ChronoUnit.DAYS.between(on, entered);
    return days > guards.backdatedDays() ? days : 0;
  }

  /** Why an act of that day cannot be entered as it is. */
  static Optional<Hindrance> hindrance(
      LocalDate on, LocalDate today, Guards guards, Avowal avowal) {
    long days = days(on, today, guards);
    return days == 0 || !avowal.lateReason().isEmpty()
        ? Optional.empty()
        : Optional.of(
            Hindrance.of(
                Kind.BACKDATED,
                on.toString(),
                Long.toString(days),
                Integer.toString(guards.backdatedDays())));
  }
}
