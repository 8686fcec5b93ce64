package app.xiaohao.intake;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A short print of a cell's words, by which a later reading knows whether somebody changed them.
 * White space does not count, because programs that save a workbook again change it.
 */
public final class CellPrint {
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  /** An underscore as some programs leave it in workbooks. */
  private static final String ESCAPED = "_x005F_";

  private static final int RADIX = 36;

  private CellPrint() {}

  /** The print, of letters and digits; empty for words that are blank. */
  public static String of(String words) {
    String bare = SPACE.matcher(words.replace(ESCAPED, "_")).replaceAll("");
    if (bare.isEmpty()) {
      return "";
    }
    CRC32 sum = new CRC32();
    sum.update(bare.getBytes(StandardCharsets.UTF_8));
    return Long.toString(sum.getValue(), RADIX);
  }
}
