package app.xiaohao.intake.table;

import app.xiaohao.intake.Grid.Cell;
import java.util.ArrayList;
import java.util.List;

/** The rows of one issue. */
final class Block {
  private final List<Integer> rows = new ArrayList<>();
  private final List<GroupHeading> above;
  private final List<Cell> aspects;
  private final List<Cell> carried;
  private final Cell problem;
  private final String number;
  private final boolean numberIsOwn;
  private boolean rowsNumbered;

  /**
   * @param above the rows of sub-headings above it, outermost first
   * @param aspects the cells of headings above it, outermost first
   * @param carried cells of the issue above that hold for this one too
   * @param problem null where the first row has none
   * @param number its own or that of the group it stands in; empty where there is none
   * @param numberIsOwn whether the number, or the sign that there is none, begins with this issue
   */
  Block(
      List<GroupHeading> above,
      List<Cell> aspects,
      List<Cell> carried,
      Cell problem,
      String number,
      boolean numberIsOwn) {
    this.above = List.copyOf(above);
    this.aspects = List.copyOf(aspects);
    this.carried = List.copyOf(carried);
    this.problem = problem;
    this.number = number;
    this.numberIsOwn = numberIsOwn;
  }

  void add(int row) {
    rows.add(row);
  }

  /** A row within it has a number of its own: what is counted are the measures. */
  void rowIsNumbered() {
    rowsNumbered = true;
  }

  boolean rowsNumbered() {
    return rowsNumbered;
  }

  List<Integer> rows() {
    return rows;
  }

  List<GroupHeading> above() {
    return above;
  }

  List<Cell> aspects() {
    return aspects;
  }

  List<Cell> carried() {
    return carried;
  }

  Cell problem() {
    return problem;
  }

  String number() {
    return number;
  }

  boolean numberIsOwn() {
    return numberIsOwn;
  }
}
