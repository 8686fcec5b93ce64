package app.xiaohao.store.batch;

import app.xiaohao.intake.Draft;
import app.xiaohao.ledger.merge.ReviewedBatch.ReviewedIssue;
import app.xiaohao.ledger.stated.ImportRules;
import app.xiaohao.store.columns.IssuePath;
import app.xiaohao.store.log.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** Writes the issues that an import brings, with everything below them. */
final class IssueWriter {
  private final Sql sql;
  private final ImportContext context;
  private final IntConsumer done;

  /**
   * @param done hears of each part that is written
   */
  IssueWriter(Sql sql, ImportContext context, IntConsumer done) {
    this.sql = sql;
    this.context = context;
    this.done = done;
  }

  void write(List<ReviewedIssue> fresh, MeasureWriter measures, ExtraWriter extras)
      throws SQLException {
    List<Long> ids = insert(fresh);
    for (int i = 0; i < ids.size(); i++) {
      Draft.Issue issue = fresh.get(i).source();
      long id = ids.get(i);
      Map<Integer, Integer> numbers = new HashMap<>();
      for (Draft.Measure measure : ImportRules.measures(issue)) {
        int number = numbers.size() + 1;
        numbers.put(measure.n(), number);
        measures.add(id, number, issue, measure);
        extras.fields(id, number, measure.row().fields());
      }
      extras.fields(id, 0, issue.fields());
      extras.documents(id, issue.documents(), numbers);
      extras.mentions(id, issue.deadlines(), numbers);
      extras.metrics(id, issue.metrics(), numbers);
    }
  }

  private List<Long> insert(List<ReviewedIssue> fresh) throws SQLException {
    int last =
        sql.first(
                "select coalesce(max(number), 0) from issue where inspection_id = ?",
                row -> row.getInt(1),
                context.inspection())
            .orElse(0);
    AspectWriter aspects = new AspectWriter(sql, context.inspection());
    List<Object[]> rows = new ArrayList<>(fresh.size());
    for (ReviewedIssue issue : fresh) {
      Draft.Issue source = issue.source();
      rows.add(
          new Object[] {
            context.inspection(),
            aspects.id(source.headings()),
            context.id(),
            ++last,
            IssuePath.column(source.path()),
            issue.title(),
            ImportRules.original(source),
            source.source().start(),
            source.source().end(),
            source.status().value(),
            source.status().quote()
          });
    }
    return sql.batchInsert(
        "insert into issue (inspection_id, aspect_id, import_id, number, path, title, original,"
            + " source_start, source_end, stated_status, status_quote)"
            + " values (?,?,?,?,?,?,?,?,?,?,?)",
        rows,
        done);
  }
}
