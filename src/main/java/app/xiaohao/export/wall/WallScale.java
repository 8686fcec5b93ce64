package app.xiaohao.export.wall;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** By which steps the axis of time is divided. */
public enum WallScale {
  /** from Monday to Sunday */
  WEEK(130),
  /** calendar months */
  MONTH(920),
  /** calendar quarters */
  QUARTER(2600),
  /** calendar years */
  YEAR(Integer.MAX_VALUE);

  private final int days;

  WallScale(int days) {
    this.days = days;
  }

  /** The finest by which so long an axis is still read at a look. */
  public static WallScale fitting(LocalDate from, LocalDate to) {
    long length = ChronoUnit.DAYS.between(from, to);
    for (WallScale scale : values()) {
      if (length <= scale.days) {
        return scale;
      }
    }
    return YEAR;
  }

  /** The first day of the step in which a day lies. */
  public LocalDate floor(LocalDate day) {
    return switch (this) {
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  /** The first day of the step after the one that begins on {@code first}. */
  public LocalDate next(LocalDate first) {
    return switch (this) {
      case WEEK -> first.plusWeeks(1);
      case MONTH -> first.plusMonths(1);
      case QUARTER -> first.plusMonths(3);
      case YEAR -> first.plusYears(1);
    };
  }

  /** The first days of all steps that lie in part between two days, both included. */
  List<LocalDate> steps(LocalDate from, LocalDate to) {
    List<LocalDate> steps = new ArrayList<>();
    for (LocalDate step = floor(from); !step.isAfter(to); step = next(step)) {
      steps.add(step);
    }
    return steps;
  }
}
