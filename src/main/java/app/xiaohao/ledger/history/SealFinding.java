package app.xiaohao.ledger.history;

import java.util.Optional;

/**
 * Whether a 封签 from paper belongs to a ledger's change log.
 *
 * @param entry the entry of that number in this log; null where it has none
 */
public record SealFinding(SealCode code, Verdict verdict, HistoryEntry entry) {
  /** What can be said of it. */
  public enum Verdict {
    /** it is the seal of that entry, and the log is unbroken up to there */
    PART,
    /** that entry has another seal: the paper is of another ledger, or the log was written anew */
    OTHER,
    /** the log ends before that entry: the paper is of a later state, or of another ledger */
    BEYOND,
    /** the log is broken before that entry, so that its seal proves nothing */
    UNPROVED
  }

  /**
   * Judges.
   *
   * @param proof of the ledger
   * @param held the entry of that number; empty where the log has none
   */
  public static SealFinding of(SealCode code, Proof proof, Optional<SealedEntry> held) {
    HistoryEntry entry = held.map(SealedEntry::entry).orElse(null);
    if (code.number() > proof.entries()) {
      return new SealFinding(
          code, proof.broken().isPresent() ? Verdict.UNPROVED : Verdict.BEYOND, entry);
    }
    boolean same = held.filter(one -> code.isOf(one.mark())).isPresent();
    return new SealFinding(code, same ? Verdict.PART : Verdict.OTHER, entry);
  }
}
