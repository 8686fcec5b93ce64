package app.xiaohao.ui.ledger.model;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.Responsibility;
import app.xiaohao.ui.kit.dialog.NameList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The changes that give several rows the same values.
 *
 * @param changes one for each row and kind of change; rows that have the value already have none
 * @param problem why nothing can be written, null if it can
 */
record ManyRows(List<Change> changes, Reading.Refused problem) {
  /** How many rows change. */
  int rows() {
    return (int)
        changes.stream().map(change -> ((Change.OfMeasure) change).measure()).distinct().count();
  }

  /**
   * Reads entries for all rows; a row without a measure is left alone, and so is each row's own
   * 长期坚持.
   */
  static ManyRows of(List<LedgerRow> rows, List<Typed> entries, LocalDate today, String by) {
    List<Change> changes = new ArrayList<>();
    for (LedgerRow row : rows) {
      if (row.measure() == null) {
        continue;
      }
      Responsibility before = row.measure().responsibility();
      Responsibility after = before;
      for (Typed entry : entries) {
        if (entry instanceof Typed.Names names) {
          after = Reading.with(after, names.field(), NameList.read(names.text()));
          continue;
        }
        Typed own =
            entry instanceof Typed.Completed completed
                ? new Typed.Completed(completed.completion(), row.measure().nature())
                : entry;
        switch (Reading.of(row, own, today, by)) {
          case Reading.Same _ -> {}
          case Reading.Refused refused -> {
            return new ManyRows(List.of(), refused);
          }
          case Reading.Write(Change change) -> changes.add(change);
        }
      }
      if (!after.equals(before)) {
        changes.add(new Change.Answering(row.measure().id(), before, after));
      }
    }
    return by.isBlank() && !changes.isEmpty()
        ? new ManyRows(List.of(), new Reading.Refused(Reading.Problem.OPERATOR_MISSING))
        : new ManyRows(List.copyOf(changes), null);
  }
}
