package app.xiaohao.intake.parse.line;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as reports write them: 2021年11月23日, 2021-11-24, 二〇二一年十一月二十三日. */
final class ChineseDate {
  private static final int LONGEST_LINE = 24;
  private static final String YEAR_SIGNS = "〇○Ｏ0零一二三四五六七八九";

  private static final Pattern LINE =
      Pattern.compile(
          "(?:\\d{4}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日"
              + "|[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
              + "|\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}|(?:19|20)\\d{6}日?)");

  private static final Pattern ARABIC =
      Pattern.compile("(\\d{4})\\s*[年\\-./]\\s*(\\d{1,2})\\s*[月\\-./]\\s*(\\d{1,2})\\s*日?");

  /** 20211228日: the signs between the figures were lost. */
  private static final Pattern COMPACT =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(\\d{2})(\\d{2})(?!\\d)");

  private static final Pattern HAN =
      Pattern.compile("([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日");

  private ChineseDate() {}

  /** Whether a paragraph is nothing but a date. */
  static boolean isDateLine(String text, Span paragraph) {
    if (paragraph.length() > LONGEST_LINE) {
      return false;
    }
    String line = text.substring(paragraph.start(), paragraph.end()).strip();
    return LINE.matcher(line).matches();
  }

  /** The first full date in some words. */
  static Optional<LocalDate> in(String words) {
    Matcher arabic = ARABIC.matcher(words);
    if (arabic.find()) {
      return of(
          Integer.parseInt(arabic.group(1)),
          Integer.parseInt(arabic.group(2)),
          Integer.parseInt(arabic.group(3)));
    }
    Matcher compact = COMPACT.matcher(words);
    if (compact.find()) {
      return of(
          Integer.parseInt(compact.group(1)),
          Integer.parseInt(compact.group(2)),
          Integer.parseInt(compact.group(3)));
    }
    Matcher han = HAN.matcher(words);
    if (han.find()) {
      int month = ChineseNumber.ofNumerals(han.group(2), 0, han.group(2).length());
      return of(year(han.group(1)), month, day(han.group(3)));
    }
    return Optional.empty();
  }

  /** A date, or nothing where the calendar has no such day. */
  static Optional<LocalDate> of(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  /** A year in Chinese numerals, one for each figure. */
  static int year(String numerals) {
    int year = 0;
    for (int i = 0; i < numerals.length(); i++) {
      int sign = YEAR_SIGNS.indexOf(numerals.charAt(i));
      year = year * 10 + (sign <= 4 ? 0 : sign - 4);
    }
    return year;
  }

  private static int day(String numerals) {
    return ChineseNumber.ofNumerals(numerals, 0, numerals.length());
  }
}
