package app.xiaohao.ledger;

import app.xiaohao.model.InspectionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a commit of a batch into an inspection that is there would do, item by item: shown in the
 * review, decided there, and carried by the {@link ReviewedBatch}. Nothing that the file does not
 * say empties what the ledger has, and what is gone from the file is never deleted.
 *
 * @param seen the number of the newest entry of the change log when the plan was made; a commit
 *     after a later entry is refused as STALE
 * @param issues one for each issue of the batch, in its order
 * @param gone lines of the ledger of which the file does not speak
 */
public record MergePlan(
    InspectionId inspection, long seen, List<IssueMerge> issues, List<LedgerRow> gone) {
  /** The lists are copied. */
  public MergePlan {
    Objects.requireNonNull(inspection);
    issues = List.copyOf(issues);
    gone = List.copyOf(gone);
  }

  /** What becomes of all conflicts at once. */
  public enum Rule {
    /** the ledger keeps what it has */
    KEEP_MINE,
    /** the ledger takes what the file says */
    TAKE_FILE,
    /** nothing is committed while there is a conflict */
    STOP
  }

  /**
   * Where a field stands in the plan.
   *
   * @param issue in {@link #issues}
   * @param measure in the measures of that issue, -1 for its title
   */
  public record Place(int issue, int measure, MergeField field) {}

  /** How many conflicts are undecided. */
  public int undecided() {
    return (int) fields().filter(field -> field.choice() == null).count();
  }

  /** How many issues are in a state, the ledger's own that are gone with GONE. */
  public int count(MergeState state) {
    return state == MergeState.GONE
        ? (int) gone.stream().map(LedgerRow::issue).distinct().count()
        : (int) issues.stream().filter(issue -> issue.state() == state).count();
  }

  /** Where the conflicts are, decided or not, in the order of the file. */
  public List<Place> conflicts() {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < issues.size(); i++) {
      IssueMerge issue = issues.get(i);
      if (issue.title() != null && issue.title().state() == MergeState.CONFLICT) {
        places.add(new Place(i, -1, MergeField.TITLE));
      }
      for (int m = 0; m < issue.measures().size(); m++) {
        for (FieldMerge field : issue.measures().get(m).fields()) {
          if (field.state() == MergeState.CONFLICT) {
            places.add(new Place(i, m, field.field()));
          }
        }
      }
    }
    return places;
  }

  /** This plan with one field decided otherwise, in conflict or not. */
  public MergePlan choose(Place place, FieldMerge.Choice choice) {
    IssueMerge issue = issues.get(place.issue());
    IssueMerge decided;
    if (place.measure() < 0) {
      decided = issue.with(issue.title().with(choice), issue.measures());
    } else {
      List<MeasureMerge> measures = new ArrayList<>(issue.measures());
      MeasureMerge measure = measures.get(place.measure());
      measures.set(
          place.measure(),
          measure.withFields(
              measure.fields().stream()
                  .map(field -> field.field() == place.field() ? field.with(choice) : field)
                  .toList()));
      decided = issue.with(issue.title(), measures);
    }
    List<IssueMerge> others = new ArrayList<>(issues);
    others.set(place.issue(), decided);
    return new MergePlan(inspection, seen, others, gone);
  }

  /** This plan with every conflict that is undecided put under a rule; STOP leaves them so. */
  public MergePlan decide(Rule rule) {
    if (rule == Rule.STOP) {
      return this;
    }
    FieldMerge.Choice choice =
        rule == Rule.KEEP_MINE ? FieldMerge.Choice.KEEP_MINE : FieldMerge.Choice.TAKE_FILE;
    List<IssueMerge> decided =
        issues.stream()
            .map(
                issue ->
                    issue.mine() == null
                        ? issue
                        : issue.with(
                            decide(issue.title(), choice),
                            issue.measures().stream()
                                .map(
                                    measure ->
                                        measure.withFields(
                                            measure.fields().stream()
                                                .map(field -> decide(field, choice))
                                                .toList()))
                                .toList()))
            .toList();
    return new MergePlan(inspection, seen, decided, gone);
  }

  private static FieldMerge decide(FieldMerge field, FieldMerge.Choice choice) {
    return field.choice() == null ? field.with(choice) : field;
  }

  /** The field in a place. */
  public FieldMerge field(Place place) {
    IssueMerge issue = issues.get(place.issue());
    return place.measure() < 0
        ? issue.title()
        : issue.measures().get(place.measure()).fields().stream()
            .filter(field -> field.field() == place.field())
            .findFirst()
            .orElseThrow();
  }

  private Stream<FieldMerge> fields() {
    return issues.stream()
        .filter(issue -> issue.mine() != null)
        .flatMap(
            issue ->
                Stream.concat(
                    Stream.of(issue.title()),
                    issue.measures().stream().flatMap(measure -> measure.fields().stream())));
  }
}
