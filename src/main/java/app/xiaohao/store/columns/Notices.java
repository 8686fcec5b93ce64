package app.xiaohao.store.columns;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.NoticeTotal;
import app.xiaohao.intake.parse.report.NoticeTotals;
import app.xiaohao.ledger.row.Notice;
import app.xiaohao.model.ImportId;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.store.log.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps and reads what documents say beyond their issues, under the imports that brought them. */
final class Notices {
  private static final String OF_INSPECTION =
      " in (select t.id from document_import t where t.inspection_id = ? and t.undone_at is null)";

  private Notices() {}

  /** Keeps what a document says of itself; its metrics come with its issues. */
  static void write(Sql sql, long importId, Draft draft) throws SQLException {
    Draft.Report report = draft.report();
    sql.update(
        "insert into notice_head (import_id, title, signatory, signed_on, phone, address, postcode,"
            + " email, comment_from_on, comment_to_on) values (?,?,?,?,?,?,?,?,?,?)",
        importId,
        report.title(),
        report.signatory(),
        report.signedDate(),
        report.phone(),
        report.address(),
        report.postcode(),
        report.email(),
        report.commentFrom(),
        report.commentTo());
    List<Object[]> duties = new ArrayList<>();
    for (Draft.FollowUp step : draft.followUps()) {
      duties.add(
          new Object[] {
            importId, duties.size(), IssuePath.column(step.path()), step.title(), step.text()
          });
    }
    sql.batch(
        "insert into notice_duty (import_id, position, path, title, body) values (?,?,?,?,?)",
        duties,
        count -> {});
    List<Object[]> totals = new ArrayList<>();
    for (NoticeTotal total : NoticeTotals.of(draft)) {
      totals.add(
          new Object[] {importId, totals.size(), total.kind(), total.amount(), total.quote()});
    }
    sql.batch(
        "insert into notice_total (import_id, position, kind, amount, quote) values (?,?,?,?,?)",
        totals,
        count -> {});
  }

  /** What the documents of an inspection say, the newest first. */
  static List<Notice> read(Sql sql, InspectionId inspection) throws SQLException {
    long id = inspection.value();
    Map<Long, List<Notice.Duty>> duties = new HashMap<>();
    sql.each(
        "select d.import_id, d.path, d.title, d.body from notice_duty d where d.import_id"
            + OF_INSPECTION
            + " order by d.import_id, d.position",
        row ->
            list(duties, row)
                .add(
                    new Notice.Duty(
                        IssuePath.parts(row.getString(2)), row.getString(3), row.getString(4))),
        id);
    Map<Long, List<Notice.Metric>> metrics = new HashMap<>();
    sql.each(
        "select m.import_id, m.issue_id, m.measure_number, m.quote, m.amount, m.unit"
            + " from notice_metric m where m.import_id"
            + OF_INSPECTION
            + " order by m.import_id, m.position",
        row ->
            list(metrics, row)
                .add(
                    new Notice.Metric(
                        new IssueId(row.getLong(2)),
                        row.getInt(3),
                        row.getString(4),
                        row.getDouble(5),
                        row.getString(6))),
        id);
    Map<Long, List<NoticeTotal>> totals = new HashMap<>();
    sql.each(
        "select t.import_id, t.kind, t.amount, t.quote from notice_total t where t.import_id"
            + OF_INSPECTION
            + " order by t.import_id, t.position",
        row ->
            list(totals, row)
                .add(
                    new NoticeTotal(
                        NoticeTotal.Kind.valueOf(row.getString(2)),
                        row.getInt(3),
                        row.getString(4))),
        id);
    return sql.list(
        "select h.import_id, d.name, t.imported_at, t.imported_by, h.title, h.signatory,"
            + " h.signed_on, h.phone, h.address, h.postcode, h.email, h.comment_from_on,"
            + " h.comment_to_on from notice_head h join document_import t on t.id = h.import_id"
            + " join source_document d on d.id = t.document_id"
            + " where t.inspection_id = ? and t.undone_at is null order by h.import_id desc",
        row ->
            new Notice(
                new ImportId(row.getLong(1)),
                row.getString(2),
                row.getObject(3, OffsetDateTime.class),
                row.getString(4),
                head(row),
                list(duties, row),
                list(metrics, row),
                list(totals, row)),
        id);
  }

  private static <T> List<T> list(Map<Long, List<T>> lists, ResultSet row) throws SQLException {
    return lists.computeIfAbsent(row.getLong(1), key -> new ArrayList<>());
  }

  private static Notice.Head head(ResultSet row) throws SQLException {
    return new Notice.Head(
        row.getString(5),
        row.getString(6),
        row.getObject(7, LocalDate.class),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getString(11),
        row.getObject(12, LocalDate.class),
        row.getObject(13, LocalDate.class));
  }
}
