package app.xiaohao.model.closing;

/**
 * The identity of one {@link Evidence} inside its ledger. Given by the store, never reused.
 *
 * @param value positive
 */
public record EvidenceId(long value) {
  /**
   * @throws IllegalArgumentException if the value is not positive
   */
  public EvidenceId {
    if (value <= 0) {
      throw new IllegalArgumentException("not an identity: " + value);
    }
  }
}
