package app.xiaohao.ledger;

import app.xiaohao.intake.Column;
import app.xiaohao.model.Closure;
import app.xiaohao.model.Completion;
import app.xiaohao.model.Deadline;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Nature;
import app.xiaohao.model.ProgressEntry;
import app.xiaohao.model.Responsibility;
import java.time.LocalDate;

/**
 * One change of the ledger with what was before and what is after. The store refuses it when the
 * ledger no longer holds what was before, so nobody overwrites what they have not seen.
 */
public sealed interface Change {
  /** A measure's change. */
  sealed interface OfMeasure extends Change {
    /** Which. */
    MeasureId measure();
  }

  /** A working title; the original wording stays locked. */
  record Title(IssueId issue, String before, String after) implements Change {}

  /** Who answers. */
  record Answering(MeasureId measure, Responsibility before, Responsibility after)
      implements OfMeasure {}

  /**
   * By when. The first date ever set is kept apart and never overwritten.
   *
   * @param reason why; required by the use case where a date is moved, may be empty where one is
   *     set first
   */
  record Due(MeasureId measure, Deadline before, Deadline after, String reason)
      implements OfMeasure {}

  /**
   * A report of progress, added to those before.
   *
   * @param percentBefore the newest percentage before
   */
  record Progress(MeasureId measure, int percentBefore, ProgressEntry entry) implements OfMeasure {}

  /** How far, and whether it is kept up for long. */
  record Completed(
      MeasureId measure,
      Completion before,
      Completion after,
      Nature natureBefore,
      Nature natureAfter)
      implements OfMeasure {}

  /**
   * A step on the way to 销号.
   *
   * @param after one of {@code before.next()}
   * @param on the day of the step
   * @param number the number given at 销号, empty at every other step
   * @param opinion in words, may be empty
   */
  record Closing(
      MeasureId measure, Closure before, Closure after, LocalDate on, String number, String opinion)
      implements OfMeasure {}

  /** The wording of a measure; empty where it is still to be given (措施待补). */
  record Wording(MeasureId measure, String before, String after) implements OfMeasure {}

  /**
   * What the user says that a heading of a table means.
   *
   * @param heading as written, white space at the ends off
   * @param before null where nothing was said
   * @param after null where it is taken back
   */
  record Synonym(String heading, Column before, Column after) implements Change {}

  /** The ledger's own settings. */
  record Settings(LedgerSettings before, LedgerSettings after) implements Change {}
}
