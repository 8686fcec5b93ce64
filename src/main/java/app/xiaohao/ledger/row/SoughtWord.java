package app.xiaohao.ledger.row;

/**
 * A word to look for, without regard to case and to the width of signs: （２０２５）ＡＢＣ is found by
 * (2025)abc and the other way round. It is looked for in every row at every key, so texts are not
 * folded anew as {@link app.xiaohao.model.Folded} does it.
 */
final class SoughtWord {
  private static final char FIRST_WIDE = '\uFF01';
  private static final char LAST_WIDE = '\uFF5E';
  private static final char WIDE_SPACE = '\u3000';
  private static final int WIDER = FIRST_WIDE - '!';

  private final String word;
  private final boolean plain;

  private SoughtWord(String word) {
    this.word = word;
    this.plain = word.chars().noneMatch(c -> c <= '~' || Character.isLetter(c) && hasCase(c));
  }

  /** A word of a search; the same for all ways of writing it. */
  static SoughtWord of(String word) {
    StringBuilder folded = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      folded.append(fold(word.charAt(i)));
    }
    return new SoughtWord(folded.toString());
  }

  private static boolean hasCase(int c) {
    return Character.toUpperCase(c) != Character.toLowerCase(c);
  }

  private static char fold(char c) {
    char narrow =
        c >= FIRST_WIDE && c <= LAST_WIDE ? (char) (c - WIDER) : c == WIDE_SPACE ? ' ' : c;
    return Character.toLowerCase(narrow);
  }

  boolean isEmpty() {
    return word.isEmpty();
  }

  /**
   * Whether the word stands in a text; words without letters and signs are found many times as
   * fast.
   */
  boolean in(String text) {
    return plain ? text.contains(word) : at(text, text.length() - word.length());
  }

  /** Whether a text begins with the word. */
  boolean begins(String text) {
    return text.length() >= word.length() && at(text, 0);
  }

  private boolean at(String text, int last) {
    char first = word.charAt(0);
    for (int i = 0; i <= last; i++) {
      if (fold(text.charAt(i)) == first && matches(text, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean matches(String text, int from) {
    for (int i = 1; i < word.length(); i++) {
      if (fold(text.charAt(from + i)) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
