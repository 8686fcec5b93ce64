package app.xiaohao.model.deadline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A time of the calendar as {@link TimeScanner} finds it.
 *
 * @param year 0 where the words give none
 * @param spoken 今年, 明年, 年; null where the words give none
 * @param month 0 where the words give none
 * @param day {@link #NONE} where the words give none
 * @param part of the month or year
 * @param before whether the words are 9月前
 */
record DueTime(int year, @Nullable String spoken, int month, int day, Part part, boolean before) {
  /** No day is given; 0 is one that does not exist. */
  static final int NONE = -1;

  /** 1949: no office dates its work before. */
  static final int FIRST_YEAR = 1949;

  /** Which part of a month or year. */
  enum Part {
    /** all of it, or its end */
    WHOLE,
    /** 底, 末: its end, said in words */
    END,
    /** 上半年, of a year */
    FIRST_HALF,
    /** 上旬 */
    TENTH,
    /** 上半月 */
    FIFTEENTH,
    /** 中旬 */
    TWENTIETH,
    /** 初, 中: without a last day */
    OPEN
  }

  boolean hasYear() {
    return year > 0;
  }

  /** 年底, 年内: the end of a year that is not told. */
  boolean isYearEnd() {
    return "年".equals(spoken);
  }

  /** How many years behind that of the words. */
  int years() {
    return switch (spoken) {
      case "明年", "来年", "次年" -> 1;
      case "后年" -> 2;
      case null, default -> 0;
    };
  }

  /**
   * The end of a range in the year and month of its beginning, or in the next year where the months
   * say so; null where it cannot end there.
   */
  @Nullable DueTime endOf(DueTime first) {
    if (month == 0 && day != NONE) {
      return first.day == NONE || day < first.day
          ? null
          : new DueTime(first.year, first.spoken, first.month, day, part, before);
    }
    if (hasYear()) {
      return this;
    }
    int later = spoken != null ? years() : month < first.month ? 1 : 0;
    if (first.hasYear()) {
      return new DueTime(first.year + later, null, month, day, part, before);
    }
    if (spoken != null) {
      return this;
    }
    return later > 0 ? null : new DueTime(0, first.spoken, month, day, part, before);
  }

  /** What it comes to, reckoned from the days of the words where it names no year. */
  Said said(DateBase base) {
    if (part == Part.OPEN) {
      return new Said.Unclear(Doubt.OPEN);
    }
    if (hasYear()) {
      return inOwnYear(base);
    }
    LocalDate from = base.spoken();
    if (from != null) {
      LocalDate date = date(from.getYear() + years());
      if (date == null) {
        return new Said.Unclear(Doubt.NO_SUCH_DAY);
      }
      boolean past = date.isBefore(from) && (spoken == null || isYearEnd() || before);
      if (!past) {
        return new Said.On(date, new Reckoning("REPORT-YEAR", from));
      }
    }
    return fromFeedback(base);
  }

  private Said inOwnYear(DateBase base) {
    if (year < FIRST_YEAR) {
      return new Said.Unclear(Doubt.YEAR_OUTSIDE);
    }
    LocalDate date = date(year);
    if (date == null) {
      return new Said.Unclear(Doubt.NO_SUCH_DAY);
    }
    boolean beforeYear = month == 0 && before && part == Part.WHOLE;
    return beforeYear && base.spoken() != null && date.isBefore(base.spoken())
        ? new Said.Unclear(Doubt.UNKNOWN_WORDS)
        : new Said.On(date, null);
  }

  /** The first such day from the feedback on, if it comes before the words were spoken. */
  private Said fromFeedback(DateBase base) {
    LocalDate from = base.feedback();
    if (from == null || (spoken != null && !isYearEnd())) {
      return new Said.Unclear(base.spoken() == null ? Doubt.NO_BASE : Doubt.YEAR_MISSING);
    }
    LocalDate date = date(from.getYear());
    if (date != null && date.isBefore(from)) {
      date = date(from.getYear() + 1);
    }
    if (date == null) {
      return new Said.Unclear(Doubt.NO_SUCH_DAY);
    }
    boolean sure = base.spoken() == null || date.isBefore(base.spoken());
    return sure
        ? new Said.On(date, new Reckoning("FEEDBACK-YEAR", from))
        : new Said.Unclear(Doubt.YEAR_MISSING);
  }

  /** The last day in time; null where the calendar has no such day. 9月前 ends with August. */
  private @Nullable LocalDate date(int inYear) {
    if (month == 0) {
      return part == Part.FIRST_HALF
          ? LocalDate.of(inYear, 6, 30)
          : LocalDate.of(before && part == Part.WHOLE ? inYear - 1 : inYear, 12, 31);
    }
    try {
      return day == NONE ? inMonth(YearMonth.of(inYear, month)) : LocalDate.of(inYear, month, day);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private LocalDate inMonth(YearMonth in) {
    return switch (part) {
      case TENTH -> in.atDay(10);
      case FIFTEENTH -> in.atDay(15);
      case TWENTIETH -> in.atDay(20);
      case WHOLE -> (before ? in.minusMonths(1) : in).atEndOfMonth();
      default -> in.atEndOfMonth();
    };
  }
}
