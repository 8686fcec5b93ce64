package app.xiaohao.intake.read.pdf;

/**
 * A line of a page.
 *
 * @param page from 0
 * @param column from 0; lines that go over all columns have that of those below them
 * @param text without spaces at its ends
 * @param base the line that its characters stand on, in points from the top
 * @param em the width of a Chinese character of its size, in points
 * @param unit how wide its first characters are that hold together, in points
 * @param spaceBefore whether a typed space stands before it
 * @param spaceAfter whether a typed space stands behind it
 */
record PdfLine(
    int page,
    int column,
    String text,
    double left,
    double right,
    double base,
    double em,
    double unit,
    boolean spaceBefore,
    boolean spaceAfter) {
  char last() {
    return text.charAt(text.length() - 1);
  }

  double middle() {
    return (left + right) / 2;
  }
}
