package app.xiaohao.model.light;

import app.xiaohao.model.Completion;
import app.xiaohao.model.Nature;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.deadline.Deadline;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How a measure stands to its date: the facts that are counted, alerted and filtered (逾期, 临期, 正常,
 * 长期, 待补), the same whatever colours an office gives them. What an office shows beside a measure is
 * a {@link Lamp}.
 */
public enum DueState {
  /** 逾期 */
  OVERDUE(Light.RED),
  /** 临期 */
  DUE_SOON(Light.YELLOW),
  /** 逾期完成: done, and recorded as done after its date */
  DONE_LATE(Light.GREEN),
  /** 正常 */
  NORMAL(Light.GREEN),
  /** 长期 */
  LONG_TERM(Light.BLUE),
  /** 待补: the deadline is not known */
  UNKNOWN(Light.NONE);

  private final Light light;

  DueState(Light light) {
    this.light = light;
  }

  /** The shape and colour by which the state itself is marked, beside its own word. */
  public Light light() {
    return light;
  }

  /**
   * The state of a measure on the day {@code today}.
   *
   * <p>Closed or done work is in order whatever its date, and says where it came after it; what is
   * kept up for long is 长期; what has no date is 待补.
   *
   * @param doneLate whether it was done after its date
   * @param dueSoonDays with so many days left or fewer a measure is 临期
   */
  public static DueState of(
      Deadline deadline,
      Nature nature,
      Completion completion,
      Closure closure,
      boolean doneLate,
      int dueSoonDays,
      LocalDate today) {
    if (closure == Closure.CLOSED
        || (completion == Completion.DONE && closure != Closure.REOPENED)) {
      if (nature == Nature.LONG_TERM) {
        return LONG_TERM;
      }
      return doneLate ? DONE_LATE : NORMAL;
    }
    Optional<LocalDate> due = deadline.dueOn(today);
    if (due.isEmpty()) {
      return nature == Nature.LONG_TERM || deadline instanceof Deadline.LongTerm
          ? LONG_TERM
          : UNKNOWN;
    }
    long left = ChronoUnit.DAYS.between(today, due.get());
    if (left < 0) {
      return OVERDUE;
    }
    return left <= dueSoonDays ? DUE_SOON : NORMAL;
  }
}
