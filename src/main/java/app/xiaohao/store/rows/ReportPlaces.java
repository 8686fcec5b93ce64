package app.xiaohao.store.rows;

import app.xiaohao.store.log.Dml;
import app.xiaohao.store.log.Sql;
import java.sql.SQLException;

/** In which period a report belongs that was there before its period. */
final class ReportPlaces {
  private ReportPlaces() {}

  /** Puts reports that are in no period yet into the one into which their day falls. */
  static void place(Sql sql, long inspection) throws SQLException {
    String theirs =
        " from reporting_period r where r.inspection_id = ?"
            + " and progress_entry.reported_on between r.from_on and r.to_on";
    sql.update(
        Dml.update(
                "progress_entry",
                new Dml.Assigned("period_id", "(select r.id" + theirs + ")"),
                new Dml.Assigned(
                    "late", "exists (select 1" + theirs + " and r.closed_on is not null)"))
            .where(
                "period_id is null and exists (select 1"
                    + theirs
                    + ") and measure_id in (select m.id from measure m join issue i"
                    + " on i.id = m.issue_id where i.inspection_id = ?)"),
        inspection,
        inspection,
        inspection,
        inspection);
  }
}
