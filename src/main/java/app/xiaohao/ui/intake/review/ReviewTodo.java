package app.xiaohao.ui.intake.review;

import app.xiaohao.model.SourceRange;
import java.util.Set;

/**
 * One thing to be done before the commit, or left knowingly.
 *
 * @param line the item that it concerns; null where the draft has none
 * @param notice what should be looked at; null where something is 待补
 * @param kinds what is to be done
 */
public record ReviewTodo(ReviewLine line, ReviewNotice notice, Set<Kind> kinds) {
  /** The kinds are copied. */
  public ReviewTodo {
    kinds = Set.copyOf(kinds);
  }

  /** What text it is about. */
  SourceRange source() {
    return notice == null ? line.issue().source() : notice.source();
  }

  /** What is to be done. */
  public enum Kind {
    /** a notice to be looked at */
    NOTICE,
    /** an issue has no measure */
    NO_MEASURE,
    /** a measure has no 责任领导 */
    NO_LEADER,
    /** a measure has no 牵头单位 */
    NO_LEAD,
    /** a measure will have no deadline */
    NO_DEADLINE
  }
}
