package app.xiaohao.ledger.merge;

import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.stated.MergeField;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.inspection.InspectionId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What a commit of a batch into an inspection that is there would do, item by item: shown in the
 * review, decided there, and carried by the {@link ReviewedBatch}. Nothing that the file does not
 * say empties what the ledger has, and what is gone from the file is never deleted.
 *
 * @param seen the number of the newest entry of the change log when the plan was made; a commit
 *     after a later entry is refused as STALE
 * @param issues one for each issue of the batch, in its order
 * @param rows all lines of the ledger's inspection
 * @param keepsCells whether the ledger also keeps the cells of the office's own columns that it
 *     has; else the file's hold
 */
public record MergePlan(
    InspectionId inspection,
    long seen,
    List<IssueMerge> issues,
    List<LedgerRow> rows,
    boolean keepsCells) {
  /** The lists are copied. */
  public MergePlan {
    Objects.requireNonNull(inspection);
    issues = List.copyOf(issues);
    rows = List.copyOf(rows);
  }

  /** What becomes of all fields at once. None says which of the ledger's an unclear row is. */
  public enum Rule {
    /** the ledger keeps every value that it has; only what it lacks is filled in */
    KEEP_MINE,
    /** the ledger takes what the file says */
    TAKE_FILE,
    /** the ledger keeps what it has in conflicts and takes what only the file has changed */
    KEEP_IN_CONFLICT,
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

  /**
   * What the file has and of which a person has to say what it is.
   *
   * @param issue in {@link #issues}
   * @param measure in the measures of that issue, -1 for the issue itself
   */
  public record Unclear(int issue, int measure) {}

  /** How many conflicts are undecided and how many rows unclear. */
  public int undecided() {
    return unclear().size() + conflictsUndecided();
  }

  /** How many conflicts are undecided. */
  public int conflictsUndecided() {
    return (int) fields().filter(field -> field.choice() == null).count();
  }

  /** Of what a person still has to say what it is, in the order of the file. */
  public List<Unclear> unclear() {
    List<Unclear> places = new ArrayList<>();
    for (int i = 0; i < issues.size(); i++) {
      IssueMerge issue = issues.get(i);
      if (!issue.settled()) {
        places.add(new Unclear(i, -1));
        continue;
      }
      for (int m = 0; m < issue.measures().size(); m++) {
        if (!issue.measures().get(m).settled()) {
          places.add(new Unclear(i, m));
        }
      }
    }
    return places;
  }

  /**
   * This plan, where a person has said what something is. Another that was said to be the same of
   * the ledger's is unclear again.
   *
   * @param which in the place's {@code maybe}
   */
  public MergePlan identify(Unclear place, int which) {
    List<IssueMerge> others = new ArrayList<>(issues);
    IssueMerge issue = issues.get(place.issue());
    if (place.measure() < 0) {
      IssueMerge is = issue.identified(which);
      others.replaceAll(other -> other.besides(is));
      others.set(place.issue(), is);
    } else {
      List<MeasureMerge> measures = new ArrayList<>(issue.measures());
      MeasureMerge is = measures.get(place.measure()).identified(which);
      measures.replaceAll(other -> other.besides(is));
      measures.set(place.measure(), is);
      others.set(place.issue(), issue.with(issue.title(), measures));
    }
    return new MergePlan(inspection, seen, others, rows, keepsCells);
  }

  /** Lines of the ledger of which the file does not speak, nor may speak. */
  public List<LedgerRow> gone() {
    Set<MeasureId> measures = new HashSet<>();
    Set<IssueId> spoken = new HashSet<>();
    Set<IssueId> maybe = new HashSet<>();
    for (IssueMerge issue : issues) {
      if (!issue.settled()) {
        issue.maybe().stream()
            .filter(one -> one.mine() != null)
            .forEach(one -> maybe.add(one.mine().id()));
      }
      if (issue.mine() != null) {
        spoken.add(issue.mine().id());
        for (MeasureMerge measure : issue.measures()) {
          Stream.concat(
                  Stream.of(measure), measure.settled() ? Stream.of() : measure.maybe().stream())
              .filter(one -> one.mine() != null)
              .forEach(one -> measures.add(one.mine().id()));
        }
      }
    }
    return rows.stream()
        .filter(row -> !maybe.contains(row.issue().id()))
        .filter(
            row ->
                row.measure() == null
                    ? !spoken.contains(row.issue().id())
                    : !measures.contains(row.measure().id()))
        .toList();
  }

  /**
   * This plan with all that ledger and file say otherwise decided alike, also what was decided
   * before. Working titles that only the file has otherwise stay.
   */
  public MergePlan chooseAll(FieldMerge.Choice choice) {
    return mapped(
            field ->
                field.state() == MergeState.CONFLICT
                        || (field.state() == MergeState.CHANGED
                            && field.field() != MergeField.TITLE)
                    ? field.with(choice)
                    : field)
        .withCells(choice == FieldMerge.Choice.KEEP_MINE);
  }

  private MergePlan mapped(UnaryOperator<FieldMerge> decide) {
    List<IssueMerge> decided =
        issues.stream()
            .map(
                issue ->
                    issue.mine() == null
                        ? issue
                        : issue.with(
                            decide.apply(issue.title()),
                            issue.measures().stream()
                                .map(
                                    measure ->
                                        measure.withFields(
                                            measure.fields().stream().map(decide).toList()))
                                .toList()))
            .toList();
    return new MergePlan(inspection, seen, decided, rows, keepsCells);
  }

  /** This plan, where a person has said of the cells of the office's own columns what holds. */
  public MergePlan withCells(boolean kept) {
    return new MergePlan(inspection, seen, issues, rows, kept);
  }

  /** How many fields of the ledger become what the file says. */
  public int taken() {
    return (int)
        fields().filter(field -> field.taken() && field.state() != MergeState.UNCHANGED).count();
  }

  /**
   * How many issues are in a state, the ledger's own that are gone with GONE; with STRUCK how many
   * measures of the file.
   */
  public int count(MergeState state) {
    if (state == MergeState.STRUCK) {
      return issues.stream().filter(IssueMerge::settled).mapToInt(one -> one.struck().size()).sum();
    }
    return state == MergeState.GONE
        ? (int) gone().stream().map(LedgerRow::issue).distinct().count()
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
    return new MergePlan(inspection, seen, others, rows, keepsCells);
  }

  /**
   * This plan with every conflict that is undecided put under a rule; STOP leaves them so. Under
   * KEEP_MINE also what only the file has changed stays as the ledger has it.
   */
  public MergePlan decide(Rule rule) {
    if (rule == Rule.STOP) {
      return this;
    }
    return mapped(field -> decide(field, rule)).withCells(rule == Rule.KEEP_MINE);
  }

  private static FieldMerge decide(FieldMerge field, Rule rule) {
    if (rule == Rule.KEEP_MINE && field.state() == MergeState.CHANGED) {
      return field.with(FieldMerge.Choice.KEEP_MINE);
    }
    return field.choice() == null
        ? field.with(
            rule == Rule.TAKE_FILE ? FieldMerge.Choice.TAKE_FILE : FieldMerge.Choice.KEEP_MINE)
        : field;
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
