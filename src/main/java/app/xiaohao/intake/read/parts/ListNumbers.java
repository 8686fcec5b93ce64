package app.xiaohao.intake.read.parts;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts the numbered paragraphs of a document as a word processor does when it shows them: the
 * numbers stand nowhere in the file. Not safe for several threads.
 */
final class ListNumbers {
  /** The most levels that a list has in any of the formats. */
  static final int LEVELS = 10;

  private static final Pattern PLACE = Pattern.compile("%(10|[1-9])");
  private static final int LONGEST = 60;
  private static final int UNSET = Integer.MIN_VALUE;

  /**
   * How one level of a list is numbered.
   *
   * @param start the first number
   * @param format as in {@link NumberWords}
   * @param pattern what stands before a paragraph, with {@code %1} for the number of the first
   *     level: 第%1条
   * @param restartBelow the number begins again below a paragraph of a level before this one, all
   *     of them counted from 0; 0 where it never does
   * @param plain whether the numbers of all levels are shown as plain digits
   */
  record Level(int start, String format, String pattern, int restartBelow, boolean plain) {}

  private final Map<String, int[]> counts = new HashMap<>();
  private final Set<String> restarted = new HashSet<>();

  /** Makes the next paragraph of a list begin at {@code start}, once for each {@code key}. */
  void restartOnce(String key, String list, int level, int start) {
    if (restarted.add(key)) {
      counts(list)[level] = start - 1;
    }
  }

  /**
   * The number of the next paragraph, with what stands between it and the words.
   *
   * @param list paragraphs of the same list are counted together
   * @param levels of the list, from the outermost; null where one is not defined
   * @param level from 0
   */
  String next(String list, Level[] levels, int level) {
    int[] count = counts(list);
    for (int i = 0; i <= level; i++) {
      if (count[i] == UNSET) {
        count[i] = start(levels[i]) - (i == level ? 1 : 0);
      }
    }
    count[level]++;
    for (int deeper = level + 1; deeper < LEVELS; deeper++) {
      if (levels[deeper] == null || level < levels[deeper].restartBelow()) {
        count[deeper] = UNSET;
      }
    }
    return levels[level] == null ? "" : shown(levels, level, count);
  }

  private int[] counts(String list) {
    return counts.computeIfAbsent(
        list,
        any -> {
          int[] fresh = new int[LEVELS];
          Arrays.fill(fresh, UNSET);
          return fresh;
        });
  }

  private static int start(Level level) {
    return level == null ? 1 : level.start();
  }

  private static String shown(Level[] levels, int level, int[] count) {
    if (levels[level].format().equals("bullet")) {
      return "";
    }
    Matcher places = PLACE.matcher(levels[level].pattern());
    StringBuilder words = new StringBuilder();
    while (places.find()) {
      int at = Integer.parseInt(places.group(1)) - 1;
      String format =
          levels[level].plain() || at >= LEVELS || levels[at] == null
              ? "decimal"
              : levels[at].format();
      String number = at > level ? "" : NumberWords.of(format, count[at]);
      places.appendReplacement(words, Matcher.quoteReplacement(number));
    }
    places.appendTail(words);
    String number = words.toString().strip();
    return number.length() > LONGEST ? "" : number + gap(number);
  }

  /** A number that ends in a point or a bracket needs no space before the words. */
  private static String gap(String number) {
    if (number.isEmpty()) {
      return "";
    }
    char last = number.charAt(number.length() - 1);
    boolean apart = Character.isLetterOrDigit(last) || last == '-';
    return apart ? " " : "";
  }
}
