package app.xiaohao.store.columns;

import app.xiaohao.ledger.row.DateSettings;
import app.xiaohao.model.MeasureId;
import app.xiaohao.store.log.ChangeLog;
import app.xiaohao.store.log.Sql;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/** Reads how the date of a measure came to be what it is. */
public final class DateHistory {
  private DateHistory() {}

  public static DateSettings of(Sql sql, MeasureId measure) throws SQLException {
    DateSettings.Setting first =
        sql.first(
                "select d.imported_by, d.imported_at from measure m join issue i on i.id ="
                    + " m.issue_id join document_import d on d.id = coalesce(m.import_id,"
                    + " i.import_id) where m.id = ?",
                row ->
                    new DateSettings.Setting(
                        row.getString(1),
                        row.getObject(2, OffsetDateTime.class).toLocalDate(),
                        null),
                measure.value())
            .orElse(null);
    // what is said of its issue as a whole may tell of another measure's date
    return DateSettings.of(first, ChangeLog.ofMeasureAlone(sql, measure.value()));
  }
}
