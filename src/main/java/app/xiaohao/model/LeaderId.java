package app.xiaohao.model;

/**
 * The identity of one leader inside its ledger. Given by the store, never reused, without meaning
 * for people.
 *
 * @param value positive
 */
public record LeaderId(long value) {
  /**
   * @throws IllegalArgumentException if the value is not positive
   */
  public LeaderId {
    if (value <= 0) {
      throw new IllegalArgumentException("not an identity: " + value);
    }
  }
}
