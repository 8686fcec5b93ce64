package app.xiaohao.intake.read.pdf;

import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.IntakeException.Kind;
import app.xiaohao.intake.read.parts.FileFormat;
import app.xiaohao.intake.read.parts.Incoming;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Looks how much the packed streams of a PDF hold before anything unpacks them: the library that
 * reads them unpacks each into memory, however large it becomes. Pictures are not counted, they are
 * never unpacked for the sake of the text. The library also passes over damage without a word, and
 * the text behind it would be lost: so a damaged stream is refused here.
 */
final class PdfStreams {
  private static final byte[] START = "stream".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern FILTER = Pattern.compile("/Filter\\s*(\\[[^\\]]*\\]|/[A-Za-z0-9]+)");
  private static final Pattern NAME = Pattern.compile("/([A-Za-z0-9]+)");
  private static final Set<String> FLATE = Set.of("FlateDecode", "Fl");

  /** What text is packed with besides; the rest are formats of pictures. */
  private static final Set<String> OTHERS =
      Set.of(
          "ASCII85Decode",
          "A85",
          "ASCIIHexDecode",
          "AHx",
          "LZWDecode",
          "LZW",
          "RunLengthDecode",
          "RL");

  private static final Pattern EARLY_CHANGE = Pattern.compile("/EarlyChange\\s+0");

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
    Room room = new Room(file);
    boolean locked = contains(bytes, LOCK);
    for (int at = next(bytes, 0); at >= 0; at = next(bytes, at)) {
      String dictionary = dictionary(bytes, at - START.length);
      List<String> filters = filters(dictionary);
      if (filters.isEmpty() || dictionary.contains("/Image")) {
        continue;
      }
      try {
        unpack(file, begin(bytes, at), filters, dictionary, room);
      } catch (ZipException | DamagedException damaged) {
        if (!locked && !PASSED_OVER.matcher(dictionary).find()) {
          throw file.refused(Kind.BROKEN, damaged, FileFormat.PDF.label());
        }
      } catch (IOException cutOff) {
        if (room.isFull()) {
          throw file.refused(Kind.UNPACKS_TOO_LARGE, file.limits().unpackedMegabytes());
        }
        throw file.refused(Kind.BROKEN, cutOff, FileFormat.PDF.label());
      }
    }
  }

  /** Unpacks a stream through its filters, keeping only what a further filter needs. */
  private static void unpack(
      Incoming file, int begin, List<String> filters, String dictionary, Room room)
      throws IOException {
    InputStream stream = new ByteArrayInputStream(file.bytes(), begin, file.bytes().length - begin);
    for (String filter : filters) {
      if (FLATE.contains(filter)) {
        stream = new InflaterInputStream(stream);
      } else if (OTHERS.contains(filter)) {
        stream = new ByteArrayInputStream(decoded(filter, stream, dictionary, room));
      } else {
        return;
      }
    }
    stream.transferTo(room);
  }

  /** What the library makes of a filter that it does not stream. */
  private static byte[] decoded(String filter, InputStream stream, String dictionary, Room room)
      throws IOException {
    COSDictionary parameters = new COSDictionary();
    if (EARLY_CHANGE.matcher(dictionary).find()) {
      COSDictionary early = new COSDictionary();
      early.setInt(COSName.EARLY_CHANGE, 0);
      parameters.setItem(COSName.DECODE_PARMS, early);
    }
    ByteArrayOutputStream decoded = new ByteArrayOutputStream();
    try (stream;
        OutputStream counted = room.beside(decoded)) {
      FilterFactory.INSTANCE.getFilter(filter).decode(stream, counted, parameters, 0);
    } catch (IOException | RuntimeException failed) {
      if (room.isFull()) {
        throw failed;
      }
      throw new DamagedException(failed);
    }
    return decoded.toByteArray();
  }

  /** A stream that is not what its filter says. */
  private static final class DamagedException extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedException(Exception cause) {
      super(cause);
    }
  }

  /** Counts what is unpacked, and takes no more than the limit. */
  private static final class Room extends OutputStream {
    private final Incoming file;
    private long left;

    Room(Incoming file) {
      this.file = file;
      this.left = file.limits().unpackedBytes();
    }

    boolean isFull() {
      return left < 0;
    }

    @Override
    public void write(int one) throws IOException {
      take(1);
    }

    @Override
    public void write(byte[] from, int start, int length) throws IOException {
      file.watch().step(-1);
      take(length);
    }

    private void take(int length) throws IOException {
      left -= length;
      if (left < 0) {
        throw new IOException("unpacks to more than the limit");
      }
    }

    /** Counts what is written to another, too. */
    OutputStream beside(OutputStream other) {
      return new FilterOutputStream(other) {
        @Override
        public void write(int one) throws IOException {
          take(1);
          out.write(one);
        }

        @Override
        public void write(byte[] from, int start, int length) throws IOException {
          take(length);
          out.write(from, start, length);
        }
      };
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

  /** The filters of a stream, the outermost first. */
  private static List<String> filters(String dictionary) {
    Matcher stated = FILTER.matcher(dictionary);
    return stated.find()
        ? NAME.matcher(stated.group(1)).results().map(name -> name.group(1)).limit(DEEPEST).toList()
        : List.of();
  }
}
