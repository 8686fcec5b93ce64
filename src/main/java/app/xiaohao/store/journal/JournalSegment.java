package app.xiaohao.store.journal;

import app.xiaohao.store.log.ChangeChain;
import app.xiaohao.store.log.JournalValues;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One file of the journal as it is read: everything that was committed behind a certain entry of
 * the change log, up to where it is unbroken.
 *
 * <p>The file begins with {@link #MAGIC}; then come parts, each a byte for its kind, its length as
 * four bytes and its bytes. {@link #BEGIN} once: version of the form, version of the schema, the
 * number and seal of the entry before the first. Then for each transaction any number of {@link
 * #STATEMENTS} and one {@link #END} ({@link JournalRecord}), and, where the ledger was closed in
 * order, {@link #CLOSED} (size and CRC-32C of the ledger's file). Behind the bytes of BEGIN, END
 * and CLOSED stands the seal of the journal: SHA-256 over the seal before and all bytes since; so
 * nothing in it can change, go or come without breaking all that follows.
 *
 * @param whole whether the file ends behind the last thing that could be read
 * @param goodSize where the unbroken part of the file ends
 * @param chain the seal there
 * @param closing what the ledger's file was when it was closed; empty where anything follows
 */
record JournalSegment(
    Path file,
    int schema,
    long baseNumber,
    String baseSeal,
    List<At> records,
    Optional<Closing> closing,
    byte[] chain,
    long goodSize,
    boolean whole) {
  static final byte[] MAGIC = "XHJ1".getBytes(StandardCharsets.US_ASCII);
  static final int FORM = 1;
  static final int BEGIN = 'B';
  static final int STATEMENTS = 'S';
  static final int END = 'E';
  static final int CLOSED = 'Z';
  static final int CHAIN = 32;

  /** No part is longer; a larger length is damage. */
  static final int LONGEST = 1 << 30;

  /**
   * A record and where its statements stand.
   *
   * @param from where its first part begins
   */
  record At(JournalRecord record, long from) {}

  /** A ledger's file as a session left it. */
  record Closing(long size, long sum) {}

  /** The number of the last entry that the journal has; that of its base where it has none. */
  long lastNumber() {
    return records.isEmpty() ? baseNumber : records.getLast().record.number();
  }

  /** The seal of that entry. */
  String lastSeal() {
    return records.isEmpty() ? baseSeal : records.getLast().record.seal();
  }

  /** The entry before those of the last record. */
  long lastButOneNumber() {
    return records.size() < 2 ? baseNumber : records.get(records.size() - 2).record.number();
  }

  /** The seal of that entry. */
  String lastButOneSeal() {
    return records.size() < 2 ? baseSeal : records.get(records.size() - 2).record.seal();
  }

  /**
   * Reads a file as far as it is unbroken.
   *
   * @throws IOException if it cannot be read, or not even its beginning is that of a journal
   */
  static JournalSegment read(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return new Reading(channel).read(file);
    }
  }

  private static final class Reading {
    private final DataInputStream in;
    private final long size;
    private final MessageDigest digest = ChangeChain.sha256();
    private final List<At> records = new ArrayList<>();
    private byte[] chain = new byte[CHAIN];
    private long position;
    private long good;
    private Closing closing;

    Reading(FileChannel channel) throws IOException {
      this.in =
          new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel), 1 << 16));
      this.size = channel.size();
    }

    JournalSegment read(Path file) throws IOException {
      if (!Arrays.equals(bytes(MAGIC.length), MAGIC)) {
        throw new IOException("no journal: " + file);
      }
      good = position;
      Part begin = part();
      if (begin.kind != BEGIN || !sealed()) {
        throw new IOException("a journal without a beginning: " + file);
      }
      DataInputStream head = new DataInputStream(new ByteArrayInputStream(begin.bytes));
      if (head.readInt() != FORM) {
        throw new IOException("a journal in another form: " + file);
      }
      int schema = head.readInt();
      long number = head.readLong();
      String seal = JournalValues.text(head);
      try {
        readRecords();
      } catch (IOException broken) {
        // all before it holds
      }
      return new JournalSegment(
          file,
          schema,
          number,
          seal,
          List.copyOf(records),
          Optional.ofNullable(closing),
          chain,
          good,
          good == size);
    }

    private void readRecords() throws IOException {
      while (position < size) {
        long from = position;
        Part part = part();
        while (part.kind == STATEMENTS) {
          part = part();
        }
        switch (part.kind) {
          case END -> {
            JournalRecord record = JournalRecord.of(part.bytes);
            if (!sealed()) {
              return;
            }
            records.add(new At(record, from));
            closing = null;
          }
          case CLOSED -> {
            ByteBuffer numbers = ByteBuffer.wrap(part.bytes);
            if (part.bytes.length != 2 * Long.BYTES || !sealed()) {
              return;
            }
            closing = new Closing(numbers.getLong(), numbers.getLong());
          }
          default -> {
            return;
          }
        }
      }
    }

    private record Part(int kind, byte[] bytes) {}

    private Part part() throws IOException {
      byte[] head = bytes(1 + Integer.BYTES);
      int length = ByteBuffer.wrap(head, 1, Integer.BYTES).getInt();
      if (length < 0 || length > LONGEST || length > size - position) {
        throw new EOFException();
      }
      byte[] content = bytes(length);
      digest.update(head);
      digest.update(content);
      return new Part(head[0], content);
    }

    /** Whether the seal that follows is that of what was read; if so, all to here is good. */
    private boolean sealed() throws IOException {
      byte[] expected = Journal.chain(chain, digest);
      if (!Arrays.equals(bytes(CHAIN), expected)) {
        return false;
      }
      chain = expected;
      good = position;
      return true;
    }

    private byte[] bytes(int count) throws IOException {
      byte[] bytes = in.readNBytes(count);
      if (bytes.length < count) {
        throw new EOFException();
      }
      position += count;
      return bytes;
    }
  }

  /** Takes the statements of a record, one row of arguments at a time. */
  interface Visitor {
    /**
     * @param id that the row had; null where the database gave none
     */
    void visit(String sql, Object[] arguments, Long id) throws java.sql.SQLException, IOException;
  }

  /** Gives the statements of one record in their order. */
  void statements(At at, Visitor visitor) throws IOException, java.sql.SQLException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      channel.position(at.from);
      DataInputStream in =
          new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel), 1 << 16));
      List<String> known = new ArrayList<>();
      while (in.readByte() == STATEMENTS) {
        byte[] content = in.readNBytes(in.readInt());
        DataInputStream part = new DataInputStream(new ByteArrayInputStream(content));
        while (part.available() > 0) {
          int which = part.readInt();
          if (which == known.size()) {
            known.add(JournalValues.text(part));
          }
          Object[] arguments = new Object[part.readInt()];
          for (int i = 0; i < arguments.length; i++) {
            arguments[i] = JournalValues.read(part);
          }
          visitor.visit(known.get(which), arguments, (Long) JournalValues.read(part));
        }
      }
    }
  }
}
