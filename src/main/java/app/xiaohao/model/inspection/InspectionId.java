package app.xiaohao.model.inspection;

/**
 * The identity of one inspection inside its ledger. Given by the store, never reused, without
 * meaning for people.
 *
 * @param value positive
 */
public record InspectionId(long value) {
  /**
   * @throws IllegalArgumentException if the value is not positive
   */
  public InspectionId {
    if (value <= 0) {
      throw new IllegalArgumentException("not an identity: " + value);
    }
  }
}
