package app.xiaohao.store.lock;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** How a file begins: H2 would write into anything that is neither of its own two kinds. */
public enum LedgerStart {
  /** a database as it is */
  PLAIN,
  /** an encrypted one */
  LOCKED,
  /** something else, or no file at all */
  NONE;

  private static final byte[] HEAD = "H:".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ENCRYPTED = "H2encrypt\n".getBytes(StandardCharsets.US_ASCII);

  /** Looks. */
  public static LedgerStart of(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return NONE;
    }
    byte[] start;
    try (InputStream stream = Files.newInputStream(file)) {
      start = stream.readNBytes(ENCRYPTED.length);
    }
    if (Arrays.equals(start, ENCRYPTED)) {
      return LOCKED;
    }
    boolean plain =
        start.length >= HEAD.length && Arrays.equals(Arrays.copyOf(start, HEAD.length), HEAD);
    return plain ? PLAIN : NONE;
  }
}
