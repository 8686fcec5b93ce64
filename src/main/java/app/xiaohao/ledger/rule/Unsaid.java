package app.xiaohao.ledger.rule;

/** Texts in which there is nothing to read. */
public final class Unsaid {
  private Unsaid() {}

  /** Whether a text has nothing but spaces, ends of lines, controls and marks without a form. */
  public static boolean is(String text) {
    return text.codePoints()
        .allMatch(
            point ->
                Character.isWhitespace(point)
                    || Character.isSpaceChar(point)
                    || Character.isISOControl(point)
                    || Character.getType(point) == Character.FORMAT);
  }
}
