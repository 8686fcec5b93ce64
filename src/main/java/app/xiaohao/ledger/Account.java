package app.xiaohao.ledger;

import app.xiaohao.ledger.names.Duties;
import app.xiaohao.ledger.row.Desk;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LightsInForce;
import app.xiaohao.ledger.row.Punctuality;
import app.xiaohao.model.Completion;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.light.DueState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a unit or leader answers for, counted.
 *
 * @param measures how many; one that is answered for in two roles counts once
 * @param done whose completion is DONE
 * @param closed that are crossed off
 * @param overdue that are open behind their date
 * @param extensions how often dates were moved
 * @param due whose date has come, see {@link Punctuality}
 * @param onTime of those, done by the date that bound
 * @param unknown done, and nobody said when: in neither of the two counts
 * @param open rows that are not closed, the most urgent first
 */
public record Account(
    int measures,
    int done,
    int closed,
    int overdue,
    int extensions,
    int due,
    int onTime,
    int unknown,
    List<LedgerRow> open) {
  /** The list is copied. */
  public Account {
    open = List.copyOf(open);
  }

  /** Counts the measures that are among {@code rows}. */
  public static Account of(
      Collection<MeasureId> answeredFor,
      List<LedgerRow> rows,
      Duties duties,
      Desk desk,
      LightsInForce lights,
      LocalDate today) {
    Set<MeasureId> wanted = new HashSet<>(answeredFor);
    int measures = 0;
    int done = 0;
    int closed = 0;
    int overdue = 0;
    int extensions = 0;
    int[] punctual = new int[Punctuality.values().length];
    List<LedgerRow> open = new ArrayList<>();
    for (LedgerRow row : rows) {
      LedgerRow.MeasureLine measure = row.measure();
      if (measure == null || !wanted.contains(measure.id())) {
        continue;
      }
      measures++;
      done += measure.completion() == Completion.DONE ? 1 : 0;
      extensions += measure.extensions();
      overdue += lights.due(row, today) == DueState.OVERDUE ? 1 : 0;
      Punctuality how =
          Punctuality.of(
              measure,
              desk.life(measure.id()),
              duties.reportedWhole().getOrDefault(measure.id(), List.of()),
              today);
      punctual[how.ordinal()]++;
      if (measure.closure() == Closure.CLOSED) {
        closed++;
      } else {
        open.add(row);
      }
    }
    int onTime = punctual[Punctuality.ON_TIME.ordinal()];
    return new Account(
        measures,
        done,
        closed,
        overdue,
        extensions,
        onTime + punctual[Punctuality.LATE.ordinal()],
        onTime,
        punctual[Punctuality.UNKNOWN.ordinal()],
        LedgerQuery.ALL.withOrder(LedgerQuery.Order.LIGHT).of(open, lights, today));
  }

  /** 按期完成率 in percent; -1 where nothing was due. */
  public int onTimeRate() {
    return due == 0 ? -1 : Math.round(100f * onTime / due);
  }

  /** 销号率 in percent; -1 where nothing is answered for. */
  public int closureRate() {
    return measures == 0 ? -1 : Math.round(100f * closed / measures);
  }
}
