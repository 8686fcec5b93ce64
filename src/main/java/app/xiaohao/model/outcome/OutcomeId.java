package app.xiaohao.model.outcome;

/**
 * The identity of one {@link Outcome} inside its ledger. Given by the store, never reused.
 *
 * @param value positive
 */
public record OutcomeId(long value) {
  /**
   * @throws IllegalArgumentException if the value is not positive
   */
  public OutcomeId {
    if (value <= 0) {
      throw new IllegalArgumentException("not an identity: " + value);
    }
  }
}
