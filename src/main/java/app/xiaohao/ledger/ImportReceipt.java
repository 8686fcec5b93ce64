package app.xiaohao.ledger;

import app.xiaohao.model.ImportId;
import app.xiaohao.model.InspectionId;
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
    List<String> items) {
  /** The list is copied. */
  public ImportReceipt {
    items = List.copyOf(items);
  }
}
