package app.xiaohao.intake.read.pdf;

/**
 * A character where it stands on a page, turned so that its line runs to the right; in points from
 * the upper left corner.
 *
 * @param text one character, or several where the font draws them as one
 * @param left of it
 * @param base the line that it stands on
 * @param width how far the next one is
 * @param size of its font as drawn
 */
record PdfGlyph(String text, double left, double base, double width, double size) {
  double right() {
    return left + width;
  }

  boolean blank() {
    return text.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }
}
