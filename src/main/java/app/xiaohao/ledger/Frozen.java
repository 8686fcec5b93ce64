package app.xiaohao.ledger;

import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.PeriodId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * A table that was frozen: the snapshot of a period, or a reconciliation that was signed off. No
 * change of the program alters it.
 *
 * @param id of the snapshot or the reconciliation
 * @param period null for a reconciliation of no period
 * @param title as people call it
 * @param on the day for which it was made
 * @param at when it was frozen
 * @param by who froze it
 * @param sha256 of its body when it was frozen, lower-case hex
 * @param body in the form of {@link FrozenLine}
 * @param whole whether the body still has that hash; what was changed in the file is shown as such
 */
public record Frozen(
    long id,
    InspectionId inspection,
    PeriodId period,
    String title,
    LocalDate on,
    OffsetDateTime at,
    String by,
    String sha256,
    String body,
    boolean whole) {
  /** All but the period are required. */
  public Frozen {
    Objects.requireNonNull(inspection);
    Objects.requireNonNull(title);
    Objects.requireNonNull(on);
    Objects.requireNonNull(at);
    Objects.requireNonNull(by);
    Objects.requireNonNull(sha256);
    Objects.requireNonNull(body);
  }
}
