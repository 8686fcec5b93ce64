package app.xiaohao.store.rows;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.history.HistoryEntry.Kind;
import app.xiaohao.model.calendar.DayKind;
import app.xiaohao.model.calendar.WorkCalendar;
import app.xiaohao.store.log.ChangeChain.Subject;
import app.xiaohao.store.log.FieldChanges;
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

  static void write(ChangeWriter writer, Change.CalendarDay change) throws SQLException {
    Sql sql = writer.sql();
    ChangeWriter.requireHeld(read(sql).own().get(change.day()) == change.before());
    sql.update("delete from calendar_day where day_on = ?", change.day());
    if (change.after() != null) {
      sql.update(
          "insert into calendar_day (day_on, kind) values (?, ?)", change.day(), change.after());
    }
    writer
        .log()
        .add(
            Kind.CALENDAR_CHANGED,
            Subject.LEDGER,
            "",
            "",
            new FieldChanges()
                .add("day_on", "", change.day())
                .add("day_kind", change.before(), change.after())
                .list());
  }
}
