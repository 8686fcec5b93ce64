package app.xiaohao.ledger.merge;

import app.xiaohao.intake.CellPrint;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.stated.MergeField;
import app.xiaohao.ledger.stated.Stated;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints of the values that a row of the ledger has, as a workbook carries them away: by them a
 * later merge sees which the ledger has moved since, and that a key is of this very row.
 */
public final class RowPrints {
  /** In the order in which workbooks carry them; what is added later comes behind. */
  private static final List<MergeField> FIELDS =
      List.of(
          MergeField.TEXT,
          MergeField.LEADERS,
          MergeField.LEAD,
          MergeField.RESPONSIBLE,
          MergeField.SUPPORTING,
          MergeField.DEADLINE,
          MergeField.PROGRESS,
          MergeField.COMPLETION,
          MergeField.CLOSURE,
          MergeField.NATURE,
          MergeField.PERCENT);

  private RowPrints() {}

  /** The prints of a row: the issue's wording and title, then the fields of its measure. */
  public static List<String> of(LedgerRow row) {
    List<String> prints = new ArrayList<>();
    prints.add(CellPrint.of(row.issue().original()));
    prints.add(CellPrint.of(row.issue().title()));
    if (row.measure() != null) {
      Stated held = MeasureMerge.held(row.measure());
      FIELDS.forEach(field -> prints.add(field.print(held)));
    }
    return prints;
  }

  /** Whether prints were taken of this issue: its wording is locked. */
  static boolean areOf(List<String> prints, LedgerRow.IssueLine issue) {
    return !prints.isEmpty() && prints.getFirst().equals(CellPrint.of(issue.original()));
  }

  /** Whether the title is as it was when the prints were taken. */
  static boolean holdTitle(List<String> prints, String title) {
    return prints.size() > 1 && prints.get(1).equals(CellPrint.of(title));
  }

  /** Whether a field is as it was when the prints were taken. */
  static boolean hold(List<String> prints, MergeField field, Stated held) {
    int place = FIELDS.indexOf(field) + 2;
    return place >= 2 && place < prints.size() && prints.get(place).equals(field.print(held));
  }
}
