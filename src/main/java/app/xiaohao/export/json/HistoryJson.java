package app.xiaohao.export.json;

import app.xiaohao.ledger.history.HistoryEntry;
import java.io.OutputStream;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Entries of the change log as JSON for other programs: an array, one object an entry. Field names
 * are stable:
 *
 * <pre>
 * number   counted from 1 in its ledger
 * at       the moment, ISO 8601
 * by       who did it
 * account  under which they were signed in on the machine, "" where it was not recorded
 * machine  its name, "" where it was not recorded
 * kind     what was done, as PROGRESS_RECORDED
 * item     as people number it, "" for the ledger as a whole
 * inspection  which it is about by its name, "" for the ledger as a whole and for one that is gone
 * reason   "" where none was asked for
 * fields   [{field, before, after}] in the store's notation, "" for nothing
 * </pre>
 */
public final class HistoryJson implements AutoCloseable {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final JsonGenerator json;

  /** Begins in UTF-8; the stream stays open at the end. */
  public HistoryJson(OutputStream stream) {
    json = FACTORY.createGenerator(ObjectWriteContext.empty(), stream, JsonEncoding.UTF8);
    json.writeStartArray();
  }

  /**
   * Writes one entry.
   *
   * @param inspection the name of the one that it is about; empty for none
   */
  public void add(HistoryEntry entry, String inspection) {
    json.writeStartObject();
    json.writeNumberProperty("number", entry.number());
    json.writeStringProperty("at", entry.at().toString());
    json.writeStringProperty("by", entry.by());
    json.writeStringProperty("account", entry.from().account());
    json.writeStringProperty("machine", entry.from().machine());
    json.writeStringProperty("kind", entry.kind().name());
    json.writeStringProperty("item", entry.item());
    json.writeStringProperty("inspection", inspection);
    json.writeStringProperty("reason", entry.reason());
    json.writeArrayPropertyStart("fields");
    for (HistoryEntry.FieldChange field : entry.fields()) {
      json.writeStartObject();
      json.writeStringProperty("field", field.field());
      json.writeStringProperty("before", field.before());
      json.writeStringProperty("after", field.after());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  @Override
  public void close() {
    json.writeEndArray();
    json.close();
  }
}
