package app.xiaohao.store;

import app.xiaohao.model.Deadline;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * A deadline as the columns {@code due_kind, due_on, due_day, due_words} hold it.
 *
 * @param on null where no date binds
 * @param day the day of the month of a recurring deadline, else null
 */
record DueColumns(Kind kind, LocalDate on, Integer day, String words) {
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
      case Deadline.OnDate due -> new DueColumns(Kind.ON_DATE, due.date(), null, due.words());
      case Deadline.Immediate due -> new DueColumns(Kind.IMMEDIATE, due.by(), null, due.words());
      case Deadline.LongTerm due -> new DueColumns(Kind.LONG_TERM, null, null, due.words());
      case Deadline.Recurring due ->
          new DueColumns(Kind.RECURRING, null, due.dayOfMonth(), due.words());
      case Deadline.Unset due -> new DueColumns(Kind.UNSET, null, null, due.words());
    };
  }

  /** Reads the four columns, which stand side by side from {@code column} on. */
  static Deadline read(ResultSet row, int column) throws SQLException {
    String words = row.getString(column + 3);
    return switch (Kind.valueOf(row.getString(column))) {
      case ON_DATE -> new Deadline.OnDate(row.getObject(column + 1, LocalDate.class), words);
      case IMMEDIATE -> new Deadline.Immediate(row.getObject(column + 1, LocalDate.class), words);
      case LONG_TERM -> new Deadline.LongTerm(words);
      case RECURRING -> new Deadline.Recurring(row.getInt(column + 2), words);
      case UNSET -> Deadline.unset();
    };
  }
}
