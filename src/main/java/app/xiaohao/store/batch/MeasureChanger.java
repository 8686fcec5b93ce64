package app.xiaohao.store.batch;

import app.xiaohao.intake.Draft;
import app.xiaohao.ledger.merge.MeasureMerge;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.rule.ClosingRules;
import app.xiaohao.ledger.stated.ImportRules;
import app.xiaohao.ledger.stated.MergeField;
import app.xiaohao.ledger.stated.Stated;
import app.xiaohao.model.Completion;
import app.xiaohao.model.Nature;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.UnitRole;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.store.columns.AnswerWriter;
import app.xiaohao.store.columns.DueColumns;
import app.xiaohao.store.columns.SaidWriter;
import app.xiaohao.store.log.ChangeChain.Subject;
import app.xiaohao.store.log.FieldChanges;
import app.xiaohao.store.log.ItemChange;
import app.xiaohao.store.log.Sql;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the fields of measures that a merge takes from the file. What was before is kept, so that
 * the import can be undone.
 */
final class MeasureChanger {
  private final Sql sql;
  private final ImportContext context;
  private final AnswerWriter answers;
  private final List<Long> before = new ArrayList<>();
  private final List<Object[]> rows = new ArrayList<>();
  private final List<Object[]> entries = new ArrayList<>();
  private final List<Object[]> statements = new ArrayList<>();
  private int refused;
  private final List<Object[]> freedUnits = new ArrayList<>();
  private final List<Object[]> freedLeaders = new ArrayList<>();

  MeasureChanger(Sql sql, ImportContext context) {
    this.sql = sql;
    this.context = context;
    this.answers = new AnswerWriter(sql, context.names(), context.id());
  }

  /**
   * Takes in one measure; nothing is written before {@link #write} but new names.
   *
   * @return whether anything of it changes
   */
  boolean change(
      Draft.Issue issue, MeasureMerge merge, SaidWriter said, String item, List<ItemChange> changes)
      throws SQLException {
    MeasureLine held = merge.mine();
    long id = held.id().value();
    Responsibility answering = answering(issue, merge);
    keepSaid(id, merge, said);
    keepStatement(id, issue, merge);
    refused += merge.refused() ? 1 : 0;
    if (!merge.changes() || ClosingRules.fixed(held.closure())) {
      return false;
    }
    before.add(id);
    Next next = next(merge);
    rows.add(next.row(id));
    DueColumns dueBefore = DueColumns.of(held.deadline());
    if (merge.takes(MergeField.PROGRESS)) {
      entries.add(context.progressEntry(id, next.progressOn, next.progress, next.percent));
    }
    Responsibility was = held.responsibility();
    changes.add(
        new ItemChange(
            new Subject(context.id(), null, id),
            item,
            new FieldChanges()
                .add("text", held.text(), next.text)
                .add("leaders", was.leaders(), answering.leaders())
                .add("lead_units", was.lead(), answering.lead())
                .add("responsible_units", was.responsible(), answering.responsible())
                .add("supporting_units", was.supporting(), answering.supporting())
                .add("due_kind", dueBefore.kind(), next.due.kind())
                .add("due_on", dueBefore.on(), next.due.on())
                .add("due_day", dueBefore.day(), next.due.day())
                .add("due_words", dueBefore.words(), next.due.words())
                .add("due_rhythm", dueBefore.rhythm(), next.due.rhythm())
                .add("due_month", dueBefore.month(), next.due.month())
                .add("first_due_on", held.firstDue(), next.firstDue)
                .add("progress_on", held.progressOn(), next.progressOn)
                .add("percent", held.percent(), next.percent)
                .add("progress", held.progress(), next.progress)
                .add("completion", held.completion(), next.completion)
                .add("nature", held.nature(), next.nature)
                .list()));
    return true;
  }

  /** Who answers afterwards; only what the plan takes is written. */
  private Responsibility answering(Draft.Issue issue, MeasureMerge merge) throws SQLException {
    long id = merge.mine().id().value();
    Responsibility held = merge.mine().responsibility();
    Responsibility says = ImportRules.responsibility(issue, merge.file());
    List<String> leaders = held.leaders();
    if (merge.takes(MergeField.LEADERS)) {
      freedLeaders.add(new Object[] {id});
      leaders = answers.leaders(id, ImportRules.leaders(issue, merge.file()));
    }
    return new Responsibility(
        leaders,
        units(merge, MergeField.LEAD, UnitRole.LEAD, says, held),
        units(merge, MergeField.RESPONSIBLE, UnitRole.RESPONSIBLE, says, held),
        units(merge, MergeField.SUPPORTING, UnitRole.SUPPORTING, says, held));
  }

  private List<String> units(
      MeasureMerge merge, MergeField field, UnitRole role, Responsibility says, Responsibility held)
      throws SQLException {
    if (!merge.takes(field)) {
      return held.units(role);
    }
    long id = merge.mine().id().value();
    freedUnits.add(new Object[] {id, role});
    return answers.units(id, role, says.units(role));
  }

  /**
   * What the file says, and where it says nothing what was said before; of what is closed only
   * where it says otherwise.
   */
  private static void keepSaid(long id, MeasureMerge merge, SaidWriter said) {
    if (merge.refused()) {
      said.measure(id, merge.says().over(merge.held()));
    }
    if (ClosingRules.fixed(merge.mine().closure())) {
      return;
    }
    Stated now = merge.told().over(merge.base());
    if (!now.equals(merge.base())) {
      said.measure(id, now);
    }
  }

  /** What the file says of 销号, where it is not where the measure stands. */
  private void keepStatement(long id, Draft.Issue issue, MeasureMerge merge) {
    Draft.Status status = ImportRules.status(issue, merge.file());
    Closure said = status.closure();
    if (said != null && said != Closure.NONE && said != merge.mine().closure()) {
      statements.add(context.statement(id, status));
    }
  }

  private record Next(
      String text,
      DueColumns due,
      LocalDate firstDue,
      Nature nature,
      Completion completion,
      int percent,
      String progress,
      LocalDate progressOn,
      LocalDate doneOn) {
    Object[] row(long id) {
      return new Object[] {
        text,
        due.kind(),
        due.on(),
        due.day(),
        due.words(),
        firstDue,
        nature,
        completion,
        percent,
        progress,
        progressOn,
        doneOn,
        due.rhythm(),
        due.month(),
        id
      };
    }
  }

  private Next next(MeasureMerge merge) {
    MeasureLine held = merge.mine();
    Stated says = merge.says();
    DueColumns due =
        DueColumns.of(merge.takes(MergeField.DEADLINE) ? says.deadline() : held.deadline());
    boolean fast = ClosingRules.holdsCompletion(held.closure(), held.completion());
    Completion completion =
        merge.takes(MergeField.COMPLETION) && !fast ? says.completion() : held.completion();
    boolean told = merge.takes(MergeField.PROGRESS);
    return new Next(
        merge.takes(MergeField.TEXT) ? says.text() : held.text(),
        due,
        held.firstDue() != null ? held.firstDue() : due.on(),
        merge.takes(MergeField.NATURE) ? says.nature() : held.nature(),
        completion,
        merge.takes(MergeField.PERCENT)
            ? ImportRules.percent(says, completion)
            : percent(held, completion),
        told ? says.progress() : held.progress(),
        told ? context.saidOn(merge.file()) : held.progressOn(),
        completion == Completion.DONE ? held.doneOn() : null);
  }

  /** A number that somebody reported stays, unless the work is stated to be done. */
  private static int percent(MeasureLine held, Completion completion) {
    boolean reported = held.progressOn() != null;
    return completion == held.completion() || (reported && completion != Completion.DONE)
        ? held.percent()
        : ImportRules.percent(completion);
  }

  /** Of how many the document says that they stand elsewhere on the way to 销号. */
  int said() {
    return statements.size();
  }

  /** How many are closed and said otherwise of. */
  int refused() {
    return refused;
  }

  /** Writes all that was taken in. */
  void write() throws SQLException {
    new BeforeKeeper(sql, context.id()).keep(before);
    sql.batch(
        "update measure set body = ?, due_kind = ?, due_on = ?, due_day = ?, due_words = ?,"
            + " first_due_on = ?, nature = ?, completion = ?, percent = ?, progress = ?,"
            + " progress_on = ?, done_on = ?, due_rhythm = ?, due_month = ? where id = ?",
        rows,
        count -> {});
    sql.batch(
        "delete from measure_unit where measure_id = ? and role = ?", freedUnits, count -> {});
    sql.batch("delete from measure_leader where measure_id = ?", freedLeaders, count -> {});
    answers.write(count -> {});
    sql.batch(ImportContext.INSERT_PROGRESS, entries, count -> {});
    sql.batch(ImportContext.INSERT_STATEMENT, statements, count -> {});
  }
}
