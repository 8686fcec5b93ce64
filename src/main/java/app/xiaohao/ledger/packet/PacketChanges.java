package app.xiaohao.ledger.packet;

import app.xiaohao.intake.packet.PacketColumn;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.model.Completion;
import app.xiaohao.model.ProgressEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is written of a row of which cells are taken: one report dated within the period, as if
 * somebody had recorded it on the screen, and 完成情况 where it changes.
 */
final class PacketChanges {
  private static final int WHOLE = 100;

  private PacketChanges() {}

  /**
   * The changes of one row.
   *
   * @param taken cells of the row
   * @param on the day under which the packet's reports are recorded
   * @param by who reports: the unit, or the person
   */
  static List<Change> of(MeasureLine held, Collection<CellAnswer> taken, LocalDate on, String by) {
    Map<PacketColumn, CellAnswer> cells = new EnumMap<>(PacketColumn.class);
    taken.stream()
        .filter(cell -> cell.column() != PacketColumn.EVIDENCE)
        .forEach(cell -> cells.put(cell.column(), cell));
    if (cells.isEmpty()) {
      return List.of();
    }
    NextSteps before = NextSteps.of(held.progress());
    CellAnswer progress = cells.get(PacketColumn.PROGRESS);
    CellAnswer next = cells.get(PacketColumn.NEXT);
    CellAnswer percent = cells.get(PacketColumn.PERCENT);
    CellAnswer completion = cells.get(PacketColumn.COMPLETION);
    String text =
        progress == null && next == null
            ? ""
            : new NextSteps(
                    progress == null ? before.progress() : progress.said(),
                    next == null ? before.next() : next.said())
                .text();
    int whole = completion != null && completion.whole() ? WHOLE : held.percent();
    int now = percent != null && percent.percent() != null ? percent.percent() : whole;
    LocalDate day =
        held.progressOn() != null && held.progressOn().isAfter(on) ? held.progressOn() : on;
    List<Change> changes = new ArrayList<>();
    changes.add(
        new Change.Progress(held.id(), held.percent(), new ProgressEntry(day, text, now, by)));
    Completion after = completion == null ? null : completion.completion();
    if (after != null) {
      changes.add(
          new Change.Completed(held.id(), held.completion(), after, held.nature(), held.nature()));
    }
    return changes;
  }
}
