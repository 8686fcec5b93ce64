package app.xiaohao.store.journal;

import app.xiaohao.ledger.file.OwnerOnly;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.store.journal.JournalSegment.Closing;
import app.xiaohao.store.lock.FileKey;
import app.xiaohao.store.log.ChangeChain;
import app.xiaohao.store.log.EvidenceStore;
import app.xiaohao.store.log.JournalValues;
import app.xiaohao.store.log.OwnersFiles;
import app.xiaohao.store.log.Recorder;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 日志: every transaction of a ledger, written beside it and forced to the device before the database
 * commits it. What was acknowledged is therefore in the journal, whatever becomes of the database's
 * file; what is in the journal alone was promised by nobody yet, but is whole, and the next opening
 * puts it into the database.
 *
 * <p>A record holds the statements of the transaction with their values and the numbers that the
 * database gave, so replaying them on the state before gives the state after; the seal of the
 * change log, which each record names, proves it. It is in files of their own ({@link
 * JournalSegment}), a new one behind every copy.
 */
public final class Journal implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
  private static final int BUFFER = 1 << 16;
  private static final String ENDING = ".xhj";

  private final Path file;
  private final JournalFile open;
  private final long baseNumber;
  private final FileKey.Parts parts;
  private byte[] chain;
  private long end;
  private long number;
  private String seal;

  private Journal(
      Path file,
      JournalFile open,
      long baseNumber,
      long number,
      String seal,
      byte[] chain,
      long end,
      FileKey.Parts parts) {
    this.file = file;
    this.open = open;
    this.baseNumber = baseNumber;
    this.number = number;
    this.seal = seal;
    this.chain = chain;
    this.end = end;
    this.parts = parts;
  }

  /** The files of a folder, the newest last. */
  public static List<Path> files(Path folder) {
    return BackupFolder.files(folder).stream()
        .filter(file -> file.getFileName().toString().endsWith(ENDING))
        .sorted(Comparator.comparing(file -> file.getFileName().toString()))
        .toList();
  }

  /**
   * The newest file that can be read at all; empty where there is none.
   *
   * @param key of the ledger
   */
  public static Optional<JournalSegment> newest(Path folder, FileKey key) {
    for (Path file : files(folder).reversed()) {
      try {
        return Optional.of(JournalSegment.read(file, key));
      } catch (IOException unreadable) {
        LOG.warn("cannot be read: {}", file, unreadable);
      }
    }
    return Optional.empty();
  }

  /**
   * Begins a new file.
   *
   * @param number the last entry of the change log before it
   * @param seal of that entry
   * @param key of the ledger
   */
  public static Journal begin(Path folder, int schema, long number, String seal, FileKey key)
      throws IOException {
    OwnerOnly.createFolders(folder);
    Path file = free(folder, number);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(JournalSegment.FORM);
    out.writeInt(schema);
    out.writeLong(number);
    JournalValues.text(out, seal);
    JournalHead head = JournalHead.of(key);
    MessageDigest digest = ChangeChain.sha256();
    byte[] begin = part(JournalSegment.BEGIN, bytes.toByteArray(), head.size(), head.parts());
    digest.update(begin);
    byte[] chain = chain(new byte[JournalSegment.CHAIN], digest);
    byte[] all =
        ByteBuffer.allocate(head.size() + begin.length + chain.length)
            .put(head.bytes())
            .put(begin)
            .put(chain)
            .array();
    OwnersFiles.write(file, all);
    return new Journal(
        file, JournalFile.open(file), number, number, seal, chain, all.length, head.parts());
  }

  /** A name behind all others, so that names sort as the files follow one another. */
  private static Path free(Path folder, long number) {
    int last =
        files(folder).stream()
            .map(file -> file.getFileName().toString())
            .filter(name -> name.matches("\\d{6}-.*"))
            .mapToInt(name -> Integer.parseInt(name.substring(0, 6)))
            .max()
            .orElse(0);
    return folder.resolve(String.format(Locale.ROOT, "%06d-%d%s", last + 1, number + 1, ENDING));
  }

  /** Goes on with a file; what could not be read at its end is cut off. */
  public static Journal goOn(JournalSegment segment) throws IOException {
    JournalFile open = JournalFile.open(segment.file());
    boolean ready = false;
    try {
      if (!segment.whole()) {
        open.truncate(segment.goodSize());
      }
      ready = true;
      return new Journal(
          segment.file(),
          open,
          segment.baseNumber(),
          segment.lastNumber(),
          segment.lastSeal(),
          segment.chain(),
          segment.goodSize(),
          segment.parts());
    } finally {
      if (!ready) {
        open.close();
      }
    }
  }

  public Path file() {
    return file;
  }

  /** The last entry of the change log that it holds. */
  public long number() {
    return number;
  }

  /** The seal of that entry. */
  public String seal() {
    return seal;
  }

  /** How many bytes it has. */
  public long size() {
    return end;
  }

  /** The last entry of the change log before it. */
  public long baseNumber() {
    return baseNumber;
  }

  /** Begins the record of a transaction; one at a time. */
  public Record record(EvidenceStore evidence) {
    return new Record(evidence);
  }

  /**
   * Notes what the ledger's file is now that it is closed, so that the next opening sees whether it
   * still is. Nothing depends on its success.
   */
  public void closed(Closing closing) throws IOException {
    ByteBuffer numbers =
        ByteBuffer.allocate(2 * Long.BYTES).putLong(closing.size()).putLong(closing.sum());
    byte[] part = part(JournalSegment.CLOSED, numbers.array(), end, parts);
    MessageDigest digest = ChangeChain.sha256();
    digest.update(part);
    byte[] next = chain(chain, digest);
    open.write(ByteBuffer.allocate(part.length + next.length).put(part).put(next).array(), end);
    open.force();
    chain = next;
    end += part.length + next.length;
  }

  @Override
  public void close() {
    open.close();
  }

  /** The seal behind what {@code since} has taken in; {@code since} begins anew. */
  static byte[] chain(byte[] before, MessageDigest since) {
    byte[] bytes = since.digest();
    since.update(before);
    return since.digest(bytes);
  }

  /**
   * @param at where it will stand
   */
  static byte[] part(int kind, byte[] content, long at, FileKey.Parts parts) {
    byte[] written = parts.out(kind, at, content);
    return ByteBuffer.allocate(1 + Integer.BYTES + written.length)
        .put((byte) kind)
        .putInt(written.length)
        .put(written)
        .array();
  }

  /** What one transaction writes. Its bytes go to the file as they come and count once sealed. */
  public final class Record implements Recorder {
    private final EvidenceStore.Incoming evidence;
    private final MessageDigest digest = ChangeChain.sha256();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final Map<String, Integer> known = new HashMap<>();
    private final List<HistoryEntry> entries = new ArrayList<>();
    private long written = end;
    private long loggedNumber = number;
    private String loggedSeal = seal;
    private boolean anything;
    private boolean promised;
    private byte[] chainAfter;

    private Record(EvidenceStore store) {
      this.evidence = store.incoming();
    }

    @Override
    public void wrote(String sql, Object[] arguments, Long id) throws SQLException {
      try {
        Object[] kept = arguments;
        if (EvidenceStore.isPiece(sql)) {
          kept = evidence.take(arguments);
        }
        anything = true;
        Integer place = known.putIfAbsent(sql, known.size());
        out.writeInt(place == null ? known.size() - 1 : place);
        if (place == null) {
          JournalValues.text(out, sql);
        }
        out.writeInt(kept.length);
        for (Object argument : kept) {
          JournalValues.write(out, argument);
        }
        JournalValues.write(out, id);
        if (bytes.size() >= BUFFER) {
          flush();
        }
      } catch (IOException failure) {
        throw new SQLException("the journal cannot be written", failure);
      }
    }

    @Override
    public void logged(List<HistoryEntry> added, long last, String hash) {
      entries.addAll(added);
      loggedNumber = last;
      loggedSeal = hash;
    }

    private void flush() throws IOException {
      write(JournalSegment.STATEMENTS, bytes.toByteArray());
      bytes.reset();
    }

    private void write(int kind, byte[] content) throws IOException {
      byte[] part = part(kind, content, written, parts);
      digest.update(part);
      open.write(part, written);
      written += part.length;
    }

    /** Whether the transaction wrote anything. */
    public boolean isEmpty() {
      return !anything;
    }

    /** The last entry of the change log once the transaction is committed. */
    public long number() {
      return loggedNumber;
    }

    /** Forces all of it to the device: from here on it is never lost. */
    public void promise() throws IOException {
      if (!anything) {
        return;
      }
      evidence.keep();
      if (bytes.size() > 0) {
        flush();
      }
      write(JournalSegment.END, new JournalRecord(entries, loggedNumber, loggedSeal).bytes());
      chainAfter = chain(chain, digest);
      open.write(chainAfter, written);
      open.force();
      written += chainAfter.length;
      promised = true;
    }

    /** The database has committed it. */
    public void done() {
      if (promised) {
        chain = chainAfter;
        end = written;
        number = loggedNumber;
        seal = loggedSeal;
      }
    }

    /**
     * Takes it back: the database has not committed it.
     *
     * @throws UncheckedIOException if it cannot be taken back; then nothing more may be written
     */
    public void takeBack() {
      evidence.drop();
      try {
        open.truncate(end);
        if (promised) {
          open.force();
        }
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
