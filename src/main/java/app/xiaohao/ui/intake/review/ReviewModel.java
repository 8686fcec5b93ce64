package app.xiaohao.ui.intake.review;

import app.xiaohao.intake.Draft;
import app.xiaohao.ledger.merge.ReviewedBatch;
import app.xiaohao.ledger.review.DraftReview;
import app.xiaohao.ledger.review.ReviewEdit;
import app.xiaohao.ledger.review.ReviewPlace;
import app.xiaohao.model.SourceRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The review of one draft: its rows as they stand, what is selected in text and table alike, and
 * the steps taken. For the FX thread.
 */
public final class ReviewModel {
  private final DraftReview review;
  private final Coverage coverage;
  private final ReportPassages passages;
  private final List<ReviewNotice> notices;
  private final ReviewTodos todos = new ReviewTodos();
  private final ObservableList<ReviewLine> lines = FXCollections.observableArrayList();
  private final ObservableList<ReviewLine> linesView =
      FXCollections.unmodifiableObservableList(lines);
  private final ObservableList<ReviewRow> rows = FXCollections.observableArrayList();
  private final ObservableList<ReviewRow> rowsView = FXCollections.unmodifiableObservableList(rows);
  private final ReadOnlyObjectWrapper<Selection> selection =
      new ReadOnlyObjectWrapper<>(Selection.NONE);
  private final ReadOnlyObjectWrapper<Counts> counts = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper steps = new ReadOnlyIntegerWrapper();
  private final IntegerProperty caret = new SimpleIntegerProperty(-1);
  private final ObjectProperty<DraftReview.Caret> typing = new SimpleObjectProperty<>();
  private final ObjectProperty<List<ReviewPlace>> chosen = new SimpleObjectProperty<>(List.of());
  private final ObjectProperty<HeadingRow> heading = new SimpleObjectProperty<>();
  private boolean showing;

  /** Starts with everything included and the first item selected. */
  public ReviewModel(Draft draft) {
    review = new DraftReview(draft);
    coverage = Coverage.of(draft);
    notices = ReviewNotice.of(draft, coverage);
    passages = new ReportPassages(draft, notices.stream().map(ReviewNotice::source).toList());
    show();
    if (!lines.isEmpty()) {
      select(lines.getFirst());
    }
  }

  /**
   * What is selected.
   *
   * @param line null where nothing is
   * @param measure its measure's number; 0 for the whole item
   * @param todo what led here; null where nothing did
   * @param sight what text is brought to sight
   */
  public record Selection(
      ReviewLine line, int measure, ReviewTodo todo, SourceRange sight, Origin origin) {
    static final Selection NONE = new Selection(null, 0, null, null, Origin.DRAFT);

    /** The notice that led here; null where none did. */
    ReviewNotice notice() {
      return todo == null ? null : todo.notice();
    }
  }

  /** On which side a selection was made: that side keeps its scroll position. */
  public enum Origin {
    TEXT,
    DRAFT
  }

  /**
   * What would go into the ledger now.
   *
   * @param issues included
   * @param measures of those
   */
  public record Counts(int issues, int measures) {}

  /** Whether the rows are being changed by a step: what tables select meanwhile is not a choice. */
  boolean showing() {
    return showing;
  }

  /** What is reviewed, as it was read. */
  public Draft draft() {
    return review.draft();
  }

  /** What became of every character. */
  public Coverage coverage() {
    return coverage;
  }

  /** The text for showing. */
  public ReportPassages passages() {
    return passages;
  }

  /** The issues in the order of the document. */
  public ObservableList<ReviewLine> lines() {
    return linesView;
  }

  /** The issues with the headings above them. */
  public ObservableList<ReviewRow> rows() {
    return rowsView;
  }

  /** What should be looked at, in the order of the text. */
  public List<ReviewNotice> notices() {
    return notices;
  }

  /** What is to be done. */
  public ReviewTodos todos() {
    return todos;
  }

  /** What is selected. */
  public ReadOnlyObjectProperty<Selection> selectionProperty() {
    return selection.getReadOnlyProperty();
  }

  /** What would go into the ledger now. */
  public ReadOnlyObjectProperty<Counts> countsProperty() {
    return counts.getReadOnlyProperty();
  }

  /** Counts each step taken, taken back or taken again: whoever shows the draft looks anew. */
  public ReadOnlyIntegerProperty stepsProperty() {
    return steps.getReadOnlyProperty();
  }

  /** The position of the text that was clicked last, where it may be cut; -1 where none was. */
  public IntegerProperty caretProperty() {
    return caret;
  }

  /** Where the caret stands in a text that is being typed; null while none is. */
  public ObjectProperty<DraftReview.Caret> typingProperty() {
    return typing;
  }

  /** The rows chosen, one or many: of the measures where one is selected, else of the items. */
  public ObjectProperty<List<ReviewPlace>> chosenProperty() {
    return chosen;
  }

  /** The heading chosen; null where none is. */
  public ObjectProperty<HeadingRow> headingProperty() {
    return heading;
  }

  /** Where a row would be cut: at the caret of the text typed, else at the place clicked. */
  public Optional<DraftReview.Caret> cut() {
    if (typing.get() != null) {
      return Optional.of(typing.get());
    }
    return caret.get() < 0 ? Optional.empty() : review.caretAt(caret.get());
  }

  /** How many measures were read, included or not. */
  public int measuresRead() {
    return review.draft().issues().stream().mapToInt(issue -> issue.measures().size()).sum();
  }

  /** Selects an item in the table. */
  public void select(ReviewLine line) {
    if (line != selection.get().line() || selection.get().measure() != 0) {
      selection.set(new Selection(line, 0, null, line.issue().source(), Origin.DRAFT));
    }
  }

  /** Selects one of the measures of the selected item; 0 for what stands before them. */
  public void selectMeasure(int measure) {
    ReviewLine line = selection.get().line();
    if (line != null && measure != selection.get().measure()) {
      SourceRange sight =
          measure == 0 ? line.issue().source() : line.issue().measures().get(measure - 1).source();
      selection.set(new Selection(line, measure, null, sight, Origin.DRAFT));
    }
  }

  /** Selects what stands at a position of the text; text outside the items selects nothing new. */
  public void selectAt(int position) {
    ReportPassages.Passage passage = passages.passageAt(position);
    if (passage.issue() >= 0) {
      selection.set(
          new Selection(
              lines.get(passage.issue()), passage.measure(), null, passage.range(), Origin.TEXT));
    }
    caret.set(position);
  }

  /** Goes to something that is to be done and selects the item that it concerns. */
  public void show(ReviewTodo todo) {
    selection.set(new Selection(todo.line(), 0, todo, todo.source(), Origin.DRAFT));
  }

  /** Goes to the next thing to be done, from the last on to the first. */
  public void nextTodo() {
    step(1);
  }

  /** Goes to the thing to be done before, from the first on to the last. */
  public void previousTodo() {
    step(-1);
  }

  private void step(int by) {
    SourceRange here = selection.get().sight();
    ReviewTodo next = todos.step(selection.get().todo(), here == null ? 0 : here.start(), by);
    if (next != null) {
      show(next);
    }
  }

  /** Takes all items in or leaves all out. */
  public void includeAll(boolean included) {
    apply(
        new ReviewEdit.Include(IntStream.range(0, lines.size()).boxed().toList(), included), false);
  }

  /** Why a step cannot be taken now; empty where it can. */
  public Optional<ReviewEdit.Refusal> refusal(ReviewEdit edit) {
    return review.refusal(edit);
  }

  /** Takes a step and selects the row to look at next; refused, it changes nothing. */
  public boolean apply(ReviewEdit edit) {
    return apply(edit, true);
  }

  /** Takes a step whose result is not looked at elsewhere: the chosen rows stay chosen. */
  boolean assign(ReviewEdit.Assign edit) {
    return apply(edit, false);
  }

  /** Takes what is being typed in a field; the field is left alone. */
  void type(ReviewEdit edit) {
    apply(edit, false);
  }

  /** Ends the typing in a text. */
  void endTyping() {
    review.settle();
    typing.set(null);
    steps.set(steps.get() + 1);
  }

  private boolean apply(ReviewEdit edit, boolean follow) {
    Optional<ReviewPlace> place = review.apply(edit);
    place.ifPresent(
        there -> {
          if (edit instanceof ReviewEdit.Retitle retitle) {
            retitled(retitle.item());
          } else {
            show();
          }
          if (follow) {
            look(there);
          }
        });
    return place.isPresent();
  }

  /** The step that would be taken back next. */
  public Optional<ReviewEdit> undoable() {
    return review.undoable();
  }

  /** The step that would be taken again next. */
  public Optional<ReviewEdit> redoable() {
    return review.redoable();
  }

  /** Takes the last step back. */
  public void undo() {
    review.undo().ifPresent(this::showAndLook);
  }

  /** Takes the step again that was taken back last. */
  public void redo() {
    review.redo().ifPresent(this::showAndLook);
  }

  private void showAndLook(ReviewPlace place) {
    show();
    look(place);
  }

  /** Ends the typing of a title: a blank one gives way to the draft's own. */
  public void settle(ReviewLine line) {
    review.settle();
    if (line.index() < lines.size() && lines.get(line.index()) == line) {
      line.titleProperty().set(line.item().title());
    }
  }

  /** Ends the review. */
  public ReviewedBatch approve(ReviewedBatch.Target target) {
    lines.forEach(this::settle);
    return review.approve(target);
  }

  private void look(ReviewPlace place) {
    if (lines.isEmpty()) {
      selection.set(Selection.NONE);
      return;
    }
    ReviewLine line = lines.get(place.item());
    SourceRange sight =
        place.isItem()
            ? line.issue().source()
            : line.issue().measures().get(place.measure() - 1).source();
    selection.set(new Selection(line, place.measure(), null, sight, Origin.DRAFT));
    chosen.set(List.of(place));
  }

  /** A title alone changes nothing else, and comes with every key. */
  private void retitled(int item) {
    showing = true;
    lines.get(item).show(item, review.items().get(item));
    showing = false;
    steps.set(steps.get() + 1);
  }

  /** Takes the items as they stand: lines whose item is the same stay the same. */
  private void show() {
    showing = true;
    List<DraftReview.Item> items = review.items();
    int same = 0;
    int least = Math.min(items.size(), lines.size());
    while (same < least && lines.get(same).item() == items.get(same)) {
      same++;
    }
    int end = 0;
    while (end < least - same
        && lines.get(lines.size() - 1 - end).item() == items.get(items.size() - 1 - end)) {
      end++;
    }
    boolean moved = items.size() != lines.size();
    if (moved) {
      List<ReviewLine> made = new ArrayList<>();
      for (int i = same; i < items.size() - end; i++) {
        made.add(
            i < lines.size() - end && i == same
                ? lines.get(i)
                : follow(new ReviewLine(i, items.get(i))));
      }
      lines.subList(same, lines.size() - end).clear();
      lines.addAll(same, made);
    }
    for (int i = same; i < items.size(); i++) {
      lines.get(i).show(i, items.get(i));
    }
    passages.items(items.stream().map(DraftReview.Item::issue).toList(), review.passages());
    Map<ReviewLine, List<ReviewNotice>> own = new HashMap<>();
    for (ReviewNotice notice : notices) {
      own.computeIfAbsent(notice.lineIn(lines), made -> new ArrayList<>()).add(notice);
    }
    lines.forEach(line -> line.notice(own.getOrDefault(line, List.of())));
    showRows();
    count();
    todos.of(lines, notices);
    forget();
    showing = false;
    steps.set(steps.get() + 1);
  }

  /** What was chosen or clicked may be gone. */
  private void forget() {
    List<ReviewPlace> there =
        chosen.get().stream()
            .filter(
                place ->
                    place.item() < lines.size()
                        && place.measure() <= lines.get(place.item()).issue().measures().size())
            .toList();
    if (!there.equals(chosen.get())) {
      chosen.set(there);
    }
    if (heading.get() != null && !rows.contains(heading.get())) {
      heading.set(null);
    }
    ReviewLine line = selection.get().line();
    boolean gone = line != null && !lines.contains(line);
    if (gone || (line != null && selection.get().measure() > line.issue().measures().size())) {
      selection.set(new Selection(gone ? null : line, 0, null, null, Origin.DRAFT));
    }
  }

  private void showRows() {
    List<ReviewRow> now = new ArrayList<>();
    List<String> above = List.of();
    for (ReviewLine line : lines) {
      List<String> headings = line.issue().headings();
      boolean same = true;
      for (int depth = 0; depth < headings.size(); depth++) {
        same = same && depth < above.size() && above.get(depth).equals(headings.get(depth));
        if (!same) {
          now.add(new HeadingRow(line, depth, headings.get(depth)));
        }
      }
      above = headings;
      now.add(line);
    }
    int start = 0;
    int least = Math.min(now.size(), rows.size());
    while (start < least && rows.get(start).equals(now.get(start))) {
      start++;
    }
    int end = 0;
    while (end < least - start
        && rows.get(rows.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
      end++;
    }
    if (start < rows.size() - end) {
      rows.subList(start, rows.size() - end).clear();
    }
    if (start < now.size() - end) {
      rows.addAll(start, now.subList(start, now.size() - end));
    }
  }

  private ReviewLine follow(ReviewLine line) {
    line.includedProperty()
        .addListener(
            (property, before, included) ->
                typed(new ReviewEdit.Include(List.of(line.index()), included)));
    line.titleProperty()
        .addListener(
            (property, before, title) -> typed(new ReviewEdit.Retitle(line.index(), title)));
    return line;
  }

  /** What was changed in a field of the row itself; the field is left as it is being typed. */
  private void typed(ReviewEdit edit) {
    if (!showing) {
      apply(edit, false);
    }
  }

  private void count() {
    int issues = 0;
    int measures = 0;
    for (ReviewLine line : lines) {
      if (line.includedProperty().get()) {
        issues++;
        measures += line.issue().measures().size();
      }
    }
    counts.set(new Counts(issues, measures));
  }
}
