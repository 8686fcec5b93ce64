package app.xiaohao.model.paper;

/**
 * The identity of one {@link RegisteredPaper} inside its ledger. Given by the store, never reused.
 *
 * @param value positive
 */
public record PaperId(long value) {
  /**
   * @throws IllegalArgumentException if the value is not positive
   */
  public PaperId {
    if (value <= 0) {
      throw new IllegalArgumentException("not an identity: " + value);
    }
  }
}
