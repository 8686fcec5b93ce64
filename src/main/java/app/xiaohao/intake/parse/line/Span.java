package app.xiaohao.intake.parse.line;

/**
 * Characters of a {@link Reading}.
 *
 * @param start first position
 * @param end position after the last
 */
public record Span(int start, int end) {
  public boolean isEmpty() {
    return end <= start;
  }

  public int length() {
    return Math.max(0, end - start);
  }
}
