package app.xiaohao.ledger.rule;

import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.row.MeasureLife;
import app.xiaohao.model.Completion;
import app.xiaohao.model.Nature;
import app.xiaohao.model.closing.ClosingRoute;
import app.xiaohao.model.closing.IssueStanding;
import app.xiaohao.model.inspection.InspectionRules;
import java.time.LocalDate;
import java.util.Optional;

/** In which queue of the desk of 销号 a measure lies; one at most. */
public enum ClosingStage {
  /** 可申请: done, and nothing that the standard asks for is missing */
  READY,
  /** 缺条件: done, but proof is missing; or a unit's file calls it closed, and it is not done */
  LACKING,
  /** 据表销号: to be confirmed, or not accepted */
  STATED,
  /** 待核查 */
  TO_VERIFY,
  /** 待审定 */
  TO_DECIDE,
  /** 待上级批准 */
  TO_AGREE_ABOVE,
  /** 退回 */
  RETURNED,
  /** 待报长期进展: kept up for long, without a dated record for a month or quarter */
  SILENT,
  /** 已销号 */
  CLOSED;

  /** The queue of a measure; empty where nothing is to be done at this desk. */
  public static Optional<ClosingStage> of(
      LedgerRow row, MeasureLife life, InspectionRules rules, LocalDate today) {
    MeasureLine measure = row.measure();
    if (measure == null) {
      return Optional.empty();
    }
    ClosingRoute route = rules.route();
    return switch (measure.closure()) {
      case REQUESTED -> Optional.of(TO_VERIFY);
      case VERIFIED ->
          Optional.of(measure.closureState().awaitsOutside(route) ? TO_AGREE_ABOVE : TO_DECIDE);
      case CLOSED -> Optional.of(CLOSED);
      case STATED -> Optional.of(STATED);
      case RETURNED -> Optional.of(RETURNED);
      case NONE, REOPENED -> {
        if (measure.completion() == Completion.DONE) {
          yield Optional.of(ClosingRules.missingEvidence(life).isEmpty() ? READY : LACKING);
        }
        if (life.statement().isPresent()) {
          yield Optional.of(LACKING);
        }
        boolean silent =
            measure.nature() == Nature.LONG_TERM
                && !IssueStanding.alive(measure.progressOn(), rules.signOfLife(), today);
        yield silent ? Optional.of(SILENT) : Optional.empty();
      }
    };
  }
}
