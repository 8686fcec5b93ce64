package app.xiaohao.export.page;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Shares the width of a table among its columns by what stands in them: each as wide as its longest
 * piece that should not be broken (a date, a number, a short name), and what is left where it takes
 * the most lines away. All widths are in Chinese characters.
 */
public final class ColumnWidths {
  /** A cell as short as this in the middle of its column stands on one line. */
  private static final double SHORT = 5;

  /** No word that cannot be broken asks for more. */
  private static final double LONGEST_WORD = 12;

  /** Columns of prose are not narrower. */
  private static final double PROSE = 8;

  /** A last line shorter than this looks as bad as one line more. */
  private static final double ORPHAN = 2.2;

  /** Beside the words of a cell. */
  private static final double PADDING = 0.9;

  /** What is left is given out in such steps. */
  private static final double STEP = 0.5;

  /** So many rows say enough of how a table looks. */
  private static final int LOOKED_AT = 240;

  /** What cannot be broken: days, and digits and letters with the signs between them. */
  private static final Pattern WORD = Pattern.compile("\\d{4}年\\d{1,2}月\\d{1,2}日|[\\x21-\\x7e]+");

  private static final Pattern PIECES = Pattern.compile("[\\n、；;]");

  /**
   * A column.
   *
   * @param prose whether its words stand left and may take many lines
   * @param least where it is filled by hand, how much room that takes; else 0
   */
  public record Column(String heading, boolean prose, double least) {}

  /**
   * What stands in a cell.
   *
   * @param rows over how many rows it reaches
   */
  public record Words(String text, int rows) {}

  private final List<List<Words>> rows;
  private final double[] widths;
  private final double[] natural;

  private ColumnWidths(List<Column> columns, List<List<Words>> rows) {
    this.rows = rows;
    this.widths = new double[columns.size()];
    this.natural = new double[columns.size()];
    for (int at = 0; at < columns.size(); at++) {
      Column column = columns.get(at);
      double least = Math.max(column.least(), heading(column.heading()));
      for (List<Words> row : rows) {
        String text = row.get(at).text();
        least = Math.max(least, least(text, column.prose()));
        for (String line : text.split("\n", -1)) {
          natural[at] = Math.max(natural[at], characters(line));
        }
      }
      if (column.prose()) {
        least = Math.max(least, Math.min(natural[at], PROSE));
      }
      widths[at] = least + PADDING;
    }
  }

  /**
   * How the width is shared.
   *
   * @param rows each with one cell a column; one that another reaches over is empty
   * @param characters how many Chinese characters are as wide as the table
   */
  public static List<Double> of(List<Column> columns, List<List<Words>> rows, double characters) {
    int step = Math.max(1, rows.size() / LOOKED_AT);
    List<List<Words>> some =
        IntStream.range(0, rows.size()).filter(i -> i % step == 0).mapToObj(rows::get).toList();
    ColumnWidths widths = new ColumnWidths(columns, some);
    widths.share(characters);
    return Arrays.stream(widths.widths).boxed().toList();
  }

  private void share(double characters) {
    double left = characters - Arrays.stream(widths).sum();
    double[] heights = new double[widths.length];
    for (int at = 0; at < widths.length; at++) {
      heights[at] = height(at, widths[at]);
    }
    while (left >= STEP && give(heights)) {
      left -= STEP;
    }
    if (left > 0) {
      double sum = Arrays.stream(widths).sum();
      double more = 1 + left / sum;
      Arrays.setAll(widths, at -> widths[at] * more);
    }
  }

  /** Gives one step to the column where it takes the most away; false where none needs it. */
  private boolean give(double[] heights) {
    int best = -1;
    double most = 0;
    for (int at = 0; at < widths.length; at++) {
      // a step alone may not save a line where a few do
      double room = Math.max(STEP, Math.min(6, natural[at] + PADDING - widths[at]));
      double saved =
          Math.max(
              heights[at] - height(at, widths[at] + STEP),
              (heights[at] - height(at, widths[at] + room)) * STEP / room);
      if (saved > most + 1e-9) {
        most = saved;
        best = at;
      }
    }
    if (best >= 0) {
      widths[best] += STEP;
      heights[best] = height(best, widths[best]);
    }
    return best >= 0;
  }

  /** How high a column makes its rows; tall cells count for more than they are. */
  private double height(int at, double width) {
    double height = 0;
    for (List<Words> row : rows) {
      Words words = row.get(at);
      if (!words.text().isEmpty()) {
        double lines = 0;
        for (String line : words.text().split("\n", -1)) {
          double all = characters(line) * 1.04;
          double needed = Math.max(1, Math.ceil(all / (width - PADDING)));
          double last = all - (needed - 1) * (width - PADDING);
          lines += needed > 1 && last < ORPHAN ? needed + 1 : needed;
        }
        double own = lines / words.rows();
        height += own * own * own * words.rows();
      }
    }
    return height;
  }

  /** A short heading stands on one line, others on two. */
  private static double heading(String words) {
    double all = characters(words);
    return all <= 4 ? all : Math.ceil(all / 2);
  }

  private static double least(String text, boolean prose) {
    double longest =
        WORD.matcher(text).results().mapToDouble(word -> characters(word.group())).max().orElse(0);
    double least = Math.min(longest, LONGEST_WORD);
    if (prose) {
      return least;
    }
    for (String piece : PIECES.split(text)) {
      double own = characters(piece);
      least = Math.max(least, own <= SHORT ? own : Math.min(SHORT, Math.ceil(own * 0.6)));
    }
    return Math.min(least, LONGEST_WORD);
  }

  /** How many Chinese characters are as wide as words. */
  static double characters(String text) {
    return text.codePoints().mapToDouble(sign -> sign < 0x250 ? 0.57 : 1).sum();
  }

  /** Cells of which none reaches over another. */
  public static List<List<Words>> flat(List<List<String>> rows) {
    return rows.stream().map(row -> row.stream().map(text -> new Words(text, 1)).toList()).toList();
  }
}
