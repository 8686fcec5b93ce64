package app.xiaohao.model;

import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * How much alike two wordings are: by the pairs of neighbouring characters that they share. Spaces,
 * marks, and the frame 关于…的问题 do not count.
 */
public final class Likeness {
  /** Below so many pairs a wording is too short to be looked for inside another. */
  private static final int LONG_ENOUGH = 6;

  /** So much of a wording has to stand in another; less is chance in a long one. */
  private static final double MOST = 0.85;

  /** What lies wholly inside another is nearly the same, and never quite. */
  private static final double INSIDE = 0.95;

  /** The usual Chinese characters, which need not be asked further. */
  private static final int FIRST_USUAL = 0x4E00;

  private static final int LAST_USUAL = 0x9FA5;
  private static final Pattern FRAME =
      Pattern.compile("^(?:关于|针对|对)?(.+?)(?:的?(?:具体)?问题)?(?:的?整改(?:落实)?(?:情况|工作)?)?(?:方面)?$");

  private final String normal;
  private final int[] pairs;

  private Likeness(String normal) {
    this.normal = normal;
    this.pairs =
        IntStream.range(0, Math.max(0, normal.length() - 1))
            .map(i -> normal.charAt(i) << 16 | normal.charAt(i + 1))
            .sorted()
            .distinct()
            .toArray();
  }

  /** Of one wording. */
  public static Likeness of(String wording) {
    String bare = normal(wording);
    return new Likeness(FRAME.matcher(bare).replaceFirst("$1"));
  }

  /** Letters, numbers and characters only. */
  public static String normal(String wording) {
    int length = wording.length();
    int kept = 0;
    while (kept < length && counts(wording.codePointAt(kept))) {
      kept += Character.charCount(wording.codePointAt(kept));
    }
    if (kept == length) {
      return wording;
    }
    StringBuilder normal = new StringBuilder(length).append(wording, 0, kept);
    wording
        .codePoints()
        .skip(wording.codePointCount(0, kept))
        .filter(Likeness::counts)
        .forEach(normal::appendCodePoint);
    return normal.toString();
  }

  private static boolean counts(int codePoint) {
    if (codePoint >= FIRST_USUAL && codePoint <= LAST_USUAL || Character.isLetter(codePoint)) {
      return true;
    }
    return switch (Character.getType(codePoint)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    };
  }

  /** The wording without its frame. */
  public String normal() {
    return normal;
  }

  /** The pairs of characters in it, sorted, each once. */
  public int[] pairs() {
    return pairs;
  }

  /** 0 where nothing is shared, 1 where both are the same. */
  public double to(Likeness other) {
    if (normal.equals(other.normal)) {
      return normal.isEmpty() ? 0 : 1;
    }
    int shared = shared(other);
    if (shared == 0) {
      return 0;
    }
    double even = 2.0 * shared / (pairs.length + other.pairs.length);
    return Math.max(even, Math.max(inside(shared, pairs), inside(shared, other.pairs)));
  }

  /** How much of this wording stands in another, 0 where it is too short to say. */
  public double inside(Likeness other) {
    return inside(shared(other), pairs);
  }

  private static double inside(int shared, int[] pairs) {
    double part = pairs.length < LONG_ENOUGH ? 0 : (double) shared / pairs.length;
    return part < MOST ? 0 : INSIDE * part;
  }

  private int shared(Likeness other) {
    int shared = 0;
    int at = 0;
    for (int pair : pairs) {
      while (at < other.pairs.length && other.pairs[at] < pair) {
        at++;
      }
      if (at < other.pairs.length && other.pairs[at] == pair) {
        shared++;
      }
    }
    return shared;
  }
}
