package app.xiaohao.model.pinyin;

/**
 * A name as it is sorted: characters by syllable, tone and then themselves, numbers by their value,
 * letters without regard to case, digits before letters before characters.
 */
public final class PinyinKey {
  /** Where the places of syllables begin among the units of a key, behind all letters. */
  private static final int SYLLABLES = 0x4000;

  /** Where characters without a reading stand. */
  private static final char UNREAD = 0x9000;

  private PinyinKey() {}

  /** Two names stand as their keys do. */
  public static String of(String name) {
    return key(name, false);
  }

  /** The same for the name of a person: its first character is read as a surname (单, 解, 曾). */
  public static String ofPerson(String name) {
    return key(name, true);
  }

  private static String key(String name, boolean person) {
    StringBuilder key = new StringBuilder(name.length() * 2 + 8);
    int at = 0;
    while (at < name.length()) {
      int point = name.codePointAt(at);
      int place = person && at == 0 ? Readings.surname(point) : Readings.first(point);
      if (point >= '0' && point <= '9') {
        at = number(name, at, key);
        continue;
      }
      if (place >= 0) {
        key.append((char) (SYLLABLES + place)).appendCodePoint(point);
      } else if (Character.isIdeographic(point)) {
        key.append(UNREAD).appendCodePoint(point);
      } else {
        key.appendCodePoint(Character.toLowerCase(point));
      }
      at += Character.charCount(point);
    }
    return key.toString();
  }

  /** Longer numbers behind shorter ones; zeros before a number do not count. */
  private static int number(String name, int from, StringBuilder key) {
    int to = from;
    while (to < name.length() && name.charAt(to) >= '0' && name.charAt(to) <= '9') {
      to++;
    }
    int first = from;
    while (first < to - 1 && name.charAt(first) == '0') {
      first++;
    }
    key.append('0').append((char) (to - first)).append(name, first, to);
    return to;
  }
}
