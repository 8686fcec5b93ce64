package app.xiaohao.intake.parse.line;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days and spans of days that a report names in its opening: 2024年7月9日至9月14日, 1月17日,
 * 2024年7月至9月.
 *
 * <p>A day without a year is the first such day that is not before the time named before it: an
 * opening tells what happened in its order, so that 1月17日 behind 2024年9月14日 is of 2025. Without a
 * time before it, it has no date.
 */
final class HeadTimes {
  private static final String FIGURES = "\\d{1,2}|[一二三四五六七八九十]{1,3}";

  /** Groups: year, spoken year, month, day; year, month, day in figures. */
  private static final Pattern POINT =
      Pattern.compile(
          "(?<!\\d)(?:(?:(\\d{4}|[〇○零一二三四五六七八九]{4})\\s*年\\s*|(同年|当年|本年|次年|翌年)\\s*)?("
              + FIGURES
              + ")\\s*月份?\\s*(?:("
              + FIGURES
              + ")\\s*[日号])?"
              + "|((?:19|20)\\d{2})[-./](\\d{1,2})[-./](\\d{1,2})(?!\\d))");

  private static final String TO = "\\s*(?:起|开始)?\\s*(?:至|到|—+|-|－|–|~|～)\\s*";
  private static final Pattern SPAN = Pattern.compile(TO);
  private static final Pattern LAST_DAY = Pattern.compile(TO + "(" + FIGURES + ")\\s*日");

  private final List<Time> times = new ArrayList<>();
  private LocalDate known;

  /**
   * A day or a span of days.
   *
   * @param from its first day; null where it cannot be told
   * @param to its last day, the same as the first of a single day; null where it cannot be told
   * @param span whether two times are named
   * @param days whether its days are named, and not only months
   */
  record Time(int start, int end, LocalDate from, LocalDate to, boolean span, boolean days) {}

  private HeadTimes() {}

  /** The times of some words, in their order. */
  static List<Time> in(String words) {
    HeadTimes found = new HeadTimes();
    Matcher point = POINT.matcher(words);
    while (point.find()) {
      found.add(point, words);
    }
    return List.copyOf(found.times);
  }

  private void add(Matcher point, String words) {
    Time last = times.isEmpty() ? null : times.getLast();
    boolean ends =
        last != null
            && !last.span()
            && SPAN.matcher(words.substring(last.end(), point.start())).matches();
    Time time = time(point);
    if (ends) {
      times.removeLast();
      boolean days = last.days() && time.days();
      time = new Time(last.start(), time.end(), last.from(), time.to(), true, days);
    } else if (time.days()) {
      Matcher day = LAST_DAY.matcher(words).region(time.end(), words.length());
      if (day.lookingAt()) {
        LocalDate to =
            time.from() == null ? null : day(YearMonth.from(time.from()), number(day.group(1)));
        time = new Time(time.start(), day.end(), time.from(), to, true, true);
      }
    }
    boolean backwards = time.from() != null && time.to() != null && time.to().isBefore(time.from());
    if (backwards || time.from() == null || time.to() == null) {
      time = new Time(time.start(), time.end(), null, null, time.span(), time.days());
    } else {
      known = time.to();
    }
    times.add(time);
  }

  private Time time(Matcher point) {
    boolean figures = point.group(5) != null;
    int month = number(point.group(figures ? 6 : 3));
    String written = point.group(figures ? 7 : 4);
    int day = written == null ? 1 : number(written);
    Integer year = figures ? Integer.valueOf(point.group(5)) : year(point.group(1), point.group(2));
    LocalDate from = null;
    if (year != null) {
      from = ChineseDate.of(year, month, day).orElse(null);
    } else if (known != null && point.group(2) == null) {
      from = ahead(month, day, written != null);
    }
    LocalDate to = from == null || written != null ? from : YearMonth.from(from).atEndOfMonth();
    known = to == null ? known : to;
    return new Time(point.start(), point.end(), from, to, false, written != null);
  }

  private Integer year(String written, String spoken) {
    if (written != null) {
      return ChineseNumber.isDigit(written.charAt(0))
          ? Integer.valueOf(written)
          : Integer.valueOf(ChineseDate.year(written));
    }
    if (spoken == null || known == null) {
      return null;
    }
    return known.getYear() + ("次年".equals(spoken) || "翌年".equals(spoken) ? 1 : 0);
  }

  /** The first such day, or month, from the last known time on. */
  private LocalDate ahead(int month, int day, boolean ofDay) {
    LocalDate from = ofDay ? known : known.withDayOfMonth(1);
    LocalDate same = ChineseDate.of(known.getYear(), month, day).orElse(null);
    return same != null && !same.isBefore(from)
        ? same
        : ChineseDate.of(known.getYear() + 1, month, day).orElse(null);
  }

  private static int number(String figures) {
    return ChineseNumber.isDigit(figures.charAt(0))
        ? Integer.parseInt(figures)
        : ChineseNumber.ofNumerals(figures, 0, figures.length());
  }

  private static LocalDate day(YearMonth month, int day) {
    return month.isValidDay(day) ? month.atDay(day) : null;
  }
}
