package app.xiaohao.ui.intake;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.Warning;
import app.xiaohao.ledger.DraftReview;
import app.xiaohao.ledger.ReviewedBatch;
import app.xiaohao.model.Deadline;
import app.xiaohao.model.SourceRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The review of one draft: what is selected in text and table alike, what is included under which
 * title, what should be looked at, what stays 待补. For the FX thread.
 */
public final class ReviewModel {
  private static final int FIRST_WORDS = 16;

  private final DraftReview review;
  private final Coverage coverage;
  private final ReportPassages passages;
  private final List<ReviewNotice> notices;
  private final ObservableList<ReviewLine> lines = FXCollections.observableArrayList();
  private final ObservableList<ReviewLine> linesView =
      FXCollections.unmodifiableObservableList(lines);
  private final ReadOnlyObjectWrapper<Selection> selection =
      new ReadOnlyObjectWrapper<>(Selection.NONE);
  private final ReadOnlyObjectWrapper<Counts> counts = new ReadOnlyObjectWrapper<>();
  private boolean changingAll;

  /** Starts with everything included and the first item selected. */
  public ReviewModel(Draft draft) {
    review = new DraftReview(draft);
    coverage = Coverage.of(draft);
    notices = notices(draft, coverage);
    passages = new ReportPassages(draft, notices.stream().map(ReviewNotice::source).toList());
    List<DraftReview.Item> items = review.items();
    for (int i = 0; i < items.size(); i++) {
      int index = i;
      List<ReviewNotice> own = notices.stream().filter(notice -> notice.line() == index).toList();
      lines.add(follow(new ReviewLine(i, items.get(i).issue(), items.get(i).title(), own)));
    }
    count();
    if (!lines.isEmpty()) {
      select(lines.getFirst());
    }
  }

  /**
   * What is selected.
   *
   * @param line null where nothing is
   * @param measure its measure's number; 0 for the whole item
   * @param notice the notice that led here; null where none did
   * @param sight what text is brought to sight
   */
  public record Selection(
      ReviewLine line, int measure, ReviewNotice notice, SourceRange sight, Origin origin) {
    static final Selection NONE = new Selection(null, 0, null, null, Origin.DRAFT);
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
   * @param withoutLeader how many of the measures have no leader (责任领导 待补)
   * @param withoutLead how many have no leading unit (牵头单位 待补)
   * @param withoutDeadline how many will have no deadline in the ledger (时限 待补)
   */
  public record Counts(
      int issues, int measures, int withoutLeader, int withoutLead, int withoutDeadline) {}

  /** What is reviewed. */
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

  /** What should be looked at, in the order of the text. */
  public List<ReviewNotice> notices() {
    return notices;
  }

  /** What is selected. */
  public ReadOnlyObjectProperty<Selection> selectionProperty() {
    return selection.getReadOnlyProperty();
  }

  /** What would go into the ledger now. */
  public ReadOnlyObjectProperty<Counts> countsProperty() {
    return counts.getReadOnlyProperty();
  }

  /** How many measures were read, included or not. */
  public int measuresRead() {
    return review.draft().issues().stream().mapToInt(issue -> issue.measures().size()).sum();
  }

  /** Selects an item in the table. */
  public void select(ReviewLine line) {
    if (line != selection.get().line()) {
      selection.set(new Selection(line, 0, null, line.issue().source(), Origin.DRAFT));
    }
  }

  /** Selects one of the measures of the selected item. */
  public void selectMeasure(Draft.Measure measure) {
    ReviewLine line = selection.get().line();
    if (measure.n() != selection.get().measure()) {
      selection.set(new Selection(line, measure.n(), null, measure.source(), Origin.DRAFT));
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
  }

  /** Goes to a notice and selects the item that it concerns. */
  public void show(ReviewNotice notice) {
    ReviewLine line = notice.line() < 0 ? null : lines.get(notice.line());
    selection.set(new Selection(line, 0, notice, notice.source(), Origin.DRAFT));
  }

  /** Goes to the next notice, from the last on to the first. */
  public void nextNotice() {
    step(1);
  }

  /** Goes to the notice before, from the first on to the last. */
  public void previousNotice() {
    step(-1);
  }

  /** Takes all items in or leaves all out. */
  public void includeAll(boolean included) {
    changingAll = true;
    lines.forEach(line -> line.includedProperty().set(included));
    changingAll = false;
    count();
  }

  /** Ends the typing of a title: a blank one gives way to the draft's own. */
  public void settle(ReviewLine line) {
    line.titleProperty().set(review.items().get(line.index()).title());
  }

  /** Ends the review. */
  public ReviewedBatch approve(ReviewedBatch.Target target) {
    lines.forEach(this::settle);
    return review.approve(target);
  }

  private ReviewLine follow(ReviewLine line) {
    line.includedProperty()
        .addListener(
            (property, before, included) -> {
              review.include(line.index(), included);
              if (!changingAll) {
                count();
              }
            });
    line.titleProperty()
        .addListener((property, before, title) -> review.retitle(line.index(), title));
    return line;
  }

  private void step(int by) {
    if (notices.isEmpty()) {
      return;
    }
    ReviewNotice here = selection.get().notice();
    int now = here == null ? -1 : notices.indexOf(here);
    int next = now >= 0 ? now + by : fromSelection(by);
    show(notices.get(Math.floorMod(next, notices.size())));
  }

  /** From an item that no notice led to, the nearest notice in the direction asked for. */
  private int fromSelection(int by) {
    SourceRange here = selection.get().sight();
    int position = here == null ? 0 : here.start();
    int after = 0;
    while (after < notices.size() && notices.get(after).source().start() < position) {
      after++;
    }
    return by > 0 ? after : after - 1;
  }

  private void count() {
    int issues = 0;
    int measures = 0;
    int leader = 0;
    int lead = 0;
    int deadline = 0;
    for (ReviewLine line : lines) {
      if (!line.includedProperty().get()) {
        continue;
      }
      int own = line.issue().measures().size();
      issues++;
      measures += own;
      leader += line.responsibility().leaders().isEmpty() ? own : 0;
      lead += line.responsibility().lead().isEmpty() ? own : 0;
      for (Draft.Measure measure : line.issue().measures()) {
        deadline += line.deadline(measure) instanceof Deadline.Unset ? 1 : 0;
      }
    }
    counts.set(new Counts(issues, measures, leader, lead, deadline));
  }

  private static List<ReviewNotice> notices(Draft draft, Coverage coverage) {
    List<ReviewNotice> notices = new ArrayList<>();
    for (Warning warning : draft.warnings()) {
      notices.add(
          new ReviewNotice(
              warning.source(),
              ReviewNotice.Kind.WARNING,
              warning.kind(),
              warning.arguments(),
              lineAt(draft, warning.source())));
    }
    for (SourceRange range : coverage.unassigned()) {
      notices.add(ofCoverage(draft, range, ReviewNotice.Kind.UNASSIGNED));
    }
    for (SourceRange range : coverage.twice()) {
      notices.add(ofCoverage(draft, range, ReviewNotice.Kind.TWICE));
    }
    notices.sort(Comparator.comparingInt(notice -> notice.source().start()));
    return List.copyOf(notices);
  }

  private static ReviewNotice ofCoverage(Draft draft, SourceRange range, ReviewNotice.Kind kind) {
    String words = range.of(draft.source().text()).lines().findFirst().orElse("");
    int length =
        words.offsetByCodePoints(0, Math.min(FIRST_WORDS, words.codePointCount(0, words.length())));
    String first = length < words.length() ? words.substring(0, length) + "…" : words;
    return new ReviewNotice(range, kind, null, List.of(first), lineAt(draft, range));
  }

  /** The item in which a range begins, else the next one, else the last. */
  private static int lineAt(Draft draft, SourceRange range) {
    int next = -1;
    for (int i = 0; i < draft.issues().size(); i++) {
      SourceRange source = draft.issues().get(i).source();
      if (source.start() <= range.start() && range.start() < source.end()) {
        return i;
      }
      if (next < 0 && source.start() > range.start()) {
        next = i;
      }
    }
    return next >= 0 ? next : draft.issues().size() - 1;
  }
}
