package app.xiaohao.ledger.review;

import app.xiaohao.intake.Draft;
import app.xiaohao.ledger.review.DraftReview.Item;
import app.xiaohao.ledger.review.DraftReview.State;
import app.xiaohao.ledger.review.OpenIssue.OpenMeasure;
import app.xiaohao.ledger.review.ReviewEdit.Refusal;
import app.xiaohao.ledger.review.ReviewEditor.Outcome;
import app.xiaohao.model.SourceRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Steps between issue and heading: 问题 to 方面 and back. */
final class HeadingSteps {
  private final Draft draft;
  private final Facts facts;

  HeadingSteps(Draft draft) {
    this.draft = draft;
    this.facts = new Facts(draft);
  }

  /**
   * The issue becomes a heading. Its measures become issues below it; where it has none, the issues
   * behind it come under it.
   */
  Outcome promote(State state, int index) {
    Item item = state.items().get(index);
    OpenIssue rising = OpenIssue.of(item);
    rising.deadlinesToMeasures();
    List<OpenMeasure> measures = List.copyOf(rising.measures);
    List<String> own = rising.headings;
    int next = index + 1;
    if (measures.isEmpty()) {
      while (next < state.items().size() && under(state.items().get(next), own)) {
        next++;
      }
    }
    if (measures.isEmpty() && next == index + 1) {
      return Outcome.refused(Refusal.NOTHING_BELOW);
    }
    if (!rising.said.deadlines.isEmpty() || hasFacts(rising)) {
      return Outcome.refused(Refusal.HAS_FACTS);
    }
    List<String> inner = new ArrayList<>(own.subList(0, outer(state, index, rising)));
    inner.add(item.title());
    List<Item> items = new ArrayList<>(state.items().subList(0, index));
    for (int n = 1; n <= measures.size(); n++) {
      items.add(issueOf(state, rising, n, inner, item.included()));
    }
    for (Item below : state.items().subList(index + 1, next)) {
      List<String> headings = new ArrayList<>(inner);
      headings.addAll(
          below.issue().headings().subList(own.size(), below.issue().headings().size()));
      items.add(withHeadings(below, headings));
    }
    items.addAll(state.items().subList(next, state.items().size()));
    return new Outcome(
        new State(items, withPassages(state, item, rising)), ReviewPlace.ofItem(index), null);
  }

  /** How many of its headings stay above: one that is numbered like the issue is its neighbour. */
  private static int outer(State state, int index, OpenIssue rising) {
    int depth = rising.headings.size();
    while (depth > 0
        && index > 0
        && under(state.items().get(index - 1), rising.headings.subList(0, depth))) {
      Draft.Passage above =
          headingAbove(state, rising.headings.get(depth - 1), rising.source.start());
      if (above == null || above.path().size() < rising.path.size()) {
        return depth;
      }
      depth--;
    }
    return depth;
  }

  /** Whether the issue says something that none of its measures would carry on. */
  private static boolean hasFacts(OpenIssue issue) {
    boolean units = issue.measures.stream().allMatch(m -> !m.row.units().isEmpty());
    boolean leaders = issue.measures.stream().allMatch(m -> !m.row.leaders().isEmpty());
    return (units && !issue.units.isEmpty())
        || (leaders && !issue.leaders.isEmpty())
        || (issue.measures.isEmpty()
            && !(issue.fields.isEmpty()
                && issue.said.metrics.isEmpty()
                && issue.said.documents.isEmpty()));
  }

  private Item issueOf(
      State state, OpenIssue rising, int n, List<String> headings, boolean included) {
    OpenMeasure measure = rising.measures.get(n - 1);
    OpenIssue made =
        OpenIssue.empty(Ladder.childPath(state, rising.path, n), headings, measure.words.source());
    made.lead = measure.words;
    made.units = Facts.or(measure.row.units(), rising.units);
    made.leaders = Facts.or(measure.row.leaders(), rising.leaders);
    made.said.add(measure.said);
    if (n == 1) {
      made.said.metrics.addAll(rising.said.metrics);
      made.said.documents.addAll(rising.said.documents);
    }
    String words = made.words();
    String quote = rising.status.quote();
    boolean whole =
        quote != null && rising.measures.stream().noneMatch(m -> m.words.text().contains(quote));
    made.status =
        measure.row.status() != null
            ? measure.row.status()
            : quote == null || whole || words.contains(quote)
                ? rising.status
                : Draft.Status.NOT_STATED;
    made.actors = rising.actors.stream().filter(words::contains).toList();
    made.fields =
        Facts.all(
            rising.fields,
            facts.rowFields(
                new Draft.RowFacts(
                    List.of(),
                    List.of(),
                    null,
                    measure.row.progress(),
                    measure.row.progressOn(),
                    measure.row.fields()),
                made.status,
                words));
    return Ladder.made(made, included);
  }

  private List<Draft.Passage> withPassages(State state, Item item, OpenIssue rising) {
    List<Draft.Passage> passages = new ArrayList<>(state.passages());
    SourceRange head = rising.titleSource == null ? rising.source : rising.titleSource;
    SourceRange source =
        rising.titleSource == null
            ? new SourceRange(rising.source.start(), rising.source.start())
            : new SourceRange(Math.min(rising.source.start(), head.start()), head.end());
    passages.add(new Draft.Passage(Draft.Passage.Kind.HEADING, rising.path, item.title(), source));
    Wording introduction = introduction(item, rising);
    if (introduction != null) {
      passages.add(
          new Draft.Passage(
              Draft.Passage.Kind.INTRODUCTION,
              rising.path,
              introduction.text(),
              introduction.source()));
    }
    passages.sort(Comparator.comparingInt(passage -> passage.source().start()));
    return passages;
  }

  /** The words that the heading does not have: the lead, and the title where it was another. */
  private Wording introduction(Item item, OpenIssue rising) {
    if (rising.title == null || rising.title.equals(item.title())) {
      return rising.lead;
    }
    Wording title =
        Wording.read(rising.title, rising.titleSource == null ? rising.source : rising.titleSource);
    return rising.lead == null ? title : Wording.joined(title, rising.lead, draft);
  }

  /** A heading becomes the first issue of those that stood below it. */
  Outcome demote(State state, int firstItem, int depth) {
    Item first = state.items().get(firstItem);
    List<String> headings = first.issue().headings();
    if (depth < 0 || depth >= headings.size()) {
      return Outcome.refused(Refusal.NOTHING_ABOVE);
    }
    if (firstItem > 0 && under(state.items().get(firstItem - 1), headings.subList(0, depth + 1))) {
      return Outcome.refused(Refusal.NO_CHANGE);
    }
    List<String> prefix = headings.subList(0, depth + 1);
    String title = prefix.getLast();
    Draft.Passage passage = headingAbove(state, title, first.issue().source().start());
    List<Draft.Passage> passages = new ArrayList<>(state.passages());
    SourceRange at =
        new SourceRange(first.issue().source().start(), first.issue().source().start());
    OpenIssue made =
        OpenIssue.empty(
            passage == null ? Ladder.childPath(state, first.issue().path(), 0) : passage.path(),
            headings.subList(0, depth),
            passage == null ? at : passage.source());
    made.title = title;
    if (passage != null) {
      passages.remove(passage);
      int found = passage.source().of(draft.source().text()).indexOf(title);
      made.titleSource =
          found < 0
              ? passage.source()
              : new SourceRange(
                  passage.source().start() + found,
                  passage.source().start() + found + title.length());
      Draft.Passage introduction = introduction(passages, passage);
      if (introduction != null) {
        passages.remove(introduction);
        made.lead = Wording.read(introduction.text(), introduction.source());
        made.source = Wording.union(made.source, introduction.source());
      }
    }
    List<Item> items = new ArrayList<>(state.items().subList(0, firstItem));
    items.add(Ladder.made(made, true));
    int next = firstItem;
    while (next < state.items().size() && under(state.items().get(next), prefix)) {
      List<String> left = new ArrayList<>(state.items().get(next).issue().headings());
      left.remove(depth);
      items.add(withHeadings(state.items().get(next), left));
      next++;
    }
    items.addAll(state.items().subList(next, state.items().size()));
    return new Outcome(new State(items, passages), ReviewPlace.ofItem(firstItem), null);
  }

  private static Draft.Passage headingAbove(State state, String title, int position) {
    return state.passages().stream()
        .filter(passage -> passage.kind() == Draft.Passage.Kind.HEADING)
        .filter(passage -> passage.text().equals(title) && passage.source().start() <= position)
        .max(Comparator.comparingInt(passage -> passage.source().start()))
        .orElse(null);
  }

  private static Draft.Passage introduction(List<Draft.Passage> passages, Draft.Passage heading) {
    return passages.stream()
        .filter(passage -> passage.kind() == Draft.Passage.Kind.INTRODUCTION)
        .filter(passage -> passage.path().equals(heading.path()))
        .filter(passage -> passage.source().start() >= heading.source().start())
        .findFirst()
        .orElse(null);
  }

  private static Item withHeadings(Item item, List<String> headings) {
    OpenIssue open = OpenIssue.of(item);
    open.headings = List.copyOf(headings);
    return ReviewEditor.reviewed(item, open);
  }

  private static boolean under(Item item, List<String> headings) {
    List<String> own = item.issue().headings();
    return own.size() >= headings.size() && own.subList(0, headings.size()).equals(headings);
  }
}
