package app.xiaohao.store.rows;

import app.xiaohao.ledger.row.CustomFields;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LinkedIssue;
import app.xiaohao.ledger.row.LinkedIssue.SharedProgress;
import app.xiaohao.ledger.row.MeasureFile;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.IssueLink;
import app.xiaohao.model.Leader;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.ProgressEntry;
import app.xiaohao.model.SourceRange;
import app.xiaohao.store.columns.ExtraReader;
import app.xiaohao.store.columns.Names;
import app.xiaohao.store.columns.PaperReader;
import app.xiaohao.store.log.ChangeLog;
import app.xiaohao.store.log.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads everything known of one measure. */
public final class MeasureFileReader {
  private MeasureFileReader() {}

  /** Empty where the ledger has no such measure. */
  public static Optional<MeasureFile> read(Sql sql, MeasureId measure) throws SQLException {
    List<LedgerRow> rows = RowReader.of(sql, measure);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Origin origin =
        sql.first(
                "select d.name, d.body, i.source_start, i.source_end, m.source_start, m.source_end"
                    + " from measure m join issue i on i.id = m.issue_id"
                    + " left join document_import t on t.id = m.import_id"
                    + " left join source_document d on d.id = t.document_id where m.id = ?",
                MeasureFileReader::origin,
                measure.value())
            .orElseThrow();
    List<ProgressEntry> progress = progress(sql, measure);
    IssueId issue = rows.getFirst().issue().id();
    ExtraReader extras = ExtraReader.of(sql, issue);
    CustomFields fields = extras.fields();
    return Optional.of(
        new MeasureFile(
            rows.getFirst(),
            origin.document,
            origin.text,
            origin.issue,
            origin.measure,
            leaders(sql, measure),
            fields.ofIssues().getOrDefault(issue, List.of()),
            fields.ofMeasures().getOrDefault(measure, List.of()),
            extras.rules(),
            progress,
            linked(sql, issue),
            LifeReader.of(sql, measure),
            PaperReader.of(sql, measure),
            ChangeLog.ofMeasure(sql, measure.value())));
  }

  /** What was reported, newest first. */
  public static List<ProgressEntry> progress(Sql sql, MeasureId measure) throws SQLException {
    return sql.list(
        "select reported_on, body, percent, reported_by from progress_entry"
            + " where measure_id = ? order by reported_on desc, id desc",
        row ->
            new ProgressEntry(
                row.getObject(1, LocalDate.class),
                row.getString(2),
                row.getInt(3),
                row.getString(4)),
        measure.value());
  }

  private static List<LinkedIssue> linked(Sql sql, IssueId issue) throws SQLException {
    List<LinkedIssue> linked = new ArrayList<>();
    for (IssueLink link : LinkReader.of(sql, issue)) {
      IssueId other = link.issue().equals(issue) ? link.other() : link.issue();
      List<LedgerRow> rows = RowReader.of(sql, other);
      if (rows.isEmpty()) {
        // struck
        continue;
      }
      String inspection =
          sql.first(
                  "select name from inspection where id = ?",
                  row -> row.getString(1),
                  rows.getFirst().issue().inspection().value())
              .orElse("");
      List<SharedProgress> shared = new ArrayList<>();
      for (LedgerRow row : link.sharesProgress() ? rows : List.<LedgerRow>of()) {
        if (row.measure() != null) {
          progress(sql, row.measure().id())
              .forEach(entry -> shared.add(new SharedProgress(LedgerQuery.number(row), entry)));
        }
      }
      shared.sort(Comparator.comparing((SharedProgress one) -> one.entry().on()).reversed());
      linked.add(new LinkedIssue(link, inspection, rows, shared));
    }
    return linked;
  }

  private static List<Leader> leaders(Sql sql, MeasureId measure) throws SQLException {
    return sql.list(
        "select e.id, e.name, e.posts from measure_leader p join leader e on e.id = p.leader_id"
            + " where p.measure_id = ? order by p.position",
        Names::person,
        measure.value());
  }

  private record Origin(String document, String text, SourceRange issue, SourceRange measure) {}

  private static Origin origin(ResultSet row) throws SQLException {
    String document = row.getString(1);
    return document == null
        ? new Origin("", "", null, null)
        : new Origin(document, row.getString(2), range(row, 3), range(row, 5));
  }

  private static SourceRange range(ResultSet row, int column) throws SQLException {
    int start = row.getInt(column);
    return row.wasNull() ? null : new SourceRange(start, row.getInt(column + 1));
  }
}
