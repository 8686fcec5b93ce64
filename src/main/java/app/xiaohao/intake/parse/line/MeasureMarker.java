package app.xiaohao.intake.parse.line;

import java.util.List;

/**
 * A sign by which a report counts the measures of an issue.
 *
 * @param value which one it is, counted from 1; {@link #LAST} for 最后
 * @param end the position after it and the signs that divide it from the words
 */
record MeasureMarker(Family family, int value, int start, int end) {
  /** The value of a marker that ends a list whatever came before. */
  static final int LAST = 1000;

  /** Markers that count together. */
  enum Family {
    /** 一是 */
    IS,
    /** 首先 */
    FIRSTLY,
    /** 第一， */
    ORDINAL,
    /** 其一 */
    OF_WHICH,
    /** ① */
    CIRCLED,
    /** (1) */
    BRACKETED,
    /** 1. */
    ARABIC,
    /** a. */
    LETTER
  }

  private static final List<String> STEPS = List.of("首先", "其次", "再次", "然后", "最后");

  /** Words in which 一是 is no marker: 统一是, 第一是, 万一是. */
  private static final String BEFORE_NO_MARKER = "统唯第万之专单逐合归惟同不每某任这那另随";

  /** The marker at a position; null where there is none. */
  static MeasureMarker at(String text, int at, int end) {
    return at(text, at, end, false);
  }

  /**
   * The marker at a position; null where there is none.
   *
   * @param anywhere whether 1. and (1) count within a sentence, too
   */
  static MeasureMarker at(String text, int at, int end, boolean anywhere) {
    char c = text.charAt(at);
    if (ChineseNumber.isNumeral(c)) {
      return is(text, at, end);
    }
    if (c >= '①' && c <= '⑳') {
      return new MeasureMarker(Family.CIRCLED, c - '①' + 1, at, divided(text, at + 1, end));
    }
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
      return letter(text, at, end);
    }
    if (c == '第') {
      return ordinal(text, at, end);
    }
    if (c == '首' || c == '其' || c == '再' || c == '然' || c == '最') {
      return step(text, at, end);
    }
    if ((c == '(' || c == '（' || ChineseNumber.isDigit(c))
        && (opensSentence(text, at)
            || (anywhere && !(at > 0 && ChineseNumber.isDigit(text.charAt(at - 1)))))) {
      return numbered(text, at, end);
    }
    return null;
  }

  /** Whether a list of measures begins here with its first marker. */
  static boolean opensList(String text, int at, int end) {
    int from = Chars.skipSpaces(text, at, end);
    if (from >= end) {
      return false;
    }
    MeasureMarker marker = at(text, from, end);
    return marker != null && marker.value == 1 && marker.family == Family.IS;
  }

  /** The number of what is counted within a paragraph, as a path gives it: 1是, 1, (1). */
  static String label(Family family, int n) {
    return switch (family) {
      case ARABIC -> String.valueOf(n);
      case BRACKETED -> "(" + n + ")";
      default -> n + "是";
    };
  }

  /** Whether it stands where a sentence begins. */
  boolean opensSentence(String text) {
    return opensSentence(text, start);
  }

  /** Whether it stands where at least a clause begins. */
  boolean opensClause(String text) {
    int at = Chars.trimEnd(text, 0, start);
    return at == 0
        || at < start
        || Chars.isBreak(text.charAt(at - 1))
        || opensSentence(text, start);
  }

  /** Whether the word before makes something else of it. */
  boolean isPartOfWord(String text) {
    return start > 0 && BEFORE_NO_MARKER.indexOf(text.charAt(start - 1)) >= 0;
  }

  private static boolean opensSentence(String text, int at) {
    int before = at;
    while (before > 0
        && text.charAt(before - 1) != '\n'
        && Chars.isSpace(text.charAt(before - 1))) {
      before--;
    }
    if (before == 0) {
      return true;
    }
    char c = text.charAt(before - 1);
    return Chars.isStop(c) || Chars.isColon(c) || c == '\n' || c == '；' || c == ';' || c == '】';
  }

  private static MeasureMarker is(String text, int at, int end) {
    if (at > 0 && ChineseNumber.isNumeral(text.charAt(at - 1))) {
      return null;
    }
    int to = at;
    while (to < end && to - at < 4 && ChineseNumber.isNumeral(text.charAt(to))) {
      to++;
    }
    if (to >= end || text.charAt(to) != '是') {
      return null;
    }
    int value = ChineseNumber.ofNumerals(text, at, to);
    return value == 0 ? null : new MeasureMarker(Family.IS, value, at, divided(text, to + 1, end));
  }

  /** a. or A） before a Chinese word: not the beginning of an English one. */
  private static MeasureMarker letter(String text, int at, int end) {
    boolean divided = at + 2 < end && ".．、)）".indexOf(text.charAt(at + 1)) >= 0;
    if (!divided || !opensSentence(text, at)) {
      return null;
    }
    int after = divided(text, at + 2, end);
    boolean han = after < end && Character.isIdeographic(text.charAt(after));
    int value = Character.toLowerCase(text.charAt(at)) - 'a' + 1;
    return han ? new MeasureMarker(Family.LETTER, value, at, after) : null;
  }

  private static MeasureMarker ordinal(String text, int at, int end) {
    int to = at + 1;
    while (to < end && to - at < 4 && ChineseNumber.isNumeral(text.charAt(to))) {
      to++;
    }
    int value = to == at + 1 ? 0 : ChineseNumber.ofNumerals(text, at + 1, to);
    if (value == 0 || to >= end || !opensSentence(text, at)) {
      return null;
    }
    char sign = text.charAt(to);
    return sign == ',' || sign == '，' || sign == '、' || sign == '是'
        ? new MeasureMarker(Family.ORDINAL, value, at, divided(text, to + 1, end))
        : null;
  }

  private static MeasureMarker step(String text, int at, int end) {
    if (!opensSentence(text, at)) {
      return null;
    }
    if (text.charAt(at) == '其' && at + 1 < end && ChineseNumber.isNumeral(text.charAt(at + 1))) {
      int value = ChineseNumber.ofNumerals(text, at + 1, at + 2);
      boolean divided = at + 2 < end && ",，、是".indexOf(text.charAt(at + 2)) >= 0;
      return divided
          ? new MeasureMarker(Family.OF_WHICH, value, at, divided(text, at + 2, end))
          : null;
    }
    for (int i = 0; i < STEPS.size(); i++) {
      String word = STEPS.get(i);
      if (Mark.startsWith(text, at, end, word)) {
        boolean divided = at + 2 < end && ",，、是".indexOf(text.charAt(at + 2)) >= 0;
        int value = i == STEPS.size() - 1 ? LAST : Math.min(i + 1, 3);
        return divided
            ? new MeasureMarker(Family.FIRSTLY, value, at, divided(text, at + 2, end))
            : null;
      }
    }
    return null;
  }

  private static MeasureMarker numbered(String text, int at, int end) {
    Mark mark = Mark.at(text, at, Math.min(end, at + 16));
    if (mark == null) {
      return null;
    }
    return switch (mark.style()) {
      case BRACKETED ->
          new MeasureMarker(Family.BRACKETED, mark.value(), at, divided(text, mark.end(), end));
      case ARABIC ->
          new MeasureMarker(Family.ARABIC, mark.value(), at, divided(text, mark.end(), end));
      default -> null;
    };
  }

  private static int divided(String text, int start, int end) {
    int at = start;
    if (at < end && text.charAt(at) == '是') {
      at++;
    }
    while (at < end
        && (",，、:：".indexOf(text.charAt(at)) >= 0
            || (Chars.isSpace(text.charAt(at)) && text.charAt(at) != '\n'))) {
      at++;
    }
    return at;
  }
}
