package app.xiaohao.intake.read.parts;

import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.IntakeException.Kind;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The parts of a zipped file, unpacked only while they are read and never beyond the limit, however
 * little space they take when packed. The zip reader is the one that POI itself stands on; POI's
 * own package unpacks everything into memory before the first part can be looked at.
 */
final class ZippedParts implements Closeable {
  /** Whatever is packed so much denser than any document was made to burst. */
  private static final long DENSEST = 200;

  /** What a part may hold however dense it is packed. */
  private static final long HARMLESS = 16L << 20;

  private final Incoming file;
  private final String label;
  private final ZipFile zip;
  private final double expected;
  private long unpacked;
  private boolean exceeded;

  /**
   * @param label the format's usual name
   * @throws IOException if it is no zip file, or a damaged one
   */
  ZippedParts(Incoming file, String label) throws IOException {
    this.file = file;
    this.label = label;
    this.zip =
        ZipFile.builder()
            .setSeekableByteChannel(new SeekableInMemoryByteChannel(file.bytes()))
            .get();
    this.expected =
        Collections.list(zip.getEntries()).stream()
            .filter(entry -> entry.getName().endsWith(".xml"))
            .mapToDouble(ZipArchiveEntry::getSize)
            .sum();
  }

  /**
   * A part's content.
   *
   * @throws IOException if there is no such part
   * @throws IntakeException PASSWORD if it is encrypted
   */
  InputStream open(String name) throws IOException, IntakeException {
    ZipArchiveEntry entry =
        find(name).orElseThrow(() -> new IOException("the part is missing: " + name));
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw file.refused(Kind.PASSWORD, label);
    }
    return new Counted(zip.getInputStream(entry), entry.getCrc(), entry.getCompressedSize());
  }

  boolean has(String name) {
    return find(name).isPresent();
  }

  /** Some programs write names in other case than they refer to them. */
  private Optional<ZipArchiveEntry> find(String name) {
    ZipArchiveEntry exact = zip.getEntry(name);
    return exact != null
        ? Optional.of(exact)
        : Collections.list(zip.getEntries()).stream()
            .filter(
                entry ->
                    entry
                        .getName()
                        .replace('\\', '/')
                        .equalsIgnoreCase(name.toLowerCase(Locale.ROOT)))
            .findFirst();
  }

  /** How much of what the file says that it holds was read, 0 to 1. */
  double fraction() {
    return expected <= 0 ? 0 : Math.min(1, unpacked / expected);
  }

  /** What is to be said of a failure while a part was read: too large where that was the reason. */
  IntakeException failure(Exception cause) {
    return exceeded
        ? file.refused(Kind.UNPACKS_TOO_LARGE, cause, file.limits().unpackedMegabytes())
        : file.refused(Kind.BROKEN, cause, label);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Counts what all parts give and ends where it is too much, or is not what was packed. */
  private final class Counted extends FilterInputStream {
    private final CRC32 sum = new CRC32();
    private final long expectedSum;
    private final long most;
    private long given;

    Counted(InputStream part, long expectedSum, long packed) {
      super(Objects.requireNonNull(part));
      this.expectedSum = expectedSum;
      this.most = Math.max(HARMLESS, packed * DENSEST);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count(one < 0 ? 0 : 1);
      if (one < 0) {
        checkSum();
      } else {
        sum.update(one);
      }
      return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read = super.read(into, from, length);
      count(Math.max(read, 0));
      if (read < 0) {
        checkSum();
      } else {
        sum.update(into, from, read);
      }
      return read;
    }

    /** A part that was damaged can unpack all the same, to other words. */
    private void checkSum() throws IOException {
      if (expectedSum >= 0 && sum.getValue() != expectedSum) {
        throw new IOException("the sum of the part is wrong");
      }
    }

    private void count(int read) throws IOException {
      unpacked += read;
      given += read;
      if (unpacked > file.limits().unpackedBytes() || given > most) {
        exceeded = true;
        throw new IOException("unpacks to more than the limit");
      }
    }
  }
}
