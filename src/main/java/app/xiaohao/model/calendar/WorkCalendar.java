package app.xiaohao.model.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which days are worked: the notices of the State Council that ship, changed by the office's own
 * days, and Monday to Friday where neither says anything.
 *
 * @param own days that the office has said
 */
public record WorkCalendar(Map<LocalDate, DayKind> own) {
  /** As it ships. */
  public static final WorkCalendar SHIPPED = new WorkCalendar(Map.of());

  /** The map is copied. */
  public WorkCalendar {
    own = Map.copyOf(own);
  }

  /** What a day is. */
  public DayKind kind(LocalDate day) {
    DayKind said = own.get(day);
    return said == null ? shipped(day) : said;
  }

  /** What a day is without the office's own days. */
  public static DayKind shipped(LocalDate day) {
    PublishedCalendar.Day published = PublishedCalendar.days().get(day);
    if (published != null) {
      return published.kind();
    }
    DayOfWeek week = day.getDayOfWeek();
    return week == DayOfWeek.SATURDAY || week == DayOfWeek.SUNDAY ? DayKind.FREE : DayKind.WORKING;
  }

  /** The holiday for which a published day differs from its week; empty for other days. */
  public static Optional<String> remark(LocalDate day) {
    return Optional.ofNullable(PublishedCalendar.days().get(day))
        .map(PublishedCalendar.Day::remark);
  }

  /** All days of a year that differ from Monday to Friday, published or the office's own. */
  public SortedSet<LocalDate> special(int year) {
    SortedSet<LocalDate> days = new TreeSet<>(own.keySet());
    days.addAll(PublishedCalendar.days().keySet());
    return new TreeSet<>(days.subSet(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)));
  }

  /**
   * Whether the holidays of all years from one day to the other are known: announced, or the office
   * has said days of that year. Else the reckoning falls back to the weekends and the screen says
   * so.
   */
  public boolean knows(LocalDate from, LocalDate to) {
    for (int year = from.getYear(); year <= to.getYear(); year++) {
      int asked = year;
      if (!PublishedCalendar.years().contains(asked)
          && own.keySet().stream().noneMatch(day -> day.getYear() == asked)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a day is worked. */
  public boolean isWorking(LocalDate day) {
    return kind(day) == DayKind.WORKING;
  }

  /** The day itself or the last working day before it. */
  public LocalDate onOrBefore(LocalDate day) {
    LocalDate worked = day;
    while (!isWorking(worked)) {
      worked = worked.minusDays(1);
    }
    return worked;
  }

  /** The day itself or the first working day after it. */
  public LocalDate onOrAfter(LocalDate day) {
    LocalDate worked = day;
    while (!isWorking(worked)) {
      worked = worked.plusDays(1);
    }
    return worked;
  }

  /**
   * The first of so many working days of which the last is {@link #onOrBefore} a day.
   *
   * @param days 1 and up
   */
  public LocalDate first(LocalDate last, int days) {
    LocalDate first = onOrBefore(last);
    for (int i = 1; i < days; i++) {
      first = onOrBefore(first.minusDays(1));
    }
    return first;
  }

  /**
   * The last of so many working days of which the first is {@link #onOrAfter} a day.
   *
   * @param days 1 and up
   */
  public LocalDate last(LocalDate first, int days) {
    LocalDate last = onOrAfter(first);
    for (int i = 1; i < days; i++) {
      last = onOrAfter(last.plusDays(1));
    }
    return last;
  }

  /** How many working days there are from one day to another, both included; 0 where none. */
  public int count(LocalDate from, LocalDate to) {
    int count = 0;
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      count += isWorking(day) ? 1 : 0;
    }
    return count;
  }
}
