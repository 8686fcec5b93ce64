package app.xiaohao.export.json;

import app.xiaohao.export.Json;
import app.xiaohao.ledger.history.HistoryEntry;
import java.io.OutputStream;
import java.time.OffsetDateTime;
import java.util.List;
import tools.jackson.databind.SequenceWriter;

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
  private final SequenceWriter json;

  /** Begins in UTF-8; the stream stays open at the end. */
  public HistoryJson(OutputStream stream) {
    json = Json.MAPPER.writer().writeValuesAsArray(stream);
  }

  /**
   * Writes one entry.
   *
   * @param inspection the name of the one that it is about; empty for none
   */
  public void add(HistoryEntry entry, String inspection) {
    json.write(
        new Entry(
            entry.number(),
            entry.at(),
            entry.by(),
            entry.from().account(),
            entry.from().machine(),
            entry.kind(),
            entry.item(),
            inspection,
            entry.reason(),
            entry.fields()));
  }

  @Override
  public void close() {
    json.close();
  }

  private record Entry(
      long number,
      OffsetDateTime at,
      String by,
      String account,
      String machine,
      HistoryEntry.Kind kind,
      String item,
      String inspection,
      String reason,
      List<HistoryEntry.FieldChange> fields) {}
}
