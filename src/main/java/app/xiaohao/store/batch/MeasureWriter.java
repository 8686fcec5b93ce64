package app.xiaohao.store.batch;

import app.xiaohao.intake.Draft;
import app.xiaohao.ledger.history.DueParts;
import app.xiaohao.ledger.rule.ClosingRules;
import app.xiaohao.ledger.stated.ImportRules;
import app.xiaohao.ledger.stated.Stated;
import app.xiaohao.model.Completion;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.store.columns.AnswerWriter;
import app.xiaohao.store.log.Dml;
import app.xiaohao.store.log.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Writes measures that an import brings, with who answers, their progress and what was said. */
final class MeasureWriter {
  private final Sql sql;
  private final ImportContext context;
  private final List<New> measures = new ArrayList<>();
  private int closed;
  private int said;

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

  /** How many of those that were written came as 据表销号. */
  int closedAsStated() {
    return closed;
  }

  /** Of how many the document says that they stand elsewhere on the way to 销号. */
  int said() {
    return said;
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
            Dml.insert(
                "measure",
                "issue_id",
                "number",
                "body",
                "source_start",
                "source_end",
                "due_kind",
                "due_on",
                "due_day",
                "due_words",
                "first_due_on",
                "nature",
                "completion",
                "percent",
                "progress",
                "progress_on",
                "closure",
                "closing_number",
                "import_id",
                "due_rhythm",
                "due_month",
                "closed_on"),
            rows,
            done);
    AnswerWriter answers = new AnswerWriter(sql, context.names(), context.id());
    List<Object[]> entries = new ArrayList<>();
    List<Object[]> steps = new ArrayList<>();
    List<Object[]> statements = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      New made = measures.get(i);
      Stated states = stated.get(i);
      long id = ids.get(i);
      answers.add(id, states.answering(), ImportRules.leaders(made.issue, made.measure));
      Closure brought = ClosingRules.brought(states, context.made());
      if (!states.progress().isEmpty()) {
        Completion completion = ImportRules.completion(states, brought);
        int percent = ImportRules.percent(states, completion);
        entries.add(
            context.progressEntry(id, context.saidOn(made.measure), states.progress(), percent));
      }
      if (brought == Closure.STATED) {
        steps.add(context.closureStep(id));
        closed++;
      }
      if (states.closure() != null && states.closure() != Closure.NONE) {
        said += brought == Closure.STATED ? 0 : 1;
        statements.add(context.statement(id, ImportRules.status(made.issue, made.measure)));
      }
    }
    answers.write(done);
    sql.batch(ImportContext.INSERT_PROGRESS, entries, done);
    sql.batch(ImportContext.INSERT_STEP, steps, done);
    sql.batch(ImportContext.INSERT_STATEMENT, statements, done);
  }

  private Object[] row(New made, Stated states) {
    DueParts due = DueParts.of(states.deadline());
    Closure closure = ClosingRules.brought(states, context.made());
    Completion completion = ImportRules.completion(states, closure);
    Draft.Status status =
        closure == Closure.STATED
            ? ImportRules.status(made.issue, made.measure)
            : Draft.Status.NOT_STATED;
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
      ImportRules.percent(states, completion),
      states.progress(),
      states.progress().isEmpty() ? null : context.saidOn(made.measure),
      closure,
      status.closingNumber(),
      context.id(),
      due.rhythm(),
      due.month(),
      status.closedOn()
    };
  }
}
