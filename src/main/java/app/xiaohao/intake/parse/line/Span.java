package app.xiaohao.intake.parse.line;

/**
 * Characters of a {@link Reading}.
 *
 * @param start first position
 * @param end position after the last
 */
record Span(int start, int end) {
  boolean isEmpty() {
    return end <= start;
  }

  int length() {
    return Math.max(0, end - start);
  }
}
