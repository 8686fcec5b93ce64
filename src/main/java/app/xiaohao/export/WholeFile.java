package app.xiaohao.export;

import app.xiaohao.ledger.file.FileMode;
import app.xiaohao.ledger.file.OwnerOnly;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Writes a file whole or not at all: into a temporary file in the same folder, forced to the disk,
 * then moved over the old one in one step. Whatever fails on the way, the old file stays as it was
 * and no temporary file is left. A link stays a link: what it points to is replaced. A ledger, a
 * copy of one or its journal is never replaced, whatever its name and however it is reached.
 */
public final class WholeFile {
  private static final int MOST_LINKS = 40;

  /** So many bytes tell what a file keeps. */
  private static final int START = 64;

  private WholeFile() {}

  /** What puts the content into the stream; it must not close it. */
  @FunctionalInterface
  public interface Content {
    /**
     * @throws CancellationException if the person no longer wants the file
     */
    void writeTo(OutputStream stream) throws IOException;
  }

  /**
   * Refuses a file that no export may take the place of.
   *
   * @throws ExportException LEDGER if it is a ledger, a copy of one or its journal; NOT_REPLACEABLE
   *     if it is a folder or its links go in a circle
   */
  public static void check(Path file) throws ExportException {
    target(file);
  }

  /** The file behind all links, which is the one to be replaced; it need not be there. */
  private static Path target(Path file) throws ExportException {
    try {
      Path target = behindLinks(file.toAbsolutePath());
      if (Files.isDirectory(target)) {
        throw new ExportException(ExportException.Kind.NOT_REPLACEABLE, file, null);
      }
      if (Files.isRegularFile(target) && keepsLedger(target)) {
        throw new ExportException(ExportException.Kind.LEDGER, file, null);
      }
      return target;
    } catch (IOException failure) {
      throw new ExportException(ExportException.Kind.NOT_REPLACEABLE, file, failure);
    }
  }

  private static Path behindLinks(Path file) throws IOException {
    Path target = file;
    for (int steps = 0; Files.isSymbolicLink(target); steps++) {
      if (steps == MOST_LINKS) {
        throw new IOException("links in a circle: " + file);
      }
      target = target.resolveSibling(Files.readSymbolicLink(target));
    }
    return target;
  }

  /** By its first bytes: names say nothing, and what cannot be read is not replaced either. */
  private static boolean keepsLedger(Path file) throws IOException {
    byte[] start;
    try (InputStream stream = Files.newInputStream(file)) {
      start = stream.readNBytes(START);
    }
    String words = new String(start, StandardCharsets.ISO_8859_1);
    return words.startsWith("XHJ")
        || words.startsWith("H2encrypt")
        || (words.startsWith("H:") && words.contains("block"));
  }

  /**
   * Writes {@code file}, replacing what was there.
   *
   * @throws ExportException if it cannot be written
   * @throws CancellationException if the content was cancelled
   */
  public static void write(Path file, Content content) throws ExportException {
    Path target = target(file);
    Path part =
        target.resolveSibling(
            ".xiaohao-" + Long.toHexString(ThreadLocalRandom.current().nextLong()) + ".part");
    try {
      make(part, target);
    } catch (IOException failure) {
      throw new ExportException(ExportException.Kind.NOT_WRITABLE, file, failure);
    }
    try {
      fill(part, content);
      move(part, target);
    } catch (IOException failure) {
      throw new ExportException(ExportException.Kind.FAILED, file, failure);
    } finally {
      discard(part);
    }
  }

  /**
   * What replaces a file may be read by whoever could read that; what is new, by whoever may look
   * into the folder: colleagues read exports.
   */
  private static void make(Path part, Path target) throws IOException {
    if (Files.exists(target)) {
      FileMode mode = FileMode.of(target);
      OwnerOnly.create(part);
      mode.giveTo(part);
    } else if (OwnerOnly.is(target.getParent())) {
      OwnerOnly.create(part);
    } else {
      Files.createFile(part);
    }
  }

  private static void fill(Path part, Content content) throws IOException {
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
        OutputStream stream =
            new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
      content.writeTo(stream);
      stream.flush();
      channel.force(true);
    }
  }

  private static void move(Path part, Path target) throws ExportException {
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException unsupported) {
      // A network share may know no atomic move; the complete file is then copied over.
      try {
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      } catch (IOException failure) {
        throw new ExportException(ExportException.Kind.NOT_REPLACEABLE, target, failure);
      }
    } catch (IOException failure) {
      throw new ExportException(ExportException.Kind.NOT_REPLACEABLE, target, failure);
    }
  }

  private static void discard(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException stays) {
      part.toFile().deleteOnExit();
    }
  }
}
