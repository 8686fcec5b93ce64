package app.xiaohao.intake.table.cell;

import app.xiaohao.intake.Grid.Cell;
import app.xiaohao.model.SourceRange;
import java.util.Collection;

/** Where several cells together stand in the document. */
final class TableRanges {
  private TableRanges() {}

  /**
   * From the first character of the cells to the last.
   *
   * @param cells at least one
   */
  static SourceRange of(Collection<Cell> cells) {
    int start = Integer.MAX_VALUE;
    int end = 0;
    for (Cell cell : cells) {
      start = Math.min(start, cell.source().start());
      end = Math.max(end, cell.source().end());
    }
    return new SourceRange(start, end);
  }
}
