package app.xiaohao.ledger.review;

/**
 * A row of the review: an item, or one of its measures.
 *
 * @param item its place among the items, from 0
 * @param measure the measure's number, from 1; 0 for the item itself and what stands before its
 *     measures
 */
public record ReviewPlace(int item, int measure) {
  /**
   * @throws IllegalArgumentException if a part is negative
   */
  public ReviewPlace {
    if (item < 0 || measure < 0) {
      throw new IllegalArgumentException("no place: " + item + "/" + measure);
    }
  }

  /** The item itself. */
  public static ReviewPlace ofItem(int item) {
    return new ReviewPlace(item, 0);
  }

  /** Whether it is the item itself. */
  public boolean isItem() {
    return measure == 0;
  }
}
