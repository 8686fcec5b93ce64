package app.xiaohao.store.log;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Signs the end of the change log in every transaction that writes: a session has one signature,
 * which follows its changes, so that the end is signed whatever becomes of the process. It signs
 * the seal of its own transaction and can therefore not be sealed with it; the first transaction of
 * the next session seals it.
 *
 * <p>What is signed is the text {@code xiaohao-seal-1}, the session, the number of the entry and
 * its seal, each followed by a line feed.
 */
final class SessionSeal {
  /** The table of the signatures. */
  static final String SIGNATURES = "seal_signature";

  /** The table of the keys. */
  static final String KEYS = "seal_key";

  private static final long NONE = -1;

  private final SealKeys keys;
  private Own own = new Own(NONE, "");

  /** Of one opened ledger; used under the lock that lets one transaction write at a time. */
  SessionSeal(SealKeys keys) {
    this.keys = keys;
  }

  /** The signature that this session wrote last; after a rollback it is not in the table. */
  private record Own(long session, String signature) {}

  /** What is signed. */
  static String text(long session, long number, String seal) {
    return "xiaohao-seal-1\n" + session + "\n" + number + "\n" + seal + "\n";
  }

  /**
   * Prepares what is sealed with the transaction: the key where it is new to this ledger, and the
   * end of the session before.
   *
   * @param first the first entry of the transaction
   */
  void prepare(Sql sql, long first) throws SQLException {
    Own newest = newest(sql);
    if (newest.session > 0 && !newest.equals(own)) {
      sql.journal().made(SIGNATURES, List.of(Long.toString(newest.session)));
    }
    own = newest.equals(own) ? own : new Own(newest.session + 1, "");
    SealKey key = keys.key();
    if (own.signature.isEmpty()
        && sql.first(
                "select kept from seal_key where fingerprint = ?",
                row -> row.getBoolean(1),
                key.fingerprint())
            .isEmpty()) {
      sql.update(
          "insert into seal_key (fingerprint, public_key, kept, first_number) values (?,?,?,?)",
          key.fingerprint(),
          key.publicKey(),
          key.kept(),
          first);
    }
  }

  /** Signs the end of the log; the last statement of the transaction. */
  void sign(Sql sql, long number, String seal) throws SQLException {
    SealKey key = keys.key();
    String signature = key.sign(text(own.session, number, seal));
    if (own.signature.isEmpty()) {
      sql.update(
          "insert into seal_signature (number, change_number, fingerprint, signature)"
              + " values (?,?,?,?)",
          own.session,
          number,
          key.fingerprint(),
          signature);
    } else {
      sql.update(
          "update seal_signature set change_number = ?, signature = ? where number = ?",
          number,
          signature,
          own.session);
    }
    own = new Own(own.session, signature);
  }

  private static Own newest(Sql sql) throws SQLException {
    Optional<Own> newest =
        sql.first(
            "select number, signature from seal_signature order by number desc"
                + " fetch first 1 rows only",
            row -> new Own(row.getLong(1), row.getString(2)));
    return newest.orElse(new Own(0, ""));
  }
}
