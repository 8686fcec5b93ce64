package app.xiaohao.store;

import app.xiaohao.intake.Draft;
import app.xiaohao.ledger.ImportRules;
import app.xiaohao.ledger.Stated;
import app.xiaohao.model.Closure;
import app.xiaohao.model.Completion;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Writes measures that an import brings, with who answers, their progress and what was said. */
final class MeasureWriter {
  private final Sql sql;
  private final ImportContext context;
  private final List<New> measures = new ArrayList<>();

  MeasureWriter(Sql sql, ImportContext context) {
    this.sql = sql;
    this.context = context;
  }

  private record New(long issueId, int number, Draft.Issue issue, Draft.Measure measure) {}

  /**
   * Takes in one measure; nothing is written before {@link #write}.
   *
   * @param number which it gets in its issue
   */
  void add(long issueId, int number, Draft.Issue issue, Draft.Measure measure) {
    measures.add(new New(issueId, number, issue, measure));
  }

  /** How many were taken in. */
  int count() {
    return measures.size();
  }

  /** Writes all that was taken in. */
  void write(IntConsumer done) throws SQLException {
    List<Stated> stated = new ArrayList<>(measures.size());
    List<Object[]> rows = new ArrayList<>(measures.size());
    for (New made : measures) {
      Stated states = ImportRules.stated(made.issue, made.measure);
      stated.add(states);
      rows.add(row(made, states));
    }
    List<Long> ids =
        sql.batchInsert(
            "insert into measure (issue_id, number, body, source_start, source_end, due_kind,"
                + " due_on, due_day, due_words, first_due_on, nature, completion, percent,"
                + " progress, progress_on, closure, closing_number, import_id,"
                + " approvals, due_rhythm, due_month)"
                + " values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
            rows,
            done);
    AnswerWriter answers = new AnswerWriter(sql, context.names(), context.id());
    List<Object[]> entries = new ArrayList<>();
    List<Object[]> steps = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      New made = measures.get(i);
      Stated states = stated.get(i);
      long id = ids.get(i);
      answers.add(id, states.answering(), ImportRules.leaders(made.issue, made.measure));
      if (!states.progress().isEmpty()) {
        int percent = ImportRules.percent(ImportRules.completion(states));
        entries.add(context.progressEntry(id, states.progress(), percent));
      }
      if (states.closure() != null && states.closure() != Closure.NONE) {
        steps.add(context.closureStep(id, Closure.NONE, states.closure()));
      }
    }
    answers.write(done);
    sql.batch(ImportContext.INSERT_PROGRESS, entries, done);
    sql.batch(ImportContext.INSERT_STEP, steps, done);
  }

  private Object[] row(New made, Stated states) {
    DueColumns due = DueColumns.of(states.deadline());
    Completion completion = ImportRules.completion(states);
    Closure closure = ImportRules.closure(states);
    return new Object[] {
      made.issueId,
      made.number,
      states.text(),
      made.measure.source().start(),
      made.measure.source().end(),
      due.kind(),
      due.on(),
      due.day(),
      due.words(),
      due.on(),
      ImportRules.nature(states),
      completion,
      ImportRules.percent(completion),
      states.progress(),
      states.progress().isEmpty() ? null : context.saidOn(),
      closure,
      "",
      context.id(),
      ImportRules.approvals(closure),
      due.rhythm(),
      due.month()
    };
  }
}
