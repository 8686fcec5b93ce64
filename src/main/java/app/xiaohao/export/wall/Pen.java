package app.xiaohao.export.wall;

import org.jspecify.annotations.Nullable;

/**
 * What draws. Lengths and places are in one unit throughout, points on paper; y grows downwards.
 */
public interface Pen {
  /** A filled rectangle. */
  void fill(Ink ink, double x, double y, double width, double height);

  /**
   * A straight line.
   *
   * @param dash length of a dash and of a gap; 0 for none
   */
  void line(Ink ink, double thickness, double dash, double x1, double y1, double x2, double y2);

  /**
   * A closed figure.
   *
   * @param fill null for none
   * @param stroke null for none
   * @param places x and y of each corner
   */
  void figure(@Nullable Ink fill, @Nullable Ink stroke, double thickness, double... places);

  /** A filled or stroked circle about a centre. */
  void circle(Ink ink, boolean filled, double thickness, double x, double y, double radius);

  /**
   * A line of text.
   *
   * @param degrees by which it is turned about its begin, counterclockwise
   * @param x where it begins
   * @param y of its base line
   */
  void text(Ink ink, boolean bold, double size, double degrees, double x, double y, String text);

  /** How wide a line of text is. */
  double width(boolean bold, double size, String text);

  /** A text that is no wider than so much, its end cut off with … where it must be. */
  default String fitted(boolean bold, double size, String text, double most) {
    if (width(bold, size, text) <= most) {
      return text;
    }
    int low = 0;
    int high = text.codePointCount(0, text.length());
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (width(bold, size, cut(text, middle)) <= most) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low == 0 ? "" : cut(text, low);
  }

  private static String cut(String text, int characters) {
    return text.substring(0, text.offsetByCodePoints(0, characters)) + "…";
  }

  /** Slanting lines over a rectangle, by which it is told from others without colour. */
  default void hatch(
      Ink ink, double thickness, double gap, double x, double y, double w, double h) {
    for (double begin = gap - h; begin < w; begin += gap) {
      double left = Math.max(0, begin);
      double right = Math.min(w, begin + h);
      if (right > left) {
        line(
            ink,
            thickness,
            0,
            x + left,
            y + h - (left - begin),
            x + right,
            y + h - (right - begin));
      }
    }
  }
}
