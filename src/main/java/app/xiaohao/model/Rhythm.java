package app.xiaohao.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How often something is asked for. */
public enum Rhythm {
  /** 每周, Monday to Sunday */
  WEEKLY,
  /** 每半月, to the 15th and to the end of the month */
  HALF_MONTHLY,
  /** 每月 */
  MONTHLY,
  /** 每季度 */
  QUARTERLY;

  private static final int HALF = 15;

  /** The first day of the week, half month, month or quarter in which a day lies. */
  public LocalDate firstDay(LocalDate day) {
    return switch (this) {
      case WEEKLY -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case HALF_MONTHLY -> day.withDayOfMonth(day.getDayOfMonth() > HALF ? HALF + 1 : 1);
      case MONTHLY -> day.withDayOfMonth(1);
      case QUARTERLY -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
    };
  }

  /** The last day of the week, half month, month or quarter in which a day lies. */
  public LocalDate lastDay(LocalDate day) {
    return switch (this) {
      case WEEKLY -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
      case HALF_MONTHLY ->
          day.getDayOfMonth() > HALF
              ? day.with(TemporalAdjusters.lastDayOfMonth())
              : day.withDayOfMonth(HALF);
      case MONTHLY -> day.with(TemporalAdjusters.lastDayOfMonth());
      case QUARTERLY -> firstDay(day).plusMonths(3).minusDays(1);
    };
  }
}
