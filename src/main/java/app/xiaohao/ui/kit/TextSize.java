package app.xiaohao.ui.kit;

/** The size of the body text, from which every other size is reckoned. */
public enum TextSize {
  SMALL(12),
  NORMAL(13),
  LARGE(15),
  LARGER(17),
  HUGE(20),
  LARGEST(26);

  private final int pixels;

  TextSize(int pixels) {
    this.pixels = pixels;
  }

  /** The height of the body text, in pixels before the screen's own scale. */
  public int pixels() {
    return pixels;
  }

  /** A length that was designed at the normal size, in this size. */
  public double scaled(double length) {
    return length * pixels / NORMAL.pixels;
  }
}
