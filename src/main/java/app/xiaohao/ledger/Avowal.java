package app.xiaohao.ledger;

import app.xiaohao.model.Folded;

/**
 * What somebody declares with a change where the rules ask for it; the log keeps it.
 *
 * @param notSameAs the name from which the signer is told apart: they are two people; empty where
 *     nothing was asked
 * @param lateReason why an act is dated so far back; empty where it is not
 */
public record Avowal(String notSameAs, String lateReason) {
  /** Nothing was asked. */
  public static final Avowal NONE = new Avowal("", "");

  /** White space at the ends goes. */
  public Avowal {
    notSameAs = notSameAs.strip();
    lateReason = lateReason.strip();
  }

  /** Whether the signer was told apart from somebody. */
  boolean apartFrom(String name) {
    return !notSameAs.isEmpty() && Folded.of(notSameAs).equals(Folded.of(name));
  }

  /** This, and that the signer is another than somebody. */
  public Avowal withNotSameAs(String name) {
    return new Avowal(name, lateReason);
  }

  /** This, and why the act is dated so far back. */
  public Avowal withLateReason(String reason) {
    return new Avowal(notSameAs, reason);
  }
}
