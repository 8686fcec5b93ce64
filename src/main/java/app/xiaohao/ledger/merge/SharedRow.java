package app.xiaohao.ledger.merge;

import app.xiaohao.ledger.stated.MergeField;
import app.xiaohao.model.Completion;
import java.util.List;
import java.util.Set;

/**
 * What a row of a file that speaks of several measures of the ledger at once may state of each:
 * only what cannot be wrong for any of them. Whom and by when it names for all is filled in where
 * the ledger has nothing, and changed where the ledger has the same for all of them. How far each
 * has come it cannot say, but that all of them are done.
 */
final class SharedRow {
  private static final Set<MergeField> OF_ALL =
      Set.of(
          MergeField.LEADERS,
          MergeField.LEAD,
          MergeField.RESPONSIBLE,
          MergeField.SUPPORTING,
          MergeField.DEADLINE,
          MergeField.COMPLETION);

  private SharedRow() {}

  /** The measures of an issue with what shared rows may not state left to the ledger. */
  static List<MeasureMerge> within(List<MeasureMerge> measures) {
    return measures.stream()
        .map(
            measure ->
                measure.shared()
                    ? measure.withFields(
                        measure.fields().stream()
                            .map(field -> allowed(field, measure, measures))
                            .toList())
                    : measure)
        .toList();
  }

  private static FieldMerge allowed(
      FieldMerge field, MeasureMerge measure, List<MeasureMerge> measures) {
    boolean ofAll =
        OF_ALL.contains(field.field())
            && (field.field() != MergeField.COMPLETION
                || measure.says().completion() == Completion.DONE);
    boolean holds =
        ofAll && (field.state() == MergeState.NEW || alike(field.field(), measure, measures));
    return holds ? field : FieldMerge.found(field.field(), MergeState.UNCHANGED);
  }

  /** Whether the ledger has the same for all measures of which the row speaks. */
  private static boolean alike(
      MergeField field, MeasureMerge measure, List<MeasureMerge> measures) {
    return measures.stream()
        .filter(other -> other.shared() && other.file().n() == measure.file().n())
        .allMatch(
            other ->
                field.missing(other.held()) == field.missing(measure.held())
                    && field.same(other.held(), measure.held()));
  }
}
