package app.xiaohao.model.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * On which days something is due again and again: 每周五前, 每月25日前, 每季度末, 每半年, 每年12月底前. A day that a
 * month does not have is its last day.
 */
public sealed interface Recurrence {
  /** How often. */
  enum Every {
    /** 每周 */
    WEEK(0),
    /** 每月 */
    MONTH(1),
    /** 每季度 */
    QUARTER(3),
    /** 每半年 */
    HALF_YEAR(6),
    /** 每年 */
    YEAR(12);

    private final int months;

    Every(int months) {
      this.months = months;
    }

    /** How many months it has; 0 for a week. */
    public int months() {
      return months;
    }
  }

  /** How often. */
  Every every();

  /** The first day due on {@code day} or after it. */
  LocalDate onOrAfter(LocalDate day);

  /** The last day due before {@code day}. */
  LocalDate before(LocalDate day);

  /** The days due from {@code first} to {@code last}, both included, in their order. */
  default List<LocalDate> between(LocalDate first, LocalDate last) {
    List<LocalDate> days = new ArrayList<>();
    LocalDate due = onOrAfter(first);
    while (!due.isAfter(last)) {
      days.add(due);
      due = onOrAfter(due.plusDays(1));
    }
    return days;
  }

  /**
   * The days due that passed without a record, in their order. A record counts for the first day
   * due on or after it; what is due today is not missed yet.
   *
   * @param since the first day on which anything can be due
   * @param records the days of what was reported or done
   */
  default List<LocalDate> missed(LocalDate since, LocalDate today, Collection<LocalDate> records) {
    List<LocalDate> missed = new ArrayList<>();
    for (LocalDate due : between(since, today.minusDays(1))) {
      LocalDate last = before(due);
      boolean recorded =
          records.stream().anyMatch(record -> record.isAfter(last) && !record.isAfter(due));
      if (!recorded) {
        missed.add(due);
      }
    }
    return missed;
  }

  /** Every week on a day (每周五前). */
  record Weekly(DayOfWeek day) implements Recurrence {
    /** The day is required. */
    public Weekly {
      Objects.requireNonNull(day);
    }

    @Override
    public Every every() {
      return Every.WEEK;
    }

    @Override
    public LocalDate onOrAfter(LocalDate from) {
      return from.with(TemporalAdjusters.nextOrSame(day));
    }

    @Override
    public LocalDate before(LocalDate from) {
      return from.with(TemporalAdjusters.previous(day));
    }
  }

  /**
   * Once in every so many months, counted from January.
   *
   * @param month of the period, from 1 to as many as it has: 3 of a quarter is its last
   * @param day of that month, 1 to 31; in a shorter month its last day
   */
  record Monthly(Every every, int month, int day) implements Recurrence {
    private static final int LONGEST = 31;

    /**
     * @throws IllegalArgumentException if it counts weeks, or no such day can be
     */
    public Monthly {
      if (month < 1 || month > every.months() || day < 1 || day > LONGEST) {
        throw new IllegalArgumentException("not a day of a " + every + ": " + month + "-" + day);
      }
    }

    /** Every month on a day (每月25日前). */
    public static Monthly on(int day) {
      return new Monthly(Every.MONTH, 1, day);
    }

    /** On the last day of every month, quarter, half year or year. */
    public static Monthly atEndOf(Every every) {
      return new Monthly(every, every.months(), LONGEST);
    }

    /** Whether it is due on the last day of its period, whatever the months. */
    public boolean atEnd() {
      return month == every.months() && day == LONGEST;
    }

    @Override
    public LocalDate onOrAfter(LocalDate from) {
      LocalDate due = dueIn(from);
      return due.isBefore(from) ? dueIn(from.plusMonths(every.months())) : due;
    }

    @Override
    public LocalDate before(LocalDate from) {
      LocalDate due = dueIn(from);
      return due.isBefore(from) ? due : dueIn(from.minusMonths(every.months()));
    }

    /** The day due in the period in which a day lies. */
    private LocalDate dueIn(LocalDate any) {
      YearMonth here = YearMonth.from(any);
      YearMonth due =
          here.minusMonths((here.getMonthValue() - 1) % every.months()).plusMonths(month - 1);
      return due.atDay(Math.min(day, due.lengthOfMonth()));
    }
  }
}
