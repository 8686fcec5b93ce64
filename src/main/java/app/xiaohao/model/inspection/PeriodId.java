package app.xiaohao.model.inspection;

/**
 * The identity of one {@link Period} inside its ledger. Given by the store, never reused.
 *
 * @param value positive
 */
public record PeriodId(long value) {
  /**
   * @throws IllegalArgumentException if the value is not positive
   */
  public PeriodId {
    if (value <= 0) {
      throw new IllegalArgumentException("not an identity: " + value);
    }
  }
}
