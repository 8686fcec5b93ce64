package app.xiaohao.ledger.change;

import app.xiaohao.model.Folded;
import java.util.stream.Stream;

/**
 * What somebody declares with a change where the rules ask for it; the log keeps it.
 *
 * @param notSameAs the name from which the signer is told apart, several parted by 、: they are two
 *     people; empty where nothing was asked
 * @param lateReason why an act is dated so far back; empty where it is not
 */
public record Avowal(String notSameAs, String lateReason) {
  private static final String PARTED = "、";

  /** Nothing was asked. */
  public static final Avowal NONE = new Avowal("", "");

  /** White space at the ends goes. */
  public Avowal {
    notSameAs = notSameAs.strip();
    lateReason = lateReason.strip();
  }

  /** Whether the signer was told apart from somebody. */
  boolean apartFrom(String name) {
    String folded = Folded.of(name);
    return !notSameAs.isEmpty()
        && Stream.concat(Stream.of(notSameAs), Stream.of(notSameAs.split(PARTED)))
            .anyMatch(said -> Folded.of(said).equals(folded));
  }

  /** This, and that the signer is another than somebody. */
  public Avowal withNotSameAs(String name) {
    if (apartFrom(name)) {
      return this;
    }
    return new Avowal(notSameAs.isEmpty() ? name : notSameAs + PARTED + name.strip(), lateReason);
  }

  /** This, and what else was declared. */
  public Avowal and(Avowal more) {
    Avowal both = more.notSameAs.isEmpty() ? this : withNotSameAs(more.notSameAs);
    return more.lateReason.isEmpty() ? both : both.withLateReason(more.lateReason);
  }

  /** This, and why the act is dated so far back. */
  public Avowal withLateReason(String reason) {
    return new Avowal(notSameAs, reason);
  }
}
