package app.xiaohao.ledger.period;

import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LightsInForce;
import app.xiaohao.model.Completion;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.light.DueState;
import app.xiaohao.model.light.Lamp;
import app.xiaohao.model.light.Light;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * All rows of an inspection as they were shown on one day.
 *
 * @param title what it is a snapshot of: the name of a period; empty for the ledger as it is now
 * @param on the day by which the lamps were reckoned
 * @param rules name of the set of light rules then in force
 * @param rows in the order of the paper
 */
public record Snapshot(String title, LocalDate on, String rules, List<SnapshotRow> rows) {
  /** The list is copied. */
  public Snapshot {
    Objects.requireNonNull(title);
    Objects.requireNonNull(on);
    Objects.requireNonNull(rules);
    rows = List.copyOf(rows);
  }

  /**
   * The rows as they are shown on a day.
   *
   * @param rows of one inspection, in the order of the paper
   */
  public static Snapshot of(
      String title, List<LedgerRow> rows, LightsInForce lights, LocalDate on) {
    List<SnapshotRow> shown = new ArrayList<>(rows.size());
    for (LedgerRow row : rows) {
      Lamp lamp = row.measure() == null ? null : lights.lamp(row, on);
      shown.add(new SnapshotRow(row, lamp));
    }
    String rules = rows.isEmpty() ? lights.standard().name() : lights.rules(rows.getFirst()).name();
    return new Snapshot(title, on, rules, shown);
  }

  /** The lines alone. */
  public List<LedgerRow> lines() {
    return rows.stream().map(SnapshotRow::row).toList();
  }

  /**
   * Its numbers, as they were frozen.
   *
   * @param stated 据表销号 that nobody had confirmed: none of {@code closed}
   * @param overdue 逾期, whatever colour was given to it
   * @param red how many red lights
   */
  public record Figures(int measures, int done, int closed, int stated, int overdue, int red) {}

  /** Its numbers. */
  public Figures figures() {
    int measures = 0;
    int done = 0;
    int closed = 0;
    int stated = 0;
    int overdue = 0;
    int red = 0;
    for (SnapshotRow shown : rows) {
      LedgerRow.MeasureLine measure = shown.row().measure();
      if (measure != null) {
        measures++;
        done += measure.completion() == Completion.DONE ? 1 : 0;
        closed += measure.closure() == Closure.CLOSED ? 1 : 0;
        stated += measure.closure() == Closure.STATED ? 1 : 0;
        overdue += shown.lamp().due() == DueState.OVERDUE ? 1 : 0;
        red += shown.lamp().light() == Light.RED ? 1 : 0;
      }
    }
    return new Figures(measures, done, closed, stated, overdue, red);
  }
}
