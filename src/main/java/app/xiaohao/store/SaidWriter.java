package app.xiaohao.store;

import app.xiaohao.ledger.Stated;
import app.xiaohao.model.Responsibility;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Keeps what an import says of issues and measures, for the merge of the next one. */
final class SaidWriter {
  private final Sql sql;
  private final long importId;
  private final List<Object[]> issues = new ArrayList<>();
  private final List<Object[]> measures = new ArrayList<>();

  SaidWriter(Sql sql, long importId) {
    this.sql = sql;
    this.importId = importId;
  }

  /** Takes in one issue; nothing is written before {@link #write}. */
  void issue(long issueId, String title) {
    issues.add(new Object[] {issueId, importId, title});
  }

  /**
   * Takes in one measure; nothing is written before {@link #write}.
   *
   * @param answering what the document says of who answers, under the names that the ledger has
   */
  void measure(long measureId, Stated said, Responsibility answering) {
    DueColumns due = DueColumns.of(said.deadline());
    measures.add(
        new Object[] {
          measureId,
          importId,
          said.text(),
          Lines.column(answering.leaders()),
          Lines.column(answering.lead()),
          Lines.column(answering.responsible()),
          Lines.column(answering.supporting()),
          due.kind(),
          due.on(),
          due.day(),
          due.words(),
          said.progress(),
          said.completion(),
          said.closure(),
          said.nature()
        });
  }

  void write(IntConsumer done) throws SQLException {
    sql.batch("insert into issue_said (issue_id, import_id, title) values (?,?,?)", issues, done);
    sql.batch(
        "insert into measure_said (measure_id, import_id, body, leaders, lead_units,"
            + " responsible_units, supporting_units, due_kind, due_on, due_day, due_words,"
            + " progress, completion, closure, nature) values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        measures,
        done);
  }
}
