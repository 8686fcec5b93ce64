package app.xiaohao.model.deadline;

/**
 * The identity of one {@link Extension} inside its ledger. Given by the store, never reused.
 *
 * @param value positive
 */
public record ExtensionId(long value) {
  /**
   * @throws IllegalArgumentException if the value is not positive
   */
  public ExtensionId {
    if (value <= 0) {
      throw new IllegalArgumentException("not an identity: " + value);
    }
  }
}
