package app.xiaohao.ledger.merge;

import app.xiaohao.model.inspection.Inspection;
import java.util.Objects;

/**
 * A file that this very ledger wrote, and what it would change there.
 *
 * @param inspection from which it came
 * @param changes how many values of the ledger's items the file has otherwise, items that are new
 *     or unclear counted as one each
 */
public record OwnFile(Inspection inspection, int changes) {
  /** The inspection is required. */
  public OwnFile {
    Objects.requireNonNull(inspection);
  }

  static int changes(MergePlan plan) {
    int changes = 0;
    for (IssueMerge issue : plan.issues()) {
      if (issue.mine() == null || !issue.settled()) {
        changes++;
        continue;
      }
      changes += issue.title().state() == MergeState.UNCHANGED ? 0 : 1;
      for (MeasureMerge measure : issue.measures()) {
        changes +=
            measure.mine() == null
                ? 1
                : (int)
                    measure.fields().stream()
                        .filter(field -> field.state() != MergeState.UNCHANGED)
                        .count();
      }
    }
    return changes;
  }
}
