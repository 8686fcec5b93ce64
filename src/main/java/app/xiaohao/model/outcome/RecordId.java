package app.xiaohao.model.outcome;

/**
 * The identity of one {@link WorkRecord} inside its ledger. Given by the store, never reused.
 *
 * @param value positive
 */
public record RecordId(long value) {
  /**
   * @throws IllegalArgumentException if the value is not positive
   */
  public RecordId {
    if (value <= 0) {
      throw new IllegalArgumentException("not an identity: " + value);
    }
  }
}
