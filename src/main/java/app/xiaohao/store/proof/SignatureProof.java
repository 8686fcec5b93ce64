package app.xiaohao.store.proof;

import app.xiaohao.ledger.history.Proof.Key;
import app.xiaohao.ledger.history.Proof.Signatures;
import app.xiaohao.ledger.history.Proof.Unsigned;
import app.xiaohao.ledger.history.Workplace;
import app.xiaohao.store.log.SealKey;
import app.xiaohao.store.log.SessionSeal;
import app.xiaohao.store.log.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Proves who signed a chain of which each link is proved. */
final class SignatureProof {
  private final Sql sql;
  private final long entries;
  private final Map<String, Key> used = new LinkedHashMap<>();

  /**
   * @param entries so many entries hold together, from number 1 on
   */
  private SignatureProof(Sql sql, long entries) {
    this.sql = sql;
    this.entries = entries;
  }

  /**
   * @param whole whether the log ends there; else nothing is said of the end
   */
  static Signatures of(Sql sql, long entries, boolean whole) throws SQLException {
    return new SignatureProof(sql, entries).prove(whole);
  }

  /** A signature as it stands in the file. */
  private record Held(
      long session,
      long number,
      String fingerprint,
      String signature,
      String publicKey,
      boolean kept,
      String seal,
      String by,
      Workplace from) {}

  private Signatures prove(boolean whole) throws SQLException {
    long session = 0;
    long signed = 0;
    List<Held> all = held();
    for (Held one : all) {
      if (!whole && one.number > entries) {
        break;
      }
      if (one.session != session + 1 || one.number <= signed || !holds(one)) {
        return found(
            (int) session, new Unsigned(one.session, signed + 1, one.number, one.fingerprint));
      }
      session = one.session;
      use(one, signed + 1);
      signed = one.number;
    }
    return found(
        (int) session,
        whole && signed < entries ? new Unsigned(session + 1, signed + 1, entries, "") : null);
  }

  private Signatures found(int sessions, Unsigned unsigned) {
    return new Signatures(sessions, new ArrayList<>(used.values()), Optional.ofNullable(unsigned));
  }

  private static boolean holds(Held one) {
    return one.publicKey != null
        && one.seal != null
        && SealKey.holds(
            one.publicKey,
            one.fingerprint,
            SessionSeal.text(one.session, one.number, one.seal),
            one.signature);
  }

  private void use(Held one, long first) {
    used.merge(
        one.fingerprint,
        new Key(one.fingerprint, one.kept, one.from, one.by, first, one.number, 1),
        (before, now) ->
            new Key(
                before.fingerprint(),
                before.kept(),
                before.from(),
                before.by(),
                before.first(),
                now.last(),
                before.sessions() + 1));
  }

  private List<Held> held() throws SQLException {
    return sql.list(
        "select s.number, s.change_number, s.fingerprint, s.signature, k.public_key, k.kept,"
            + " l.hash, l.changed_by, l.account, l.machine from seal_signature s"
            + " left join seal_key k on k.fingerprint = s.fingerprint"
            + " left join change_log l on l.number = s.change_number order by s.number",
        row ->
            new Held(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getBoolean(6),
                row.getString(7),
                Objects.requireNonNullElse(row.getString(8), ""),
                new Workplace(
                    Objects.requireNonNullElse(row.getString(9), ""),
                    Objects.requireNonNullElse(row.getString(10), ""))));
  }
}
