package app.xiaohao.intake.table.cell;

import app.xiaohao.intake.Grid.Cell;
import app.xiaohao.model.SourceRange;
import java.time.LocalDate;

/**
 * The text of a cell, or a part of it.
 *
 * @param date where the cell holds a date as such; else null
 */
record Words(String text, SourceRange source, LocalDate date) {
  static Words of(Cell cell) {
    return new Words(cell.text(), cell.source(), cell.date());
  }

  /** The part between two positions; all of it where its places in the document are not known. */
  Words part(int start, int end, String words) {
    boolean placed = source.end() - source.start() == text.length();
    SourceRange range =
        placed ? new SourceRange(source.start() + start, source.start() + end) : source;
    return new Words(words, range, null);
  }
}
