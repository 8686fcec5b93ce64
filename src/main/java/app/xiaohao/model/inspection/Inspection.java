package app.xiaohao.model.inspection;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One inspection of one organisation (巡视/巡察/审计/督查). Every field but the id, the name and the kind
 * may be null: a document need not say it, and what it does not say stays 待补.
 *
 * @param name how people choose it in the window, unique in its ledger
 * @param inspectingBody who inspected, as named there
 * @param inspectedParty to whom the feedback was given (向…反馈), as named there
 * @param from first day of the inspection
 * @param to last day of the inspection
 * @param feedbackDate the day on which the feedback was given
 * @param signatory who signed the rectification report
 * @param signedDate when it was signed
 */
public record Inspection(
    InspectionId id,
    String name,
    InspectionKind kind,
    String inspectingBody,
    String inspectedParty,
    LocalDate from,
    LocalDate to,
    LocalDate feedbackDate,
    String signatory,
    LocalDate signedDate) {
  /** The id, the name and the kind are required. */
  public Inspection {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
    Objects.requireNonNull(kind);
  }
}
