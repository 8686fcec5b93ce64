package app.xiaohao.ui.kit;

import app.xiaohao.model.Recurrence;
import app.xiaohao.model.Recurrence.Every;
import java.time.DayOfWeek;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is due again and again, as people type it: 每周五, 每月25日前, 每季度末, 每季度第2个月15日, 每年6月30日. */
final class RecurrenceInput {
  private static final String DAYS = "一二三四五六日";
  private static final String BEFORE = "(?:之?前)?";

  private static final Map<String, Every> PERIODS =
      Map.of(
          "月", Every.MONTH,
          "季", Every.QUARTER,
          "季度", Every.QUARTER,
          "半年", Every.HALF_YEAR,
          "年", Every.YEAR);

  private static final Pattern WEEKLY = Pattern.compile("每(?:周|星期)([一二三四五六日天])" + BEFORE);
  private static final Pattern AT_END = Pattern.compile("每个?(月|季度?|半年|年)(?:度?年?[底末])" + BEFORE);
  private static final Pattern MONTHLY = Pattern.compile("每个?月(\\d{1,2})[日号]?" + BEFORE);
  private static final Pattern YEARLY =
      Pattern.compile("每年(\\d{1,2})月(?:(\\d{1,2})[日号]|[底末])" + BEFORE);
  private static final Pattern WITHIN =
      Pattern.compile(
          "每个?(季度?|半年)(?:的?第([1-6一二三四五六])个|的?(首|最后一?)个?)月(?:份?的?)?"
              + "(?:(\\d{1,2})[日号]|[底末])"
              + BEFORE);

  private static final int LAST_DAY = 31;

  private RecurrenceInput() {}

  /**
   * Reads a text without white space.
   *
   * @return empty where it is none, or names no day that can be
   */
  static Optional<Recurrence> read(String text) {
    try {
      return Optional.ofNullable(recurrence(text));
    } catch (IllegalArgumentException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Recurrence recurrence(String text) {
    Matcher found = WEEKLY.matcher(text);
    if (found.matches()) {
      return new Recurrence.Weekly(
          DayOfWeek.of(1 + DAYS.indexOf(found.group(1).replace('天', '日'))));
    }
    found = AT_END.matcher(text);
    if (found.matches()) {
      return Recurrence.Monthly.atEndOf(PERIODS.get(found.group(1)));
    }
    found = MONTHLY.matcher(text);
    if (found.matches()) {
      return Recurrence.Monthly.on(Integer.parseInt(found.group(1)));
    }
    found = YEARLY.matcher(text);
    if (found.matches()) {
      return new Recurrence.Monthly(
          Every.YEAR, Integer.parseInt(found.group(1)), day(found.group(2)));
    }
    found = WITHIN.matcher(text);
    if (!found.matches()) {
      return null;
    }
    Every every = PERIODS.get(found.group(1));
    int month =
        found.group(2) == null
            ? found.group(3).equals("首") ? 1 : every.months()
            : 1 + "123456一二三四五六".indexOf(found.group(2)) % 6;
    return new Recurrence.Monthly(every, month, day(found.group(4)));
  }

  private static int day(String digits) {
    return digits == null ? LAST_DAY : Integer.parseInt(digits);
  }

  /** A recurrence as {@link #read} reads it back. */
  static String write(Recurrence recurrence) {
    return switch (recurrence) {
      case Recurrence.Weekly(DayOfWeek day) -> "每周" + DAYS.charAt(day.getValue() - 1) + "前";
      case Recurrence.Monthly(Every every, int month, int day) -> {
        String end = day == LAST_DAY ? "底前" : day + "日前";
        yield switch (every) {
          case QUARTER -> month == 3 && day == LAST_DAY ? "每季度末前" : "每季度第" + month + "个月" + end;
          case HALF_YEAR -> month == 6 && day == LAST_DAY ? "每半年末前" : "每半年第" + month + "个月" + end;
          case YEAR -> month == 12 && day == LAST_DAY ? "每年底前" : "每年" + month + "月" + end;
          default -> "每月" + end;
        };
      }
    };
  }
}
