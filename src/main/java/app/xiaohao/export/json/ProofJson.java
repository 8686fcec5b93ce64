package app.xiaohao.export.json;

import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.Proof;
import app.xiaohao.ledger.history.SealFinding;
import app.xiaohao.ledger.history.SealMark;
import java.io.OutputStream;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

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
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private ProofJson() {}

  /**
   * Writes it in UTF-8; the stream stays open.
   *
   * @param asked a 封签 from paper; null where none was given
   */
  public static void write(Proof proof, SealFinding asked, OutputStream stream) {
    try (JsonGenerator json =
        FACTORY.createGenerator(ObjectWriteContext.empty(), stream, JsonEncoding.UTF8)) {
      json.writeStartObject();
      json.writeBooleanProperty("whole", proof.whole());
      json.writeNumberProperty("entries", proof.entries());
      json.writeStringProperty("seal", proof.seal());
      json.writeStringProperty(
          "code",
          proof.seal().isEmpty()
              ? ""
              : new SealMark(proof.entries(), proof.seal()).code().toString());
      if (proof.broken().isPresent()) {
        broken(json, proof.broken().get());
      } else {
        json.writeNullProperty("broken");
      }
      signatures(json, proof.signatures());
      if (asked != null) {
        asked(json, asked);
      }
      json.writeNumberProperty("compared", proof.compared());
      json.writeNumberProperty("differing", proof.differing());
      json.writeArrayPropertyStart("differences");
      for (Proof.Difference difference : proof.differences()) {
        json.writeStartObject();
        json.writeStringProperty("item", difference.item());
        json.writeStringProperty("place", difference.place());
        json.writeStringProperty("logged", difference.logged());
        json.writeStringProperty("held", difference.held());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void signatures(JsonGenerator json, Proof.Signatures signatures) {
    json.writeObjectPropertyStart("signatures");
    json.writeNumberProperty("sessions", signatures.sessions());
    json.writeArrayPropertyStart("keys");
    for (Proof.Key key : signatures.keys()) {
      json.writeStartObject();
      json.writeStringProperty("fingerprint", key.fingerprint());
      json.writeBooleanProperty("kept", key.kept());
      json.writeStringProperty("account", key.from().account());
      json.writeStringProperty("machine", key.from().machine());
      json.writeStringProperty("by", key.by());
      json.writeNumberProperty("first", key.first());
      json.writeNumberProperty("last", key.last());
      json.writeNumberProperty("sessions", key.sessions());
      json.writeEndObject();
    }
    json.writeEndArray();
    if (signatures.unsigned().isPresent()) {
      Proof.Unsigned unsigned = signatures.unsigned().get();
      json.writeObjectPropertyStart("unsigned");
      json.writeNumberProperty("session", unsigned.session());
      json.writeNumberProperty("first", unsigned.first());
      json.writeNumberProperty("last", unsigned.last());
      json.writeStringProperty("key", unsigned.key());
      json.writeEndObject();
    } else {
      json.writeNullProperty("unsigned");
    }
    json.writeEndObject();
  }

  private static void asked(JsonGenerator json, SealFinding asked) {
    HistoryEntry entry = asked.entry();
    json.writeObjectPropertyStart("asked");
    json.writeStringProperty("code", asked.code().toString());
    json.writeStringProperty("verdict", asked.verdict().name());
    json.writeNumberProperty("number", asked.code().number());
    json.writeStringProperty("at", entry == null ? null : entry.at().toString());
    json.writeStringProperty("by", entry == null ? null : entry.by());
    json.writeStringProperty("item", entry == null ? null : entry.item());
    json.writeEndObject();
  }

  private static void broken(JsonGenerator json, Proof.Break broken) {
    json.writeObjectPropertyStart("broken");
    json.writeNumberProperty("number", broken.number());
    json.writeStringProperty("flaw", broken.flaw().name());
    if (broken.at() == null) {
      json.writeNullProperty("at");
    } else {
      json.writeStringProperty("at", broken.at().toString());
    }
    json.writeStringProperty("by", broken.by());
    json.writeStringProperty("item", broken.item());
    json.writeEndObject();
  }
}
