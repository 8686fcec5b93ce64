package app.xiaohao.model.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Times told from the day on which they are spoken, and by feasts: 本月底, 下季度末, 下周五, 国庆前. */
final class NearTime {
  private static final Pattern MONTH = Pattern.compile("(?:本|当|这个?|下个?|次)月份?");
  private static final Pattern QUARTER = Pattern.compile("(本|当|这个?|下个?)季度?(?:[末底内]|之?内)?(之?前|以前)?");
  private static final Pattern WEEK = Pattern.compile("(本|这个?|下个?)(?:周|星期)([一二三四五六日天])(?:之?前|以前)?");
  private static final Pattern FEAST =
      Pattern.compile(
          "(?:(\\d{4})年|(今年|本年|明年|来年))?的?("
              + Arrays.stream(Feast.values()).map(Feast::names).collect(Collectors.joining("|"))
              + ")(?:之前|以前|前)(?![后夕期])");

  /** A feast of the next year is meant only where it is near. */
  private static final int NEAR_MONTHS = 6;

  private NearTime() {}

  /** Takes one; null where none begins here. */
  static @Nullable Said take(Cursor cursor, DateBase base) {
    Matcher feast = cursor.take(FEAST);
    if (feast != null) {
      return feast(feast, base);
    }
    LocalDate from = base.spoken();
    Matcher month = cursor.take(MONTH);
    if (month != null) {
      return month(cursor, isNext(month.group()), from);
    }
    Matcher quarter = cursor.take(QUARTER);
    if (quarter != null) {
      return quarter(quarter, from);
    }
    Matcher week = cursor.take(WEEK);
    if (week != null) {
      return week(week, from);
    }
    return null;
  }

  private static boolean isNext(String words) {
    return words.startsWith("下") || words.startsWith("次");
  }

  private static Said noBase() {
    return new Said.Unclear(Doubt.NO_BASE);
  }

  private static Said month(Cursor cursor, boolean next, @Nullable LocalDate from) {
    YearMonth due = YearMonth.from(from == null ? LocalDate.EPOCH : from).plusMonths(next ? 1 : 0);
    DueTime time = TimeGrammar.inMonth(cursor, due.getYear(), due.getMonthValue());
    if (from == null) {
      return noBase();
    }
    Said said = time.said(DateBase.NONE);
    if (said instanceof Said.On on) {
      return on.date().isBefore(from) && time.before() && time.day() == DueTime.NONE
          ? new Said.Unclear(Doubt.UNKNOWN_WORDS)
          : new Said.On(on.date(), new Reckoning("REPORT-MONTH", from));
    }
    return said;
  }

  private static Said quarter(Matcher quarter, @Nullable LocalDate from) {
    boolean open = quarter.group(2) != null && !quarter.group().matches(".*[末底内].*");
    if (from == null || open) {
      return new Said.Unclear(from == null ? Doubt.NO_BASE : Doubt.UNKNOWN_WORDS);
    }
    YearMonth month = YearMonth.from(from);
    int toEnd = (3 - month.getMonthValue() % 3) % 3 + (isNext(quarter.group()) ? 3 : 0);
    return new Said.On(
        month.plusMonths(toEnd).atEndOfMonth(), new Reckoning("REPORT-QUARTER", from));
  }

  private static Said week(Matcher week, @Nullable LocalDate from) {
    if (from == null) {
      return noBase();
    }
    int day = 1 + "一二三四五六日".indexOf(week.group(2).replace('天', '日'));
    LocalDate due = from.with(DayOfWeek.of(day)).plusWeeks(isNext(week.group()) ? 1 : 0);
    return new Said.On(due, new Reckoning("REPORT-WEEK", from));
  }

  /** The day before a feast whose day is known and still to come. */
  private static Said feast(Matcher found, DateBase base) {
    Feast feast = Feast.named(found.group(3));
    LocalDate from = base.spoken();
    @Nullable LocalDate day;
    if (found.group(1) != null) {
      int year = Integer.parseInt(found.group(1));
      if (year < DueTime.FIRST_YEAR) {
        return new Said.Unclear(Doubt.YEAR_OUTSIDE);
      }
      day = feast.in(year);
    } else if (from == null) {
      return noBase();
    } else if (found.group(2) != null) {
      day = feast.in(from.getYear() + (found.group(2).matches("明年|来年") ? 1 : 0));
    } else {
      day = feast.in(from.getYear());
      if (day != null && !day.isAfter(from)) {
        day = feast.in(from.getYear() + 1);
        day = day == null || day.isAfter(from.plusMonths(NEAR_MONTHS)) ? null : day;
      }
    }
    boolean passed = day != null && from != null && !day.isAfter(from);
    return day == null || passed
        ? new Said.Unclear(Doubt.UNKNOWN_WORDS)
        : new Said.On(day.minusDays(1), new Reckoning("FEAST", day));
  }
}
