package app.xiaohao.intake.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A report as rich text. */
final class RtfFiles {
  private static final Charset CHINESE = Charset.forName("GBK");
  private static final String HEAD =
      "{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 \\'cb\\'ce\\'cc\\'e5;}"
          + "{\\f1\\froman\\fcharset0 Times New Roman;}}{\\stylesheet{\\s0 \\'d5\\'fd\\'ce\\'c4;}}"
          + "{\\info{\\title \\'b1\\'ea\\'cc\\'e2}}{\\footer \\'d2\\'b3\\par}\r\n";

  private RtfFiles() {}

  /** Each character as the bytes of GBK, as WordPad and old WPS write; others as numbers. */
  static byte[] typed(List<String> lines) {
    StringBuilder text = new StringBuilder(HEAD);
    for (String line : lines) {
      text.append("\\pard\\fi480\\f0 ");
      for (char c : line.toCharArray()) {
        boolean known = CHINESE.newEncoder().canEncode(c);
        text.append(c < 0x80 ? plain(c) : known ? bytes(c) : "\\u" + (short) c + "?");
      }
      text.append("\\par\r\n");
    }
    return text.append('}').toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Each character as its number with its bytes behind it, as Word writes. */
  static byte[] unicode(List<String> lines) {
    StringBuilder text = new StringBuilder(HEAD);
    for (String line : lines) {
      text.append("{\\pard\\uc2\\f1 ");
      for (char c : line.toCharArray()) {
        boolean known = CHINESE.newEncoder().canEncode(c);
        text.append(c < 0x80 ? plain(c) : "\\u" + (short) c + (known ? bytes(c) : "\\'3f\\'3f"));
      }
      text.append("\\par}\r\n");
    }
    return text.append('}').toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String plain(char c) {
    return c == '\\' || c == '{' || c == '}' ? "\\" + c : String.valueOf(c);
  }

  private static String bytes(char c) {
    StringBuilder text = new StringBuilder();
    for (byte b : String.valueOf(c).getBytes(CHINESE)) {
      text.append("\\'%02x".formatted(b & 0xFF));
    }
    // One byte: the number of characters to pass over stays right.
    return text.length() == 4 ? text + "\\'20" : text.toString();
  }
}
