package app.xiaohao.export.json;

import app.xiaohao.export.Json;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.Proof;
import app.xiaohao.ledger.history.SealFinding;
import app.xiaohao.ledger.history.SealMark;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.OutputStream;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What a proof found, as JSON for other programs. Field names are stable:
 *
 * <pre>
 * whole        true if nothing was found
 * entries      how many entries hold together from number 1 on
 * seal         the hash of the last of them, hex
 * code         the same in the short form that stands on paper (封签), "" without entries
 * broken       null, or {number, flaw, at, by, item}: the first break of the chain;
 *              flaw is CHANGED|UNLINKED|MISSING|CUT_OFF|APPENDED|END_DIFFERS
 * signatures   {sessions, keys, unsigned}: how many sessions are signed by the keys that they name,
 *              from the first on; the keys [{fingerprint, kept, account, machine, by, first, last,
 *              sessions}]; and null or {session, first, last, key}, the first session that is not
 *              signed by the key it names, which is "" where no signature is there
 * asked        only where a 封签 was given: {code, verdict, number, at, by, item}; verdict is
 *              PART|OTHER|BEYOND|UNPROVED; at, by and item are null where there is no such entry
 * compared     how many rows of the ledger were compared with the log
 * differing    how many values were changed behind the log's back
 * differences  [{item, place, logged, held}], the first 1000 of them
 * </pre>
 */
public final class ProofJson {
  private ProofJson() {}

  /**
   * Writes it in UTF-8; the stream stays open.
   *
   * @param asked a 封签 from paper; null where none was given
   */
  public static void write(Proof proof, SealFinding asked, OutputStream stream) {
    Json.MAPPER.writeValue(
        stream,
        new Found(
            proof.whole(),
            proof.entries(),
            proof.seal(),
            proof.seal().isEmpty()
                ? ""
                : new SealMark(proof.entries(), proof.seal()).code().toString(),
            proof.broken(),
            Signatures.of(proof.signatures()),
            asked == null ? null : Asked.of(asked),
            proof.compared(),
            proof.differing(),
            proof.differences()));
  }

  private record Found(
      boolean whole,
      long entries,
      String seal,
      String code,
      Optional<Proof.Break> broken,
      Signatures signatures,
      @JsonInclude(JsonInclude.Include.NON_NULL) Asked asked,
      long compared,
      long differing,
      List<Proof.Difference> differences) {}

  private record Signatures(int sessions, List<Key> keys, Optional<Proof.Unsigned> unsigned) {
    static Signatures of(Proof.Signatures signatures) {
      return new Signatures(
          signatures.sessions(),
          signatures.keys().stream().map(Key::of).toList(),
          signatures.unsigned());
    }
  }

  private record Key(
      String fingerprint,
      boolean kept,
      String account,
      String machine,
      String by,
      long first,
      long last,
      int sessions) {
    static Key of(Proof.Key key) {
      return new Key(
          key.fingerprint(),
          key.kept(),
          key.from().account(),
          key.from().machine(),
          key.by(),
          key.first(),
          key.last(),
          key.sessions());
    }
  }

  private record Asked(
      String code,
      SealFinding.Verdict verdict,
      long number,
      OffsetDateTime at,
      String by,
      String item) {
    static Asked of(SealFinding asked) {
      HistoryEntry entry = asked.entry();
      return new Asked(
          asked.code().toString(),
          asked.verdict(),
          asked.code().number(),
          entry == null ? null : entry.at(),
          entry == null ? null : entry.by(),
          entry == null ? null : entry.item());
    }
  }
}
