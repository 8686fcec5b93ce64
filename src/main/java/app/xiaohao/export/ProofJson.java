package app.xiaohao.export;

import app.xiaohao.ledger.Proof;
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
 * broken       null, or {number, flaw, at, by, item}: the first break of the chain;
 *              flaw is CHANGED|UNLINKED|MISSING|CUT_OFF|APPENDED|END_DIFFERS
 * compared     how many rows of the ledger were compared with the log
 * differing    how many values were changed behind the log's back
 * differences  [{item, place, logged, held}], the first 1000 of them
 * </pre>
 */
public final class ProofJson {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private ProofJson() {}

  /** Writes it in UTF-8; the stream stays open. */
  public static void write(Proof proof, OutputStream stream) {
    try (JsonGenerator json =
        FACTORY.createGenerator(ObjectWriteContext.empty(), stream, JsonEncoding.UTF8)) {
      json.writeStartObject();
      json.writeBooleanProperty("whole", proof.whole());
      json.writeNumberProperty("entries", proof.entries());
      json.writeStringProperty("seal", proof.seal());
      if (proof.broken().isPresent()) {
        broken(json, proof.broken().get());
      } else {
        json.writeNullProperty("broken");
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
