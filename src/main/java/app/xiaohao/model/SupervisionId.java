package app.xiaohao.model;

/**
 * The identity of one {@link Supervision} inside its ledger. Given by the store, never reused.
 *
 * @param value positive
 */
public record SupervisionId(long value) {
  /**
   * @throws IllegalArgumentException if the value is not positive
   */
  public SupervisionId {
    if (value <= 0) {
      throw new IllegalArgumentException("not an identity: " + value);
    }
  }
}
