package app.xiaohao.ledger;

import app.xiaohao.model.ImportId;
import app.xiaohao.model.inspection.InspectionId;
import java.util.List;

/**
 * What a commit put into the ledger.
 *
 * @param id by which it can be undone
 * @param newIssues how many were added
 * @param newMeasures how many were added
 * @param changed how many issues that were there have changed
 * @param unchanged how many issues were there already and are as they were
 * @param merged whether it went into an inspection that was there
 * @param fields how many fields of items that were there became what the file says
 * @param items that have changed, as people number them
 * @param closings what became of what the document says of 销号
 */
public record ImportReceipt(
    ImportId id,
    InspectionId inspection,
    int newIssues,
    int newMeasures,
    int changed,
    int unchanged,
    boolean merged,
    int fields,
    List<String> items,
    Closings closings) {
  /** The list is copied. */
  public ImportReceipt {
    items = List.copyOf(items);
  }

  /**
   * What became of what the document says of 销号.
   *
   * @param stated measures that came as 据表销号
   * @param said measures that are not where the document says: its word is kept, they are not
   *     closed
   * @param refused closed measures of which it says otherwise: nothing of them was changed
   */
  public record Closings(int stated, int said, int refused) {
    /** Whether it says nothing of 销号 that would not be so. */
    public boolean none() {
      return stated == 0 && said == 0 && refused == 0;
    }
  }
}
