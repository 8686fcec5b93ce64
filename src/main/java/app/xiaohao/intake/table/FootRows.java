package app.xiaohao.intake.table;

import app.xiaohao.intake.Column;
import app.xiaohao.intake.Grid.Cell;
import app.xiaohao.intake.table.head.Cells;
import app.xiaohao.intake.table.head.ColumnPlan;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells totals, notes and signatures from items. A label alone is not enough: a problem may begin
 * with such words too. So a total has nothing but counts where items have words, a note or a
 * signature in the column of the problems has its colon, and a row with a number is an item.
 */
final class FootRows {
  private static final int LONGEST_COUNTS = 80;
  private static final int LONGEST_BETWEEN_COUNTS = 8;
  private static final int LONGEST_VALUE = 20;

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final String TOTAL_WORDS = "(?:合计|总计|小计|共计|累计|总数)";
  private static final Pattern TOTAL =
      Pattern.compile("^(?:本[页表]|全部)?" + TOTAL_WORDS + "([:：（(]?)(.{0,80})$");

  /** A count that stands right behind its label. */
  private static final Pattern PLAIN_COUNT =
      Pattern.compile("^共?[\\d０-９][\\d０-９.,]*(?:万元|元|[项个条件处家笔宗次])?(?:问题|措施|事项)?[）)]?$");

  private static final Pattern PARTIAL_TOTAL =
      Pattern.compile("^\\p{IsHan}{1,12}(?:小计|合计|总计)[:：]?$");
  private static final Pattern COUNT_MARKS = Pattern.compile("[\\d０-９.．,，、；;：:。%％（）()\\-—/]+");
  private static final Pattern DIGIT = Pattern.compile(".*[\\d０-９].*");

  private static final String NOTE_WORDS = "(?:注|备注|附注|说明|填表说明|填报说明|填写说明|注意事项|注意|注释|提示)";
  private static final Pattern NOTE =
      Pattern.compile("^" + NOTE_WORDS + "(?:[:：\\d].*|.{0,2}[.、].*)$");
  private static final Pattern NOTE_WITH_COLON = Pattern.compile("^" + NOTE_WORDS + "[:：].+$");
  private static final Pattern NOTE_LABEL = Pattern.compile("^" + NOTE_WORDS + "[:：]?$");

  private static final Pattern SIGNATURE =
      Pattern.compile(
          "^(?:填报|填表|制表|审核|审批|审定|报送|经办|签字|签发|盖章|单位|主要|分管|负责|联系|电话|日期|时间)"
              + "[^:：]{0,14}[:：].{0,40}$");
  private static final Pattern SIGNER =
      Pattern.compile(
          "^(?:填报|填表|制表|审核|审批|审定|复核|复审|报送|经办|签发|联系|(?:单位|主要|分管|部门)?负责)人"
              + "(?:签[字名章])?(?:[（(][^）)]{0,8}[）)])?([:：]?)([^，,；;。]{0,20})$");
  private static final Pattern SIGNED_WITH =
      Pattern.compile(
          "^(?:填报|填表|制表|审核|审批|审定|复核|报送|签发|盖章|(?:单位|主要|分管)领导|单位|联系电话|电话|日期|时间)"
              + "(?:单位|部门|日期|时间|电话)?(?:签[字名章]|盖章)?(?:[（(][^）)]{0,8}[）)])?([:：]?)([^，,；;。]{0,20})$");

  private final Cells cells;
  private final ColumnPlan plan;
  private final int notesFrom;

  FootRows(Cells cells, ColumnPlan plan) {
    this.cells = cells;
    this.plan = plan;
    this.notesFrom = notesFrom();
  }

  /** Whether a row is no item but words about the table. */
  boolean has(int row) {
    List<Cell> begun = cells.begunIn(row);
    return isTotal(row, begun)
        || isSigned(begun)
        || isNote(begun)
        || (row >= notesFrom && begun.size() == 1);
  }

  /** Where the notes begin below which stands nothing but single cells; behind the last if none. */
  private int notesFrom() {
    int from = cells.rows();
    for (int row = cells.rows() - 1; row >= plan.firstRow(); row--) {
      List<Cell> begun = cells.begunIn(row);
      if (begun.size() == 1 && NOTE_WITH_COLON.matcher(squashed(begun.getFirst())).matches()) {
        from = row;
      } else if (begun.size() > 1 && !isSigned(begun)) {
        return from;
      }
    }
    return from;
  }

  private boolean isTotal(int row, List<Cell> begun) {
    Cell first = begun.getFirst();
    boolean words = false;
    boolean counts = false;
    for (Cell cell : begun.subList(1, begun.size())) {
      boolean counted = isCounts(squashed(cell));
      counts |= counted;
      words |= !counted && isContent(cell.column());
    }
    if (words) {
      return false;
    }
    Matcher total = TOTAL.matcher(squashed(first));
    if (total.matches()) {
      String rest = total.group(2);
      return rest.isEmpty()
          || PLAIN_COUNT.matcher(rest).matches()
          || (isCounts(rest) && (!total.group(1).isEmpty() || !isContent(first.column())));
    }
    return counts && PARTIAL_TOTAL.matcher(squashed(first)).matches() && isEmptyBefore(row, first);
  }

  /** Whether nothing from above reaches into the row left of a cell. */
  private boolean isEmptyBefore(int row, Cell first) {
    for (int column = 0; column < first.column(); column++) {
      if (cells.at(row, column) != null) {
        return false;
      }
    }
    return true;
  }

  /** Whether words do nothing but count: 共3项, 已完成8个，完成率66.7%. */
  private static boolean isCounts(String words) {
    if (words.length() > LONGEST_COUNTS) {
      return false;
    }
    for (String between : COUNT_MARKS.split(words)) {
      if (between.length() > LONGEST_BETWEEN_COUNTS) {
        return false;
      }
    }
    return DIGIT.matcher(words).matches() || COUNT_MARKS.matcher(words).matches();
  }

  private boolean isNote(List<Cell> begun) {
    Cell first = begun.getFirst();
    if (isContent(first.column()) && !isBanner(first)) {
      return false;
    }
    return begun.size() == 1
        ? NOTE.matcher(squashed(first)).matches()
        : begun.size() == 2 && NOTE_LABEL.matcher(squashed(first)).matches();
  }

  private boolean isSigned(List<Cell> begun) {
    if (begun.isEmpty()) {
      return false;
    }
    if (begun.stream().allMatch(this::isSignature)) {
      return true;
    }
    return isSigner(squashed(begun.getFirst()))
        && begun.stream()
            .map(FootRows::squashed)
            .allMatch(
                words -> isSigner(words) || words.matches("[^，,；;。]{1," + LONGEST_VALUE + "}"));
  }

  private boolean isSignature(Cell cell) {
    String words = squashed(cell);
    return isContent(cell.column()) && !isBanner(cell)
        ? isSigner(words)
        : SIGNATURE.matcher(words).matches() || isSigner(words);
  }

  /** 审核人：何敏, or the label alone with the name in the next cell. */
  private static boolean isSigner(String words) {
    for (Pattern pattern : List.of(SIGNER, SIGNED_WITH)) {
      Matcher label = pattern.matcher(words);
      if (label.matches() && (!label.group(1).isEmpty() || label.group(2).isEmpty())) {
        return true;
      }
    }
    return false;
  }

  private boolean isBanner(Cell cell) {
    return RowKinds.isBanner(cell, cells);
  }

  private boolean isContent(int column) {
    Column meaning = plan.meaning(column);
    return RowKinds.isContent(meaning);
  }

  private static String squashed(Cell cell) {
    return SPACE.matcher(cell.text()).replaceAll("");
  }
}
