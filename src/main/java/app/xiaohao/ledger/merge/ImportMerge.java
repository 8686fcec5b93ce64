package app.xiaohao.ledger.merge;

import app.xiaohao.intake.Draft;
import app.xiaohao.ledger.merge.NameDecisions.LeaderDecision;
import app.xiaohao.ledger.merge.NameDecisions.UnitDecision;
import app.xiaohao.ledger.merge.ReviewedBatch.ReviewedIssue;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.IssueLine;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.rule.ClosingRules;
import app.xiaohao.ledger.stated.ImportRules;
import app.xiaohao.ledger.stated.MergeField;
import app.xiaohao.ledger.stated.Stated;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.Leader;
import app.xiaohao.model.Likeness;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compares a reviewed file with an inspection that is there, three ways: what the last imports
 * said, what the ledger holds, what the file says. Pure; nothing is written.
 */
public final class ImportMerge {
  private final MergeBase base;
  private final NameDecisions decided;
  private final KeyedRows keyed;
  private final boolean prose;
  private final Map<MeasureId, String> originals = new HashMap<>();
  private final Map<String, Unit> units = new HashMap<>();
  private final Map<IssueId, List<LedgerRow>> mine = new LinkedHashMap<>();
  private final Set<IssueId> standing = new HashSet<>();
  private final Set<MeasureId> struck = new HashSet<>();

  /** Where measures stand that people moved, by what the last import said of them. */
  private final Map<String, Set<IssueId>> moved = new HashMap<>();

  private ImportMerge(MergeBase base, NameDecisions decided, KeyedRows keyed, boolean prose) {
    this.prose = prose;
    this.base = base;
    this.decided = decided;
    this.keyed = keyed;
    for (Unit unit : base.units().reversed()) {
      unit.aliases().forEach(alias -> units.put(alias, unit));
    }
    for (Unit unit : base.units().reversed()) {
      units.put(unit.name(), unit);
    }
    for (LedgerRow row : base.rows()) {
      standing.add(row.issue().id());
      if (row.measure() != null && base.moved().contains(row.measure().id())) {
        moved
            .computeIfAbsent(Likeness.exact(said(row.measure())), words -> new HashSet<>())
            .add(row.issue().id());
      }
    }
    moved.remove("");
    base.struck().forEach(row -> struck.add(row.measure().id()));
    for (LedgerRow row : inOrder(base)) {
      if (row.measure() != null) {
        originals.put(row.measure().id(), row.issue().original());
      }
      mine.computeIfAbsent(row.issue().id(), id -> new ArrayList<>()).add(row);
    }
  }

  /** What stands in the ledger and what is struck from it, in the order of the paper. */
  private static List<LedgerRow> inOrder(MergeBase base) {
    if (base.struck().isEmpty()) {
      return base.rows();
    }
    return Stream.concat(base.rows().stream(), base.struck().stream())
        .sorted(
            Comparator.comparingInt((LedgerRow row) -> row.issue().number())
                .thenComparingInt(row -> row.measure() == null ? 0 : row.measure().number()))
        .toList();
  }

  /** The plan of a merge, with what is not in conflict decided. */
  public static MergePlan plan(ReviewedBatch batch, MergeBase base) {
    boolean prose = batch.draft().tables().isEmpty();
    return new ImportMerge(base, batch.names(), KeyedRows.of(batch.draft(), base), prose)
        .plan(batch.issues());
  }

  private MergePlan plan(List<ReviewedIssue> file) {
    List<IssueLine> issues = mine.values().stream().map(rows -> rows.getFirst().issue()).toList();
    Map<IssueId, Integer> places = new HashMap<>();
    for (IssueLine issue : issues) {
      places.put(issue.id(), places.size());
    }
    Map<Integer, Integer> byKey = new HashMap<>();
    Set<Integer> taken = new HashSet<>();
    for (int i = 0; i < file.size(); i++) {
      Integer place = keyed.issue(file.get(i)).map(places::get).orElse(null);
      if (place != null && taken.add(place)) {
        byKey.put(i, place);
      }
    }
    List<IssueMatcher.Match> matches =
        IssueMatcher.match(
            file,
            issues.stream().map(issue -> new IssueMatcher.Mine(issue, lines(issue))).toList(),
            byKey,
            (one, other) -> agrees(found(one, other.issue(), IssueMerge.Found.NUMBER)));
    List<IssueMerge> merges = new ArrayList<>(file.size());
    for (int i = 0; i < file.size(); i++) {
      IssueMatcher.Match match = matches.get(i);
      ReviewedIssue issue = file.get(i);
      if (!match.maybe().isEmpty()) {
        List<IssueMerge> maybe = new ArrayList<>();
        match
            .maybe()
            .forEach(one -> maybe.add(found(issue, issues.get(one), IssueMerge.Found.PERSON)));
        IssueMerge made = made(issue);
        maybe.add(made);
        merges.add(IssueMerge.unclear(issue, made.measures(), maybe));
      } else {
        merges.add(
            match.mine() < 0 ? made(issue) : found(issue, issues.get(match.mine()), match.by()));
      }
    }
    return new MergePlan(base.inspection(), base.seen(), merges, base.rows(), false);
  }

  private List<MeasureLine> lines(IssueLine issue) {
    return mine.get(issue.id()).stream()
        .map(LedgerRow::measure)
        .filter(line -> line != null)
        .toList();
  }

  /** Whether an issue that is named otherwise says nothing else of measures that are there. */
  private static boolean agrees(IssueMerge merge) {
    List<MeasureMerge> all =
        Stream.concat(merge.measures().stream(), merge.struck().stream()).toList();
    return !all.isEmpty()
        && all.stream()
            .allMatch(
                measure ->
                    measure.mine() != null
                        && Agreement.of(measure.fields(), measure.says()).identical()
                        && Agreement.of(measure.fields(), measure.says()).same() > 0);
  }

  private IssueMerge made(ReviewedIssue issue) {
    return IssueMerge.made(
        issue,
        ImportRules.measures(issue.source()).stream()
            .map(measure -> MeasureMerge.made(measure, says(issue.source(), measure)))
            .toList());
  }

  private IssueMerge found(ReviewedIssue file, IssueLine issue, IssueMerge.Found by) {
    List<MeasureMerge> measures = new ArrayList<>();
    List<MeasureLine> lines = lines(issue);
    List<MeasureLine> left = new ArrayList<>(lines);
    List<Draft.Measure> others = new ArrayList<>();
    List<MeasureMerge> told = new ArrayList<>();
    for (Draft.Measure measure : ImportRules.measures(file.source())) {
      Optional<KeyedRows.Match> match = keyed.match(measure, issue, lines);
      if (match.isEmpty() && moved(measure, issue)) {
        told.add(MeasureMerge.made(measure, says(file.source(), measure)));
      } else if (match.isEmpty()) {
        others.add(measure);
      } else if (match.get().line() != null) {
        measures.add(keyed(file.source(), measure, match.get()));
        left.remove(match.get().line());
      }
    }
    if (!others.isEmpty()) {
      for (MeasureMatcher.Pair pair :
          MeasureMatcher.match(others, left, comparison(file.source()))) {
        measures.add(measure(file.source(), pair));
      }
    }
    measures.sort(Comparator.comparingInt(one -> one.file().n()));
    boolean there = standing.contains(issue.id());
    for (MeasureMerge one : List.copyOf(measures)) {
      if (!there || one.mine() != null && struck.contains(one.mine().id())) {
        told.add(one);
        measures.remove(one);
      }
    }
    String before = base.titles().getOrDefault(issue.id(), issue.title());
    return new IssueMerge(
        file,
        issue,
        by,
        before,
        there
            ? keyed.title(file, issue).orElseGet(() -> title(file, issue, before))
            : FieldMerge.found(MergeField.TITLE, MergeState.UNCHANGED),
        SharedRow.within(measures),
        List.of(),
        true,
        told);
  }

  /** Whether a measure of the file is one that people moved to another issue of the ledger. */
  private boolean moved(Draft.Measure measure, IssueLine issue) {
    Set<IssueId> now = moved.getOrDefault(Likeness.exact(measure.text()), Set.of());
    return now.stream().anyMatch(other -> !other.equals(issue.id()));
  }

  /** What the last import said of a measure, in its words. */
  private String said(MeasureLine line) {
    Stated before = base.said().get(line.id());
    return before == null ? line.text() : before.text();
  }

  private MeasureMatcher.Comparison comparison(Draft.Issue issue) {
    Map<Draft.Measure, Stated> said = new IdentityHashMap<>();
    return new MeasureMatcher.Comparison() {
      @Override
      public Agreement of(Draft.Measure measure, MeasureLine line) {
        Stated says =
            news(issue, measure, said.computeIfAbsent(measure, one -> says(issue, one)), line);
        return Agreement.of(fields(line, says, true), says);
      }

      @Override
      public String said(MeasureLine line) {
        return ImportMerge.this.said(line);
      }
    };
  }

  private static FieldMerge title(ReviewedIssue file, IssueLine issue, String before) {
    MergeState state;
    if (Likeness.exact(file.title()).equals(Likeness.exact(issue.title()))
        || file.title().equals(before)) {
      state = MergeState.UNCHANGED;
    } else {
      state = MergeState.CHANGED;
    }
    return FieldMerge.found(MergeField.TITLE, state);
  }

  /**
   * A row that carries the key of a measure: only what somebody changed in it is said. Of a second
   * row with the same key a person has to say whether it is that measure or a new one.
   */
  private MeasureMerge keyed(Draft.Issue issue, Draft.Measure measure, KeyedRows.Match match) {
    Stated all = says(issue, measure);
    Stated says = KeyedRows.changedOnly(match.row(), all);
    MeasureLine line = match.line();
    Stated held = MeasureMerge.held(line);
    List<FieldMerge> fields = new ArrayList<>();
    if (!ClosingRules.fixed(line.closure())) {
      for (MergeField field : MergeField.OF_MEASURE) {
        MergeState state =
            holdsFast(field, line)
                ? MergeState.UNCHANGED
                : KeyedRows.state(match.row(), field, held, says);
        fields.add(FieldMerge.found(field, state));
      }
    }
    Draft.Measure changed = KeyedRows.changedOnly(match.row(), measure, all);
    Stated before = base.said().getOrDefault(line.id(), held);
    MeasureMerge found = MeasureMerge.found(changed, line, says, before, fields, false);
    return match.copy()
        ? MeasureMerge.unclear(measure, all, List.of(found, MeasureMerge.made(measure, all)))
        : found;
  }

  /** Whether 销号 holds how far a measure is. */
  private static boolean holdsFast(MergeField field, MeasureLine line) {
    return (field == MergeField.COMPLETION || field == MergeField.PERCENT)
        && ClosingRules.holdsCompletion(line.closure(), line.completion());
  }

  private MeasureMerge measure(Draft.Issue issue, MeasureMatcher.Pair pair) {
    Stated says = says(issue, pair.file());
    return switch (pair.how()) {
      case NEW -> MeasureMerge.made(pair.file(), says);
      case SURE -> found(issue, pair.file(), pair.mine(), says, true, false);
      case REWORDED -> found(issue, pair.file(), pair.mine(), says, false, false);
      case SHARED -> found(issue, pair.file(), pair.mine(), says, true, true);
      case UNCLEAR -> {
        List<MeasureMerge> maybe = new ArrayList<>();
        pair.maybe().forEach(line -> maybe.add(found(issue, pair.file(), line, says, true, false)));
        maybe.add(MeasureMerge.made(pair.file(), says));
        yield MeasureMerge.unclear(pair.file(), says, maybe);
      }
    };
  }

  private MeasureMerge found(
      Draft.Issue issue,
      Draft.Measure file,
      MeasureLine line,
      Stated told,
      boolean alike,
      boolean shared) {
    Stated says = news(issue, file, told, line);
    Stated before = base.said().getOrDefault(line.id(), MeasureMerge.held(line));
    return MeasureMerge.found(file, line, says, before, fields(line, says, alike), shared);
  }

  /**
   * What is new in what prose says. A time in words that the ledger holds as well was reckoned, or
   * was none, when they came in: reckoned again from a later document 年底前 would be another year.
   */
  private Stated news(Draft.Issue issue, Draft.Measure file, Stated says, MeasureLine line) {
    String words = says.deadline().words().strip();
    if (!prose || words.isEmpty() || !MergeField.TEXT.same(says, MeasureMerge.held(line))) {
      return says;
    }
    String lead = issue.lead() == null ? "" : issue.lead();
    boolean held =
        says.text().contains(words)
            || (says.progress().contains(words) && line.progress().contains(words))
            || (lead.contains(words) && originals.get(line.id()).contains(words));
    return held ? says.withoutDeadline(ImportRules.status(issue, file).nature()) : says;
  }

  private List<FieldMerge> fields(MeasureLine line, Stated says, boolean alike) {
    Stated held = MeasureMerge.held(line);
    Stated before = base.said().getOrDefault(line.id(), held);
    List<FieldMerge> fields = new ArrayList<>();
    if (ClosingRules.fixed(line.closure())) {
      return fields;
    }
    for (MergeField field : MergeField.OF_MEASURE) {
      MergeState state =
          holdsFast(field, line) ? MergeState.UNCHANGED : state(field, before, held, says);
      // Where the wording does not say that it is the same, a person has to reword it.
      boolean doubtful = field == MergeField.TEXT && !alike && state == MergeState.CHANGED;
      fields.add(FieldMerge.found(field, doubtful ? MergeState.CONFLICT : state));
    }
    return fields;
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
}
