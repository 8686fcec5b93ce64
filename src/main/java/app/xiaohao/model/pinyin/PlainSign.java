package app.xiaohao.model.pinyin;

/** A sign of a text without regard to case and width, as it is looked for. */
public final class PlainSign {
  /** From here up to the wide forms stand the characters of East Asia, which have no case. */
  private static final char FIRST_CASELESS = '\u2E80';

  private static final char WIDE_SPACE = '\u3000';
  private static final char FIRST_WIDE = '\uFF01';
  private static final char LAST_WIDE = '\uFF5E';
  private static final int WIDER = FIRST_WIDE - '!';

  private PlainSign() {}

  /** The small, narrow form of a sign. */
  public static char of(char c) {
    if (isCharacter(c)) {
      return c == WIDE_SPACE ? ' ' : c; // asking for the case of each would take long
    }
    return Character.toLowerCase(c >= FIRST_WIDE && c <= LAST_WIDE ? (char) (c - WIDER) : c);
  }

  /** Whether it stands among the characters of East Asia. */
  static boolean isCharacter(char c) {
    return c >= FIRST_CASELESS && c < FIRST_WIDE;
  }
}
