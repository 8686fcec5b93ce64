package app.xiaohao.ledger.file;

import app.xiaohao.ledger.history.Proof;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What a restoring did.
 *
 * @param made the new ledger
 * @param from the copy that it began with
 * @param unusable newer copies that could not be opened or proved and were passed over
 * @param copyNumber the last entry in that copy
 * @param number the last entry in the new ledger
 * @param at when that entry was written; empty where the ledger has none
 * @param beyond the last entry of which there is any trace in journal, copies or marks; greater
 *     than {@code number} only where a moment was asked for or where something cannot be had
 * @param evidenceLost how many files of proof are in no place any more
 * @param proof of the new ledger
 */
public record RestoreReport(
    Path made,
    Path from,
    List<Path> unusable,
    long copyNumber,
    long number,
    Optional<OffsetDateTime> at,
    long beyond,
    int evidenceLost,
    Proof proof) {
  /** The list is copied. */
  public RestoreReport {
    unusable = List.copyOf(unusable);
  }
}
