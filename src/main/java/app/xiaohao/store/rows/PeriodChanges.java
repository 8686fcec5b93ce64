package app.xiaohao.store.rows;

import app.xiaohao.ledger.Books;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.change.LedgerException;
import app.xiaohao.ledger.history.HistoryEntry.Kind;
import app.xiaohao.ledger.period.Snapshot;
import app.xiaohao.ledger.period.SnapshotForm;
import app.xiaohao.ledger.reconcile.Reconciler;
import app.xiaohao.ledger.reconcile.Reconciliation;
import app.xiaohao.ledger.reconcile.ReconciliationForm;
import app.xiaohao.ledger.rule.PeriodRules;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.Period;
import app.xiaohao.store.columns.PeriodReader;
import app.xiaohao.store.log.ChangeChain.Subject;
import app.xiaohao.store.log.FieldChanges;
import app.xiaohao.store.log.Sql;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Writes reporting periods with their frozen tables, and reconciliations. */
final class PeriodChanges {
  private PeriodChanges() {}

  static void opened(ChangeWriter writer, Change.PeriodOpened change) throws SQLException {
    Sql sql = writer.sql();
    String inspection = inspection(sql, change.inspection());
    PeriodRules.requireNext(PeriodReader.periods(sql, change.inspection()), change);
    sql.update(
        "insert into reporting_period (inspection_id, number, name, from_on, to_on)"
            + " values (?,?,?,?,?)",
        change.inspection().value(),
        change.number(),
        change.name().strip(),
        change.from(),
        change.to());
    place(sql, change.inspection().value());
    log(
        writer,
        Kind.PERIOD_OPENED,
        new FieldChanges()
            .add("inspection", "", inspection)
            .add("number", "", change.number())
            .add("name", "", change.name().strip())
            .add("from_on", "", change.from())
            .add("to_on", "", change.to()));
  }

  static void closed(ChangeWriter writer, Change.PeriodClosed change) throws SQLException {
    Sql sql = writer.sql();
    String inspection = inspection(sql, change.inspection());
    Period period =
        PeriodRules.requireClosable(
            PeriodReader.periods(sql, change.inspection()), change.period(), change.on());
    String body =
        SnapshotForm.write(
            Snapshot.of(
                period.name(),
                RowReader.all(sql, change.inspection()),
                Settings.read(sql).lights(),
                change.on()));
    String hash = PeriodReader.sha256(body);
    sql.update(
        "update reporting_period set closed_on = ?, closed_by = ? where id = ?",
        change.on(),
        writer.by(),
        period.id().value());
    sql.update(
        "insert into period_snapshot (period_id, taken_at, taken_by, sha256, body)"
            + " values (?,?,?,?,?)",
        period.id().value(),
        writer.at(),
        writer.by(),
        hash,
        body);
    log(
        writer,
        Kind.PERIOD_CLOSED,
        new FieldChanges()
            .add("inspection", "", inspection)
            .add("number", "", period.number())
            .add("name", "", period.name())
            .add("closed_on", "", change.on())
            .add("sha256", "", hash));
  }

  /** What is signed is reckoned again here: nobody signs what the ledger no longer says. */
  static void signed(ChangeWriter writer, Change.ReconciliationSigned change) throws SQLException {
    Sql sql = writer.sql();
    Books books =
        BooksReader.read(sql, change.inspection())
            .orElseThrow(() -> ChangeWriter.unknown(change.inspection()));
    Period period =
        change.period() == null
            ? null
            : books
                .period(change.period())
                .orElseThrow(() -> ChangeWriter.unknown(change.period()));
    Reconciliation now = Reconciler.of(books, period, change.on());
    ChangeWriter.requireHeld(ReconciliationForm.write(now).equals(change.body()));
    if (!now.errors().isEmpty()) {
      throw new LedgerException(
          LedgerException.Kind.SUMS_DISAGREE, List.of(Integer.toString(now.errors().size())), null);
    }
    if (change.on().isAfter(writer.today())) {
      throw LedgerException.refusing(LedgerException.Kind.DAY_IN_FUTURE, change.on());
    }
    int open = now.open().size();
    if (open > 0 && change.reason().isBlank()) {
      throw LedgerException.refusing(LedgerException.Kind.DIFFERENCES_OPEN, open);
    }
    String body = ReconciliationForm.signed(change.body(), change.reason());
    String hash = PeriodReader.sha256(body);
    sql.update(
        "insert into reconciliation (inspection_id, period_id, title, signed_on, signed_at,"
            + " signed_by, sha256, body) values (?,?,?,?,?,?,?,?)",
        change.inspection().value(),
        period == null ? null : period.id().value(),
        change.title(),
        change.on(),
        writer.at(),
        writer.by(),
        hash,
        body);
    writer
        .log()
        .add(
            Kind.RECONCILED,
            Subject.LEDGER,
            "",
            change.reason().strip(),
            new FieldChanges()
                .add("inspection", "", books.inspection().name())
                .add("name", "", change.title())
                .add("signed_on", "", change.on())
                .add("differences", "", open)
                .add("sha256", "", hash)
                .list());
  }

  /** In which period a report belongs. */
  record Placed(Long period, boolean late) {}

  /** The period of an inspection into which a day falls; no period where there is none. */
  static Placed placed(Sql sql, InspectionId inspection, LocalDate on) throws SQLException {
    Optional<Period> period = PeriodRules.of(PeriodReader.periods(sql, inspection), on);
    return period
        .map(one -> new Placed(one.id().value(), !one.open()))
        .orElse(new Placed(null, false));
  }

  /** Puts reports that are in no period yet into the one into which their day falls. */
  static void place(Sql sql, long inspection) throws SQLException {
    String theirs =
        " from reporting_period r where r.inspection_id = ?"
            + " and progress_entry.reported_on between r.from_on and r.to_on";
    sql.update(
        "update progress_entry set period_id = (select r.id"
            + theirs
            + "), late = exists (select 1"
            + theirs
            + " and r.closed_on is not null) where period_id is null and exists (select 1"
            + theirs
            + ") and measure_id in (select m.id from measure m join issue i on i.id = m.issue_id"
            + " where i.inspection_id = ?)",
        inspection,
        inspection,
        inspection,
        inspection);
  }

  private static void log(ChangeWriter writer, Kind kind, FieldChanges fields) {
    writer.log().add(kind, Subject.LEDGER, "", "", fields.list());
  }

  private static String inspection(Sql sql, InspectionId id) throws SQLException {
    return sql.first(
            "select name from inspection where id = ?", row -> row.getString(1), id.value())
        .orElseThrow(() -> ChangeWriter.unknown(id));
  }
}
