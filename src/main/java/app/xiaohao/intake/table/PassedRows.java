package app.xiaohao.intake.table;

import app.xiaohao.intake.Column;
import app.xiaohao.intake.Grid.Cell;
import app.xiaohao.intake.parse.line.Blank;
import app.xiaohao.intake.table.head.Cells;
import app.xiaohao.intake.table.head.ColumnPlan;
import app.xiaohao.intake.table.head.HeadingWords;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The rows of a check list that were found in order: 合格 in the column of the result, or 无 where the
 * problem would stand, and nothing to be done about it. They are no issues.
 */
final class PassedRows {
  private static final Pattern RESULT =
      Pattern.compile(
          "(?:现场|初次|本次)?(?:检查|排查|自查|抽查|巡查|检测|审核|评价|判定|评定|核查)?(?:结果|结论|判定|评定)"
              + "|(?:检查|排查|自查|巡查)情况|(?:是否)?(?:合格|符合|达标)(?:性|与否|情况|要求)?|符合性(?:判定|评价)?");

  private static final Pattern WHETHER =
      Pattern.compile("(?:是否|有无)(?:存在|发现|有)?(?:问题|隐患|不符合|缺陷|异常)");

  private static final Pattern IN_ORDER =
      Pattern.compile("(?:基本)?(?:合格|符合|达标|正常|通过|良好|完好)(?:要求|规定|标准)?|√|✓|✔|是|Y|[Yy]es");

  private static final Pattern NOTHING =
      Pattern.compile(
          "(?:暂)?(?:无|没有|未(?:发现|见|查出|检查出|排查出))(?:明显|其他)?(?:问题|隐患|异常|不符合项?|缺陷)?|否|×|N|[Nn]o");

  private static final Pattern NO_PROBLEM =
      Pattern.compile(
          "(?:暂)?(?:无|没有|未(?:发现|见|查出|检查出|排查出))(?:明显|其他)?(?:问题|隐患|异常|不符合项?|缺陷)?|合格|符合要求|正常");

  private final Cells cells;
  private final ColumnPlan plan;
  private final List<Integer> results;

  PassedRows(Cells cells, ColumnPlan plan) {
    this.cells = cells;
    this.plan = plan;
    this.results =
        plan.all(Column.CUSTOM).stream()
            .filter(column -> RESULT.matcher(heading(column)).matches() || asks(column))
            .toList();
  }

  /** Whether a row is one of them. */
  boolean has(int row) {
    int problem = plan.problem();
    Cell cell = cells.at(row, problem);
    String said = cell == null ? "" : cell.text().strip();
    boolean own = cell == null || cell.row() == row;
    boolean silent = Blank.is(said) || NO_PROBLEM.matcher(said).matches();
    boolean passed = results.stream().anyMatch(column -> isPassed(row, column));
    return own && (passed || (silent && cell != null && !Blank.is(said))) && nothingToDo(row);
  }

  private boolean isPassed(int row, int column) {
    Cell cell = cells.at(row, column);
    String said = cell == null || cell.row() != row ? "" : cell.text().strip();
    return asks(column)
        ? NOTHING.matcher(said).matches()
        : IN_ORDER.matcher(said).matches() || NO_PROBLEM.matcher(said).matches();
  }

  private boolean asks(int column) {
    return WHETHER.matcher(heading(column)).matches();
  }

  /** Whether no measure and no time stand in a row. */
  private boolean nothingToDo(int row) {
    return IntStream.range(0, plan.columns())
        .filter(
            column ->
                plan.measures().contains(column) && column != plan.problem()
                    || plan.meaning(column) == Column.DEADLINE)
        .mapToObj(column -> cells.text(row, column).strip())
        .allMatch(said -> Blank.is(said) || NO_PROBLEM.matcher(said).matches());
  }

  private String heading(int column) {
    List<String> heading = plan.table().columns().get(column).heading();
    return heading.isEmpty() ? "" : HeadingWords.plain(heading.getLast());
  }
}
