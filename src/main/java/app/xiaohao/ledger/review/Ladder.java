package app.xiaohao.ledger.review;

import app.xiaohao.intake.Draft;
import app.xiaohao.ledger.review.DraftReview.Item;
import app.xiaohao.ledger.review.DraftReview.State;
import app.xiaohao.ledger.review.OpenIssue.OpenMeasure;
import app.xiaohao.ledger.review.ReviewEdit.Refusal;
import app.xiaohao.ledger.review.ReviewEditor.Outcome;
import app.xiaohao.model.SourceRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Steps that move rows along the ladder 方面 › 问题 › 措施. The order of the document stays: what stands
 * behind a row that rises belongs to it, what stands below one that sinks follows it.
 */
final class Ladder {
  /** A number is not longer. */
  private static final int LONGEST_NUMBER = 12;

  private final Draft draft;
  private final Facts facts;
  private final IssueHead head;

  Ladder(Draft draft) {
    this.draft = draft;
    this.facts = new Facts(draft);
    this.head = new IssueHead(draft);
  }

  /** The measure and those behind it become an issue of their own. */
  Outcome promoteMeasure(State state, ReviewPlace place) {
    Item item = state.items().get(place.item());
    OpenIssue first = OpenIssue.of(item);
    first.deadlinesToMeasures();
    OpenIssue second = rising(state, first, place.measure());
    List<Item> items = new ArrayList<>(state.items());
    items.set(place.item(), ReviewEditor.reviewed(item, first));
    items.add(place.item() + 1, made(second, item.included()));
    return Outcome.of(items, state, ReviewPlace.ofItem(place.item() + 1));
  }

  private OpenIssue rising(State state, OpenIssue first, int measure) {
    List<OpenMeasure> moved = first.measures.subList(measure - 1, first.measures.size());
    OpenMeasure risen = moved.getFirst();
    int end = Math.max(first.source.end(), moved.getLast().words.source().end());
    OpenIssue second =
        OpenIssue.empty(
            childPath(state, first.path, measure),
            first.headings,
            new SourceRange(
                risen.words.source().start(), Math.max(risen.words.source().end(), end)));
    second.lead = risen.words;
    second.units = Facts.or(risen.row.units(), first.units);
    second.leaders = Facts.or(risen.row.leaders(), first.leaders);
    second.measures.addAll(moved.subList(1, moved.size()));
    moved.clear();
    first.source =
        new SourceRange(
            Math.min(first.source.start(), second.source.start()), second.source.start());
    facts.part(first.said, second.said, first.words(), second.words());
    second.said.add(risen.said);
    facts.part(first, second);
    if (risen.row.status() != null) {
      second.status = risen.row.status();
    }
    second.fields =
        facts.rowFields(
            new Draft.RowFacts(
                List.of(),
                List.of(),
                null,
                risen.row.progress(),
                risen.row.progressOn(),
                risen.row.fields()),
            second.status,
            second.words());
    return second;
  }

  /** The issue's words are the next measure of the issue above, its measures follow. */
  Outcome demote(State state, int index) {
    if (!hasAbove(state, index)) {
      return Outcome.refused(Refusal.NOTHING_ABOVE);
    }
    OpenIssue above = OpenIssue.of(state.items().get(index - 1));
    OpenIssue sinking = OpenIssue.of(state.items().get(index));
    List<Draft.DeadlineMention> whole = List.copyOf(sinking.said.deadlines);
    above.deadlinesToMeasures();
    sinking.deadlinesToMeasures();
    int place = above.measures.size() + 1;
    Wording words = head.of(sinking);
    List<OpenMeasure> rows = rows(sinking, above);
    if (words != null) {
      OpenMeasure row = new OpenMeasure(words, Draft.RowFacts.NONE);
      facts.takesAlong(row, sinking, above);
      row.said.add(sinking.said);
      row.said.deadlines.clear();
      row.said.deadlines.addAll(whole);
      row.row = withFields(row.row, sinking.fields);
      above.measures.add(row);
    } else {
      takeOver(above, sinking);
    }
    above.measures.addAll(rows);
    return joined(state, index, above, sinking, new ReviewPlace(index - 1, place));
  }

  /**
   * The issue's words go on where those of the issue above end. Its heading, and what stands under
   * it before its measures, are words of the issue above: in the text of a measure they would be
   * something that the measure does not say.
   */
  Outcome mergeItem(State state, int index) {
    if (!hasAbove(state, index)) {
      return Outcome.refused(Refusal.NOTHING_ABOVE);
    }
    OpenIssue above = OpenIssue.of(state.items().get(index - 1));
    OpenIssue merged = OpenIssue.of(state.items().get(index));
    above.deadlinesToMeasures();
    merged.deadlinesToMeasures();
    Wording words = head.of(merged);
    List<OpenMeasure> rows = rows(merged, above);
    int last = above.measures.size();
    if (merged.title != null && last > 0) {
      goesUnderIt(above, merged, words);
    } else if (words != null && last > 0) {
      OpenMeasure end = goesOn(above, merged, words);
      end.words = withNumber(end.words, words, merged);
    } else {
      if (words != null) {
        above.lead =
            above.lead == null
                ? ownWords(above, words, merged)
                : withNumber(above.lead, words, merged);
      }
      takeOver(above, merged);
    }
    above.measures.addAll(rows);
    return joined(state, index, above, merged, new ReviewPlace(index - 1, last));
  }

  /** An issue with a heading goes into one that has measures. */
  private void goesUnderIt(OpenIssue above, OpenIssue merged, Wording words) {
    Wording lead = merged.lead;
    if (merged.measures.isEmpty()) {
      merged.lead = null;
      OpenMeasure end = goesOn(above, merged, words);
      if (lead != null) {
        end.words = Wording.lines(end.words, lead);
      }
      words = head.of(merged);
    } else {
      takeOver(above, merged);
    }
    above.lead = above.lead == null ? words : above.lead.followedBy(words);
  }

  /** What an issue without measures says holds for the measure with which its words go on. */
  private OpenMeasure goesOn(OpenIssue above, OpenIssue merged, Wording words) {
    OpenMeasure end = above.measures.getLast();
    OpenMeasure more = new OpenMeasure(words, Draft.RowFacts.NONE);
    facts.takesAlong(more, merged, above);
    more.said.add(merged.said);
    more.row = withFields(more.row, merged.fields);
    facts.join(end, more, above);
    return end;
  }

  /** Words of an issue that had a title only. */
  private Wording ownWords(OpenIssue above, Wording words, OpenIssue merged) {
    return above.titleSource == null
        ? words
        : withNumber(
            new Wording("", "", new SourceRange(above.titleSource.end(), above.titleSource.end())),
            words,
            merged);
  }

  /** Joined with the number that stood between, because it is text if the issue was none. */
  private Wording withNumber(Wording first, Wording second, OpenIssue merged) {
    int numberAt = merged.source.start();
    if (numberAt >= first.source().end() && numberAt < second.source().start()) {
      String number = draft.source().text().substring(numberAt, second.source().start());
      if (number.indexOf('\t') < 0 && number.length() <= LONGEST_NUMBER) {
        second =
            new Wording(
                number + second.text(),
                number + second.asRead(),
                new SourceRange(numberAt, second.source().end()));
      }
    }
    return Wording.joined(first, second, draft);
  }

  /** The measures of an issue that goes into another, each with what the issue said of all. */
  private List<OpenMeasure> rows(OpenIssue issue, OpenIssue into) {
    List<OpenMeasure> rows = new ArrayList<>(issue.measures);
    rows.forEach(row -> facts.takesAlong(row, issue, into));
    return rows;
  }

  /** What an issue says whose words are no measure goes to the issue above as it is. */
  private void takeOver(OpenIssue above, OpenIssue merged) {
    above.measures.forEach(measure -> facts.holdsItsOwn(measure, above));
    above.said.add(merged.said);
    above.units = Facts.all(above.units, merged.units);
    above.leaders = Facts.all(above.leaders, merged.leaders);
    above.fields = Facts.all(above.fields, merged.fields);
    if (above.status.value() != merged.status.value()) {
      Draft.Status left = above.status;
      above.status = Facts.weaker(above.status, merged.status);
      left = left == above.status ? merged.status : left;
      above.fields = Facts.all(above.fields, facts.statusField(left, above.words()));
    }
  }

  private Outcome joined(
      State state, int index, OpenIssue above, OpenIssue merged, ReviewPlace place) {
    above.source = Wording.union(above.source, merged.source);
    above.actors = Facts.all(above.actors, merged.actors);
    List<Item> items = new ArrayList<>(state.items());
    items.set(index - 1, ReviewEditor.reviewed(items.get(index - 1), above));
    items.remove(index);
    return Outcome.of(items, state, place);
  }

  private static boolean hasAbove(State state, int index) {
    return index > 0
        && state
            .items()
            .get(index - 1)
            .issue()
            .headings()
            .equals(state.items().get(index).issue().headings());
  }

  static Item made(OpenIssue open, boolean included) {
    Draft.Issue issue = open.issue();
    return new Item(issue, Item.workingTitle(issue), included, open.asRead());
  }

  private static Draft.RowFacts withFields(Draft.RowFacts row, List<Draft.CustomField> fields) {
    return new Draft.RowFacts(
        row.units(),
        row.leaders(),
        row.status(),
        row.progress(),
        row.progressOn(),
        Facts.all(row.fields(), fields));
  }

  /** A number below a path that no other item has. */
  static List<String> childPath(State state, List<String> parent, int wanted) {
    Set<List<String>> taken = new HashSet<>();
    state.items().forEach(item -> taken.add(item.issue().path()));
    for (int n = Math.max(1, wanted); ; n++) {
      List<String> path = new ArrayList<>(parent);
      path.add(Integer.toString(n));
      if (taken.add(path)) {
        return path;
      }
    }
  }
}
