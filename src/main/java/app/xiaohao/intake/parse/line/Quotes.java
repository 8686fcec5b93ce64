package app.xiaohao.intake.parse.line;

/** Pairs of quotation marks, nested ones counted. */
final class Quotes {
  private static final String OPENING = "“‘「『《〈\"";
  private static final String CLOSING = "”’」』》〉\"";

  private Quotes() {}

  /** Whether the character opens a quotation; book marks 《》 are none. */
  static boolean opens(char c) {
    int kind = OPENING.indexOf(c);
    return kind >= 0 && c != '《' && c != '〈';
  }

  /**
   * The position after the mark that closes the one at {@code open}.
   *
   * @return -1 where it is not closed before {@code limit}
   */
  static int close(CharSequence text, int open, int limit) {
    char opening = text.charAt(open);
    char closing = CLOSING.charAt(OPENING.indexOf(opening));
    int depth = 1;
    for (int i = open + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (c == closing) {
        depth--;
        if (depth == 0) {
          return i + 1;
        }
      } else if (c == opening) {
        depth++;
      }
    }
    return -1;
  }
}
