package app.xiaohao.store.columns;

import app.xiaohao.model.deadline.Deadline;
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
record DueColumns(
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

  private DueColumns(Kind kind, LocalDate on, String words) {
    this(kind, on, null, words, Rhythm.MONTHLY, null);
  }

  /** The forms of a deadline. */
  enum Kind {
    ON_DATE,
    IMMEDIATE,
    LONG_TERM,
    RECURRING,
    UNSET
  }

  static DueColumns of(Deadline deadline) {
    return switch (deadline) {
      case Deadline.OnDate due -> new DueColumns(Kind.ON_DATE, due.date(), due.words());
      case Deadline.Immediate due -> new DueColumns(Kind.IMMEDIATE, due.by(), due.words());
      case Deadline.LongTerm due -> new DueColumns(Kind.LONG_TERM, null, due.words());
      case Deadline.Recurring due ->
          switch (due.recurrence()) {
            case Recurrence.Weekly(DayOfWeek day) ->
                new DueColumns(
                    Kind.RECURRING, null, day.getValue(), due.words(), Rhythm.WEEKLY, null);
            case Recurrence.Monthly(Every every, int month, int day) ->
                new DueColumns(
                    Kind.RECURRING,
                    null,
                    day,
                    due.words(),
                    Rhythm.of(every),
                    every == Every.MONTH ? null : month);
          };
      case Deadline.Unset due -> new DueColumns(Kind.UNSET, null, due.words());
    };
  }

  /**
   * Reads the columns.
   *
   * @param column where the first four of them begin
   * @param rhythm where the other two begin
   */
  static Deadline read(ResultSet row, int column, int rhythm) throws SQLException {
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
