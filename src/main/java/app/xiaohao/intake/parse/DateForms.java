package app.xiaohao.intake.parse;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Brings the ways in which dates are written in running text into one, so that {@link
 * DeadlineReader} finds them all: 二〇二五年六月三十日, 2025/6/30, 2025.6.30, 2025-06-30 and ２０２５年６月３０日
 * become 2025年6月30日, a quarter its last month, 下半年 the year's end. Words that are no date stay as
 * they are.
 */
final class DateForms {
  private static final Pattern HAN_YEAR = Pattern.compile("([〇○零Ｏ一二三四五六七八九]{4})年");
  private static final Pattern HAN_MONTH =
      Pattern.compile(
          "(?<![第个一二三四五六七八九十])([一二三四五六七八九]|十[一二]?)(月份?)(?=[一二三四五六七八九十]{1,3}[日号]|[底末初中上下之以前]|$)");
  private static final Pattern HAN_DAY = Pattern.compile("月([一二三四五六七八九十]{1,3})([日号])");
  private static final Pattern YMD =
      Pattern.compile(
          "(?<![\\d.])((?:19|20)\\d{2})([-./])(\\d{1,2})\\2(\\d{1,2})(?!\\d)日?"
              + "(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2})?)?");
  private static final Pattern QUARTER =
      Pattern.compile("第?([一二三四1-4])季度?(?:[末底内]|结束)?(?=之?前|以前|[^\\u4e00-\\u9fff]|完成|$)");
  private static final Pattern SECOND_HALF = Pattern.compile("下半年(?:[末底内])?");
  private static final Pattern FIRST_HALF = Pattern.compile("上半年(?:[末底内])");
  private static final Pattern GAP =
      Pattern.compile("(?<=\\d)[\\s\\u3000]+(?=[年月日号])|(?<=[年月日])[\\s\\u3000]+(?=[\\d底末前])");

  private static final String HAN_DIGITS = "〇一二三四五六七八九";

  private DateForms() {}

  /** The words of running text; bare figures such as 2025.6 are left alone. */
  static String inProse(String words) {
    String plain = GAP.matcher(halfWidth(words)).replaceAll("");
    if (plain.indexOf('年') >= 0) {
      plain = HAN_YEAR.matcher(plain).replaceAll(m -> year(m.group(1)) + "年");
      plain = SECOND_HALF.matcher(plain).replaceAll("年底");
      plain = FIRST_HALF.matcher(plain).replaceAll("上半年");
    }
    if (plain.indexOf('月') >= 0) {
      plain = HAN_MONTH.matcher(plain).replaceAll(m -> numeral(m.group(1)) + m.group(2));
      plain = HAN_DAY.matcher(plain).replaceAll(m -> "月" + numeral(m.group(1)) + m.group(2));
    }
    if (plain.indexOf('季') >= 0) {
      plain = QUARTER.matcher(plain).replaceAll(DateForms::quarter);
    }
    return YMD.matcher(plain).replaceAll(m -> ymd(m.group(1), m.group(3), m.group(4)));
  }

  private static String quarter(MatchResult found) {
    int value = "一二三四1234".indexOf(found.group(1)) % 4 + 1;
    return value * 3 + "月底";
  }

  private static String ymd(String year, String month, String day) {
    return year + "年" + number(month) + "月" + number(day) + "日";
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static int numeral(String numerals) {
    return ChineseNumber.ofNumerals(numerals, 0, numerals.length());
  }

  private static String year(String numerals) {
    StringBuilder year = new StringBuilder();
    for (int i = 0; i < numerals.length(); i++) {
      year.append(Math.max(0, HAN_DIGITS.indexOf(numerals.charAt(i))));
    }
    return year.toString();
  }

  private static String halfWidth(String words) {
    StringBuilder plain = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      plain.append(c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c == '．' ? '.' : c);
    }
    return plain.toString();
  }
}
