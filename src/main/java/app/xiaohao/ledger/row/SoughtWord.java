package app.xiaohao.ledger.row;

import app.xiaohao.model.pinyin.PinyinWord;
import app.xiaohao.model.pinyin.PlainSign;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A word to look for, without regard to case and to the width of signs: （２０２５）ＡＢＣ is found by
 * (2025)abc and the other way round. Letters are looked for as they stand, and as what people type
 * of the sound of characters: zzb and zuzhibu find 组织部. It is looked for in every row at every key,
 * so texts are not folded anew as {@link app.xiaohao.model.Folded} does it.
 */
public final class SoughtWord {
  private static final Pattern SPACE = Pattern.compile("[\\s\\u3000]+");

  /** One letter says too little to be looked for by sound in long texts. */
  private static final int LEAST_OF_TEXT = 2;

  private final String word;
  private final boolean plain;

  /** The word by its sound; null where it is none. */
  private final PinyinWord sound;

  /** A stretch of a text, its end behind the last sign. */
  public record Hit(int start, int end) {}

  private SoughtWord(String word) {
    this.word = word;
    this.sound = PinyinWord.possible(word) ? PinyinWord.of(word) : null;
    this.plain = word.chars().noneMatch(c -> c <= '~' || Character.isLetter(c) && hasCase(c));
  }

  /** A word of a search; the same for all ways of writing it. */
  static SoughtWord of(String word) {
    StringBuilder folded = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      folded.append(PlainSign.of(word.charAt(i)));
    }
    return new SoughtWord(folded.toString());
  }

  /** The words of what somebody typed, parted by white space. */
  public static List<SoughtWord> all(String typed) {
    return SPACE.splitAsStream(typed).filter(word -> !word.isEmpty()).map(SoughtWord::of).toList();
  }

  private static boolean hasCase(int c) {
    return Character.toUpperCase(c) != Character.toLowerCase(c);
  }

  /** Whether the word stands in a text, or characters that are read so. */
  public boolean in(String text) {
    // a word with a sound finds itself too
    return sound != null && word.length() >= LEAST_OF_TEXT ? sound.in(text) : stands(text);
  }

  /** The same in a name, which a single letter finds by its first character. */
  public boolean inName(String name) {
    return in(name) || begun(name);
  }

  private boolean begun(String name) {
    return sound != null && !name.isEmpty() && sound.end(name, 0) > 0;
  }

  /**
   * Where a text has the word or characters that are read so, from left to right and apart from
   * each other.
   *
   * @param name whether the text is a name
   */
  public List<Hit> hits(String text, boolean name) {
    List<Hit> hits = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = end(text, at, name);
      if (end > at) {
        hits.add(new Hit(at, end));
        at = end;
      } else {
        at++;
      }
    }
    return hits;
  }

  private int end(String text, int at, boolean name) {
    if (at + word.length() <= text.length() && matches(text, at)) {
      return at + word.length();
    }
    boolean enough = word.length() >= LEAST_OF_TEXT || name && at == 0;
    return sound != null && enough ? sound.end(text, at) : -1;
  }

  /** Words without letters and signs are found many times as fast. */
  private boolean stands(String text) {
    return plain ? text.contains(word) : at(text, text.length() - word.length());
  }

  /** Whether it could be the number of a row. */
  boolean isNumber() {
    return Character.isDigit(word.charAt(0));
  }

  /** Whether a text begins with the word. */
  boolean begins(String text) {
    return text.length() >= word.length() && at(text, 0);
  }

  private boolean at(String text, int last) {
    char first = word.charAt(0);
    for (int i = 0; i <= last; i++) {
      if (PlainSign.of(text.charAt(i)) == first && matches(text, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean matches(String text, int from) {
    for (int i = 0; i < word.length(); i++) {
      if (PlainSign.of(text.charAt(from + i)) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
