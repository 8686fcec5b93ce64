package app.xiaohao.store.journal;

import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.Workplace;
import app.xiaohao.store.log.JournalValues;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * What the journal says of one transaction beside its statements: the end of its record.
 *
 * @param entries that the change log got, without their fields; none where it got none
 * @param number of the last entry of the change log behind it
 * @param seal the hash of that entry
 */
record JournalRecord(List<HistoryEntry> entries, long number, String seal) {
  /** The list is copied. */
  JournalRecord {
    entries = List.copyOf(entries);
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeLong(number);
    JournalValues.text(out, seal);
    out.writeInt(entries.size());
    for (HistoryEntry entry : entries) {
      out.writeLong(entry.number());
      JournalValues.text(out, entry.at().toString());
      JournalValues.text(out, entry.by());
      JournalValues.text(out, entry.from().account());
      JournalValues.text(out, entry.from().machine());
      JournalValues.text(out, entry.kind().name());
      JournalValues.text(out, entry.item());
      JournalValues.text(out, entry.reason());
    }
    return bytes.toByteArray();
  }

  /**
   * @throws IOException if the bytes are not those of a record, or of a newer program
   */
  static JournalRecord of(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    long number = in.readLong();
    String seal = JournalValues.text(in);
    List<HistoryEntry> entries = new ArrayList<>();
    try {
      for (int count = in.readInt(); count > 0; count--) {
        entries.add(
            new HistoryEntry(
                in.readLong(),
                OffsetDateTime.parse(JournalValues.text(in)),
                JournalValues.text(in),
                new Workplace(JournalValues.text(in), JournalValues.text(in)),
                HistoryEntry.Kind.valueOf(JournalValues.text(in)),
                JournalValues.text(in),
                List.of(),
                JournalValues.text(in)));
      }
    } catch (IllegalArgumentException | DateTimeException other) {
      throw new IOException("not an entry", other);
    }
    return new JournalRecord(entries, number, seal);
  }
}
