package app.xiaohao.model.light;

import app.xiaohao.model.Completion;
import app.xiaohao.model.Nature;
import app.xiaohao.model.Rhythm;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.deadline.Deadline;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * All that a light may depend on, beside today.
 *
 * @param percent of the newest progress, 0 to 100
 * @param startedOn where the axis of progress begins: the day of the feedback, else the day on
 *     which the item came into the ledger; null where neither is known
 * @param lastRecordOn the day of the newest dated record of progress, null where there is none
 * @param extensions how often the date was moved
 * @param signOfLife how often a dated record is asked for where the work is kept up for long:
 *     MONTHLY or QUARTERLY
 * @param doneLate whether it was done after its date
 */
public record LightFacts(
    Deadline deadline,
    Nature nature,
    Completion completion,
    Closure closure,
    int percent,
    LocalDate startedOn,
    LocalDate lastRecordOn,
    int extensions,
    Rhythm signOfLife,
    boolean doneLate) {
  /** The dates of start and record may be null. */
  public LightFacts {
    Objects.requireNonNull(deadline);
    Objects.requireNonNull(nature);
    Objects.requireNonNull(completion);
    Objects.requireNonNull(closure);
    Objects.requireNonNull(signOfLife);
  }

  /** Days from {@code today} to the date, negative when it is past; empty where no date binds. */
  public OptionalInt daysLeft(LocalDate today) {
    return deadline
        .dueOn(today)
        .map(due -> OptionalInt.of((int) ChronoUnit.DAYS.between(today, due)))
        .orElse(OptionalInt.empty());
  }

  /**
   * What the schedule asks for by {@code today} (序时进度): the share of the time from start to date
   * that has passed, in whole percent rounded down, 0 to 100. Empty where start or date are not
   * known, where the date does not lie after the start, and for what recurs or is kept up for long:
   * there the axis says nothing.
   */
  public OptionalInt planned(LocalDate today) {
    if (startedOn == null || deadline instanceof Deadline.Recurring) {
      return OptionalInt.empty();
    }
    LocalDate due = deadline.dueOn(today).orElse(null);
    if (due == null || !due.isAfter(startedOn)) {
      return OptionalInt.empty();
    }
    long whole = ChronoUnit.DAYS.between(startedOn, due);
    long passed = Math.clamp(ChronoUnit.DAYS.between(startedOn, today), 0, whole);
    return OptionalInt.of((int) (passed * 100 / whole));
  }

  /**
   * By how many points the work is behind the schedule, 0 when it is not; empty where {@link
   * #planned} is.
   */
  public OptionalInt behind(LocalDate today) {
    OptionalInt planned = planned(today);
    return planned.isEmpty() ? planned : OptionalInt.of(Math.max(0, planned.getAsInt() - percent));
  }

  /**
   * The same in percent of what the schedule asks for, rounded up, 0 to 100; empty where {@link
   * #planned} is.
   */
  public OptionalInt shortfall(LocalDate today) {
    OptionalInt behind = behind(today);
    if (behind.isEmpty()) {
      return behind;
    }
    int planned = planned(today).getAsInt();
    return OptionalInt.of(planned == 0 ? 0 : Math.ceilDiv(behind.getAsInt() * 100, planned));
  }

  /**
   * Whether no dated record came within a month or a quarter, as the inspection asks for; without
   * any record it is counted from the start, and where that is not known either nothing is said:
   * false.
   */
  public boolean silent(LocalDate today) {
    LocalDate last = lastRecordOn == null ? startedOn : lastRecordOn;
    int months = signOfLife == Rhythm.MONTHLY ? 1 : 3;
    return last != null && last.plusMonths(months).isBefore(today);
  }
}
