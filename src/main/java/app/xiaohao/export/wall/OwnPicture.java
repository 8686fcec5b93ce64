package app.xiaohao.export.wall;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * The mark by which pictures of wall charts are known again: the second and later sheets have names
 * that nobody chose, and what stands under such a name is replaced only where it is one of these.
 */
final class OwnPicture {
  /** The signature of a PNG and its header chunk (PNG specification, 5.2 and 11.2.2). */
  private static final int HEAD = 8 + 25;

  private static final byte[] TYPE = "tEXt".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] WORDS =
      "Software\0Xiaohao wall chart".getBytes(StandardCharsets.ISO_8859_1);

  private OwnPicture() {}

  /** A PNG with the mark behind its header. */
  static byte[] marked(byte[] png) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(png.length + WORDS.length + 12);
    bytes.write(png, 0, HEAD);
    bytes.write(chunk());
    bytes.write(png, HEAD, png.length - HEAD);
    return bytes.toByteArray();
  }

  /** Whether a file bears the mark. */
  static boolean is(Path file) throws IOException {
    byte[] mark = chunk();
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] start = stream.readNBytes(HEAD + mark.length);
      return start.length == HEAD + mark.length
          && Arrays.equals(mark, Arrays.copyOfRange(start, HEAD, start.length));
    }
  }

  /** A chunk: length, type, content and the checksum of the latter two. */
  private static byte[] chunk() throws IOException {
    CRC32 checksum = new CRC32();
    checksum.update(TYPE);
    checksum.update(WORDS);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream chunk = new DataOutputStream(bytes);
    chunk.writeInt(WORDS.length);
    chunk.write(TYPE);
    chunk.write(WORDS);
    chunk.writeInt((int) checksum.getValue());
    return bytes.toByteArray();
  }
}
