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

  /**
   * The same with what the value of a number depends on, however it is written: 1.5 is not 15, 3-5
   * not 35 and 5% not 5, while 1,500 is 1500. Wordings that are alike in it are so in {@link
   * #normal(String)} too, which prints in files that were written earlier are made of.
   */
  public static String exact(String wording) {
    StringBuilder exact = new StringBuilder(wording.length());
    int at = 0;
    while (at < wording.length()) {
      int codePoint = wording.codePointAt(at);
      int next = at + Character.charCount(codePoint);
      if (counts(codePoint)) {
        exact.appendCodePoint(codePoint);
      } else {
        while (next < wording.length() && !counts(wording.codePointAt(next))) {
          next += Character.charCount(wording.codePointAt(next));
        }
        if (isDigit(wording, at - 1)) {
          exact.append(behindDigit(wording, at, next));
        }
      }
      at = next;
    }
    return exact.toString();
  }

  /** What marks behind a digit say of its number; nothing where they are only marks. */
  private static String behindDigit(String wording, int at, int next) {
    String marks = wording.substring(at, next);
    if (marks.startsWith("%") || marks.startsWith("％")) {
      return "%";
    }
    if (marks.startsWith("‰")) {
      return "‰";
    }
    if (!isDigit(wording, next)
        || marks.codePoints().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))
        || isThousands(wording, at, marks)) {
      return "";
    }
    return marks.equals(".") || marks.equals("．") ? "." : "-";
  }

  private static boolean isThousands(String wording, int at, String marks) {
    return (marks.equals(",") || marks.equals("，"))
        && isDigit(wording, at + 1)
        && isDigit(wording, at + 2)
        && isDigit(wording, at + 3)
        && !isDigit(wording, at + 4);
  }

  private static boolean isDigit(String wording, int at) {
    return at >= 0 && at < wording.length() && Character.isDigit(wording.charAt(at));
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
