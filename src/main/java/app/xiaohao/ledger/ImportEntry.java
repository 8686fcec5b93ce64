package app.xiaohao.ledger;

import app.xiaohao.model.ImportId;
import app.xiaohao.model.inspection.InspectionId;
import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * One import as the list of imports shows it.
 *
 * @param document the name of what was imported
 * @param inspection into which it went; null where the import made it and was undone
 * @param inspectionName as it was called then
 * @param newIssues how many it brought
 * @param newMeasures how many it brought
 * @param changedIssues how many issues that were there it changed
 * @param obstacle what stands in the way of undoing it; null where nothing does
 */
public record ImportEntry(
    ImportId id,
    String document,
    OffsetDateTime at,
    String by,
    InspectionId inspection,
    String inspectionName,
    int newIssues,
    int newMeasures,
    int changedIssues,
    Obstacle obstacle) {
  /** All but the inspection and the obstacle is required. */
  public ImportEntry {
    Objects.requireNonNull(id);
    Objects.requireNonNull(document);
    Objects.requireNonNull(at);
    Objects.requireNonNull(by);
    Objects.requireNonNull(inspectionName);
  }

  /** Whether it can be undone now. */
  public boolean undoable() {
    return obstacle == null;
  }

  /**
   * What stands in the way.
   *
   * @param by who did it
   * @param about the item as people number it, the record or the later document; empty where none
   */
  public record Obstacle(Kind kind, String by, OffsetDateTime at, String about) {
    /** What it is. */
    public enum Kind {
      /** it is undone already */
      UNDONE,
      /** somebody has changed a row that it brought or changed */
      ROW_CHANGED,
      /** it made items 已销号 that are so still: a closing is revoked with a reason, not undone */
      CLOSED,
      /** a period was closed or a reconciliation signed since, which count what it brought */
      FROZEN,
      /** the inspection that it made has reporting periods, which are kept for ever */
      PERIODS,
      /** a record (记录) has to do with its issues, or is of the inspection that it made */
      RECORDS,
      /** a paper of the register is filed with its items, or is of the inspection that it made */
      PAPERS,
      /** a later import went into the same inspection; it has to be undone first */
      LATER_IMPORT
    }
  }
}
