package app.xiaohao.store.columns;

import app.xiaohao.ledger.Frozen;
import app.xiaohao.ledger.period.BodySeal;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.Period;
import app.xiaohao.model.inspection.PeriodId;
import app.xiaohao.model.inspection.SentPacket;
import app.xiaohao.store.log.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Reads reporting periods and what was frozen. The hash of a frozen table stands beside it and in
 * the change log, whose chain seals it: only a table that has both is whole.
 */
public final class PeriodReader {
  private PeriodReader() {}

  /** By number. */
  public static List<Period> periods(Sql sql, InspectionId inspection) throws SQLException {
    return sql.list(
        "select id, inspection_id, number, name, from_on, to_on, closed_on, closed_by"
            + " from reporting_period where inspection_id = ? order by number",
        row ->
            new Period(
                new PeriodId(row.getLong(1)),
                new InspectionId(row.getLong(2)),
                row.getInt(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class),
                row.getString(8)),
        inspection.value());
  }

  /** In the order of the days; of one day by name. */
  public static List<SentPacket> packets(Sql sql, PeriodId period) throws SQLException {
    return sql.list(
        "select period_id, addressee, person, row_count, sha256, sent_on, returned_on from packet"
            + " where period_id = ? order by sent_on, addressee, sha256",
        row ->
            new SentPacket(
                new PeriodId(row.getLong(1)),
                row.getString(2),
                row.getBoolean(3),
                row.getInt(4),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class)),
        period.value());
  }

  /** Empty while the period is open. */
  public static Optional<Frozen> snapshot(Sql sql, PeriodId period) throws SQLException {
    return sql.first(
        "select s.id, p.inspection_id, p.id, p.name, p.closed_on, s.taken_at, s.taken_by, s.sha256,"
            + " s.body, "
            + sealed("PERIOD_CLOSED", "s.sha256")
            + " from period_snapshot s join reporting_period p on p.id = s.period_id"
            + " where p.id = ?",
        PeriodReader::frozen,
        period.value());
  }

  /** Newest first. */
  public static List<Frozen> reconciliations(Sql sql, InspectionId inspection) throws SQLException {
    return sql.list(
        "select r.id, r.inspection_id, r.period_id, r.title, r.signed_on, r.signed_at,"
            + " r.signed_by, r.sha256, r.body, "
            + sealed("RECONCILED", "r.sha256")
            + " from reconciliation r where r.inspection_id = ? order by r.id desc",
        PeriodReader::frozen,
        inspection.value());
  }

  private static String sealed(String kind, String hash) {
    return "exists (select 1 from change_log l join change_field f on f.change_number = l.number"
        + " where l.kind = '"
        + kind
        + "' and f.field = 'sha256' and f.value_after = "
        + hash
        + ")";
  }

  private static Frozen frozen(ResultSet row) throws SQLException {
    Long period = row.getObject(3, Long.class);
    String hash = row.getString(8);
    String body = row.getString(9);
    return new Frozen(
        row.getLong(1),
        new InspectionId(row.getLong(2)),
        period == null ? null : new PeriodId(period),
        row.getString(4),
        row.getObject(5, LocalDate.class),
        row.getObject(6, OffsetDateTime.class),
        row.getString(7),
        hash,
        body,
        row.getBoolean(10) && hash.equals(BodySeal.of(body)));
  }
}
