package app.xiaohao.intake.parse.line;

/** Whole numbers as reports number with them: 十二, 12, １２; a lower-case l stands for a 1. */
final class ChineseNumber {
  private static final String DIGITS = "〇一二三四五六七八九";

  private ChineseNumber() {}

  /** Whether the character is part of a number in Chinese numerals up to 99. */
  static boolean isNumeral(char c) {
    return switch (c) {
      case '一', '二', '三', '四', '五', '六', '七', '八', '九', '十' -> true;
      default -> false;
    };
  }

  /** Whether the character is an Arabic digit, half- or full-width. */
  static boolean isDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
  }

  /** Whether the character is a digit or the letter l that careless copies put for a 1. */
  static boolean isLooseDigit(char c) {
    return isDigit(c) || c == 'l';
  }

  /**
   * The value of Chinese numerals from 1 to 99.
   *
   * @return 0 where the characters make no such number
   */
  static int ofNumerals(CharSequence text, int start, int end) {
    int ten = -1;
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == '十') {
        if (ten >= 0) {
          return 0;
        }
        ten = i;
      }
    }
    if (ten < 0) {
      return end - start == 1 ? DIGITS.indexOf(text.charAt(start)) : 0;
    }
    if (ten - start > 1 || end - ten > 2) {
      return 0;
    }
    int tens = ten == start ? 1 : DIGITS.indexOf(text.charAt(start));
    int ones = end - ten == 1 ? 0 : DIGITS.indexOf(text.charAt(ten + 1));
    return tens * 10 + ones;
  }

  /**
   * The value of Arabic digits.
   *
   * @return 0 where there are more than four
   */
  static int ofDigits(CharSequence text, int start, int end) {
    if (end - start > 4) {
      return 0;
    }
    int value = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      value = value * 10 + (c == 'l' ? 1 : c >= '０' ? c - '０' : c - '0');
    }
    return value;
  }

  /** A number from 1 to 99 in Chinese numerals. */
  static String numerals(int value) {
    if (value < 10) {
      return String.valueOf(DIGITS.charAt(value));
    }
    String tens = value / 10 == 1 ? "十" : DIGITS.charAt(value / 10) + "十";
    return value % 10 == 0 ? tens : tens + DIGITS.charAt(value % 10);
  }
}
