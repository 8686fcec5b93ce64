package app.xiaohao.ledger.packet;

import app.xiaohao.ledger.row.LedgerRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came back in a row.
 *
 * @param row as the sheet counts it, from 1; 0 where it did not come back
 * @param line of the ledger as it is now; null where it is none of the ledger's
 * @param trouble null where there is none
 * @param arguments of the trouble
 * @param cells that no longer say what was sent, from left to right
 */
public record RowAnswer(
    int row,
    @Nullable LedgerRow line,
    @Nullable RowTrouble trouble,
    List<String> arguments,
    List<CellAnswer> cells) {
  /** The lists are copied. */
  public RowAnswer {
    arguments = List.copyOf(arguments);
    cells = List.copyOf(cells);
  }

  RowAnswer withCells(List<CellAnswer> other) {
    return new RowAnswer(row, line, trouble, arguments, other);
  }

  /** The cells with a verdict. */
  public List<CellAnswer> cells(Verdict verdict) {
    return cells.stream().filter(cell -> cell.verdict() == verdict).toList();
  }

  /** Whether there is nothing to be said of it. */
  public boolean plain() {
    return trouble == null && cells.isEmpty();
  }
}
