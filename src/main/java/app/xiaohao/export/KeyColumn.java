package app.xiaohao.export;

import app.xiaohao.intake.CellPrint;
import app.xiaohao.intake.RecurrenceRule;
import app.xiaohao.intake.RowKey;
import app.xiaohao.intake.SheetKey;
import app.xiaohao.ledger.merge.RowPrints;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.deadline.Deadline;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Worksheet;

/**
 * The hidden column behind the last of a sheet, by which the program knows its own workbook again.
 * It holds keys and prints, and no words that the sheet does not show.
 */
public final class KeyColumn {
  private final Worksheet sheet;
  private final int column;
  private final String ledger;
  private final String layout;

  private KeyColumn(Worksheet sheet, int column, String ledger, String layout) {
    this.sheet = sheet;
    this.column = column;
    this.ledger = ledger;
    this.layout = layout;
  }

  /** Marks a sheet that only sums up. */
  public static void summary(Worksheet sheet, int columns) {
    sheet.value(0, columns, SheetKey.summary().written());
    sheet.hideColumn(columns);
  }

  /**
   * Begins the column of a sheet of items.
   *
   * @param ledger which ledger, as it names itself; without a name no row gets a key
   * @param header the row of the headings, the last of them
   */
  public static KeyColumn of(Worksheet sheet, int header, String ledger, SheetKey key) {
    int column = key.columns().size();
    KeyColumn keys = new KeyColumn(sheet, column, ledger, key.layout());
    if (!ledger.isEmpty()) {
      sheet.value(header, column, key.written());
      sheet.hideColumn(column);
    }
    return keys;
  }

  /** A row that is no item. */
  public void note(int row) {
    if (!ledger.isEmpty()) {
      sheet.value(row, column, SheetKey.note().written());
    }
  }

  /**
   * A row of an item.
   *
   * @param piece 0 for the first, counted on where its words need more rows
   * @param cells how each cell was written
   */
  public void item(int row, LedgerRow line, int piece, List<RowKey.Mark> cells) {
    if (ledger.isEmpty()) {
      return;
    }
    RowKey key =
        new RowKey(
            ledger,
            line.issue().inspection().value(),
            line.issue().id().value(),
            line.measure() == null ? 0 : line.measure().id().value(),
            piece,
            layout,
            line.issue().path(),
            piece == 0 ? cells : List.of(),
            piece == 0 ? RowPrints.of(line) : List.of());
    sheet.value(row, column, key.written());
  }

  /** A cell that is read back as anybody's. */
  public static RowKey.Mark plain(String words) {
    return new RowKey.Mark(CellPrint.of(words), "");
  }

  /** A cell with how to read it back. */
  public static RowKey.Mark hinted(String words, String hint) {
    return new RowKey.Mark(CellPrint.of(words), hint);
  }

  /** The lengths of parts that are parted by one sign each; 0 for none. */
  public static String lengths(List<String> parts) {
    if (parts.size() < 2) {
      return parts.isEmpty() ? "0" : Integer.toString(parts.getFirst().length());
    }
    return parts.stream()
        .map(part -> Integer.toString(part.length()))
        .collect(Collectors.joining("+"));
  }

  /**
   * How a deadline is read back: its kind, and where its words stand.
   *
   * @param shown the words of the cell of the date
   * @param beside the words of the cell beside it; empty where they are left out
   */
  public static String deadline(Deadline deadline, String shown, String beside) {
    String words = deadline.words();
    String place = words.isEmpty() ? "0" : words.equals(beside) ? "1" : "2";
    boolean lost = place.equals("2") && !words.equals(shown);
    return switch (deadline) {
          case Deadline.OnDate _ -> "D";
          case Deadline.Immediate(LocalDate _, String _) -> "I";
          case Deadline.LongTerm _ -> "L";
          case Deadline.Recurring due -> "R" + RecurrenceRule.of(due.recurrence());
          case Deadline.Unset _ -> "U";
        }
        + "_"
        + (lost ? "0" : place);
  }
}
