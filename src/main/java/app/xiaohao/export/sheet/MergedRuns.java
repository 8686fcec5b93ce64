package app.xiaohao.export.sheet;

import org.dhatim.fastexcel.Worksheet;

/**
 * Columns whose cells go over several issues: one aspect, one department. Where a column begins
 * anew, those at its right do too.
 */
final class MergedRuns {
  private final Worksheet sheet;
  private final String[] texts;
  private final int[] tops;
  private final int[] bottoms;
  private int broken;

  MergedRuns(Worksheet sheet, int columns) {
    this.sheet = sheet;
    this.texts = new String[columns];
    this.tops = new int[columns];
    this.bottoms = new int[columns];
  }

  /** Begins a further issue; its columns come from left to right. */
  void issue() {
    broken = Integer.MAX_VALUE;
  }

  /** Puts a text over the rows of the issue, going on with the same text above. */
  void put(int column, String text, int top, int bottom) {
    boolean goesOn =
        column < broken
            && text.equals(texts[column])
            && !text.isEmpty()
            && bottoms[column] == top - 1;
    if (!goesOn) {
      close(column);
      broken = Math.min(broken, column);
      texts[column] = text;
      tops[column] = top;
      if (!text.isEmpty()) {
        sheet.value(top, column, text);
      }
    }
    bottoms[column] = bottom;
  }

  /** Ends all that is open. */
  void close() {
    for (int column = 0; column < texts.length; column++) {
      close(column);
    }
  }

  private void close(int column) {
    if (texts[column] != null && !texts[column].isEmpty() && bottoms[column] > tops[column]) {
      sheet.range(tops[column], column, bottoms[column], column).merge();
    }
    texts[column] = null;
  }
}
