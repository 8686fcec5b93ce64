package app.xiaohao.intake.read.parts;

import java.util.Locale;

/**
 * The numbers that a word processor makes for its lists, as a person sees them. The names of the
 * formats are those of WordprocessingML (ISO/IEC 29500-1, 17.18.59).
 */
final class NumberWords {

  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String LEGAL = "零壹贰叁肆伍陆柒捌玖";
  private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
  private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
  private static final String[] PLACES = {"", "十", "百", "千"};
  private static final String[] LEGAL_PLACES = {"", "拾", "佰", "仟"};
  private static final int LAST_BELOW_HUNDRED = 99;
  private static final int LAST_SPELT = 9999;

  private NumberWords() {}

  /** A number in a format; as plain digits where the format is unknown or has no such number. */
  static String of(String format, int number) {
    if (number < 0) {
      return Integer.toString(number);
    }
    return switch (format) {
      case "chineseCounting", "taiwaneseCounting" ->
          number > LAST_BELOW_HUNDRED
              ? digits(number, DIGITS)
              : spelt(number, DIGITS, PLACES, true);
      case "chineseCountingThousand", "taiwaneseCountingThousand", "japaneseCounting" ->
          spelt(number, DIGITS, PLACES, true);
      case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital" ->
          digits(number, DIGITS);
      case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal" ->
          spelt(number, LEGAL, LEGAL_PLACES, false);
      case "ideographTraditional" -> oneOf(STEMS, number);
      case "ideographZodiac" -> oneOf(BRANCHES, number);
      case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> circled(number);
      case "decimalEnclosedParen" -> enclosed('\u2474', 20, number);
      case "decimalEnclosedFullstop" -> enclosed('\u2488', 20, number);
      case "ideographEnclosedCircle" -> enclosed('\u3280', 10, number);
      case "decimalFullWidth", "decimalFullWidth2" -> digits(number, "０１２３４５６７８９");
      case "decimalZero" -> number < 10 ? "0" + number : Integer.toString(number);
      case "upperRoman" -> roman(number);
      case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
      case "upperLetter" -> letter('A', number);
      case "lowerLetter" -> letter('a', number);
      case "numberInDash" -> "- " + number + " -";
      case "none", "bullet" -> "";
      default -> Integer.toString(number);
    };
  }

  private static String digits(int number, String signs) {
    StringBuilder words = new StringBuilder();
    for (char digit : Integer.toString(number).toCharArray()) {
      words.append(signs.charAt(digit - '0'));
    }
    return words.toString();
  }

  private static String spelt(int number, String signs, String[] places, boolean shortTen) {
    if (number == 0 || number > LAST_SPELT) {
      return digits(number, signs);
    }
    StringBuilder words = new StringBuilder();
    String digits = Integer.toString(number);
    boolean zero = false;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      int place = digits.length() - 1 - i;
      if (digit == 0) {
        zero = true;
        continue;
      }
      if (zero) {
        words.append('零');
        zero = false;
      }
      boolean ten = shortTen && digit == 1 && place == 1 && i == 0;
      words.append(ten ? "" : signs.substring(digit, digit + 1)).append(places[place]);
    }
    return words.toString();
  }

  private static String oneOf(String signs, int number) {
    return number >= 1 && number <= signs.length()
        ? signs.substring(number - 1, number)
        : Integer.toString(number);
  }

  private static String circled(int number) {
    if (number >= 1 && number <= 20) {
      return enclosed('\u2460', 20, number);
    }
    if (number >= 21 && number <= 35) {
      return String.valueOf((char) ('\u3251' + number - 21));
    }
    return number >= 36 && number <= 50
        ? String.valueOf((char) ('\u32B1' + number - 36))
        : Integer.toString(number);
  }

  private static String enclosed(char first, int count, int number) {
    return number >= 1 && number <= count
        ? String.valueOf((char) (first + number - 1))
        : Integer.toString(number);
  }

  private static String roman(int number) {
    if (number == 0 || number > LAST_SPELT) {
      return Integer.toString(number);
    }
    int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    StringBuilder words = new StringBuilder();
    int left = number;
    for (int i = 0; i < values.length; i++) {
      for (; left >= values[i]; left -= values[i]) {
        words.append(signs[i]);
      }
    }
    return words.toString();
  }

  /** a to z, then aa, bb: as Word counts on. */
  private static String letter(char first, int number) {
    if (number == 0) {
      return "0";
    }
    return String.valueOf((char) (first + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
  }
}
