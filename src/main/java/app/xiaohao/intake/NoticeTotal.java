package app.xiaohao.intake;

import java.util.Objects;

/**
 * A total that a notice states of itself (12个问题45项措施已完成40销号38), to be held against the ledger.
 *
 * @param amount as stated
 * @param quote the words that say so
 */
public record NoticeTotal(Kind kind, int amount, String quote) {
  /** Kind and words are required. */
  public NoticeTotal {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(quote);
  }

  /** What is counted. */
  public enum Kind {
    /** 问题 */
    ISSUES,
    /** 问题 that are done */
    ISSUES_DONE,
    /** 问题 that are closed */
    ISSUES_CLOSED,
    /** 措施 */
    MEASURES,
    /** 措施 that are done */
    MEASURES_DONE,
    /** 措施 that are closed */
    MEASURES_CLOSED
  }
}
