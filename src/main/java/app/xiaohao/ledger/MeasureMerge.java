package app.xiaohao.ledger;

import app.xiaohao.intake.Draft;
import java.util.List;
import java.util.Objects;

/**
 * One measure of the file as a merge finds it.
 *
 * @param file the measure in the file; one without wording where the file speaks of the issue as a
 *     whole
 * @param mine the measure of the ledger that it is; null where it is new
 * @param says what the file says, under the names that the ledger has
 * @param base what the last imports said, empty where that is not known; null where it is new
 * @param fields empty where it is new, and where it is closed: then nothing of it is taken
 */
public record MeasureMerge(
    Draft.Measure file,
    LedgerRow.MeasureLine mine,
    Stated says,
    Stated base,
    List<FieldMerge> fields) {
  /** The list is copied. */
  public MeasureMerge {
    Objects.requireNonNull(file);
    Objects.requireNonNull(says);
    fields = List.copyOf(fields);
  }

  /** The most urgent state of its fields. */
  public MergeState state() {
    return mine == null ? MergeState.NEW : IssueMerge.worst(fields);
  }

  /** Whether it is closed and the file says otherwise of it: that is kept and changes nothing. */
  public boolean refused() {
    return mine != null && ClosingRules.fixed(mine.closure()) && !differing(mine, says).isEmpty();
  }

  /** The fields of which a document says something else than the ledger holds of a measure. */
  public static List<MergeField> differing(LedgerRow.MeasureLine mine, Stated says) {
    Stated held = held(mine);
    return MergeField.OF_MEASURE.stream()
        .filter(field -> !field.missing(says) && !field.same(says, held))
        .toList();
  }

  /** Whether the ledger takes the file's word in a field. */
  public boolean takes(MergeField field) {
    return fields.stream().anyMatch(one -> one.field() == field && one.taken());
  }

  /** Whether the ledger has moved away from what the file still says of a field. */
  public boolean keepsOwn(MergeField field) {
    return mine != null && !field.missing(says) && !field.same(says, held());
  }

  /** Whether anything of the ledger's measure becomes another. */
  public boolean changes() {
    return fields.stream().anyMatch(FieldMerge::taken);
  }

  /** What the ledger holds of it, in the terms of a document; null where it is new. */
  public Stated held() {
    return mine == null ? null : held(mine);
  }

  /** What the ledger holds of a measure, in the terms of a document. */
  public static Stated held(LedgerRow.MeasureLine mine) {
    return new Stated(
        mine.text(),
        mine.responsibility(),
        mine.deadline(),
        mine.progress(),
        mine.completion(),
        mine.closure(),
        mine.nature(),
        mine.percent());
  }

  MeasureMerge withFields(List<FieldMerge> others) {
    return new MeasureMerge(file, mine, says, base, others);
  }
}
