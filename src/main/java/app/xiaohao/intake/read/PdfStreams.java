package app.xiaohao.intake.read;

import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.IntakeException.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

/**
 * Looks how much the packed streams of a PDF hold before anything unpacks them: the library that
 * reads them unpacks each into memory, however large it becomes. Pictures are not counted, they are
 * never unpacked for the sake of the text.
 */
final class PdfStreams {
  private static final byte[] START = "stream".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern PACKED = Pattern.compile("/Fl(?:ateDecode)?\\b");
  private static final int LOOK_BACK = 1024;
  private static final int DEEPEST = 4;

  private PdfStreams() {}

  /**
   * Counts.
   *
   * @throws IntakeException UNPACKS_TOO_LARGE if they hold more than the limit
   */
  static void check(Incoming file) throws IntakeException {
    byte[] bytes = file.bytes();
    long left = file.limits().unpackedBytes();
    byte[] buffer = new byte[1 << 16];
    for (int at = next(bytes, 0); at >= 0; at = next(bytes, at)) {
      String dictionary = dictionary(bytes, at - START.length);
      int layers = layers(dictionary);
      if (layers == 0 || dictionary.contains("/Image")) {
        continue;
      }
      InputStream stream = new ByteArrayInputStream(bytes, begin(bytes, at), bytes.length);
      for (int layer = 0; layer < layers; layer++) {
        stream = new InflaterInputStream(stream);
      }
      try (InputStream unpacked = stream) {
        for (int read = unpacked.read(buffer); read >= 0; read = unpacked.read(buffer)) {
          left -= read;
          file.watch().step(-1);
          if (left < 0) {
            throw file.refused(Kind.UNPACKS_TOO_LARGE, file.limits().unpackedMegabytes());
          }
        }
      } catch (IOException notSo) {
        // Encrypted, or no packed stream at all: the reader will tell.
        continue;
      }
    }
  }

  /** Behind the next word that begins a stream; -1 where there is none. */
  private static int next(byte[] bytes, int from) {
    for (int at = from; at <= bytes.length - START.length - 1; at++) {
      if (bytes[at] == 's'
          && bytes[at + 5] == 'm'
          && bytes[at + 1] == 't'
          && bytes[at + 2] == 'r'
          && (at < 3 || bytes[at - 1] != 'd')
          && (bytes[at + 6] == '\r' || bytes[at + 6] == '\n')) {
        return at + START.length;
      }
    }
    return -1;
  }

  private static int begin(byte[] bytes, int at) {
    int begin = at;
    if (begin < bytes.length && bytes[begin] == '\r') {
      begin++;
    }
    return begin < bytes.length && bytes[begin] == '\n' ? begin + 1 : begin;
  }

  /** What stands between the stream's object number and its first byte. */
  private static String dictionary(byte[] bytes, int end) {
    int from = Math.max(0, end - LOOK_BACK);
    String before = new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
    return before.substring(Math.max(0, before.lastIndexOf(" obj")));
  }

  private static int layers(String dictionary) {
    Matcher packed = PACKED.matcher(dictionary);
    int layers = 0;
    while (layers < DEEPEST && packed.find()) {
      layers++;
    }
    return layers;
  }
}
