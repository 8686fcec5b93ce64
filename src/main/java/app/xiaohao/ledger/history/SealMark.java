package app.xiaohao.ledger.history;

/**
 * An end of the change log: the seal of an entry seals all entries before it too. Whoever keeps a
 * mark outside of the ledger can tell later whether the log was written anew.
 *
 * @param number of the entry, from 1
 * @param seal its hash, lower-case hex
 */
public record SealMark(long number, String seal) {
  /** The short form for paper. */
  public SealCode code() {
    return SealCode.of(this);
  }
}
