package app.xiaohao.ledger;

import app.xiaohao.model.ProgressEntry;
import app.xiaohao.model.SourceRange;
import java.util.List;

/**
 * Everything known of one measure.
 *
 * @param row its line
 * @param document the name of the document it came from
 * @param documentText the text of that document, in which the ranges count
 * @param issueSource where the issue stands in it; null where the item was made by hand
 * @param measureSource where the measure stands in it; null where the item was made by hand
 * @param progress newest first
 * @param history its changes and those of its issue, newest first
 */
public record MeasureFile(
    LedgerRow row,
    String document,
    String documentText,
    SourceRange issueSource,
    SourceRange measureSource,
    List<ProgressEntry> progress,
    List<HistoryEntry> history) {
  /** The lists are copied. */
  public MeasureFile {
    progress = List.copyOf(progress);
    history = List.copyOf(history);
  }
}
