package app.xiaohao.store.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of the journal, open for writing. Not a channel, because interrupting a thread closes a
 * channel under everybody's hands.
 */
final class JournalFile implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JournalFile.class);

  private final Path path;
  private final RandomAccessFile file;
  private final Object key;

  private JournalFile(Path path, RandomAccessFile file, Object key) {
    this.path = path;
    this.file = file;
    this.key = key;
  }

  /** Opens one that is there. */
  static JournalFile open(Path path) throws IOException {
    if (!Files.isWritable(path)) {
      throw new NoSuchFileException(path.toString());
    }
    Object key = key(path);
    return new JournalFile(path, new RandomAccessFile(path.toFile(), "rw"), key);
  }

  private static Object key(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
  }

  void write(byte[] bytes, long position) throws IOException {
    file.seek(position);
    file.write(bytes);
  }

  /** Forces what was written to the device, and sees that the file still has its name. */
  void force() throws IOException {
    file.getFD().sync();
    if (!Objects.equals(key, key(path))) {
      throw new NoSuchFileException(path.toString());
    }
  }

  void truncate(long size) throws IOException {
    if (file.length() > size) {
      file.setLength(size);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException failure) {
      LOG.warn("{} did not close", path, failure);
    }
  }
}
