package app.xiaohao.store.file;

import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees whether what lies under a ledger's name is still the file that was opened, as this program
 * left it. A look costs a few microseconds; only where size or time differ are bytes read, because
 * some systems set the time of an open file late and some programs set it without writing.
 */
final class FileWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FileWatch.class);

  /**
   * H2 keeps here which of its chunks is the newest; behind one block more where it is encrypted.
   */
  private static final int HEAD = 3 * 4096;

  private static final int TAIL = 4096;

  private final Path file;
  private final RandomAccessFile bytes;
  private final Object key;
  private long size;
  private FileTime time;
  private long sample;
  private LedgerException lost;

  /** Begins with the file as it is. */
  FileWatch(Path file) throws IOException {
    this.file = file;
    // opened once and kept: closing it would take away the locks that the database has on the file;
    // and not a channel, which an interrupted thread would close
    this.bytes = new RandomAccessFile(file.toFile(), "r");
    BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
    this.key = now.fileKey();
    remember(now);
  }

  /** Takes the file as it is now for what this program left. */
  synchronized void written() {
    if (lost == null) {
      try {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        if (Objects.equals(key, now.fileKey())) {
          remember(now);
        }
      } catch (IOException gone) {
        // the next look says so
        size = -1;
      }
    }
  }

  private void remember(BasicFileAttributes now) throws IOException {
    size = now.size();
    time = now.lastModifiedTime();
    sample = sample();
  }

  /**
   * Looks.
   *
   * @throws LedgerException FILE_GONE or FILE_REPLACED; once thrown it is thrown for ever
   */
  synchronized void look() {
    if (lost == null) {
      lost = found();
    }
    if (lost != null) {
      throw new LedgerException(lost.kind(), lost.arguments(), lost);
    }
  }

  /** Whether the file was lost at an earlier look or is now. */
  synchronized boolean isLost() {
    if (lost == null) {
      lost = found();
    }
    return lost != null;
  }

  private LedgerException found() {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      if (!Objects.equals(key, now.fileKey())) {
        return failed(Kind.FILE_REPLACED, null);
      }
      if (now.size() == size && now.lastModifiedTime().equals(time)) {
        return null;
      }
      if (now.size() != size || sample() != sample) {
        return failed(Kind.FILE_REPLACED, null);
      }
      time = now.lastModifiedTime();
      return null;
    } catch (NoSuchFileException gone) {
      return failed(Kind.FILE_GONE, gone);
    } catch (IOException unreadable) {
      return failed(Kind.FILE_GONE, unreadable);
    }
  }

  private LedgerException failed(Kind kind, Exception cause) {
    return new LedgerException(kind, List.of(file.toString()), cause);
  }

  private long sample() throws IOException {
    CRC32C sum = new CRC32C();
    byte[] part = new byte[HEAD];
    bytes.seek(0);
    sum.update(part, 0, Math.max(0, bytes.read(part)));
    bytes.seek(Math.max(0, bytes.length() - TAIL));
    sum.update(part, 0, Math.max(0, bytes.read(part, 0, TAIL)));
    return sum.getValue();
  }

  @Override
  public void close() {
    try {
      bytes.close();
    } catch (IOException failure) {
      LOG.warn("{} did not close", file, failure);
    }
  }
}
