package app.xiaohao.ledger;

import app.xiaohao.intake.Draft;
import app.xiaohao.ledger.LedgerRow.IssueLine;
import app.xiaohao.ledger.LedgerRow.MeasureLine;
import app.xiaohao.ledger.NameDecisions.LeaderDecision;
import app.xiaohao.ledger.NameDecisions.UnitDecision;
import app.xiaohao.ledger.ReviewedBatch.ReviewedIssue;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.Leader;
import app.xiaohao.model.Likeness;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares a reviewed file with an inspection that is there, three ways: what the last imports
 * said, what the ledger holds, what the file says. Pure; nothing is written.
 */
public final class ImportMerge {
  private final MergeBase base;
  private final NameDecisions decided;
  private final Map<String, Unit> units = new HashMap<>();
  private final Map<IssueId, List<LedgerRow>> mine = new LinkedHashMap<>();

  private ImportMerge(MergeBase base, NameDecisions decided) {
    this.base = base;
    this.decided = decided;
    for (Unit unit : base.units().reversed()) {
      unit.aliases().forEach(alias -> units.put(alias, unit));
    }
    for (Unit unit : base.units().reversed()) {
      units.put(unit.name(), unit);
    }
    for (LedgerRow row : base.rows()) {
      mine.computeIfAbsent(row.issue().id(), id -> new ArrayList<>()).add(row);
    }
  }

  /**
   * The plan of a merge, with what is not in conflict decided.
   *
   * @param given what a person said of single issues of the batch: which of the ledger's each is,
   *     or empty where it is new; an issue that is not in it is looked for
   */
  public static MergePlan plan(
      ReviewedBatch batch, MergeBase base, Map<Integer, Optional<IssueId>> given) {
    return new ImportMerge(base, batch.names()).plan(batch.issues(), given);
  }

  private MergePlan plan(List<ReviewedIssue> file, Map<Integer, Optional<IssueId>> given) {
    List<IssueLine> issues = mine.values().stream().map(rows -> rows.getFirst().issue()).toList();
    Map<IssueId, Integer> places = new HashMap<>();
    for (IssueLine issue : issues) {
      places.put(issue.id(), places.size());
    }
    Map<Integer, Integer> said = new HashMap<>();
    given.forEach(
        (one, id) -> said.put(one, id.map(there -> places.getOrDefault(there, -1)).orElse(-1)));
    List<IssueMatcher.Match> matches = IssueMatcher.match(file, issues, said);
    List<IssueMerge> merges = new ArrayList<>(file.size());
    for (int i = 0; i < file.size(); i++) {
      IssueMatcher.Match match = matches.get(i);
      merges.add(
          match.mine() < 0
              ? made(file.get(i))
              : found(file.get(i), issues.get(match.mine()), match.by()));
    }
    return new MergePlan(base.inspection(), base.seen(), merges, gone(merges));
  }

  private IssueMerge made(ReviewedIssue issue) {
    List<MeasureMerge> measures =
        ImportRules.measures(issue.source()).stream()
            .map(
                measure ->
                    new MeasureMerge(measure, null, says(issue.source(), measure), null, List.of()))
            .toList();
    return new IssueMerge(issue, null, null, null, null, measures);
  }

  private IssueMerge found(ReviewedIssue file, IssueLine issue, IssueMerge.Found by) {
    List<MeasureLine> lines =
        mine.get(issue.id()).stream().map(LedgerRow::measure).filter(line -> line != null).toList();
    List<MeasureMerge> measures = new ArrayList<>();
    for (MeasureMatcher.Pair pair :
        MeasureMatcher.match(ImportRules.measures(file.source()), lines)) {
      measures.add(measure(file.source(), pair));
    }
    String before = base.titles().getOrDefault(issue.id(), issue.title());
    return new IssueMerge(file, issue, by, before, title(file, issue, before), measures);
  }

  private static FieldMerge title(ReviewedIssue file, IssueLine issue, String before) {
    MergeState state;
    if (Likeness.normal(file.title()).equals(Likeness.normal(issue.title()))
        || file.title().equals(before)) {
      state = MergeState.UNCHANGED;
    } else {
      state = MergeState.CHANGED;
    }
    return FieldMerge.found(MergeField.TITLE, state);
  }

  private MeasureMerge measure(Draft.Issue issue, MeasureMatcher.Pair pair) {
    Stated says = says(issue, pair.file());
    if (pair.mine() == null) {
      return new MeasureMerge(pair.file(), null, says, null, List.of());
    }
    Stated held = MeasureMerge.held(pair.mine());
    if (ClosingRules.fixed(pair.mine().closure())) {
      return new MeasureMerge(
          pair.file(),
          pair.mine(),
          says,
          base.said().getOrDefault(pair.mine().id(), held),
          List.of());
    }
    Stated before = base.said().getOrDefault(pair.mine().id(), held);
    List<FieldMerge> fields = new ArrayList<>();
    for (MergeField field : MergeField.OF_MEASURE) {
      boolean fast =
          (field == MergeField.COMPLETION || field == MergeField.PERCENT)
              && ClosingRules.holdsCompletion(pair.mine().closure(), pair.mine().completion());
      MergeState state = fast ? MergeState.UNCHANGED : state(field, before, held, says);
      // The order alone is no reason to reword a measure: a person has to say so.
      boolean doubtful = field == MergeField.TEXT && !pair.alike() && state == MergeState.CHANGED;
      fields.add(FieldMerge.found(field, doubtful ? MergeState.CONFLICT : state));
    }
    return new MeasureMerge(pair.file(), pair.mine(), says, before, fields);
  }

  private static MergeState state(MergeField field, Stated before, Stated held, Stated says) {
    if (field.missing(says) || field.same(says, held)) {
      return MergeState.UNCHANGED;
    }
    if (field.missing(held)) {
      return MergeState.NEW;
    }
    if (field.untouched(held, before)) {
      return MergeState.CHANGED;
    }
    return field.same(says, before) ? MergeState.UNCHANGED : MergeState.CONFLICT;
  }

  /** What the file says of a measure, under the names that the ledger has. */
  private Stated says(Draft.Issue issue, Draft.Measure measure) {
    Stated says = ImportRules.stated(issue, measure);
    Responsibility answering = says.answering();
    return new Stated(
        says.text(),
        new Responsibility(
            ImportRules.leaders(issue, measure).stream().map(this::leader).distinct().toList(),
            unitNames(answering.lead()),
            unitNames(answering.responsible()),
            unitNames(answering.supporting())),
        says.deadline(),
        says.progress(),
        says.completion(),
        says.closure(),
        says.nature(),
        says.percent());
  }

  private List<String> unitNames(List<String> names) {
    return names.stream()
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .map(this::unit)
        .distinct()
        .toList();
  }

  private String unit(String name) {
    return switch (decided.units().get(name)) {
      case UnitDecision.Is is ->
          base.units().stream()
              .filter(unit -> unit.id().equals(is.unit()))
              .map(Unit::name)
              .findFirst()
              .orElse(name);
      case UnitDecision.IsLike like -> unit(like.other());
      case UnitDecision.IsNew made -> name;
      case null -> units.containsKey(name) ? units.get(name).name() : name;
    };
  }

  private String leader(Draft.LeaderMention mention) {
    String name = mention.name().strip();
    return switch (decided.leaders().get(new Draft.LeaderMention(name, mention.posts().strip()))) {
      case LeaderDecision.Is is ->
          base.leaders().stream()
              .filter(leader -> leader.id().equals(is.leader()))
              .map(Leader::name)
              .findFirst()
              .orElse(name);
      case LeaderDecision.IsLike like -> leader(like.other());
      case LeaderDecision.IsNew made -> name;
      case null -> name;
    };
  }

  private List<LedgerRow> gone(List<IssueMerge> merges) {
    Set<MeasureId> measures = new HashSet<>();
    Set<IssueId> issues = new HashSet<>();
    for (IssueMerge merge : merges) {
      if (merge.mine() != null) {
        issues.add(merge.mine().id());
        for (MeasureMerge measure : merge.measures()) {
          if (measure.mine() != null) {
            measures.add(measure.mine().id());
          }
        }
      }
    }
    return base.rows().stream()
        .filter(
            row ->
                row.measure() == null
                    ? !issues.contains(row.issue().id())
                    : !measures.contains(row.measure().id()))
        .toList();
  }
}
