package app.xiaohao.model;

/**
 * The identity of one issue inside its ledger. Given by the store, never reused, without meaning
 * for people.
 *
 * @param value positive
 */
public record IssueId(long value) {
  /**
   * @throws IllegalArgumentException if the value is not positive
   */
  public IssueId {
    if (value <= 0) {
      throw new IllegalArgumentException("not an identity: " + value);
    }
  }
}
