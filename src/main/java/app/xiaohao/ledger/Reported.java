package app.xiaohao.ledger;

import app.xiaohao.model.MeasureId;
import app.xiaohao.model.ProgressEntry;
import app.xiaohao.model.inspection.PeriodId;
import java.util.Objects;

/**
 * What was reported of a measure, in which period.
 *
 * @param period the period into which its date falls; null where there is none
 * @param late whether it came only after that period was closed (补报)
 */
public record Reported(MeasureId measure, PeriodId period, boolean late, ProgressEntry entry) {
  /** All but the period are required. */
  public Reported {
    Objects.requireNonNull(measure);
    Objects.requireNonNull(entry);
  }
}
