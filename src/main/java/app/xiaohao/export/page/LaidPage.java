package app.xiaohao.export.page;

import java.util.List;

/**
 * A page as it is drawn: words and lines at places in points, counted from its upper left corner.
 *
 * @param number from 1
 */
public record LaidPage(PageFormat format, int number, List<Words> words, List<Line> lines) {
  /** The lists are copied. */
  public LaidPage {
    words = List.copyOf(words);
    lines = List.copyOf(lines);
  }

  /**
   * Words on one line in one face.
   *
   * @param x where the first character begins
   * @param y the line on which the characters stand
   * @param tracking what is added to the advance of each character
   * @param text signs that the face that ships knows
   */
  public record Words(Face face, double size, double x, double y, double tracking, String text) {}

  /** A line from one place to another. */
  public record Line(double x1, double y1, double x2, double y2, double thickness) {}
}
