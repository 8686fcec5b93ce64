package app.xiaohao.intake.parse.line;

import app.xiaohao.model.deadline.DeadlineWords;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Brings the ways in which dates are written in running text into one, so that {@link
 * DeadlineReader} finds them all: 二〇二五年六月三十日, 2025/6/30, 2025.6.30, 2025-06-30 and ２０２５年６月３０日
 * become 2025年6月30日, a quarter its last month, 下半年 the year's end. Words that are no date stay as
 * they are.
 */
final class DateForms {
  private static final Pattern YMD =
      Pattern.compile(
          "(?<![\\d.])((?:19|20)\\d{2})([-./])(\\d{1,2})\\2(\\d{1,2})(?!\\d)日?"
              + "(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2})?)?");
  private static final Pattern QUARTER =
      Pattern.compile("第?([一二三四1-4])季度?(?:[末底内]|结束)?(?=之?前|以前|[^\\u4e00-\\u9fff]|完成|$)");
  private static final Pattern SECOND_HALF = Pattern.compile("下半年(?:[末底内])?");
  private static final Pattern FIRST_HALF = Pattern.compile("上半年(?:[末底内])");

  private DateForms() {}

  /** The words of running text; bare figures such as 2025.6 are left alone. */
  static String inProse(String words) {
    String plain = DeadlineWords.spelled(words);
    if (plain.indexOf('年') >= 0) {
      plain = SECOND_HALF.matcher(plain).replaceAll("年底");
      plain = FIRST_HALF.matcher(plain).replaceAll("上半年");
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
}
