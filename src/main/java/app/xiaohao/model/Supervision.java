package app.xiaohao.model;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One rung of 督办 taken for a measure. One letter may speak of several measures: then each has its
 * entry with the same number.
 *
 * @param number of the letter as the office numbers it
 * @param addressee unit or person to whom it went
 * @param issuedOn the day of the letter
 * @param issuedBy who recorded it
 * @param text what it asks for
 * @param answerDue null where no answer is asked for
 * @param answeredOn null while there is no answer
 * @param answer empty while there is none
 */
public record Supervision(
    SupervisionId id,
    MeasureId measure,
    SupervisionKind kind,
    String number,
    String addressee,
    LocalDate issuedOn,
    String issuedBy,
    String text,
    LocalDate answerDue,
    LocalDate answeredOn,
    String answer) {
  /** The id, the kind and the day are required. */
  public Supervision {
    Objects.requireNonNull(id);
    Objects.requireNonNull(measure);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(issuedOn);
  }

  /** Whether an answer is owed that has not come by {@code today}. */
  public boolean unanswered(LocalDate today) {
    return answeredOn == null && answerDue != null && today.isAfter(answerDue);
  }
}
