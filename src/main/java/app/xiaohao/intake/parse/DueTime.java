package app.xiaohao.intake.parse;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time as a field writes it, after {@link DateForms}.
 *
 * @param year 0 where the words give none
 * @param spoken 今年, 明年, 年; null where the words give none
 * @param month 0 where the words give none
 * @param day 0 where the words give none
 * @param end 底, 末, 上半年, 上旬 …; empty where the words give none
 * @param before whether the words are 9月前
 * @param gap what stands between it and the time before it
 */
record DueTime(
    int year, String spoken, int month, int day, String end, boolean before, String gap) {
  private static final Pattern TIME =
      Pattern.compile(
          "(?:(\\d{4})年|(今年|本年|当年|明年|来年|次年|后年|年(?=度?[底末内终]|上半年)))?度?"
              + "(?:(?<!\\d)(\\d{1,2})月份?)?"
              + "(?:(\\d{1,2})[日号]|(年?[底末内终]|上半年|[上中下]旬|初|中(?![央心])))?"
              + "(之?前|以前)?");

  private static final String RANGE_SIGNS = "至到-—–－~～";

  /** The times in some words, in their order. */
  static List<DueTime> in(String plain) {
    List<DueTime> times = new ArrayList<>();
    Matcher matcher = TIME.matcher(plain);
    int last = 0;
    while (matcher.find()) {
      boolean tells =
          matcher.group(1) != null || matcher.group(3) != null || matcher.group(2) != null;
      if (tells) {
        times.add(of(matcher, plain.substring(last, matcher.start())));
        last = matcher.end();
      }
    }
    return times;
  }

  private static DueTime of(Matcher matcher, String gap) {
    return new DueTime(
        number(matcher.group(1)),
        matcher.group(2),
        number(matcher.group(3)),
        number(matcher.group(4)),
        matcher.group(5) == null ? "" : matcher.group(5),
        matcher.group(6) != null,
        gap);
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  boolean hasYear() {
    return year > 0;
  }

  /** Whether the year is told by a word. */
  boolean isSpoken() {
    return spoken != null;
  }

  /** 年底, 年内: the end of a year that is not told. */
  boolean isYearEnd() {
    return "年".equals(spoken);
  }

  /** How many years behind that of the document. */
  int years() {
    if (spoken == null) {
      return 0;
    }
    return switch (spoken) {
      case "明年", "来年", "次年" -> 1;
      case "后年" -> 2;
      default -> 0;
    };
  }

  /** 3月至6月: whether only a sign of a range stands between the two. */
  boolean endsRangeFrom(DueTime first) {
    boolean sign = false;
    for (int i = 0; i < gap.length(); i++) {
      boolean range = RANGE_SIGNS.indexOf(gap.charAt(i)) >= 0;
      sign |= range;
      if (!range && !Chars.isSpace(gap.charAt(i))) {
        return false;
      }
    }
    return sign && !first.before;
  }

  /** The end of a range in the year of its beginning, or in the next where the months say so. */
  DueTime inYearOf(DueTime first) {
    if (hasYear() || !first.hasYear()) {
      return this;
    }
    int later = isSpoken() ? years() : month < first.month ? 1 : 0;
    return new DueTime(first.year + later, null, month, day, end, before, gap);
  }

  /**
   * The last day in time; null where the calendar has no such day, or the words leave it open
   * (6月初). 9月前 ends with August.
   */
  LocalDate date(int inYear) {
    if (day > 0) {
      return ChineseDate.of(inYear, month, day).orElse(null);
    }
    if (month == 0) {
      boolean half = end.equals("上半年");
      boolean openEnd = end.isEmpty() && before;
      return half
          ? LocalDate.of(inYear, 6, 30)
          : LocalDate.of(openEnd ? inYear - 1 : inYear, 12, 31);
    }
    if (month > 12 || end.equals("初") || end.equals("中")) {
      return null;
    }
    YearMonth last = YearMonth.of(inYear, month);
    return switch (end) {
      case "上旬" -> last.atDay(10);
      case "中旬" -> last.atDay(20);
      case "" -> (before ? last.minusMonths(1) : last).atEndOfMonth();
      default -> last.atEndOfMonth();
    };
  }

  /** Whether the words name a day, though not exactly which: 6月初. */
  boolean isOpen() {
    return day == 0 && (end.equals("初") || end.equals("中"));
  }
}
