package app.xiaohao.export;

import java.util.ArrayList;
import java.util.List;

/** Text as a cell of a workbook can hold it, and the room it takes there. */
public final class CellText {
  /** The most characters that a cell of the format may hold. */
  static final int LIMIT = 32_767;

  /** Characters that may not begin a line; they stay with what is before them. */
  private static final boolean[] CLOSING = table("，。、；：！？）》」』”’】〕…—,.;:!?)%");

  /** Characters that may not end a line. */
  private static final boolean[] OPENING = table("（《「『“‘【〔(");

  private CellText() {}

  private static boolean[] table(String characters) {
    boolean[] table = new boolean[Character.MAX_VALUE + 1];
    characters.chars().forEach(c -> table[c] = true);
    return table;
  }

  /**
   * The text with nothing in it that the format cannot hold: line ends become {@code \n},
   * characters that XML forbids become the replacement character so that their place is seen, and
   * an underscore that a spreadsheet would read as the start of an escape ({@code _x000D_}) is
   * escaped itself.
   */
  public static String clean(String text) {
    int length = text.length();
    int i = 0;
    while (i < length && isPlain(text.charAt(i))) {
      i++;
    }
    return i == length ? text : cleanFrom(text, i);
  }

  private static boolean isPlain(char c) {
    return c == '\n'
        || c == '\t'
        || (c >= 0x20 && c != '_' && c < 0xD800)
        || (c > 0xDFFF && c < 0xFFFE);
  }

  private static String cleanFrom(String text, int first) {
    StringBuilder clean = new StringBuilder(text.length() + 16).append(text, 0, first);
    int i = first;
    while (i < text.length()) {
      int point = text.codePointAt(i);
      int next = i + Character.charCount(point);
      if (point == '\r') {
        if (next == text.length() || text.charAt(next) != '\n') {
          clean.append('\n');
        }
      } else if (point == '_' && isEscape(text, i)) {
        clean.append("_x005F_");
      } else if (Character.isSupplementaryCodePoint(point)
          || point == '_'
          || isPlain((char) point)) {
        clean.appendCodePoint(point);
      } else {
        clean.append('\uFFFD');
      }
      i = next;
    }
    return clean.toString();
  }

  private static boolean isEscape(String text, int at) {
    if (at + 7 > text.length() || text.charAt(at + 1) != 'x' || text.charAt(at + 6) != '_') {
      return false;
    }
    for (int i = at + 2; i < at + 6; i++) {
      if (Character.digit(text.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * The text in pieces that a cell can hold each; one piece, perhaps empty, for all usual texts.
   */
  public static List<String> pieces(String text) {
    if (text.length() <= LIMIT) {
      return List.of(text);
    }
    List<String> pieces = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int to = Math.min(text.length(), from + LIMIT);
      if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
        to--;
      }
      pieces.add(text.substring(from, to));
      from = to;
    }
    return pieces;
  }

  /**
   * How many lines the text takes when it is wrapped.
   *
   * @param width of the line, in widths of one Chinese character
   * @return at least 1
   */
  public static int lines(String text, double width) {
    if (text.length() <= width && text.indexOf('\n') < 0) {
      return 1;
    }
    int lines = 1;
    double used = 0;
    int i = 0;
    while (i < text.length()) {
      if (text.charAt(i) == '\n') {
        lines++;
        used = 0;
        i++;
        continue;
      }
      int end = unbreakable(text, i);
      double size = size(text, i, end);
      if (used > 0 && used + size > width) {
        lines++;
        used = 0;
      }
      if (size > width) {
        int more = (int) Math.ceil(size / width) - 1;
        lines += more;
        size -= more * width;
      }
      used += size;
      i = end;
    }
    return lines;
  }

  /** The end of the stretch from {@code from} that no line end may come into. */
  private static int unbreakable(String text, int from) {
    int i = from;
    while (i < text.length() && OPENING[text.charAt(i)]) {
      i++;
    }
    if (i < text.length() && text.charAt(i) != '\n') {
      if (isWord(text.charAt(i))) {
        while (i < text.length() && isWord(text.charAt(i))) {
          i++;
        }
      } else {
        i += Character.charCount(text.codePointAt(i));
      }
    }
    while (i < text.length() && CLOSING[text.charAt(i)]) {
      i++;
    }
    return Math.max(i, from + 1);
  }

  private static boolean isWord(char c) {
    return c > ' ' && c < 0x2E80 && !CLOSING[c] && !OPENING[c];
  }

  private static double size(String text, int from, int to) {
    double size = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!Character.isLowSurrogate(c)) {
        // Digits are half as wide as a Chinese character in 仿宋 and a little wider elsewhere.
        size += c >= 0x2000 ? 1 : c >= 'A' && c <= 'Z' ? 0.68 : 0.57;
      }
    }
    return size;
  }
}
