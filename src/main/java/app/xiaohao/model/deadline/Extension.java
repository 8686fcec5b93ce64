package app.xiaohao.model.deadline;

import app.xiaohao.model.MeasureId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * A request to move a deadline (延期) and what became of it. The first date is never overwritten.
 *
 * @param before the date that bound when it was asked for
 * @param asked the new date; null where none is to bind any more
 * @param requestedOn the day of the request
 * @param decidedOn null while pending
 * @param decidedBy null while pending
 * @param opinion of whoever decided, empty while pending
 */
public record Extension(
    ExtensionId id,
    MeasureId measure,
    LocalDate before,
    LocalDate asked,
    String reason,
    LocalDate requestedOn,
    String requestedBy,
    Decision decision,
    LocalDate decidedOn,
    String decidedBy,
    String opinion) {
  /** The id, the date before, the day of the request and the decision are required. */
  public Extension {
    Objects.requireNonNull(id);
    Objects.requireNonNull(measure);
    Objects.requireNonNull(before);
    Objects.requireNonNull(requestedOn);
    Objects.requireNonNull(decision);
  }

  /** What was decided. */
  public enum Decision {
    /** 待审批 */
    PENDING,
    /** 同意 */
    GRANTED,
    /** 不同意 */
    REFUSED
  }

  /** Whether it was asked for after the date had passed (逾期申请): then it counts as late. */
  public boolean late() {
    return requestedOn.isAfter(before);
  }

  /** By how many days the date moves; 0 where no new date was named. */
  public long days() {
    return asked == null ? 0 : ChronoUnit.DAYS.between(before, asked);
  }
}
