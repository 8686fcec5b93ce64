package app.xiaohao.store.batch;

import app.xiaohao.intake.Draft;
import app.xiaohao.ledger.history.DueParts;
import app.xiaohao.ledger.merge.MeasureMerge;
import app.xiaohao.ledger.merge.MergedMeasure;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.stated.ImportRules;
import app.xiaohao.ledger.stated.MergeField;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.UnitRole;
import app.xiaohao.store.columns.AnswerWriter;
import app.xiaohao.store.columns.SaidWriter;
import app.xiaohao.store.log.ChangeChain.Subject;
import app.xiaohao.store.log.Dml;
import app.xiaohao.store.log.ItemChange;
import app.xiaohao.store.log.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    MergedMeasure.said(merge).ifPresent(stated -> said.measure(id, stated));
    keepStatement(id, issue, merge);
    refused += merge.refused() ? 1 : 0;
    Optional<MergedMeasure> merged = MergedMeasure.of(merge, context.saidOn(merge.file()));
    if (merged.isEmpty()) {
      return false;
    }
    MergedMeasure next = merged.get();
    before.add(id);
    rows.add(row(next, id));
    if (merge.takes(MergeField.PROGRESS)) {
      entries.add(context.progressEntry(id, next.progressOn(), next.progress(), next.percent()));
    }
    changes.add(
        new ItemChange(new Subject(context.id(), null, id), item, next.facts(held, answering)));
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

  /** What the file says of 销号, where it is not where the measure stands. */
  private void keepStatement(long id, Draft.Issue issue, MeasureMerge merge) {
    Draft.Status status = ImportRules.status(issue, merge.file());
    if (MergedMeasure.statesOtherwise(status.closure(), merge.mine().closure())) {
      statements.add(context.statement(id, status));
    }
  }

  private static Object[] row(MergedMeasure next, long id) {
    DueParts due = DueParts.of(next.deadline());
    return new Object[] {
      next.text(),
      due.kind(),
      due.on(),
      due.day(),
      due.words(),
      next.firstDue(),
      next.nature(),
      next.completion(),
      next.percent(),
      next.progress(),
      next.progressOn(),
      next.doneOn(),
      due.rhythm(),
      due.month(),
      id
    };
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
        Dml.update(
                "measure",
                "body",
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
                "done_on",
                "due_rhythm",
                "due_month")
            .where("id = ?"),
        rows,
        count -> {});
    sql.batch(
        Dml.delete("measure_unit").where("measure_id = ? and role = ?"), freedUnits, count -> {});
    sql.batch(Dml.delete("measure_leader").where("measure_id = ?"), freedLeaders, count -> {});
    answers.write(count -> {});
    sql.batch(ImportContext.INSERT_PROGRESS, entries, count -> {});
    sql.batch(ImportContext.INSERT_STATEMENT, statements, count -> {});
  }
}
