package app.xiaohao.store.batch;

import app.xiaohao.intake.Draft;
import app.xiaohao.ledger.change.Stamp;
import app.xiaohao.ledger.merge.NameDecisions;
import app.xiaohao.ledger.merge.ReviewedBatch;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.closing.ClosureAct;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What all that one import writes has in common.
 *
 * @param id of the import
 * @param made whether it makes the inspection
 * @param names what a person decided about the names
 * @param saidOn the day of which the document's progress speaks: its own date, else the day of the
 *     import
 */
record ImportContext(
    long id, long inspection, boolean made, NameDecisions names, LocalDate saidOn, Stamp stamp) {
  static final String INSERT_PROGRESS =
      "insert into progress_entry (measure_id, reported_on, body, percent, reported_by, import_id)"
          + " values (?,?,?,?,?,?)";

  static final String INSERT_STEP =
      "insert into closure_step (measure_id, act, state_before, state_after, step_on,"
          + " closing_number, opinion, taken_at, taken_by, import_id) values (?,?,?,?,?,?,?,?,?,?)";

  static final String INSERT_STATEMENT =
      "insert into closing_statement (measure_id, import_id, closure, stated_on, closing_number)"
          + " values (?,?,?,?,?)";

  static ImportContext of(
      long id, long inspection, boolean made, ReviewedBatch batch, Stamp stamp) {
    Draft.Report report = batch.draft().report();
    LocalDate saidOn = report.signedDate() != null ? report.signedDate() : stamp.at().toLocalDate();
    return new ImportContext(id, inspection, made, batch.names(), saidOn, stamp);
  }

  /** The day of which the progress of a measure speaks. */
  LocalDate saidOn(Draft.Measure measure) {
    LocalDate own = measure.row().progressOn();
    return own == null ? saidOn : own;
  }

  /** The arguments of {@link #INSERT_PROGRESS}. */
  Object[] progressEntry(long measureId, LocalDate on, String text, int percent) {
    return new Object[] {measureId, on, text, percent, stamp.by(), id};
  }

  /** The arguments of {@link #INSERT_STEP}: the document calls a measure closed. */
  Object[] closureStep(long measureId) {
    return new Object[] {
      measureId,
      ClosureAct.STATED,
      Closure.NONE,
      Closure.STATED,
      saidOn,
      "",
      "",
      stamp.at().truncatedTo(ChronoUnit.MICROS),
      stamp.by(),
      id
    };
  }

  /** The arguments of {@link #INSERT_STATEMENT}. */
  Object[] statement(long measureId, Draft.Status status) {
    return new Object[] {
      measureId, id, status.closure(), status.closedOn(), status.closingNumber()
    };
  }
}
