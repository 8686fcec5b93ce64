package app.xiaohao.store.columns;

import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.deadline.Deadline.Kind;
import app.xiaohao.model.deadline.Recurrence;
import app.xiaohao.model.deadline.Recurrence.Every;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * A deadline as the columns {@code due_kind, due_on, due_day, due_words} and {@code due_rhythm,
 * due_month} hold it.
 *
 * @param on null where no date binds
 * @param day of a recurring deadline the day of the month, or of the week from Monday; else null
 * @param rhythm of a recurring deadline how often; else MONTHLY
 * @param month of a recurring deadline the month of its quarter, half year or year; else null
 */
public record DueColumns(
    Kind kind, LocalDate on, Integer day, String words, Rhythm rhythm, Integer month) {
  /** How often a deadline recurs. */
  enum Rhythm {
    WEEKLY(null),
    MONTHLY(Every.MONTH),
    QUARTERLY(Every.QUARTER),
    HALF_YEARLY(Every.HALF_YEAR),
    YEARLY(Every.YEAR);

    private final Every months;

    Rhythm(Every months) {
      this.months = months;
    }

    private static Rhythm of(Every every) {
      return Stream.of(values())
          .filter(rhythm -> rhythm.months == every)
          .findFirst()
          .orElse(WEEKLY);
    }
  }

  public static DueColumns of(Deadline deadline) {
    if (!(deadline instanceof Deadline.Recurring due)) {
      return new DueColumns(
          deadline.kind(),
          deadline.binding().orElse(null),
          null,
          deadline.words(),
          Rhythm.MONTHLY,
          null);
    }
    return switch (due.recurrence()) {
      case Recurrence.Weekly(DayOfWeek day) ->
          new DueColumns(Kind.RECURRING, null, day.getValue(), due.words(), Rhythm.WEEKLY, null);
      case Recurrence.Monthly(Every every, int month, int day) ->
          new DueColumns(
              Kind.RECURRING,
              null,
              day,
              due.words(),
              Rhythm.of(every),
              every == Every.MONTH ? null : month);
    };
  }

  /**
   * Reads the columns.
   *
   * @param column where the first four of them begin
   * @param rhythm where the other two begin
   */
  public static Deadline read(ResultSet row, int column, int rhythm) throws SQLException {
    String words = row.getString(column + 3);
    return switch (Kind.valueOf(row.getString(column))) {
      case ON_DATE -> new Deadline.OnDate(row.getObject(column + 1, LocalDate.class), words);
      case IMMEDIATE -> new Deadline.Immediate(row.getObject(column + 1, LocalDate.class), words);
      case LONG_TERM -> new Deadline.LongTerm(words);
      case RECURRING ->
          new Deadline.Recurring(
              recurrence(
                  Rhythm.valueOf(row.getString(rhythm)),
                  row.getInt(column + 2),
                  row.getInt(rhythm + 1)),
              words);
      case UNSET -> Deadline.unset();
    };
  }

  private static Recurrence recurrence(Rhythm rhythm, int day, int month) {
    return switch (rhythm) {
      case WEEKLY -> new Recurrence.Weekly(DayOfWeek.of(day));
      case MONTHLY -> Recurrence.Monthly.on(day);
      default -> new Recurrence.Monthly(rhythm.months, month, day);
    };
  }
}
