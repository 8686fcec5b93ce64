package app.xiaohao.intake.parse.line;

import java.util.List;

/**
 * A table whose cells came out as running text, line by line across the columns. What belongs
 * together can no longer be told, so it is said and not guessed at.
 */
final class TableText {
  private static final int LONGEST_HEADER = 120;
  private static final int FEWEST_COLUMNS = 3;

  private static final List<String> HEADINGS =
      List.of(
          "序号", "编号", "部门", "单位", "问题", "整改", "措施", "时限", "责任", "领导", "备注", "情况", "进展", "目标", "状态",
          "销号", "类别", "方面", "事项", "成效");

  private TableText() {}

  /** Whether a line is the headings of a table: 序号 部门单位名称 问题摘要 整改情况. */
  static boolean isHeader(String line) {
    if (line.length() > LONGEST_HEADER) {
      return false;
    }
    int columns = 0;
    boolean number = false;
    boolean work = false;
    for (String word : line.strip().split("[\\s\\u3000|]+")) {
      if (word.length() > 14 || word.indexOf('。') >= 0 || word.indexOf('，') >= 0) {
        return false;
      }
      boolean known = HEADINGS.stream().anyMatch(word::contains);
      columns += known ? 1 : 0;
      number |= word.equals("序号") || word.equals("编号");
      work |= word.contains("问题") || word.contains("整改");
    }
    return work && (columns > FEWEST_COLUMNS || (columns == FEWEST_COLUMNS && number));
  }

  /** The first such line; -1 where there is none. */
  static int headerIn(Reading reading) {
    List<Span> paragraphs = reading.paragraphs();
    for (int i = 0; i < paragraphs.size(); i++) {
      if (paragraphs.get(i).length() <= LONGEST_HEADER
          && isHeader(reading.words(paragraphs.get(i)))) {
        return i;
      }
    }
    return -1;
  }
}
