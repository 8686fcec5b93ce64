package app.xiaohao.intake.table.head;

import app.xiaohao.intake.Column;
import app.xiaohao.intake.OfficeTable;
import app.xiaohao.intake.OfficeTable.OfficeColumn;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Where each meaning stands in a table. Never changes; safe for several threads. */
public final class ColumnPlan {
  private static final int LETTERS = 26;

  private final OfficeTable table;
  private final Map<Column, List<Integer>> places = new EnumMap<>(Column.class);

  /** The plan of a layout. */
  public ColumnPlan(OfficeTable table) {
    this.table = table;
    for (int i = 0; i < table.columns().size(); i++) {
      Column column = table.columns().get(i).column();
      places.computeIfAbsent(column, any -> new ArrayList<>()).add(i);
    }
  }

  /** The layout itself. */
  public OfficeTable table() {
    return table;
  }

  /** How many columns. */
  public int columns() {
    return table.columns().size();
  }

  /** The row behind the headings. */
  public int firstRow() {
    return table.titleLines().size() + table.headerRows();
  }

  /** What a column means. */
  public Column meaning(int column) {
    return table.columns().get(column).column();
  }

  /** The columns of a meaning, from left to right. */
  public List<Integer> all(Column column) {
    return places.getOrDefault(column, List.of());
  }

  /** Whether some column has a meaning. */
  public boolean has(Column column) {
    return places.containsKey(column);
  }

  /** The first column of a meaning; -1 where there is none. */
  public int first(Column column) {
    return has(column) ? places.get(column).getFirst() : -1;
  }

  /** The column that numbers what stands in rows; -1 where there is none. */
  public int number() {
    int measures = measureNumber();
    return all(Column.NUMBER).stream().filter(i -> i != measures).findFirst().orElse(-1);
  }

  /** The column that numbers the measures of an issue: right before them, behind the problem. */
  public int measureNumber() {
    int before = first(Column.MEASURE) - 1;
    boolean numbers =
        before >= 0 && meaning(before) == Column.NUMBER && before > problem() && problem() >= 0;
    return numbers ? before : -1;
  }

  /**
   * The columns whose text is the measure: that of the task where the table has no 整改措施, and 整改情况
   * where it has neither.
   */
  public List<Integer> measures() {
    if (has(Column.MEASURE)) {
      return all(Column.MEASURE);
    }
    return has(Column.TASK) ? List.of(first(Column.TASK)) : all(Column.PROGRESS);
  }

  /** The column whose cells are the issues: that of the problem, else of the task; -1 for none. */
  public int problem() {
    return has(Column.PROBLEM) ? first(Column.PROBLEM) : first(Column.TASK);
  }

  /**
   * A column's name for a field: the lowest storey of its heading, all storeys where that name
   * stands above several columns, its letter where it has no heading.
   */
  public String name(int column) {
    List<String> heading = table.columns().get(column).heading();
    if (heading.isEmpty()) {
      return letters(column);
    }
    String lowest = heading.getLast();
    long same =
        table.columns().stream()
            .map(OfficeColumn::heading)
            .filter(other -> !other.isEmpty() && other.getLast().equals(lowest))
            .count();
    return (same == 1 ? lowest : String.join("·", heading)).replace("\n", "");
  }

  /** Whether a column tells how a check of the work ended: 验证状态. */
  boolean isCheck(int column) {
    return HeadingGrammar.isCheck(table.columns().get(column).heading());
  }

  private static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % LETTERS));
    return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
  }
}
