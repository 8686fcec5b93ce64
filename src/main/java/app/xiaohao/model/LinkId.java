package app.xiaohao.model;

/**
 * The identity of one {@link IssueLink} inside its ledger. Given by the store, never reused.
 *
 * @param value positive
 */
public record LinkId(long value) {
  /**
   * @throws IllegalArgumentException if the value is not positive
   */
  public LinkId {
    if (value <= 0) {
      throw new IllegalArgumentException("not an identity: " + value);
    }
  }
}
