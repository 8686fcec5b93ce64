package app.xiaohao.store.columns;

import app.xiaohao.ledger.merge.MeasureMerge;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.stated.Stated;
import app.xiaohao.model.Responsibility;
import app.xiaohao.store.log.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Keeps what an import says of issues and measures, for the merge of the next one. While the ledger
 * holds just that, nothing is kept: a row is written when a person first changes the item, or when
 * a merge leaves the ledger with something else. So a commit of many measures costs nothing more.
 */
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

  /** Takes in one measure, names as the ledger has them; nothing is written before. */
  void measure(long measureId, Stated said) {
    Responsibility answering = said.answering();
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
          said.nature(),
          due.rhythm(),
          due.month(),
          said.percent()
        });
  }

  /** Keeps what the ledger holds of a measure before a person changes it for the first time. */
  static void keepBefore(Sql sql, LedgerRow.MeasureLine held) throws SQLException {
    long id = held.id().value();
    Optional<Long> importId = origin(sql, "measure", id);
    if (importId.isPresent()) {
      SaidWriter said = new SaidWriter(sql, importId.get());
      said.measure(id, MeasureMerge.held(held));
      said.write(count -> {});
    }
  }

  /** Keeps the working title of an issue before a person changes it for the first time. */
  static void keepBefore(Sql sql, long issueId, String title) throws SQLException {
    Optional<Long> importId = origin(sql, "issue", issueId);
    if (importId.isPresent()) {
      SaidWriter said = new SaidWriter(sql, importId.get());
      said.issue(issueId, title);
      said.write(count -> {});
    }
  }

  /** The import that brought an item; empty where there is none or something is kept already. */
  private static Optional<Long> origin(Sql sql, String table, long id) throws SQLException {
    return sql.first(
        "select t.import_id from %1$s t where t.id = ? and t.import_id is not null and not exists"
                .formatted(table)
            + " (select 1 from %1$s_said s where s.%1$s_id = t.id)".formatted(table),
        row -> row.getLong(1),
        id);
  }

  void write(IntConsumer done) throws SQLException {
    sql.batch("insert into issue_said (issue_id, import_id, title) values (?,?,?)", issues, done);
    sql.batch(
        "insert into measure_said (measure_id, import_id, body, leaders, lead_units,"
            + " responsible_units, supporting_units, due_kind, due_on, due_day, due_words,"
            + " progress, completion, closure, nature, due_rhythm, due_month, percent)"
            + " values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        measures,
        done);
  }
}
