package app.xiaohao.store.journal;

import app.xiaohao.store.lock.FileKey;
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
 * <p>The file begins with a {@link JournalHead}; then come parts, each a byte for its kind, its
 * length as four bytes and its bytes, which are encrypted where the ledger has a password. {@link
 * #BEGIN} once: version of the form, version of the schema, the number and seal of the entry before
 * the first. Then for each transaction any number of {@link #STATEMENTS} and one {@link #END}
 * ({@link JournalRecord}), and, where the ledger was closed in order, {@link #CLOSED} (size and
 * CRC-32C of the ledger's file). Behind the bytes of BEGIN, END and CLOSED stands the seal of the
 * journal: SHA-256 over the seal before and all bytes since; so nothing in it can change, go or
 * come without breaking all that follows.
 *
 * @param whole whether the file ends behind the last thing that could be read
 * @param goodSize where the unbroken part of the file ends
 * @param chain the seal there
 * @param closing what the ledger's file was when it was closed; empty where anything follows
 * @param parts what its parts go through
 */
public record JournalSegment(
    Path file,
    int schema,
    long baseNumber,
    String baseSeal,
    List<At> records,
    Optional<Closing> closing,
    byte[] chain,
    long goodSize,
    boolean whole,
    FileKey.Parts parts) {
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
  public record At(JournalRecord record, long from) {}

  /** A ledger's file as a session left it. */
  public record Closing(long size, long sum) {}

  /** The number of the last entry that the journal has; that of its base where it has none. */
  public long lastNumber() {
    return records.isEmpty() ? baseNumber : records.getLast().record.number();
  }

  /** The seal of that entry. */
  public String lastSeal() {
    return records.isEmpty() ? baseSeal : records.getLast().record.seal();
  }

  /** The entry before those of the last record. */
  public long lastButOneNumber() {
    return records.size() < 2 ? baseNumber : records.get(records.size() - 2).record.number();
  }

  /** The seal of that entry. */
  public String lastButOneSeal() {
    return records.size() < 2 ? baseSeal : records.get(records.size() - 2).record.seal();
  }

  /**
   * Reads a file as far as it is unbroken.
   *
   * @param key of the ledger
   * @throws IOException if it cannot be read, or not even its beginning is that of a journal that
   *     this key opens
   */
  public static JournalSegment read(Path file, FileKey key) throws IOException {
    return read(file, key, (kind, at, content) -> {});
  }

  /** Hears of every part of a file, in its order and with its bytes as they were before. */
  interface Parts {
    /**
     * @param at where it stands
     */
    void part(int kind, long at, byte[] content) throws IOException;
  }

  static JournalSegment read(Path file, FileKey key, Parts parts) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return new Reading(channel, parts).read(file, key);
    }
  }

  private static final class Reading {
    private final Parts heard;
    private final DataInputStream in;
    private final long size;
    private final MessageDigest digest = ChangeChain.sha256();
    private final List<At> records = new ArrayList<>();
    private byte[] chain = new byte[CHAIN];
    private long position;
    private long good;
    private Closing closing;
    private FileKey.Parts parts;

    Reading(FileChannel channel, Parts heard) throws IOException {
      this.heard = heard;
      this.in =
          new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel), 1 << 16));
      this.size = channel.size();
    }

    public JournalSegment read(Path file, FileKey key) throws IOException {
      parts = JournalHead.read(this::bytes, key).parts();
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
          good == size,
          parts);
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
      long at = position;
      byte[] head = bytes(1 + Integer.BYTES);
      int length = ByteBuffer.wrap(head, 1, Integer.BYTES).getInt();
      if (length < 0 || length > LONGEST || length > size - position) {
        throw new EOFException();
      }
      byte[] content = bytes(length);
      digest.update(head);
      digest.update(content);
      Part part = new Part(head[0], parts.in(head[0], at, content));
      heard.part(part.kind, at, part.bytes);
      return part;
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
  public interface Visitor {
    /**
     * @param id that the row had; null where the database gave none
     */
    void visit(String sql, Object[] arguments, Long id) throws java.sql.SQLException, IOException;
  }

  /** Gives the statements of one record in their order. */
  public void statements(At at, Visitor visitor) throws IOException, java.sql.SQLException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      channel.position(at.from);
      DataInputStream in =
          new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel), 1 << 16));
      List<String> known = new ArrayList<>();
      long place = at.from;
      while (in.readByte() == STATEMENTS) {
        byte[] written = in.readNBytes(in.readInt());
        byte[] content = parts.in(STATEMENTS, place, written);
        place += 1 + Integer.BYTES + written.length;
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
