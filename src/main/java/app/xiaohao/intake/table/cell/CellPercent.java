package app.xiaohao.intake.table.cell;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A cell of a column that gives a share of the work in percent. */
final class CellPercent {
  private static final Pattern SHARE =
      Pattern.compile("(?:约|达|达到|已达)?(\\d{1,3}(?:\\.\\d{1,6})?)\\s*([%％]?)");

  private CellPercent() {}

  /**
   * The percentage, rounded down, 0 to 100: 85%, 85, and 0.85 of what is a share of one. A bare 1
   * may be one in a hundred or all of it; null then, and where the cell is no percentage.
   */
  static Integer of(String words) {
    Matcher share = SHARE.matcher(words.strip());
    if (!share.matches()) {
      return null;
    }
    double value = Double.parseDouble(share.group(1));
    boolean signed = !share.group(2).isEmpty();
    if (!signed && value == 1 || value > 100) {
      return null;
    }
    // a hair is added, because 0.29 times 100 is a little less than 29
    return signed || value > 1 || value == 0 ? (int) value : (int) (value * 100 + 1e-9);
  }
}
