package app.xiaohao.export.wall;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** On what a chart is printed, always with its long side across. Lengths in points. */
public enum WallPaper {
  A3("A3", 420, 297, 16, 24, 200),
  A2("A2", 594, 420, 18, 30, 150),
  A1("A1", 841, 594, 21, 38, 150),
  A0("A0", 1189, 841, 25, 50, 110),
  /** several sheets of A3 that are joined into one chart */
  A3X("A3x", 420, 297, 24, 44, 100);

  /** A point is a 72nd of an inch. */
  static final double MILLIMETRE = 72 / 25.4;

  private final String word;
  private final double width;
  private final double height;
  private final double least;
  private final double most;
  private final int dotsPerInch;

  WallPaper(String word, double width, double height, double least, double most, int dotsPerInch) {
    this.word = word;
    this.width = width * MILLIMETRE;
    this.height = height * MILLIMETRE;
    this.least = least;
    this.most = most;
    this.dotsPerInch = dotsPerInch;
  }

  /** The paper of a name, without regard to case. */
  public static Optional<WallPaper> named(String word) {
    return Arrays.stream(values())
        .filter(paper -> paper.word.toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** Its name: A3, A2, A1, A0, A3x. */
  public String word() {
    return word;
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  /** How high a row is at least, so that its text, half as high, can be read on the wall. */
  double least() {
    return least;
  }

  /** How high a row is at most. */
  double most() {
    return most;
  }

  /** How fine a picture of it is. */
  int dotsPerInch() {
    return dotsPerInch;
  }
}
