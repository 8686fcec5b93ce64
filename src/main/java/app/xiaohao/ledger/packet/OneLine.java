package app.xiaohao.ledger.packet;

/** A text of somebody else's in one line, so that a report can name it. */
public final class OneLine {
  private OneLine() {}

  /**
   * The text with any white space in it as one blank, none at its ends.
   *
   * @param most so many characters (code points) are shown; what is longer ends with …
   */
  public static String of(String words, int most) {
    String line = words.strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= most
        ? line
        : line.substring(0, line.offsetByCodePoints(0, most)) + "…";
  }
}
