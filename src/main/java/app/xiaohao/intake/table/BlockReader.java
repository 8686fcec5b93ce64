package app.xiaohao.intake.table;

import app.xiaohao.intake.Column;
import app.xiaohao.intake.Draft;
import app.xiaohao.intake.Grid;
import app.xiaohao.intake.Grid.Cell;
import app.xiaohao.intake.Warning;
import app.xiaohao.intake.parse.item.FieldTitle;
import app.xiaohao.intake.table.cell.TableRanges;
import app.xiaohao.intake.table.head.Cells;
import app.xiaohao.intake.table.head.ColumnPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Gathers the rows of a table to issues. A row begins an issue where its cell of the problem begins
 * and says something else than the one above; where that cell is merged or blank, the row goes on
 * with the issue. A row with the number and the problem of an issue further above goes on with
 * that. So do blank cells of number and aspect. A unit at the left of the problem goes on where no
 * number of its own stands beside it, since such rows are a unit's list of problems. A row with a
 * number of its own and a blank problem is an issue whose wording is missing, unless such rows are
 * the rule: then the numbers count the measures.
 */
final class BlockReader {
  private static final int FIRST_WORDS = 24;

  private final Cells cells;
  private final ColumnPlan plan;
  private final int problem;
  private final List<Integer> aspects;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Draft.Passage> passages = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();
  private final List<GroupHeading> above = new ArrayList<>();
  private final Map<List<String>, Block> named = new HashMap<>();
  private final boolean numbersCountIssues;
  private Block open;

  BlockReader(Cells cells, ColumnPlan plan) {
    this.cells = cells;
    this.plan = plan;
    boolean split = detailsAreIssues();
    this.problem = split ? plan.first(Column.DETAIL) : plan.problem();
    this.aspects = new ArrayList<>(plan.all(Column.ASPECT));
    if (split) {
      aspects.add(plan.problem());
    }
    this.numbersCountIssues = numbersCountIssues();
  }

  List<Block> blocks() {
    return blocks;
  }

  List<Draft.Passage> passages() {
    return passages;
  }

  List<Warning> warnings() {
    return warnings;
  }

  /** The column whose cells are the issues; that of the details where these have measures. */
  int problemColumn() {
    return problem;
  }

  void read() {
    RowKinds kinds = new RowKinds(cells, plan);
    for (int row = plan.firstRow(); row < cells.rows(); row++) {
      switch (kinds.of(row)) {
        case EMPTY, REPEATED -> {}
        case PASSED_OVER -> passOver(row);
        case HEADING -> group(kinds.heading(row));
        case ITEM -> item(row);
      }
    }
  }

  private void passOver(int row) {
    String words = cells.line(row).replaceAll("\\s+", " ").strip();
    String first = words.substring(0, Math.min(FIRST_WORDS, words.length()));
    warnings.add(
        new Warning(
            TableRanges.of(cells.begunIn(row)), Warning.Kind.ROW_PASSED_OVER, List.of(first)));
  }

  private void group(GroupHeading heading) {
    int level = 0;
    while (level < above.size() && !above.get(level).style().equals(heading.style())) {
      level++;
    }
    above.subList(level, above.size()).clear();
    above.add(heading);
    open = null;
    passages.add(
        new Draft.Passage(
            Draft.Passage.Kind.HEADING,
            above.stream().map(GroupHeading::number).filter(n -> !n.isEmpty()).toList(),
            heading.words(),
            heading.source()));
  }

  private void item(int row) {
    boolean wordless = isWordless(row);
    Block earlier = open == null || begins(row) ? earlier(row) : null;
    if (earlier != null) {
      open = earlier;
    } else if (open == null || begins(row)) {
      open = begun(row);
      blocks.add(open);
      names(row).ifPresent(names -> named.putIfAbsent(names, open));
      if (wordless && isNumbered(row)) {
        warnings.add(
            new Warning(
                TableRanges.of(cells.begunIn(row)),
                Warning.Kind.PROBLEM_MISSING,
                List.of(open.number())));
      }
    } else if (isNumbered(row) && !cells.text(row, plan.number()).equals(open.number())) {
      open.rowIsNumbered();
    }
    open.add(row);
  }

  /** The issue that a row goes on with though others stand between: the table was sorted. */
  private Block earlier(int row) {
    Block earlier = names(row).map(named::get).orElse(null);
    return earlier != null
            && earlier.above().equals(above)
            && texts(earlier.aspects()).equals(texts(aspects(row)))
        ? earlier
        : null;
  }

  /** The number and the problem of a row that has both by itself. */
  private Optional<List<String>> names(int row) {
    boolean both = isNumbered(row) && cells.at(row, problem) != null && cells.begins(row, problem);
    String number = both ? IssueNumbers.plain(cells.text(row, plan.number())) : "";
    return number.isEmpty()
        ? Optional.empty()
        : Optional.of(List.of(number, cells.text(row, problem)));
  }

  private static List<String> texts(List<Cell> cells) {
    return cells.stream().map(Cell::text).toList();
  }

  private boolean begins(int row) {
    Cell here = cells.at(row, problem);
    if (here == null && !aspects.isEmpty() && problem != plan.problem()) {
      return cells.begins(row, aspects.getLast()) || isWordless(row);
    }
    if (here == null) {
      return isWordless(row);
    }
    if (here == open.problem() || here.row() < row) {
      return false;
    }
    boolean same = open.problem() != null && same(here, open.problem());
    return !same || !goesOn(row);
  }

  /** Whether a row is one of an issue whose problem is not there: it has a number of its own. */
  private boolean isWordless(int row) {
    if (cells.at(row, problem) != null) {
      return false;
    }
    return cells.grid().unread().contains(new Grid.Place(row, problem))
        || (numbersCountIssues
            && isNumbered(row)
            && (open == null || !belongsTo(cells.text(row, plan.number()), open.number())));
  }

  private boolean isNumbered(int row) {
    return plan.number() >= 0
        && cells.begins(row, plan.number())
        && !IssueNumbers.isNone(cells.text(row, plan.number()));
  }

  /** Whether a number counts within the issue of another: the same, 1.2 or 1-2 within 1, (2). */
  private static boolean belongsTo(String number, String issue) {
    String own = IssueNumbers.plain(number);
    String above = IssueNumbers.plain(issue);
    return own.equals(above)
        || (!above.isEmpty() && own.matches(Pattern.quote(above) + "[.\\-—(].+"))
        || (own.startsWith("(") && !above.startsWith("("));
  }

  /** Whether most of the rows that have a number have a problem, too. */
  private boolean numbersCountIssues() {
    int with = 0;
    int without = 0;
    for (int row = plan.firstRow(); row < cells.rows(); row++) {
      if (isNumbered(row) && cells.begunIn(row).size() > 1) {
        with += cells.at(row, problem) == null ? 0 : 1;
        without += cells.at(row, problem) == null ? 1 : 0;
      }
    }
    return with >= without;
  }

  /**
   * Whether a row that repeats the problem adds to it and is no second problem of the same words.
   */
  private boolean goesOn(int row) {
    int number = plan.number();
    String own = number < 0 ? "" : cells.text(row, number);
    if (!own.isEmpty() && !IssueNumbers.isNone(own)) {
      return IssueNumbers.plain(own).equals(IssueNumbers.plain(open.number()));
    }
    return plan.has(Column.MEASURE);
  }

  private static boolean same(Cell one, Cell other) {
    return one.text().equals(other.text());
  }

  private Block begun(int row) {
    Cell here = cells.at(row, problem);
    int column = plan.number();
    Cell numbered = column < 0 ? null : cells.at(row, column);
    String number = "";
    boolean own = false;
    if (numbered != null) {
      number = IssueNumbers.isNone(numbered.text()) ? "" : numbered.text();
      own = numbered.row() == row && !sharedBelow(numbered, row);
    } else if (column < 0 && here != null) {
      number = FieldTitle.of(here.text()).number();
      own = !number.isEmpty();
    } else if (open != null) {
      number = open.number();
    }
    List<Cell> carried = numbered == null ? carried(row) : List.of();
    return new Block(above, aspects(row), carried, here, number, own);
  }

  /** Whether the number's cell goes on below where another problem begins. */
  private boolean sharedBelow(Cell number, int row) {
    for (int below = row + 1; below < number.row() + number.rowSpan(); below++) {
      Cell other = cells.at(below, problem);
      if (other != null && other != cells.at(row, problem) && other.row() == below) {
        return true;
      }
    }
    return false;
  }

  private List<Cell> aspects(int row) {
    List<Cell> found = new ArrayList<>();
    boolean changed = open == null;
    for (int i = 0; i < aspects.size(); i++) {
      Cell cell = cells.at(row, aspects.get(i));
      if (cell == null && !changed) {
        cell = aspectOf(open, aspects.get(i));
      } else if (cell != null && (open == null || aspectOf(open, aspects.get(i)) != cell)) {
        changed = true;
      }
      if (cell != null) {
        found.add(cell);
      }
    }
    return found;
  }

  private static Cell aspectOf(Block block, int column) {
    return block.aspects().stream()
        .filter(cell -> cell.column() == column)
        .findFirst()
        .orElse(null);
  }

  /** The cells left of the problem that hold on from the issue above. */
  private List<Cell> carried(int row) {
    if (open == null) {
      return List.of();
    }
    List<Cell> found = new ArrayList<>();
    for (Column meaning : List.of(Column.LEADER, Column.LEAD_UNIT, Column.RESPONSIBLE_UNIT)) {
      for (int column : plan.all(meaning)) {
        if (column < problem && cells.at(row, column) == null) {
          found.addAll(cells.in(open.rows(), column));
          open.carried().stream().filter(cell -> cell.column() == column).forEach(found::add);
        }
      }
    }
    return found;
  }

  /** Whether several details of one problem have measures of their own each. */
  private boolean detailsAreIssues() {
    int detail = plan.first(Column.DETAIL);
    List<Integer> measures = plan.measures();
    if (detail < 0 || measures.isEmpty()) {
      return false;
    }
    int column = plan.problem();
    Cell last = null;
    for (int row = plan.firstRow(); row < cells.rows(); row++) {
      Cell here = cells.at(row, column);
      boolean goesOn = last != null && (here == null || here == last);
      if (goesOn && cells.begins(row, detail) && cells.begins(row, measures.getFirst())) {
        return true;
      }
      last = here == null ? last : here;
    }
    return false;
  }
}
