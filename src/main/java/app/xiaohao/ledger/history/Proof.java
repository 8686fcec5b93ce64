package app.xiaohao.ledger.history;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a proof of the ledger found: whether its change log is the unbroken chain that was written,
 * whether it is signed by those who wrote it, and whether the ledger holds what the log says.
 *
 * @param entries how many entries of the log hold together from number 1 on
 * @param seal the hash of the last of them, which seals all before it; empty where there is none.
 *     Whoever keeps it elsewhere can tell a log that was written anew as a whole
 * @param broken the first break of the chain; empty where it is whole
 * @param signatures what the signatures say of that chain, as far as it holds together
 * @param compared how many rows of the ledger were compared with the log; 0 where the chain is
 *     broken, because then nothing can be said of them
 * @param differences what the ledger holds otherwise than the log says, at most {@link
 *     #SHOWN_AT_MOST}
 * @param differing how many differences there are in all
 */
public record Proof(
    long entries,
    String seal,
    Optional<Break> broken,
    Signatures signatures,
    long compared,
    List<Difference> differences,
    long differing) {
  /** More differences than this are only counted. */
  public static final int SHOWN_AT_MOST = 1000;

  /** The list is copied. */
  public Proof {
    Objects.requireNonNull(seal);
    Objects.requireNonNull(broken);
    Objects.requireNonNull(signatures);
    differences = List.copyOf(differences);
  }

  /** Whether nothing was found. */
  public boolean whole() {
    return broken.isEmpty() && signatures.unsigned().isEmpty() && differing == 0;
  }

  /**
   * The first place where the chain does not hold.
   *
   * @param number of the entry
   * @param at when the entry says that it was written; null where it is missing
   * @param by who the entry says that it was; empty where it is missing
   * @param item as people number it; empty for the ledger as a whole or where it is missing
   */
  public record Break(long number, Flaw flaw, OffsetDateTime at, String by, String item) {}

  /** What is wrong with an entry. */
  public enum Flaw {
    /** what the entry says is not what was sealed */
    CHANGED,
    /** the entry does not follow the one before it: one of the two was written anew or exchanged */
    UNLINKED,
    /** there is no entry with this number, but later ones */
    MISSING,
    /** the log has lost its end: the entry was written and is not there */
    CUT_OFF,
    /** the entry stands behind the end of the log */
    APPENDED,
    /** the end that the ledger keeps beside the log is not that of its last entry */
    END_DIFFERS
  }

  /**
   * Who signed the chain. Whoever writes it anew as a whole needs the keys for it, which lie on the
   * machines where it was written and not in the ledger.
   *
   * @param sessions how many sessions hold, from the first on
   * @param keys that were used, in the order in which they came
   * @param unsigned the first session that does not hold; empty where all do
   */
  public record Signatures(int sessions, List<Key> keys, Optional<Unsigned> unsigned) {
    /** The list is copied. */
    public Signatures {
      keys = List.copyOf(keys);
      Objects.requireNonNull(unsigned);
    }
  }

  /**
   * A key that signs what is written in one account of one machine.
   *
   * @param fingerprint SHA-256 of the public key, lower-case hex
   * @param kept false where it could not be kept on the machine and was lost at the session's end
   * @param from where it was first used
   * @param by who used it first
   * @param first the first entry that was signed with it
   * @param last the newest
   * @param sessions in how many sessions it was used
   */
  public record Key(
      String fingerprint,
      boolean kept,
      Workplace from,
      String by,
      long first,
      long last,
      int sessions) {}

  /**
   * A session whose end is not signed by the key that is said to have signed it.
   *
   * @param session counted from 1; one more than there are where the end of the log is not signed
   * @param first the entry with which it begins
   * @param last the entry with which it ends
   * @param key the key's fingerprint; empty where no signature is there
   */
  public record Unsigned(long session, long first, long last, String key) {}

  /**
   * A value that was changed behind the log's back.
   *
   * @param item as people number it ("2.1"); empty where it belongs to the ledger as a whole
   * @param place the table and its column, as {@code measure.closure}; the table alone where a
   *     whole row is too many or missing
   * @param logged what the log says, in the store's notation; empty for nothing
   * @param held what the ledger holds; empty for nothing
   */
  public record Difference(String item, String place, String logged, String held) {}
}
