package app.xiaohao.intake.read;

import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.IntakeException.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * Looks how much the packed streams of a PDF hold before anything unpacks them: the library that
 * reads them unpacks each into memory, however large it becomes. Pictures are not counted, they are
 * never unpacked for the sake of the text. The library also passes over damage without a word, and
 * the text behind it would be lost: so a damaged stream is refused here.
 */
final class PdfStreams {
  private static final byte[] START = "stream".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern PACKED = Pattern.compile("/Fl(?:ateDecode)?\\b");

  /** Fonts, forms of pictures and the like; what is left holds text, or says where text is. */
  private static final Pattern PASSED_OVER = Pattern.compile("/Length[123]\\b|/Subtype\\b");

  private static final byte[] LOCK = "/Encrypt".getBytes(StandardCharsets.US_ASCII);
  private static final int LOOK_BACK = 1024;
  private static final int DEEPEST = 4;

  private PdfStreams() {}

  /**
   * Counts.
   *
   * @throws IntakeException UNPACKS_TOO_LARGE if they hold more than the limit, BROKEN if one that
   *     may hold text is damaged
   */
  static void check(Incoming file) throws IntakeException {
    byte[] bytes = file.bytes();
    long left = file.limits().unpackedBytes();
    byte[] buffer = new byte[1 << 16];
    boolean locked = contains(bytes, LOCK);
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
      } catch (ZipException damaged) {
        if (!locked && !PASSED_OVER.matcher(dictionary).find()) {
          throw file.refused(Kind.BROKEN, damaged, FileFormat.PDF.label());
        }
      } catch (IOException cutOff) {
        throw file.refused(Kind.BROKEN, cutOff, FileFormat.PDF.label());
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

  private static boolean contains(byte[] bytes, byte[] words) {
    for (int at = 0; at <= bytes.length - words.length; at++) {
      if (bytes[at] == words[0]
          && Arrays.equals(bytes, at, at + words.length, words, 0, words.length)) {
        return true;
      }
    }
    return false;
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
