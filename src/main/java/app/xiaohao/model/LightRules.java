package app.xiaohao.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * A named rule by which the lights are given. This is the default set, on the axis of days left;
 * offices use colours in contradicting ways, so the number of days belongs to the ledger.
 *
 * @param name shown in the legend of every table
 * @param dueSoonDays with so many days left or fewer a measure is 临期; 0 to 365
 */
public record LightRules(String name, int dueSoonDays) {
  /** The rule of a new ledger: 15 days. */
  public static final LightRules DEFAULT = new LightRules("临期15天", 15);

  /**
   * @throws IllegalArgumentException if the days are out of range
   */
  public LightRules {
    Objects.requireNonNull(name);
    if (dueSoonDays < 0 || dueSoonDays > 365) {
      throw new IllegalArgumentException("days out of range: " + dueSoonDays);
    }
  }

  /**
   * The light of a measure.
   *
   * <p>Closed or done work is in order whatever its date; what is kept up for long is 长期; what has
   * no date is 待补.
   */
  public Light light(
      Deadline deadline, Nature nature, Completion completion, Closure closure, LocalDate today) {
    if (closure == Closure.CLOSED
        || (completion == Completion.DONE && closure != Closure.REOPENED)) {
      return nature == Nature.LONG_TERM ? Light.LONG_TERM : Light.NORMAL;
    }
    Optional<LocalDate> due = deadline.dueOn(today);
    if (due.isEmpty()) {
      return nature == Nature.LONG_TERM || deadline instanceof Deadline.LongTerm
          ? Light.LONG_TERM
          : Light.UNKNOWN;
    }
    long left = ChronoUnit.DAYS.between(today, due.get());
    if (left < 0) {
      return Light.OVERDUE;
    }
    return left <= dueSoonDays ? Light.DUE_SOON : Light.NORMAL;
  }
}
