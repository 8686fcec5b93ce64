package app.xiaohao.ledger.review;

import app.xiaohao.intake.Draft;
import app.xiaohao.ledger.review.DraftReview.Item;
import app.xiaohao.ledger.review.DraftReview.State;
import app.xiaohao.ledger.review.ReviewEdit.Level;
import app.xiaohao.ledger.review.ReviewEdit.Refusal;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the steps of a review: from one state to the next, or a refusal. Holds nothing but the
 * draft.
 */
final class ReviewEditor {
  private final Draft draft;
  private final Ladder ladder;
  private final HeadingSteps headings;
  private final Assigner assigner = new Assigner();

  ReviewEditor(Draft draft) {
    this.draft = draft;
    this.ladder = new Ladder(draft);
    this.headings = new HeadingSteps(draft);
  }

  /**
   * What a step comes to.
   *
   * @param state null where it is refused
   * @param place the row to look at next
   * @param refusal null where it is taken
   */
  record Outcome(State state, ReviewPlace place, Refusal refusal) {
    static Outcome refused(Refusal why) {
      return new Outcome(null, null, why);
    }

    static Outcome of(List<Item> items, State before, ReviewPlace place) {
      return new Outcome(new State(items, before.passages()), place, null);
    }
  }

  Outcome apply(State state, ReviewEdit edit) {
    return switch (edit) {
      case ReviewEdit.Include include -> include(state, include);
      case ReviewEdit.Retitle retitle -> retitle(state, retitle);
      case ReviewEdit.Reword reword -> reword(state, reword);
      case ReviewEdit.Merge merge ->
          merge.place().isItem()
              ? ladder.mergeItem(state, merge.place().item())
              : mergeMeasure(state, merge.place());
      case ReviewEdit.Split split -> split(state, split);
      case ReviewEdit.Promote promote ->
          promote.place().isItem()
              ? headings.promote(state, promote.place().item())
              : ladder.promoteMeasure(state, promote.place());
      case ReviewEdit.Demote demote -> ladder.demote(state, demote.item());
      case ReviewEdit.DemoteHeading heading ->
          headings.demote(state, heading.firstItem(), heading.depth());
      case ReviewEdit.Assign assign -> assigner.assign(state, assign);
    };
  }

  private static Outcome include(State state, ReviewEdit.Include include) {
    List<Item> items = new ArrayList<>(state.items());
    boolean changes = false;
    for (int index : include.items()) {
      Item item = items.get(index);
      changes |= item.included() != include.included();
      items.set(index, new Item(item.issue(), item.title(), include.included(), item.asRead()));
    }
    return changes
        ? Outcome.of(items, state, ReviewPlace.ofItem(include.items().getFirst()))
        : Outcome.refused(Refusal.NO_CHANGE);
  }

  private static Outcome retitle(State state, ReviewEdit.Retitle retitle) {
    Item item = state.items().get(retitle.item());
    String stripped = retitle.title().strip();
    String title = stripped.isEmpty() ? Item.workingTitle(item.issue()) : stripped;
    List<Item> items = new ArrayList<>(state.items());
    items.set(retitle.item(), new Item(item.issue(), title, item.included(), item.asRead()));
    return Outcome.of(items, state, ReviewPlace.ofItem(retitle.item()));
  }

  private Outcome reword(State state, ReviewEdit.Reword reword) {
    ReviewPlace place = reword.place();
    OpenIssue open = OpenIssue.of(state.items().get(place.item()));
    Wording old = words(open, place);
    if (old == null) {
      return Outcome.refused(Refusal.NO_WORDS);
    }
    if (reword.text().isBlank()) {
      return Outcome.refused(Refusal.NO_WORDS);
    }
    Wording words = new Wording(reword.text(), old.asRead(), old.source());
    if (place.isItem()) {
      open.lead = words;
    } else {
      open.measures.get(place.measure() - 1).words = words;
    }
    return Outcome.of(replaced(state, place.item(), open), state, place);
  }

  private Outcome mergeMeasure(State state, ReviewPlace place) {
    OpenIssue open = OpenIssue.of(state.items().get(place.item()));
    open.deadlinesToMeasures();
    int index = place.measure() - 1;
    OpenIssue.OpenMeasure merged = open.measures.remove(index);
    Facts facts = new Facts(draft);
    if (index > 0) {
      OpenIssue.OpenMeasure above = open.measures.get(index - 1);
      above.words = Wording.joined(above.words, merged.words, draft);
      facts.join(above, merged, open);
    } else {
      open.lead = open.lead == null ? merged.words : Wording.joined(open.lead, merged.words, draft);
      facts.lift(open, merged);
    }
    return Outcome.of(
        replaced(state, place.item(), open), state, new ReviewPlace(place.item(), index));
  }

  private Outcome split(State state, ReviewEdit.Split split) {
    ReviewPlace place = split.place();
    OpenIssue open = OpenIssue.of(state.items().get(place.item()));
    Wording words = words(open, place);
    List<Wording> parts = words == null ? null : words.cutAt(split.offset(), draft.source().text());
    if (parts == null) {
      return Outcome.refused(Refusal.NOTHING_TO_CUT);
    }
    open.deadlinesToMeasures();
    Facts facts = new Facts(draft);
    OpenIssue.OpenMeasure second;
    String first = parts.getFirst().text();
    String behind = parts.getLast().text();
    if (place.isItem()) {
      open.lead = parts.getFirst();
      second = new OpenIssue.OpenMeasure(parts.getLast(), Draft.RowFacts.NONE);
      facts.part(open.said, second.said, first, behind);
    } else {
      OpenIssue.OpenMeasure cut = open.measures.get(place.measure() - 1);
      cut.words = parts.getFirst();
      Draft.RowFacts row = cut.row;
      second =
          new OpenIssue.OpenMeasure(
              parts.getLast(),
              new Draft.RowFacts(row.units(), row.leaders(), row.status(), "", List.of()));
      facts.part(cut.said, second.said, first, behind);
    }
    open.measures.add(place.measure(), second);
    ReviewPlace made = new ReviewPlace(place.item(), place.measure() + 1);
    State cut = new State(replaced(state, place.item(), open), state.passages());
    return split.into() == Level.ISSUE
        ? ladder.promoteMeasure(cut, made)
        : new Outcome(cut, made, null);
  }

  private static Wording words(OpenIssue open, ReviewPlace place) {
    return place.isItem() ? open.lead : open.measures.get(place.measure() - 1).words;
  }

  private static List<Item> replaced(State state, int index, OpenIssue open) {
    List<Item> items = new ArrayList<>(state.items());
    items.set(index, reviewed(items.get(index), open));
    return items;
  }

  /** An edited item under its working title; one that was taken from its words follows them. */
  static Item reviewed(Item before, OpenIssue open) {
    Draft.Issue issue = open.issue();
    boolean own = !before.title().equals(Item.workingTitle(before.issue()));
    return new Item(
        issue, own ? before.title() : Item.workingTitle(issue), before.included(), open.asRead());
  }
}
