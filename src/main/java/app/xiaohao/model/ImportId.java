package app.xiaohao.model;

/**
 * The identity of one import inside its ledger. Given by the store, never reused, without meaning
 * for people; a later import has a greater one.
 *
 * @param value positive
 */
public record ImportId(long value) {
  /**
   * @throws IllegalArgumentException if the value is not positive
   */
  public ImportId {
    if (value <= 0) {
      throw new IllegalArgumentException("not an identity: " + value);
    }
  }
}
