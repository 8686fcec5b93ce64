package app.xiaohao.ui.overview;

import app.xiaohao.ledger.row.Desk;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.MeasureLife;
import app.xiaohao.ledger.rule.ExtensionRules;
import app.xiaohao.model.closing.Closure;
import java.util.List;

/**
 * What waits for somebody of the office today.
 *
 * @param toVerify 待核查
 * @param toDecide 待审定, those that wait for the level above among them
 * @param extensions 延期 that are asked for and not decided
 * @param letters 督办 without an answer
 */
record Waiting(int toVerify, int toDecide, int extensions, int letters) {
  /** What waits about some rows. */
  static Waiting of(List<LedgerRow> rows, Desk desk) {
    int toVerify = 0;
    int toDecide = 0;
    int extensions = 0;
    int letters = 0;
    for (LedgerRow row : rows) {
      if (row.measure() == null) {
        continue;
      }
      toVerify += row.measure().closure() == Closure.REQUESTED ? 1 : 0;
      toDecide += row.measure().closure() == Closure.VERIFIED ? 1 : 0;
      MeasureLife life = desk.life(row.measure().id());
      extensions += ExtensionRules.pending(life.extensions()).isPresent() ? 1 : 0;
      letters += life.supervisions().stream().anyMatch(one -> one.answeredOn() == null) ? 1 : 0;
    }
    return new Waiting(toVerify, toDecide, extensions, letters);
  }
}
