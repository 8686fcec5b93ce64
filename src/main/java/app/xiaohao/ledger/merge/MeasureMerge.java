package app.xiaohao.ledger.merge;

import app.xiaohao.intake.Draft;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.rule.ClosingRules;
import app.xiaohao.ledger.stated.MergeField;
import app.xiaohao.ledger.stated.Stated;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.deadline.Deadline;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * One measure of the file as a merge finds it.
 *
 * @param file the measure in the file; one without wording where the file speaks of the issue as a
 *     whole
 * @param mine the measure of the ledger that it is; null where it is new or unclear
 * @param says what the file says, under the names that the ledger has
 * @param base what the last imports said, empty where that is not known; null where it is new
 * @param fields empty where it is new or unclear, and where it is closed: then nothing is taken
 * @param shared whether the file's row speaks of several measures of the ledger at once
 * @param maybe what it may be, the last of them new; empty where that was clear from the start
 * @param settled whether it is clear which it is, from the start or by a person
 */
public record MeasureMerge(
    Draft.Measure file,
    LedgerRow.MeasureLine mine,
    Stated says,
    Stated base,
    List<FieldMerge> fields,
    boolean shared,
    List<MeasureMerge> maybe,
    boolean settled) {
  /** The lists are copied. */
  public MeasureMerge {
    Objects.requireNonNull(file);
    Objects.requireNonNull(says);
    fields = List.copyOf(fields);
    maybe = List.copyOf(maybe);
  }

  /** One that the ledger has not. */
  static MeasureMerge made(Draft.Measure file, Stated says) {
    return new MeasureMerge(file, null, says, null, List.of(), false, List.of(), true);
  }

  /** One that the ledger has. */
  static MeasureMerge found(
      Draft.Measure file,
      LedgerRow.MeasureLine mine,
      Stated says,
      Stated base,
      List<FieldMerge> fields,
      boolean shared) {
    return new MeasureMerge(file, mine, says, base, fields, shared, List.of(), true);
  }

  /** One of which a person has to say what it is. */
  static MeasureMerge unclear(Draft.Measure file, Stated says, List<MeasureMerge> maybe) {
    return new MeasureMerge(file, null, says, null, List.of(), false, maybe, false);
  }

  /** This, as a person said what it is. */
  MeasureMerge identified(int which) {
    MeasureMerge is = maybe.get(which);
    return new MeasureMerge(file, is.mine, says, is.base, is.fields, false, maybe, true);
  }

  /** Which of {@link #maybe} a person said that it is; -1 where nobody had to or has. */
  public int way() {
    return settled ? IntStream.range(0, maybe.size()).filter(this::is).findFirst().orElse(-1) : -1;
  }

  private boolean is(int which) {
    LedgerRow.MeasureLine other = maybe.get(which).mine;
    return mine == null ? other == null : other != null && other.id().equals(mine.id());
  }

  /** This, unclear again where a person had said that it is what another is now said to be. */
  MeasureMerge besides(MeasureMerge other) {
    boolean same = mine != null && other.mine != null && mine.id().equals(other.mine.id());
    return same && !maybe.isEmpty() ? unclear(file, says, maybe) : this;
  }

  /** The most urgent state of its fields. */
  public MergeState state() {
    if (!settled) {
      return MergeState.UNCLEAR;
    }
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

  /**
   * What the file says of this very measure: of a row that speaks of several only what holds for
   * each of them.
   */
  public Stated told() {
    if (!shared) {
      return says;
    }
    Responsibility answering = says.answering();
    return new Stated(
        "",
        new Responsibility(
            holds(MergeField.LEADERS) ? answering.leaders() : List.of(),
            holds(MergeField.LEAD) ? answering.lead() : List.of(),
            holds(MergeField.RESPONSIBLE) ? answering.responsible() : List.of(),
            holds(MergeField.SUPPORTING) ? answering.supporting() : List.of()),
        holds(MergeField.DEADLINE) ? says.deadline() : Deadline.unset(),
        "",
        holds(MergeField.COMPLETION) ? says.completion() : null,
        null,
        null,
        null);
  }

  private boolean holds(MergeField field) {
    return takes(field) || field.same(says, held());
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
    return new MeasureMerge(file, mine, says, base, others, shared, maybe, settled);
  }
}
