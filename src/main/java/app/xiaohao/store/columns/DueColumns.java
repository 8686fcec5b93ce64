package app.xiaohao.store.columns;

import app.xiaohao.ledger.history.DueParts;
import app.xiaohao.ledger.history.DueParts.Rhythm;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.deadline.Deadline.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** Reads a deadline from the columns that hold its {@link DueParts}. */
public final class DueColumns {
  private DueColumns() {}

  /**
   * Reads the columns {@code due_kind, due_on, due_day, due_words} and {@code due_rhythm,
   * due_month}.
   *
   * @param column where the first four of them begin
   * @param rhythm where the other two begin
   */
  public static Deadline read(ResultSet row, int column, int rhythm) throws SQLException {
    Kind kind = Kind.valueOf(row.getString(column));
    boolean recurs = kind == Kind.RECURRING;
    return new DueParts(
            kind,
            row.getObject(column + 1, LocalDate.class),
            row.getInt(column + 2),
            row.getString(column + 3),
            recurs ? Rhythm.valueOf(row.getString(rhythm)) : Rhythm.MONTHLY,
            recurs ? row.getInt(rhythm + 1) : null)
        .deadline();
  }
}
