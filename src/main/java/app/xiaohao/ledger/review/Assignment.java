package app.xiaohao.ledger.review;

import app.xiaohao.intake.Draft;
import app.xiaohao.model.UnitRole;
import app.xiaohao.model.deadline.Deadline;
import java.util.List;
import java.util.Objects;

/** What is given to many rows of a review at once. */
public sealed interface Assignment {
  /**
   * The units in one role; those in the other roles stay.
   *
   * @param names in the order in which they answer
   */
  record Units(UnitRole role, List<String> names) implements Assignment {
    /** The names are copied. */
    public Units {
      Objects.requireNonNull(role);
      names = List.copyOf(names);
    }
  }

  /** The leaders. */
  record Leaders(List<Draft.LeaderMention> leaders) implements Assignment {
    /** The list is copied. */
    public Leaders {
      leaders = List.copyOf(leaders);
    }
  }

  /** The deadline; {@link Deadline.Unset} takes it away. */
  record Due(Deadline deadline) implements Assignment {
    /** The deadline is required. */
    public Due {
      Objects.requireNonNull(deadline);
    }
  }
}
