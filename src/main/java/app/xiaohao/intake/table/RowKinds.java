package app.xiaohao.intake.table;

import app.xiaohao.intake.Column;
import app.xiaohao.intake.Grid.Cell;
import app.xiaohao.intake.parse.item.FieldTitle;
import app.xiaohao.intake.table.cell.TableRanges;
import app.xiaohao.intake.table.head.Cells;
import app.xiaohao.intake.table.head.ColumnPlan;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells rows of items from headings, totals, notes and headers that are repeated. */
final class RowKinds {
  private static final int LONGEST_HEADING = 80;
  private static final int SHORTEST_WORDS = 4;

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern COUNTING =
      Pattern.compile("^[（(]?(?:第?[一二三四五六七八九十]{1,3}(?:个?方面|部分|类)?)[）)]?[、.．]?$");
  private static final Pattern NUMBER = Pattern.compile("^[\\d０-９\\s.．、，,\\-—/（）()]+$");

  /** What is written down the column beforehand, row by row; not a date. */
  private static final Pattern ORDINAL = Pattern.compile("^[（(]?\\d{1,3}[）)]?[.．、]?$");

  private static final Pattern STOP = Pattern.compile(".*[。；;！!？?].+|.*[。；;]$", Pattern.DOTALL);

  private final Cells cells;
  private final ColumnPlan plan;
  private final FootRows foot;
  private final PassedRows passed;
  private final Set<String> above = new HashSet<>();

  /** What a row is. */
  enum Kind {
    EMPTY,
    ITEM,
    HEADING,
    PASSED_OVER,
    /** what stands above the items already, repeated on a further page */
    REPEATED
  }

  RowKinds(Cells cells, ColumnPlan plan) {
    this.cells = cells;
    this.plan = plan;
    this.foot = new FootRows(cells, plan);
    this.passed = new PassedRows(cells, plan);
    for (int row = 0; row < Math.min(plan.firstRow(), cells.rows()); row++) {
      if (!cells.begunIn(row).isEmpty()) {
        above.add(key(row));
      }
    }
  }

  Kind of(int row) {
    List<Cell> begun = cells.begunIn(row);
    if (begun.isEmpty()) {
      return Kind.EMPTY;
    }
    if (above.contains(key(row))
        && (begun.size() > 1
            || isBanner(begun.getFirst())
            || !isContent(begun.getFirst().column()))) {
      return Kind.REPEATED;
    }
    if (foot.has(row)) {
      return Kind.PASSED_OVER;
    }
    if (isNumberAlone(row, begun)) {
      boolean counts = ORDINAL.matcher(squashed(begun.getFirst())).matches();
      return saysMore(row) || !counts ? Kind.PASSED_OVER : Kind.EMPTY;
    }
    if (begun.size() == 1) {
      return ofSingle(row, begun.getFirst());
    }
    if (begun.size() == 2 && isCountedHeading(row, begun)) {
      return Kind.HEADING;
    }
    return passed.has(row) ? Kind.PASSED_OVER : Kind.ITEM;
  }

  /** The heading that a row is. */
  GroupHeading heading(int row) {
    List<Cell> begun = cells.begunIn(row);
    return begun.size() == 1
        ? GroupHeading.of(begun.getFirst().text(), begun.getFirst().source())
        : GroupHeading.of(begun.getFirst().text(), begun.getLast().text(), TableRanges.of(begun));
  }

  private Kind ofSingle(int row, Cell cell) {
    String words = squashed(cell);
    boolean banner = isBanner(cell);
    boolean alone = !isCovered(row, cell);
    boolean leading = cell.column() <= Math.max(0, plan.number()) && !isContent(cell.column());
    boolean phrase = words.length() >= SHORTEST_WORDS && !NUMBER.matcher(words).matches();
    if (!alone || !(banner || (leading && phrase))) {
      return Kind.ITEM;
    }
    boolean heading =
        words.length() <= LONGEST_HEADING
            && (!STOP.matcher(words).matches() || !FieldTitle.of(cell.text()).number().isEmpty());
    return heading ? Kind.HEADING : Kind.PASSED_OVER;
  }

  /** 一 | 关于政治建设方面, where nothing else stands in the row and the items count otherwise. */
  private boolean isCountedHeading(int row, List<Cell> begun) {
    Cell first = begun.getFirst();
    Cell second = begun.getLast();
    return first.column() == plan.number()
        && COUNTING.matcher(squashed(first)).matches()
        && !isCovered(row, first, second)
        && (isBanner(second) || (second.column() == first.column() + 1 && countOtherwise(row)));
  }

  /** Whether the next number below is of another kind. */
  private boolean countOtherwise(int row) {
    for (int below = row + 1; below < cells.rows(); below++) {
      String number = cells.text(below, plan.number());
      if (!number.isBlank()) {
        return NUMBER.matcher(number).matches();
      }
    }
    return false;
  }

  /** A number that was written before there was an item: nothing else than a state beside it. */
  private boolean isNumberAlone(int row, List<Cell> begun) {
    Cell first = begun.getFirst();
    return first.column() == plan.number()
        && NUMBER.matcher(squashed(first)).matches()
        && begun.stream().skip(1).allMatch(cell -> isState(plan.meaning(cell.column())))
        && !isCovered(row, begun.toArray(Cell[]::new));
  }

  private static boolean isState(Column meaning) {
    return meaning == Column.COMPLETION || meaning == Column.CLOSURE;
  }

  /** Whether a row without an item shall be told: it states something, or items follow below. */
  private boolean saysMore(int row) {
    for (int below = row; below < cells.rows(); below++) {
      if (cells.begunIn(below).size() > 1) {
        return true;
      }
    }
    return false;
  }

  private boolean isBanner(Cell cell) {
    return isBanner(cell, cells);
  }

  /** Whether a cell goes over most of the table. */
  static boolean isBanner(Cell cell, Cells cells) {
    return cell.columnSpan() > 1 && cell.columnSpan() * 2 >= cells.columns();
  }

  private boolean isContent(int column) {
    return isContent(plan.meaning(column));
  }

  /** Whether a column holds the words of items. */
  static boolean isContent(Column meaning) {
    return switch (meaning) {
      case PROBLEM, TASK, DETAIL, MEASURE, PROGRESS -> true;
      default -> false;
    };
  }

  /** Whether cells from above reach into the row, so that it goes on with their item. */
  private boolean isCovered(int row, Cell... own) {
    for (int column = 0; column < cells.columns(); column++) {
      Cell cell = cells.at(row, column);
      if (cell != null && !List.of(own).contains(cell)) {
        return true;
      }
    }
    return false;
  }

  private String key(int row) {
    StringBuilder key = new StringBuilder();
    for (Cell cell : cells.begunIn(row)) {
      key.append(cell.column()).append(':').append(squashed(cell)).append('\n');
    }
    return key.toString();
  }

  private static String squashed(Cell cell) {
    return SPACE.matcher(cell.text()).replaceAll("");
  }
}
