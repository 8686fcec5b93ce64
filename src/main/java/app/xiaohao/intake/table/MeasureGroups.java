package app.xiaohao.intake.table;

import app.xiaohao.intake.Grid.Cell;
import app.xiaohao.intake.parse.item.FieldMeasures;
import app.xiaohao.intake.parse.item.FieldTitle;
import app.xiaohao.intake.table.cell.Words;
import app.xiaohao.intake.table.head.Cells;
import app.xiaohao.intake.table.head.ColumnPlan;
import java.util.ArrayList;
import java.util.List;

/** The measures of one issue, each with the rows that speak of it. */
final class MeasureGroups {
  private final Cells cells;
  private final ColumnPlan plan;
  private final List<Group> groups = new ArrayList<>();

  /**
   * Rows that share their measures.
   *
   * @param measures without their markers; several where one cell counts them; empty where none
   */
  record Group(List<Integer> rows, List<Words> measures) {}

  MeasureGroups(Cells cells, ColumnPlan plan, Block block) {
    this.cells = cells;
    this.plan = plan;
    for (int row : block.rows()) {
      List<Cell> begun = begun(row);
      boolean first = groups.isEmpty() || !begun.isEmpty() && !last().measures().isEmpty();
      if (first) {
        groups.add(new Group(new ArrayList<>(), new ArrayList<>()));
      }
      last().rows().add(row);
      for (Cell cell : begun) {
        split(Words.of(cell));
      }
    }
  }

  List<Group> all() {
    return groups;
  }

  /** How many measures there are. */
  int count() {
    return groups.stream().mapToInt(group -> group.measures().size()).sum();
  }

  private Group last() {
    return groups.getLast();
  }

  private List<Cell> begun(int row) {
    List<Cell> begun = new ArrayList<>();
    for (int column : plan.measures()) {
      if (cells.begins(row, column)) {
        begun.add(cells.at(row, column));
      }
    }
    return begun;
  }

  private void split(Words cell) {
    FieldMeasures.Parts parts = FieldMeasures.of(cell.text());
    if (parts.measures().size() == 1 && parts.lead().text().isEmpty()) {
      last().measures().add(withoutNumber(cell, parts.measures().getFirst()));
      return;
    }
    if (parts.measures().isEmpty()) {
      last().measures().add(cell);
    }
    int start = parts.lead().text().isEmpty() ? -1 : parts.lead().start();
    for (FieldMeasures.Piece piece : parts.measures()) {
      // What stands before the first marker is said of the work too; it stays with the first
      // measure.
      int from = start < 0 ? piece.start() : start;
      last().measures().add(cell.part(from, piece.end(), cell.text().substring(from, piece.end())));
      start = -1;
    }
  }

  /** The marker of a measure that has a cell to itself: the one that counts it among its rows. */
  private Words withoutNumber(Words cell, FieldMeasures.Piece piece) {
    FieldTitle numbered = FieldTitle.of(piece.text());
    String expected = String.valueOf(count() + 1);
    String number = numbered.number().replaceAll("[()]", "");
    int start = number.equals(expected) ? numbered.titleStart() : 0;
    boolean plain = start > 0 && piece.text().substring(0, start).length() <= 6;
    int from = piece.start() + (plain ? start : 0);
    return cell.part(from, piece.end(), cell.text().substring(from, piece.end()));
  }
}
