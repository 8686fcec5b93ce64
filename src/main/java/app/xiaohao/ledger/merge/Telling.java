package app.xiaohao.ledger.merge;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Whether two wordings that are alike may yet be two things: rows of one list are worded alike and
 * told apart by a figure, an ordinal, a place or a name (完成青石镇…3公里, 完成白鹭镇…5公里).
 */
final class Telling {
  private static final String NUMBER = "\\d+(?:\\.\\d+)?|[〇零一二两三四五六七八九十百千万]+";
  private static final Pattern FIGURE = Pattern.compile(NUMBER);
  private static final Pattern ORDINAL =
      Pattern.compile("第(" + NUMBER + ")|(" + NUMBER + ")(?=[年月日号期批轮季次])");
  private static final Pattern MARKS = Pattern.compile("[^\\p{IsHan}\\p{L}\\p{N}]+");
  private static final String NUMERALS = "零一二三四五六七八九";
  private static final String PLACES = "省市县区乡镇村社组街路河湖库局办委部院所站校厂司";

  /** With at most so many exchanged words two wordings have one frame. */
  private static final int FRAME_SWAPS = 2;

  /** A word that is exchanged for another is no longer than this. */
  private static final int WORD = 8;

  /** Above so many comparisons of characters only figures are looked at. */
  private static final int TOO_LONG = 1_000_000;

  private final String one;
  private final String other;
  private int swaps;
  private boolean longSwap;
  private boolean place;
  private int kept;

  private Telling(String one, String other) {
    this.one = one;
    this.other = other;
  }

  /** What tells two wordings apart. */
  enum By {
    /** nothing: at most one says more than the other */
    NOTHING,
    /** an amount */
    FIGURE,
    /** an ordinal, a date, a place, a name, or another word in the same frame */
    NAME
  }

  /**
   * By what each is told from the other: where one has something else in the place of what the
   * other has. What one only says beyond the other tells nothing apart.
   */
  static By of(String one, String other) {
    String first = Normalizer.normalize(one, Normalizer.Form.NFKC);
    String second = Normalizer.normalize(other, Normalizer.Form.NFKC);
    if (exchanged(ordinals(first), ordinals(second))
        || new Telling(
                bare(FIGURE.matcher(first).replaceAll("0")),
                bare(FIGURE.matcher(second).replaceAll("0")))
            .wordExchanged()) {
      return By.NAME;
    }
    return exchanged(figures(first), figures(second)) ? By.FIGURE : By.NOTHING;
  }

  private static String bare(String wording) {
    return MARKS.matcher(wording).replaceAll("");
  }

  private static List<String> ordinals(String wording) {
    return ORDINAL.matcher(wording).results().map(found -> value(ordinal(found))).toList();
  }

  private static String ordinal(MatchResult found) {
    return found.group(1) != null ? found.group(1) : found.group(2);
  }

  private static List<String> figures(String wording) {
    return FIGURE.matcher(wording).results().map(MatchResult::group).map(Telling::value).toList();
  }

  /** A figure in one spelling: 第十二次 and 第12次 have the same. */
  private static String value(String figure) {
    String digits = figure.replace('〇', '零').replace('两', '二');
    if (Character.isDigit(digits.charAt(0))) {
      return digits;
    }
    if (digits.chars().allMatch(c -> NUMERALS.indexOf(c) >= 0)) {
      StringBuilder read = new StringBuilder();
      digits.chars().forEach(c -> read.append(NUMERALS.indexOf(c)));
      return read.toString();
    }
    long sum = 0;
    long digit = 0;
    for (char c : digits.toCharArray()) {
      int numeral = NUMERALS.indexOf(c);
      if (numeral >= 0) {
        digit = numeral;
      } else if (c == '万') {
        sum = (sum + digit) * 10_000;
        digit = 0;
      } else {
        sum += Math.max(digit, 1) * (c == '十' ? 10 : c == '百' ? 100 : 1000);
        digit = 0;
      }
    }
    return Long.toString(sum + digit);
  }

  private static boolean exchanged(List<String> one, List<String> other) {
    List<String> mine = new ArrayList<>(one);
    List<String> theirs = new ArrayList<>(other);
    other.forEach(mine::remove);
    one.forEach(theirs::remove);
    return !mine.isEmpty() && !theirs.isEmpty();
  }

  private boolean wordExchanged() {
    int from = 0;
    int least = Math.min(one.length(), other.length());
    while (from < least && one.charAt(from) == other.charAt(from)) {
      from++;
    }
    int end = 0;
    while (end < least - from
        && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    kept = from + end;
    int toOne = one.length() - end;
    int toOther = other.length() - end;
    if ((long) (toOne - from) * (toOther - from) > TOO_LONG) {
      return false;
    }
    walk(from, toOne, toOther);
    boolean frame = swaps <= FRAME_SWAPS && !longSwap && kept * 5 >= least * 3;
    return swaps > 0 && (frame || place);
  }

  /** Goes along the longest common words of both and looks at what stands between. */
  private void walk(int from, int toOne, int toOther) {
    int rows = toOne - from;
    int columns = toOther - from;
    int[][] common = new int[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        common[i][j] =
            one.charAt(from + i) == other.charAt(from + j)
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    kept += common[0][0];
    int i = 0;
    int j = 0;
    while (i < rows || j < columns) {
      int startOne = i;
      int startOther = j;
      while ((i < rows || j < columns)
          && (i == rows || j == columns || one.charAt(from + i) != other.charAt(from + j))) {
        if (j == columns || (i < rows && common[i + 1][j] >= common[i][j + 1])) {
          i++;
        } else {
          j++;
        }
      }
      between(from + startOne, from + i, from + startOther, from + j);
      while (i < rows && j < columns && one.charAt(from + i) == other.charAt(from + j)) {
        i++;
        j++;
      }
    }
  }

  private void between(int fromOne, int toOne, int fromOther, int toOther) {
    if (fromOne == toOne || fromOther == toOther) {
      return;
    }
    swaps++;
    longSwap |= toOne - fromOne > WORD || toOther - fromOther > WORD;
    // 青石|白鹭 before the same 镇, or 青石镇|白鹭乡 with it.
    place |= placed(one, toOne) && placed(other, toOther);
  }

  private static boolean placed(String wording, int end) {
    return (end < wording.length() && PLACES.indexOf(wording.charAt(end)) >= 0)
        || PLACES.indexOf(wording.charAt(end - 1)) >= 0;
  }
}
