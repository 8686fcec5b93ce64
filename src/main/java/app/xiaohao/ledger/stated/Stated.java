package app.xiaohao.ledger.stated;

import app.xiaohao.model.Completion;
import app.xiaohao.model.Nature;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.deadline.Deadline;
import java.util.Objects;

/**
 * What a document states of one measure, in the terms of the ledger. What it does not state is
 * empty, {@link Deadline.Unset} or null.
 *
 * @param text the measure's wording; empty where none is given (措施待补)
 * @param progress how far it is, in words; empty where nothing is said
 * @param completion null where not stated
 * @param closure null where not stated
 * @param nature null where not stated
 * @param percent 0 to 100; null where not stated
 */
public record Stated(
    String text,
    Responsibility answering,
    Deadline deadline,
    String progress,
    Completion completion,
    Closure closure,
    Nature nature,
    Integer percent) {
  /** The facts of the state may be null. */
  public Stated {
    Objects.requireNonNull(text);
    Objects.requireNonNull(answering);
    Objects.requireNonNull(deadline);
    Objects.requireNonNull(progress);
  }

  /** This, and where it states nothing what {@code earlier} states. */
  public Stated over(Stated earlier) {
    return new Stated(
        MergeField.TEXT.missing(this) ? earlier.text : text,
        new Responsibility(
            MergeField.LEADERS.missing(this) ? earlier.answering.leaders() : answering.leaders(),
            MergeField.LEAD.missing(this) ? earlier.answering.lead() : answering.lead(),
            MergeField.RESPONSIBLE.missing(this)
                ? earlier.answering.responsible()
                : answering.responsible(),
            MergeField.SUPPORTING.missing(this)
                ? earlier.answering.supporting()
                : answering.supporting()),
        MergeField.DEADLINE.missing(this) ? earlier.deadline : deadline,
        MergeField.PROGRESS.missing(this) ? earlier.progress : progress,
        completion == null ? earlier.completion : completion,
        closure == null ? earlier.closure : closure,
        nature == null ? earlier.nature : nature,
        percent == null ? earlier.percent : percent);
  }

  /**
   * This, as though it said nothing of a time.
   *
   * @param state the nature that is stated besides; null where none is
   */
  public Stated withoutDeadline(Nature state) {
    return new Stated(
        text, answering, Deadline.unset(), progress, completion, closure, state, percent);
  }
}
