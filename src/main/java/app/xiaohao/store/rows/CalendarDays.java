package app.xiaohao.store.rows;

import app.xiaohao.model.calendar.DayKind;
import app.xiaohao.model.calendar.WorkCalendar;
import app.xiaohao.store.log.Sql;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The days of the working calendar that the office has said. */
final class CalendarDays {
  private CalendarDays() {}

  static WorkCalendar read(Sql sql) throws SQLException {
    Map<LocalDate, DayKind> own = new HashMap<>();
    sql.each(
        "select day_on, kind from calendar_day",
        row -> own.put(row.getObject(1, LocalDate.class), DayKind.valueOf(row.getString(2))));
    return new WorkCalendar(own);
  }
}
