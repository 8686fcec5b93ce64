package app.xiaohao.model.closing;

/**
 * The identity of one {@link LookBack} inside its ledger. Given by the store, never reused.
 *
 * @param value positive
 */
public record LookBackId(long value) {
  /**
   * @throws IllegalArgumentException if the value is not positive
   */
  public LookBackId {
    if (value <= 0) {
      throw new IllegalArgumentException("not an identity: " + value);
    }
  }
}
