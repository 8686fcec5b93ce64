package app.xiaohao.store.rows;

import app.xiaohao.intake.NoticeTotal;
import app.xiaohao.ledger.Books;
import app.xiaohao.ledger.Feedback;
import app.xiaohao.ledger.Reported;
import app.xiaohao.ledger.review.LeftOut;
import app.xiaohao.ledger.row.Notice;
import app.xiaohao.ledger.stated.Stated;
import app.xiaohao.model.ImportId;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.ProgressEntry;
import app.xiaohao.model.UnitPerson;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.PeriodId;
import app.xiaohao.store.columns.InspectionReader;
import app.xiaohao.store.columns.Lines;
import app.xiaohao.store.columns.Notices;
import app.xiaohao.store.columns.PeriodReader;
import app.xiaohao.store.log.Dml;
import app.xiaohao.store.log.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the three books that a reconciliation compares, and keeps what an import left out. */
public final class BooksReader {
  private static final String OF_INSPECTION =
      " in (select m.id from measure m join issue i on i.id = m.issue_id"
          + " where i.inspection_id = ?)";

  private BooksReader() {}

  /** All of one inspection; empty where there is no such inspection. */
  public static Optional<Books> read(Sql sql, InspectionId id) throws SQLException {
    Optional<Inspection> inspection =
        InspectionReader.all(sql).stream().filter(one -> one.id().equals(id)).findFirst();
    if (inspection.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Books(
            inspection.get(),
            feedback(sql, id),
            PeriodReader.periods(sql, id),
            RowReader.all(sql, id),
            LifeReader.desk(sql, id),
            reports(sql, id),
            tables(sql, id),
            people(sql),
            totals(sql, id),
            Settings.read(sql).lights(),
            HandReader.of(sql, id)));
  }

  /** Keeps what a person left out of a document. */
  public static void keepLeftOut(Sql sql, long importId, List<LeftOut> left) throws SQLException {
    List<Object[]> rows = new ArrayList<>();
    for (LeftOut one : left) {
      rows.add(
          new Object[] {
            importId, rows.size(), Lines.column(one.path()), one.aspect(), one.title(), one.text()
          });
    }
    sql.batch(
        Dml.insert("left_out", "import_id", "position", "path", "aspect", "title", "body"),
        rows,
        count -> {});
  }

  private record Origin(long importId, String document) {}

  private static Feedback feedback(Sql sql, InspectionId id) throws SQLException {
    Optional<Origin> origin =
        sql.first(
            "select t.id, d.name from document_import t join source_document d"
                + " on d.id = t.document_id where t.inspection_id = ? and t.made_inspection",
            row -> new Origin(row.getLong(1), row.getString(2)),
            id.value());
    return origin.isEmpty()
        ? Feedback.NONE
        : new Feedback(
            origin.get().document(),
            titles(sql, origin.get().importId()),
            measures(sql, origin.get().importId()),
            leftOut(sql, origin.get().importId()));
  }

  /**
   * What the import called its issues: as it was kept when it first changed, else as it was before
   * the first import that changed it, else as it is.
   */
  private static Map<IssueId, String> titles(Sql sql, long importId) throws SQLException {
    Map<IssueId, String> titles = new HashMap<>();
    sql.each(
        "select id, title from issue where import_id = ?",
        row -> titles.put(new IssueId(row.getLong(1)), row.getString(2)),
        importId);
    sql.each(
        "select b.issue_id, b.title from issue_before b join issue i on i.id = b.issue_id"
            + " where i.import_id = ? order by b.import_id desc",
        row -> titles.put(new IssueId(row.getLong(1)), row.getString(2)),
        importId);
    sql.each(
        "select s.issue_id, s.title from issue_said s join issue i on i.id = s.issue_id"
            + " where i.import_id = ? and s.import_id = i.import_id",
        row -> titles.put(new IssueId(row.getLong(1)), row.getString(2)),
        importId);
    return titles;
  }

  /** The wording of its measures, found in the same way. */
  private static Map<MeasureId, String> measures(Sql sql, long importId) throws SQLException {
    Map<MeasureId, String> measures = new HashMap<>();
    sql.each(
        "select id, body from measure where import_id = ?",
        row -> measures.put(new MeasureId(row.getLong(1)), row.getString(2)),
        importId);
    sql.each(
        "select b.measure_id, b.body from measure_before b join measure m on m.id = b.measure_id"
            + " where m.import_id = ? order by b.import_id desc",
        row -> measures.put(new MeasureId(row.getLong(1)), row.getString(2)),
        importId);
    sql.each(
        "select s.measure_id, s.body from measure_said s join measure m on m.id = s.measure_id"
            + " where m.import_id = ? and s.import_id = m.import_id",
        row -> measures.put(new MeasureId(row.getLong(1)), row.getString(2)),
        importId);
    return measures;
  }

  private static List<LeftOut> leftOut(Sql sql, long importId) throws SQLException {
    return sql.list(
        "select path, aspect, title, body from left_out where import_id = ? order by position",
        row ->
            new LeftOut(
                Lines.parts(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4)),
        importId);
  }

  private static List<Reported> reports(Sql sql, InspectionId id) throws SQLException {
    return sql.list(
        "select p.measure_id, p.period_id, p.late, p.reported_on, p.body, p.percent, p.reported_by"
            + " from progress_entry p where p.measure_id"
            + OF_INSPECTION
            + " order by p.measure_id, p.reported_on, p.id",
        BooksReader::reported,
        id.value());
  }

  /** A report; the columns from measure to reporter stand side by side. */
  static Reported reported(ResultSet row) throws SQLException {
    Long period = row.getObject(2, Long.class);
    return new Reported(
        new MeasureId(row.getLong(1)),
        period == null ? null : new PeriodId(period),
        row.getBoolean(3),
        new ProgressEntry(
            row.getObject(4, LocalDate.class), row.getString(5), row.getInt(6), row.getString(7)));
  }

  private static Map<MeasureId, Books.Table> tables(Sql sql, InspectionId id) throws SQLException {
    Map<MeasureId, Stated> said = MergeReader.said(sql, id);
    Map<MeasureId, Books.Table> tables = new HashMap<>();
    sql.each(
        "select s.measure_id, s.import_id, d.name, t.imported_at from measure_said s"
            + " join document_import t on t.id = s.import_id"
            + " join source_document d on d.id = t.document_id where s.measure_id"
            + OF_INSPECTION
            + " order by s.import_id",
        row -> {
          MeasureId measure = new MeasureId(row.getLong(1));
          tables.put(
              measure,
              new Books.Table(
                  new ImportId(row.getLong(2)),
                  row.getString(3),
                  row.getObject(4, OffsetDateTime.class),
                  said.get(measure)));
        },
        id.value());
    return tables;
  }

  private static List<NoticeTotal> totals(Sql sql, InspectionId id) throws SQLException {
    Map<NoticeTotal.Kind, NoticeTotal> newest = new EnumMap<>(NoticeTotal.Kind.class);
    for (Notice notice : Notices.read(sql, id)) {
      notice.totals().forEach(total -> newest.putIfAbsent(total.kind(), total));
    }
    return List.copyOf(newest.values());
  }

  private static Map<String, List<UnitPerson>> people(Sql sql) throws SQLException {
    Map<String, List<UnitPerson>> people = new HashMap<>();
    sql.each(
        "select u.name, p.name, p.post, p.phone from unit_person p join unit u on u.id = p.unit_id"
            + " order by u.name, p.position",
        row ->
            people
                .computeIfAbsent(row.getString(1), unit -> new ArrayList<>())
                .add(new UnitPerson(row.getString(2), row.getString(3), row.getString(4))));
    return people;
  }
}
