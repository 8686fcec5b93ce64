package app.xiaohao.ledger.review;

import app.xiaohao.intake.Draft;
import app.xiaohao.ledger.merge.ReviewedBatch;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The review of a draft by a person: every step is a {@link ReviewEdit} that can be undone and
 * taken again; with all steps undone the draft is as it was read. Nothing reaches a ledger before
 * {@link #approve}. Not safe for several threads.
 */
public final class DraftReview {
  private final Draft draft;
  private final ReviewEditor editor;
  private final Deque<Step> undone = new ArrayDeque<>();
  private final Deque<Step> done = new ArrayDeque<>();
  private State state;
  private boolean typing;

  /** Starts with everything included under the titles of the draft. */
  public DraftReview(Draft draft) {
    this.draft = draft;
    this.editor = new ReviewEditor(draft);
    List<Item> items = new ArrayList<>();
    for (Draft.Issue issue : draft.issues()) {
      items.add(Item.read(issue, draft.origin().titles().get(issue.source().start())));
    }
    state = new State(items, draft.passages());
  }

  /** What is reviewed, as it was read. */
  public Draft draft() {
    return draft;
  }

  /** The items as they stand now, in the order of the document. */
  public List<Item> items() {
    return state.items();
  }

  /** What stands between the items now; a promoted item is among them, a demoted heading not. */
  public List<Draft.Passage> passages() {
    return state.passages();
  }

  /** Why a step cannot be taken now; empty where it can. */
  public Optional<ReviewEdit.Refusal> refusal(ReviewEdit edit) {
    return Optional.ofNullable(editor.apply(state, edit).refusal());
  }

  /**
   * Takes a step. Typing in one title or one text is one step until {@link #settle}.
   *
   * @return the row to look at next; empty if the step was refused and nothing was changed
   */
  public Optional<ReviewPlace> apply(ReviewEdit edit) {
    ReviewEditor.Outcome outcome = editor.apply(state, edit);
    if (outcome.refusal() != null) {
      return Optional.empty();
    }
    boolean goesOn = typing && !done.isEmpty() && sameTyping(done.peek().edit(), edit);
    State before = goesOn ? done.pop().before() : state;
    state = outcome.state();
    undone.clear();
    typing = edit instanceof ReviewEdit.Retitle || edit instanceof ReviewEdit.Reword;
    if (!state.equals(before)) {
      done.push(new Step(edit, before, state, outcome.place()));
    }
    return Optional.of(outcome.place());
  }

  /** Ends the typing in one field: what is typed next is a step of its own. */
  public void settle() {
    typing = false;
  }

  /** The step that would be undone next; empty where all is as read. */
  public Optional<ReviewEdit> undoable() {
    return Optional.ofNullable(done.peek()).map(Step::edit);
  }

  /** The step that would be taken again next. */
  public Optional<ReviewEdit> redoable() {
    return Optional.ofNullable(undone.peek()).map(Step::edit);
  }

  /**
   * Takes the last step back.
   *
   * @return the row to look at; empty where there was none to take back
   */
  public Optional<ReviewPlace> undo() {
    typing = false;
    if (done.isEmpty()) {
      return Optional.empty();
    }
    Step step = done.pop();
    undone.push(step);
    state = step.before();
    return Optional.of(inside(origin(step)));
  }

  /**
   * Takes the step again that was taken back last.
   *
   * @return the row to look at; empty where there was none
   */
  public Optional<ReviewPlace> redo() {
    typing = false;
    if (undone.isEmpty()) {
      return Optional.empty();
    }
    Step step = undone.pop();
    done.push(step);
    state = step.after();
    return Optional.of(inside(step.place()));
  }

  /** Takes an item in or leaves it out. */
  public void include(int index, boolean included) {
    apply(new ReviewEdit.Include(List.of(index), included));
  }

  /** Gives an item another working title; a blank one brings the draft's own back. */
  public void retitle(int index, String title) {
    apply(new ReviewEdit.Retitle(index, title));
  }

  /**
   * The row whose words stand at a position of the document, and where in them; empty for a
   * position that belongs to no text of an item.
   */
  public Optional<Caret> caretAt(int position) {
    for (int i = 0; i < state.items().size(); i++) {
      Item item = state.items().get(i);
      OpenIssue open = OpenIssue.of(item);
      for (int n = 0; n <= open.measures.size(); n++) {
        Wording words = n == 0 ? open.lead : open.measures.get(n - 1).words;
        if (words != null
            && words.source().start() <= position
            && position < words.source().end()) {
          int read =
              SourcePositions.offset(
                  draft.source().text(), words.source(), words.asRead(), position);
          int offset = words.edited() ? Wording.matching(words.asRead(), words.text(), read) : read;
          return Optional.of(new Caret(new ReviewPlace(i, n), offset));
        }
      }
    }
    return Optional.empty();
  }

  /** Ends the review. */
  public ReviewedBatch approve(ReviewedBatch.Target target) {
    List<ReviewedBatch.ReviewedIssue> included =
        state.items().stream()
            .filter(Item::included)
            .map(item -> new ReviewedBatch.ReviewedIssue(item.issue(), item.title()))
            .toList();
    return new ReviewedBatch(draft, target, included);
  }

  private ReviewPlace inside(ReviewPlace place) {
    int item = Math.min(place.item(), Math.max(0, state.items().size() - 1));
    if (state.items().isEmpty()) {
      return ReviewPlace.ofItem(0);
    }
    return new ReviewPlace(
        item, Math.min(place.measure(), state.items().get(item).issue().measures().size()));
  }

  private static ReviewPlace origin(Step step) {
    return switch (step.edit()) {
      case ReviewEdit.Include include ->
          ReviewPlace.ofItem(include.items().isEmpty() ? 0 : include.items().getFirst());
      case ReviewEdit.Retitle retitle -> ReviewPlace.ofItem(retitle.item());
      case ReviewEdit.Reword reword -> reword.place();
      case ReviewEdit.Merge merge -> merge.place();
      case ReviewEdit.Split split -> split.place();
      case ReviewEdit.Promote promote -> promote.place();
      case ReviewEdit.Demote demote -> ReviewPlace.ofItem(demote.item());
      case ReviewEdit.DemoteHeading heading -> ReviewPlace.ofItem(heading.firstItem());
      case ReviewEdit.Assign assign ->
          assign.places().isEmpty() ? ReviewPlace.ofItem(0) : assign.places().getFirst();
    };
  }

  private static boolean sameTyping(ReviewEdit one, ReviewEdit other) {
    return switch (one) {
      case ReviewEdit.Retitle first ->
          other instanceof ReviewEdit.Retitle second && first.item() == second.item();
      case ReviewEdit.Reword first ->
          other instanceof ReviewEdit.Reword second && first.place().equals(second.place());
      default -> false;
    };
  }

  /**
   * One line of the review.
   *
   * @param issue the draft's issue with the corrections made so far
   * @param title the working title, never empty
   * @param asRead its words before any correction
   */
  public record Item(Draft.Issue issue, String title, boolean included, AsRead asRead) {
    private static final int TITLE_LENGTH = 40;

    /** All parts are required. */
    public Item {
      Objects.requireNonNull(issue);
      Objects.requireNonNull(title);
      Objects.requireNonNull(asRead);
    }

    /**
     * An item as it was read.
     *
     * @param title null where its own words are its title
     */
    static Item read(Draft.Issue issue, String title) {
      return new Item(
          issue,
          title == null ? workingTitle(issue) : title,
          true,
          new AsRead(issue.lead(), issue.measures().stream().map(Draft.Measure::text).toList()));
    }

    /** Whether the words before its measures were corrected. */
    public boolean leadEdited() {
      return !Objects.equals(issue.lead(), asRead.lead());
    }

    /** Whether the words of a measure were corrected. */
    public boolean edited(Draft.Measure measure) {
      return !measure.text().equals(asRead.measures().get(measure.n() - 1));
    }

    /** The document's title, or the first words of the issue where it has none. */
    static String workingTitle(Draft.Issue issue) {
      if (issue.title() != null && !issue.title().isBlank()) {
        return issue.title();
      }
      String text =
          issue.lead() != null
              ? issue.lead()
              : issue.measures().isEmpty() ? "" : issue.measures().getFirst().text();
      String line = text.strip();
      if (line.isEmpty()) {
        return String.join("·", issue.path());
      }
      int length =
          line.offsetByCodePoints(0, Math.min(TITLE_LENGTH, line.codePointCount(0, line.length())));
      return length < line.length() ? line.substring(0, length) + "…" : line;
    }
  }

  /**
   * Words of an item as they were read.
   *
   * @param lead null where it has none
   * @param measures one for each measure
   */
  public record AsRead(String lead, List<String> measures) {
    /** The list is copied. */
    public AsRead {
      measures = List.copyOf(measures);
    }
  }

  /**
   * A place in the words of a row.
   *
   * @param offset in its text as it stands, counted in UTF-16
   */
  public record Caret(ReviewPlace place, int offset) {}

  /** A review between two steps. */
  record State(List<Item> items, List<Draft.Passage> passages) {
    State {
      items = List.copyOf(items);
      passages = List.copyOf(passages);
    }
  }

  private record Step(ReviewEdit edit, State before, State after, ReviewPlace place) {}
}
