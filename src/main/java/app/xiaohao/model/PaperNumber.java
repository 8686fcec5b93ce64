package app.xiaohao.model;

import java.util.regex.Pattern;

/**
 * Numbers of papers (整销〔2026〕3号) as people compare them: the kind of bracket and stroke, blanks, a
 * 第 before the running number and zeros before its digits do not make another number.
 */
public final class PaperNumber {
  private static final Pattern OPENING = Pattern.compile("[(\\[{<〔【〈《「『]");
  private static final Pattern CLOSING = Pattern.compile("[)\\]}>〕】〉》」』]");
  private static final Pattern STROKE = Pattern.compile("[‐‑‒–—―−~·._/\\\\-]");
  private static final Pattern ORDINAL = Pattern.compile("第(?=[0-9])");
  private static final Pattern ZEROS = Pattern.compile("(?<![0-9])0+(?=[0-9])");

  private PaperNumber() {}

  /** Whether two numbers are read as one. */
  public static boolean same(String one, String other) {
    return folded(one).equals(folded(other));
  }

  /** What is compared of a number. */
  public static String folded(String number) {
    String plain = OPENING.matcher(Folded.of(number)).replaceAll("(");
    plain = STROKE.matcher(CLOSING.matcher(plain).replaceAll(")")).replaceAll("-");
    return ZEROS.matcher(ORDINAL.matcher(plain).replaceAll("")).replaceAll("");
  }
}
