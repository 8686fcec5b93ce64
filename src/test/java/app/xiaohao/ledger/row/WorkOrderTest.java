package app.xiaohao.ledger.row;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine.First;
import app.xiaohao.model.Completion;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Nature;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.deadline.Deadline;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkOrderTest {
  private static final LocalDate DUE = LocalDate.of(2026, 12, 1);

  private static MeasureLine measure(int percent, LocalDate due, First... after) {
    return new MeasureLine(
        new MeasureId(2),
        2,
        "完善制度",
        Responsibility.NONE,
        new MeasureLine.Term(
            due == null ? Deadline.unset() : Deadline.on(due), due, 0, List.of(after)),
        new MeasureLine.Work(
            Nature.LIMITED,
            percent,
            "",
            null,
            percent == 0 ? Completion.NOT_STARTED : Completion.IN_PROGRESS,
            null),
        new MeasureLine.Closing(Closure.NONE, null, "", 0, 1, null),
        0);
  }

  private static First first(boolean ended, LocalDate due) {
    return new First(new MeasureId(1), "1.1", ended, due);
  }

  @ParameterizedTest
  @CsvSource({
    // percent, due, whether the first has ended, its due: how it stands
    "0,2026-12-01,true,2026-12-31,READY",
    "40,2026-12-01,true,2026-12-31,READY",
    "0,2026-12-01,false,2026-11-01,WAITING",
    "0,2026-12-01,false,2026-12-01,WAITING",
    "0,2026-12-01,false,,WAITING",
    "0,,false,2026-12-31,WAITING",
    "0,2026-12-01,false,2026-12-31,CLASHING",
    "1,2026-12-01,false,2026-11-01,BROKEN",
    "1,2026-12-01,false,2026-12-31,BROKEN",
  })
  void aMeasureStandsToWhatHasToEndFirst(
      int percent, LocalDate due, boolean ended, LocalDate firstDue, WorkOrder order) {
    assertThat(WorkOrder.of(measure(percent, due, first(ended, firstDue)))).contains(order);
  }

  @Test
  void theWorstOfSeveralCountsAndNothingOfNone() {
    assertThat(WorkOrder.of(measure(0, DUE))).isEmpty();
    assertThat(
            WorkOrder.of(
                measure(
                    0, DUE, first(true, null), first(false, DUE.plusDays(1)), first(false, DUE))))
        .contains(WorkOrder.CLASHING);
  }
}
