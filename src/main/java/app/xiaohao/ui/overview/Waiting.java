package app.xiaohao.ui.overview;

import app.xiaohao.ledger.row.Desk;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.MeasureLife;
import app.xiaohao.ledger.rule.ExtensionRules;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.closing.Closure;
import java.util.List;

/**
 * What waits for somebody of the office today.
 *
 * @param toVerify 待核查
 * @param toDecide 待审定, those that wait for the level above among them
 * @param extensions 延期 that are asked for and not decided
 * @param letters 督办 without an answer
 * @param firstExtension the first measure of {@code extensions}; null where there is none
 * @param firstLetter the first measure of {@code letters}; null where there is none
 */
record Waiting(
    int toVerify,
    int toDecide,
    int extensions,
    int letters,
    MeasureId firstExtension,
    MeasureId firstLetter) {
  /** What waits about some rows. */
  static Waiting of(List<LedgerRow> rows, Desk desk) {
    int toVerify = 0;
    int toDecide = 0;
    int extensions = 0;
    int letters = 0;
    MeasureId firstExtension = null;
    MeasureId firstLetter = null;
    for (LedgerRow row : rows) {
      if (row.measure() == null) {
        continue;
      }
      toVerify += row.measure().closure() == Closure.REQUESTED ? 1 : 0;
      toDecide += row.measure().closure() == Closure.VERIFIED ? 1 : 0;
      MeasureLife life = desk.life(row.measure().id());
      if (ExtensionRules.pending(life.extensions()).isPresent()) {
        extensions++;
        firstExtension = firstExtension == null ? row.measure().id() : firstExtension;
      }
      if (life.supervisions().stream().anyMatch(one -> one.answeredOn() == null)) {
        letters++;
        firstLetter = firstLetter == null ? row.measure().id() : firstLetter;
      }
    }
    return new Waiting(toVerify, toDecide, extensions, letters, firstExtension, firstLetter);
  }
}
