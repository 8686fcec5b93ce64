package app.xiaohao.intake.table.head;

import java.util.List;

/**
 * The headings of a table.
 *
 * @param row the first that they take
 * @param storeys how many rows they take
 * @param headings one for each column, from top to bottom; empty where a column has none
 */
record Header(int row, int storeys, List<List<String>> headings) {
  /** The headings as they are compared with others. */
  List<String> keys() {
    return headings.stream().map(HeadingWords::key).toList();
  }
}
