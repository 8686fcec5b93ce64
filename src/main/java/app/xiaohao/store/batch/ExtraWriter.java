package app.xiaohao.store.batch;

import app.xiaohao.intake.Draft;
import app.xiaohao.store.log.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Keeps what a document says beyond the fields of the ledger: cells under headings of the office's
 * own, rules that were issued, and time limits as they are worded.
 */
final class ExtraWriter {
  private final Sql sql;
  private final long importId;
  private final List<Object[]> fields = new ArrayList<>();
  private final List<Object[]> documents = new ArrayList<>();
  private final List<Object[]> mentions = new ArrayList<>();
  private final List<Object[]> metrics = new ArrayList<>();

  ExtraWriter(Sql sql, long importId) {
    this.sql = sql;
    this.importId = importId;
  }

  /** Takes in custom fields; {@code measure} is the number of the measure, 0 for the issue. */
  void fields(long issueId, int measure, List<Draft.CustomField> given) {
    int position = 0;
    for (Draft.CustomField field : given) {
      fields.add(
          new Object[] {issueId, measure, importId, position++, field.heading(), field.text()});
    }
  }

  /**
   * Takes in the rules that an issue names.
   *
   * @param numbers the measures of the ledger by the measures of the document; one that is missing
   *     counts as the issue
   */
  void documents(long issueId, List<Draft.IssuedDocument> given, Map<Integer, Integer> numbers) {
    Map<Integer, Integer> positions = new HashMap<>();
    for (Draft.IssuedDocument document : given) {
      int measure = number(document.measure(), numbers);
      int position = positions.merge(measure, 1, Integer::sum) - 1;
      documents.add(
          new Object[] {issueId, measure, importId, position, document.title(), document.quote()});
    }
  }

  /** Takes in the time limits of an issue; the numbers are as above. */
  void mentions(long issueId, List<Draft.DeadlineMention> given, Map<Integer, Integer> numbers) {
    for (Draft.DeadlineMention mention : given) {
      int measure = number(mention.measure(), numbers);
      mentions.add(
          new Object[] {
            issueId,
            measure == 0 ? null : measure,
            mention.quote(),
            mention.kind(),
            mention.date(),
            mention.rule(),
            importId
          });
    }
  }

  /** Takes in what an issue tells of rates and counts; the numbers are as above. */
  void metrics(long issueId, List<Draft.Metric> given, Map<Integer, Integer> numbers) {
    for (Draft.Metric metric : given) {
      metrics.add(
          new Object[] {
            importId,
            metrics.size(),
            issueId,
            number(metric.measure(), numbers),
            metric.quote(),
            metric.value(),
            metric.unit() == null ? "" : metric.unit()
          });
    }
  }

  private static int number(Integer measure, Map<Integer, Integer> numbers) {
    return measure == null ? 0 : numbers.getOrDefault(measure, 0);
  }

  void write(IntConsumer done) throws SQLException {
    sql.batch(
        "insert into deadline_mention (issue_id, measure_number, quote, kind, due_on, rule,"
            + " import_id) values (?,?,?,?,?,?,?)",
        mentions,
        done);
    sql.batch(
        "insert into custom_field (issue_id, measure_number, import_id, position, heading, body)"
            + " values (?,?,?,?,?,?)",
        fields,
        done);
    sql.batch(
        "insert into issued_document (issue_id, measure_number, import_id, position, title, quote)"
            + " values (?,?,?,?,?,?)",
        documents,
        done);
    sql.batch(
        "insert into notice_metric (import_id, position, issue_id, measure_number, quote, amount,"
            + " unit) values (?,?,?,?,?,?,?)",
        metrics,
        done);
  }
}
