package app.xiaohao.intake;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * A short print of a cell's words, by which a later reading knows whether somebody changed them.
 * White space does not count, because programs that save a workbook again change it.
 */
public final class CellPrint {
  /** An underscore as some programs leave it in workbooks. */
  private static final String ESCAPED = "_x005F_";

  private static final int RADIX = 36;

  private CellPrint() {}

  /** The print, of letters and digits; empty for words that are blank. */
  public static String of(String words) {
    String bare = withoutSpace(words.replace(ESCAPED, "_"));
    if (bare.isEmpty()) {
      return "";
    }
    CRC32 sum = new CRC32();
    sum.update(bare.getBytes(StandardCharsets.UTF_8));
    return Long.toString(sum.getValue(), RADIX);
  }

  private static String withoutSpace(String words) {
    int i = 0;
    while (i < words.length() && !isSpace(words.charAt(i))) {
      i++;
    }
    if (i == words.length()) {
      return words;
    }
    StringBuilder bare = new StringBuilder(words.length()).append(words, 0, i);
    for (; i < words.length(); i++) {
      if (!isSpace(words.charAt(i))) {
        bare.append(words.charAt(i));
      }
    }
    return bare.toString();
  }

  /** White space of ASCII and every separator of Unicode; none of them needs two characters. */
  private static boolean isSpace(char c) {
    return c <= ' '
        ? c == ' ' || c >= '\t' && c <= '\r'
        : c >= '\u00A0' && (c < '\u2E80' || c == '\u3000') && Character.isSpaceChar(c);
  }
}
