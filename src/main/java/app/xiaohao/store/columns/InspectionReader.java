package app.xiaohao.store.columns;

import app.xiaohao.ledger.PriorImport;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.InspectionKind;
import app.xiaohao.store.log.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** Reads inspections and what was imported into them. */
final class InspectionReader {
  private static final String COLUMNS =
      "n.id, n.name, n.kind, n.inspecting_body, n.inspected_party, n.from_on, n.to_on,"
          + " n.feedback_on, n.signatory, n.signed_on";

  private InspectionReader() {}

  static List<Inspection> all(Sql sql) throws SQLException {
    return sql.list(
        "select " + COLUMNS + " from inspection n order by n.id desc",
        InspectionReader::inspection);
  }

  static List<PriorImport> importsOf(Sql sql, String sha256, String content) throws SQLException {
    return prior(sql, sha256, "(d.sha256 = ? or t.content_sha256 = ?)", sha256, content);
  }

  static List<PriorImport> importsOfUnknownContent(Sql sql, InspectionId inspection)
      throws SQLException {
    return prior(sql, "", "t.content_sha256 is null and t.inspection_id = ?", inspection.value());
  }

  private static List<PriorImport> prior(Sql sql, String sha256, String which, Object... arguments)
      throws SQLException {
    return sql.list(
        "select "
            + COLUMNS
            + ", d.name, t.imported_at, t.imported_by, d.sha256 from document_import t"
            + " join source_document d on d.id = t.document_id"
            + " join inspection n on n.id = t.inspection_id"
            + " where "
            + which
            + " and t.undone_at is null order by t.id desc",
        row ->
            new PriorImport(
                row.getString(11),
                row.getObject(12, OffsetDateTime.class),
                row.getString(13),
                inspection(row),
                row.getString(14).equals(sha256)),
        arguments);
  }

  private static Inspection inspection(ResultSet row) throws SQLException {
    return new Inspection(
        new InspectionId(row.getLong(1)),
        row.getString(2),
        InspectionKind.valueOf(row.getString(3)),
        row.getString(4),
        row.getString(5),
        row.getObject(6, LocalDate.class),
        row.getObject(7, LocalDate.class),
        row.getObject(8, LocalDate.class),
        row.getString(9),
        row.getObject(10, LocalDate.class));
  }
}
