package app.xiaohao.model;

import java.util.Objects;

/**
 * Two issues that speak of the same problem. Closing stays separate for each.
 *
 * @param other of {@link Kind#EARLIER_ROUND} the issue of the earlier round
 * @param sharesProgress whether progress reported for one is shown at the other
 * @param note in words, may be empty
 */
public record IssueLink(
    LinkId id, IssueId issue, IssueId other, Kind kind, boolean sharesProgress, String note) {
  /** Everything is required. */
  public IssueLink {
    Objects.requireNonNull(id);
    Objects.requireNonNull(issue);
    Objects.requireNonNull(other);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(note);
  }

  /** Why two issues are linked. */
  public enum Kind {
    /** found by several inspections (巡视, 审计 …) */
    SAME_PROBLEM,
    /** left over from the last round (上轮巡视发现的问题仍未整改到位) */
    EARLIER_ROUND
  }
}
