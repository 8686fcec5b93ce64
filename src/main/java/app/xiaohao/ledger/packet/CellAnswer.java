package app.xiaohao.ledger.packet;

import app.xiaohao.intake.packet.PacketColumn;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.model.Completion;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a packet that no longer says what was sent.
 *
 * @param held what the ledger holds: of 进度 the number, of 完成情况 the name of the word; empty of a
 *     locked cell and of proof
 * @param said the words of the cell
 * @param percent what they say of 进度; null of other cells and where they are unclear
 * @param completion what they say of 完成情况; null of other cells and where they are unclear
 * @param file that is to become proof; null of other cells and where there is none
 * @param whole whether 已完成 makes the percentage 100, because the cell of 进度 is as sent
 * @param formula whether the cell shows what a formula gave
 * @param refusal why a rule refuses it; null at every other verdict
 */
public record CellAnswer(
    PacketColumn column,
    String held,
    String said,
    Verdict verdict,
    @Nullable Integer percent,
    @Nullable Completion completion,
    @Nullable Path file,
    boolean whole,
    boolean formula,
    @Nullable LedgerException refusal) {
  /** A cell of words. */
  static CellAnswer of(PacketColumn column, String held, String said, Verdict verdict) {
    return new CellAnswer(column, held, said, verdict, null, null, null, false, false, null);
  }

  CellAnswer with(Verdict other) {
    return new CellAnswer(
        column, held, said, other, percent, completion, file, whole, formula, refusal);
  }

  CellAnswer refused(LedgerException why) {
    return new CellAnswer(
        column, held, said, Verdict.RULE, percent, completion, file, whole, formula, why);
  }

  CellAnswer byFormula() {
    return new CellAnswer(
        column, held, said, verdict, percent, completion, file, whole, true, refusal);
  }
}
