package app.xiaohao.model.deadline;

import app.xiaohao.model.deadline.DueTime.Part;
import java.time.DayOfWeek;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How one time of the calendar is written, after {@link Spelling}. */
final class TimeGrammar {
  private static final String SIGN = "[-~至到]";

  private static final Pattern NUMERIC =
      Pattern.compile("(\\d{4})([-./])(\\d{1,2})(?:\\2(\\d{1,2})(?![\\d%])日?|(?![\\d%])月?份?)");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?!\\d)日?");
  private static final Pattern FIRST_YEAR = Pattern.compile("(\\d{4})(?=" + SIGN + "\\d{4}年)");
  private static final Pattern YEAR =
      Pattern.compile(
          "(?:(\\d{4})年|(2\\d)年(?=\\d{1,2}(?:月|[./]\\d)|年?[底末])" + "|(今年|本年|当年|明年|来年|次年|后年))度?");
  private static final Pattern YEAR_END = Pattern.compile("年度?年?[底末终内]");
  private static final Pattern MONTH_AND_DAY =
      Pattern.compile("(\\d{1,2})[./](\\d{1,2})(?![\\d./%月])[日号]?");
  private static final Pattern DASHED = Pattern.compile("(\\d{1,2})-(\\d{1,2})(?![\\d./%月-])[日号]?");
  private static final Pattern MONTH = Pattern.compile("(\\d{1,2})月(份?)");
  private static final Pattern FIRST_MONTH = Pattern.compile("(\\d{1,2})(?=" + SIGN + "\\d{1,2}月)");
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})[日号]");
  private static final Pattern BARE_DAY =
      Pattern.compile("(\\d{1,2})(?=$|[\\s,;。)(]|" + SIGN + "(?!\\d{1,2}月)|之?前|以前|止|完成|、(?!\\d))");
  private static final Pattern LAST_BARE_DAY =
      Pattern.compile("(\\d{1,2})(?=$|[\\s,;。)(]|之?前|以前|止|完成)");
  private static final Pattern QUARTER =
      Pattern.compile(
          "第([一二三四1-4])季度?|([一二三四1-4])季(?:度|(?=[末底]))|[Qq]([1-4])(?!\\d)|前([二三两23])个?季度");
  private static final Pattern HALF = Pattern.compile("([上下])半年度?");
  private static final Pattern OF_YEAR =
      Pattern.compile("(年?[底末终]|[之以]?内|年内|全年)|年?初|年?中(?![央心旬下共期])");
  private static final Pattern OF_MONTH =
      Pattern.compile("(月?[底末]|下旬|下半月)|(上旬)|(上半月)|(中旬)|([之以]?内)|初|中(?![央心下共期])");
  private static final Pattern AT_END = Pattern.compile("[底末]");
  private static final Pattern WEEK_DAY = Pattern.compile("\\(?(?:星期|周)([一二三四五六日天])\\)?");
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?:凌晨|早上|上午|中午|下午|晚上|晚)?(\\d{1,2}|[一二三四五六七八九十]{1,3}|零)(?:时|点钟?)(?:\\d{1,2}分|半|整)?");
  private static final Pattern BEFORE = Pattern.compile("(?:之?前|以前)(?![后夕期])");
  private static final Pattern STOP = Pattern.compile("(?:为|截)?止");
  private static final Pattern WITHIN = Pattern.compile("[之以]?内|(?:为|截)?止");

  private TimeGrammar() {}

  /**
   * One time as written.
   *
   * @param separator between its figures; a blank where they have signs
   * @param weekDay the day of the week beside it; null where there is none
   */
  record Written(DueTime time, char separator, @Nullable DayOfWeek weekDay) {}

  /** Takes a time; null where none begins here. */
  static @Nullable Written time(Cursor cursor) {
    int start = cursor.at();
    if (cursor.isInNumber()) {
      return null;
    }
    Matcher compact = cursor.take(COMPACT);
    if (compact != null) {
      return day(cursor, new Day(year(compact, 1), null, number(compact, 2), 3, compact), ' ');
    }
    Matcher numeric = cursor.take(NUMERIC);
    if (numeric != null) {
      char separator = numeric.group(2).charAt(0);
      int year = year(numeric, 1);
      int month = number(numeric, 3);
      return numeric.group(4) == null
          ? month(cursor, year, null, month, numeric.group().indexOf('月') >= 0, separator)
          : day(cursor, new Day(year, null, month, 4, numeric), separator);
    }
    Matcher first = cursor.take(FIRST_YEAR);
    if (first != null) {
      return written(new DueTime(year(first, 1), null, 0, DueTime.NONE, Part.WHOLE, false));
    }
    Matcher said = cursor.take(YEAR);
    int year =
        said == null || said.group(3) != null
            ? 0
            : said.group(1) != null ? year(said, 1) : 2000 + number(said, 2);
    String spoken = said == null ? null : said.group(3);
    Written inYear = inYear(cursor, year, spoken);
    if (inYear != null) {
      return inYear;
    }
    if (said != null) {
      return written(partOfYear(cursor, year, spoken));
    }
    if (cursor.takes(YEAR_END)) {
      return written(new DueTime(0, "年", 0, DueTime.NONE, Part.END, cursor.takes(BEFORE)));
    }
    cursor.back(start);
    return null;
  }

  /**
   * Takes the end of a range: a day alone too (1日至15日), and a month and day in the manner of its
   * beginning (2025-03-01至06-30).
   *
   * @return null where none begins here
   */
  static @Nullable Written endOfRange(Cursor cursor, char separator) {
    int start = cursor.at();
    Written time = time(cursor);
    if (time != null) {
      return time;
    }
    Matcher dashed = separator == '-' ? cursor.take(DASHED) : null;
    if (dashed != null) {
      return day(cursor, new Day(0, null, number(dashed, 1), 2, dashed), '-');
    }
    Matcher day = cursor.take(DAY);
    if (day == null && separator != '-') {
      day = cursor.take(LAST_BARE_DAY);
    }
    if (day == null) {
      cursor.back(start);
      return null;
    }
    return day(cursor, new Day(0, null, 0, 1, day), separator);
  }

  /** Takes a month's day or part, the month being known: 本月15日前. */
  static DueTime inMonth(Cursor cursor, int year, int month) {
    return month(cursor, year, null, month, true, ' ').time();
  }

  /** A month, a quarter or a half, of a year or alone. */
  private static @Nullable Written inYear(Cursor cursor, int year, @Nullable String spoken) {
    Matcher dotted = cursor.take(MONTH_AND_DAY);
    if (dotted != null) {
      return day(cursor, new Day(year, spoken, number(dotted, 1), 2, dotted), '.');
    }
    Matcher month = cursor.take(MONTH);
    if (month != null) {
      boolean span = year == 0 && spoken == null && month.group(2).isEmpty();
      if (span && cursor.sees(WITHIN) && !cursor.sees(STOP)) {
        // 3月内 may be three months
        cursor.takes(WITHIN);
        return written(new DueTime(0, null, number(month, 1), DueTime.NONE, Part.OPEN, false));
      }
      return month(cursor, year, spoken, number(month, 1), true, ' ');
    }
    Matcher first = cursor.take(FIRST_MONTH);
    if (first != null) {
      return written(new DueTime(year, spoken, number(first, 1), DueTime.NONE, Part.WHOLE, false));
    }
    Matcher quarter = cursor.take(QUARTER);
    if (quarter != null) {
      String which = quarter.group().replaceAll("[^一二三四两1-4]", "");
      return written(endOfPart(cursor, year, spoken, 3 * ChineseNumber.of(which)));
    }
    Matcher half = cursor.take(HALF);
    return half == null
        ? null
        : written(endOfPart(cursor, year, spoken, half.group(1).equals("上") ? 6 : 12));
  }

  private static DueTime partOfYear(Cursor cursor, int year, @Nullable String spoken) {
    Matcher found = cursor.take(OF_YEAR);
    Part part = found == null ? Part.WHOLE : found.group(1) == null ? Part.OPEN : Part.END;
    return new DueTime(year, spoken, 0, DueTime.NONE, part, cursor.takes(BEFORE));
  }

  /** 三季度, 三季度末前, 上半年: until the end of its last month; 三季度初 is open. */
  private static DueTime endOfPart(Cursor cursor, int year, @Nullable String spoken, int month) {
    Part part = Part.END;
    if (!cursor.takes(AT_END) && !cursor.takes(WITHIN) && cursor.takes(OF_YEAR)) {
      part = Part.OPEN;
    }
    return new DueTime(year, spoken, month, DueTime.NONE, part, cursor.takes(BEFORE));
  }

  /**
   * @param signed whether 月 stands there, so that a number behind it is a day
   */
  private static Written month(
      Cursor cursor, int year, @Nullable String spoken, int month, boolean signed, char separator) {
    Matcher day = signed ? cursor.take(DAY) : null;
    if (signed && day == null) {
      day = cursor.take(BARE_DAY);
    }
    if (day != null) {
      return day(cursor, new Day(year, spoken, month, 1, day), separator);
    }
    Matcher found = cursor.take(OF_MONTH);
    Part part =
        found == null
            ? Part.WHOLE
            : found.group(1) != null || found.group(5) != null
                ? Part.END
                : found.group(2) != null
                    ? Part.TENTH
                    : found.group(3) != null
                        ? Part.FIFTEENTH
                        : found.group(4) != null ? Part.TWENTIETH : Part.OPEN;
    return new Written(
        new DueTime(year, spoken, month, DueTime.NONE, part, cursor.takes(BEFORE)),
        separator,
        null);
  }

  /** A day whose number is a group of what was found. */
  private record Day(int year, @Nullable String spoken, int month, int group, Matcher found) {}

  /** What may stand behind a day: the day of the week, the time of the day, 前. */
  private static Written day(Cursor cursor, Day day, char separator) {
    Matcher week = cursor.take(WEEK_DAY);
    Matcher clock = cursor.take(CLOCK);
    cursor.takes(WITHIN);
    boolean before = cursor.takes(BEFORE);
    boolean midnight =
        clock != null && (clock.group(1).equals("零") || ChineseNumber.of(clock.group(1)) == 0);
    return new Written(
        new DueTime(
            day.year(),
            day.spoken(),
            day.month(),
            number(day.found(), day.group()),
            midnight ? Part.OPEN : Part.WHOLE,
            before),
        separator,
        week == null ? null : DayOfWeek.of(1 + "一二三四五六日".indexOf(week.group(1).replace('天', '日'))));
  }

  private static Written written(DueTime time) {
    return new Written(time, ' ', null);
  }

  /** A year that is told, though it may be none: 0000 is outside of all years. */
  private static int year(Matcher found, int group) {
    return Math.max(1, number(found, group));
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }
}
