package app.xiaohao.model;

/**
 * Where an item stands in the text it was read from.
 *
 * @param start first UTF-16 position, counted from 0
 * @param end position after the last character, at least {@code start}
 */
public record SourceRange(int start, int end) {
  /**
   * @throws IllegalArgumentException if the range is negative or reversed
   */
  public SourceRange {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a range: " + start + ".." + end);
    }
  }

  /** The characters of {@code text} that this range covers. */
  public String of(String text) {
    return text.substring(start, end);
  }

  /** Whether {@code other} lies wholly inside this range. */
  public boolean contains(SourceRange other) {
    return start <= other.start && other.end <= end;
  }
}
