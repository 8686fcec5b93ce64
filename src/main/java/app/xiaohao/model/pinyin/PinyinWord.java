package app.xiaohao.model.pinyin;

import java.util.BitSet;

/**
 * Letters that somebody types for Chinese characters: whole syllables, their first letters, or both
 * mixed, the last one as far as it is typed. So 组织部 is found by zuzhibu, zzb, zuzhib and zuz;
 * characters of several readings by each of them. Signs of the word that are no letters, and
 * letters that the text has itself, stand for themselves.
 */
public final class PinyinWord {
  private final String word;

  /** Characters read with its first letter. */
  private final BitSet first;

  /** Characters whose own sound goes on with its second letter; those read so where it has one. */
  private final BitSet goesOn;

  /**
   * Characters that may stand behind the first for its first letter; all where it has no second.
   */
  private final BitSet next;

  private PinyinWord(String word) {
    this.word = word;
    first = Readings.begun(word.substring(0, 1));
    boolean letters = word.length() > 1 && isLetter(word.charAt(1));
    goesOn = letters ? Readings.begun(word.substring(0, 2)) : first;
    next = letters ? Readings.begun(word.substring(1, 2)) : first;
  }

  /** Whether a word could be typed for characters: it begins with a letter from a to z. */
  public static boolean possible(String word) {
    return !word.isEmpty() && isLetter(word.charAt(0));
  }

  /**
   * @param word in small letters, the first of them from a to z
   */
  public static PinyinWord of(String word) {
    if (!possible(word)) {
      throw new IllegalArgumentException(word);
    }
    return new PinyinWord(word);
  }

  /** Whether characters of a text are read so. */
  public boolean in(String text) {
    return start(text, 0) >= 0;
  }

  /**
   * The first place at or behind another at which characters are read so.
   *
   * @return -1 where there is none
   */
  public int start(String text, int from) {
    for (int at = from; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean likely =
          PlainSign.isCharacter(c)
              ? Character.isHighSurrogate(c) || first.get(c) && likely(text, at, c)
              : PlainSign.of(c) == word.charAt(0);
      if (likely && end(text, at, 0) >= 0) {
        return at;
      }
    }
    return -1;
  }

  /** Whether the second letter can belong to a character or to what follows it. */
  private boolean likely(String text, int at, char c) {
    if (word.length() == 1 || goesOn.get(c)) {
      return true;
    }
    if (at + 1 == text.length()) {
      return false;
    }
    char after = text.charAt(at + 1);
    return !PlainSign.isCharacter(after) || Character.isHighSurrogate(after) || next.get(after);
  }

  /** Behind which place the characters end that are read so from a place on; -1 where none are. */
  public int end(String text, int at) {
    return end(text, at, 0);
  }

  private int end(String text, int at, int typed) {
    if (typed == word.length()) {
      return at;
    }
    if (at == text.length()) {
      return -1;
    }
    char c = text.charAt(at);
    if (PlainSign.of(c) == word.charAt(typed)) {
      return end(text, at + 1, typed + 1);
    }
    if (!PlainSign.isCharacter(c) || !isLetter(word.charAt(typed))) {
      return -1;
    }
    int point = text.codePointAt(at);
    int next = at + Character.charCount(point);
    for (int place : Readings.of(point)) {
      for (String syllable : Readings.typed(place)) {
        int end = endOf(text, next, typed, syllable);
        if (end >= 0) {
          return end;
        }
      }
    }
    int surname = Readings.surname(point);
    return surname < 0 ? -1 : endOf(text, next, typed, Readings.typed(surname)[0]);
  }

  /** The same where the character before a place may be read as a syllable. */
  private int endOf(String text, int next, int typed, String syllable) {
    int same = 0;
    while (same < syllable.length()
        && typed + same < word.length()
        && syllable.charAt(same) == word.charAt(typed + same)) {
      same++;
    }
    if (same == 0) {
      return -1;
    }
    if (typed + same == word.length()) {
      return next;
    }
    int end = same == syllable.length() ? end(text, next, typed + same) : -1;
    if (end < 0 && same >= 2 && syllable.charAt(1) == 'h') {
      end = end(text, next, typed + 2);
    }
    return end < 0 ? end(text, next, typed + 1) : end;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }
}
