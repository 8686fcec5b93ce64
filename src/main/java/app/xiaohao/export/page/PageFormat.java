package app.xiaohao.export.page;

/** The sheet and the frame of the text on it, in points. */
public enum PageFormat {
  /** A4 upright with the frame of GB/T 9704-2012: 37 above, 28 left, 156 × 225 mm of text. */
  LETTER(210, 297, 37, 26, 35, 28, true),
  /** A4 upright for forms that fill the page. */
  FORM(210, 297, 22, 20, 20, 20, false),
  /** A4 lying, for tables. */
  TABLE_A4(297, 210, 18, 15, 18, 15, false),
  /** A3 lying, for tables. */
  TABLE_A3(420, 297, 18, 15, 18, 15, false);

  /** Points in a millimetre. */
  public static final double MILLIMETRE = 72 / 25.4;

  private final double width;
  private final double height;
  private final double top;
  private final double right;
  private final double bottom;
  private final double left;
  private final boolean official;

  PageFormat(
      double width,
      double height,
      double top,
      double right,
      double bottom,
      double left,
      boolean official) {
    this.width = width * MILLIMETRE;
    this.height = height * MILLIMETRE;
    this.top = top * MILLIMETRE;
    this.right = right * MILLIMETRE;
    this.bottom = bottom * MILLIMETRE;
    this.left = left * MILLIMETRE;
    this.official = official;
  }

  /** Of the sheet. */
  public double width() {
    return width;
  }

  /** Of the sheet. */
  public double height() {
    return height;
  }

  /** The margin above. */
  public double top() {
    return top;
  }

  /** The margin on the right. */
  public double right() {
    return right;
  }

  /** The margin below. */
  public double bottom() {
    return bottom;
  }

  /** The margin on the left. */
  public double left() {
    return left;
  }

  /** How wide the text is. */
  public double textWidth() {
    return width - left - right;
  }

  /** How high the text is. */
  public double textHeight() {
    return height - top - bottom;
  }

  /** Whether it lies. */
  public boolean lying() {
    return width > height;
  }

  /** Whether the page number stands outside between dashes (— 1 —), else 第1页 共2页 in the middle. */
  public boolean official() {
    return official;
  }
}
