package app.xiaohao.ledger;

import app.xiaohao.model.Closure;
import app.xiaohao.model.Completion;
import app.xiaohao.model.Deadline;
import app.xiaohao.model.Nature;
import app.xiaohao.model.Responsibility;
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
 */
public record Stated(
    String text,
    Responsibility answering,
    Deadline deadline,
    String progress,
    Completion completion,
    Closure closure,
    Nature nature) {
  /** The three facts of the state may be null. */
  public Stated {
    Objects.requireNonNull(text);
    Objects.requireNonNull(answering);
    Objects.requireNonNull(deadline);
    Objects.requireNonNull(progress);
  }
}
