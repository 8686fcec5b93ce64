package app.xiaohao.ui.intake.review;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.Warning;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.ui.intake.review.ReviewTodo.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The list of what is to be done in a review (待办), reckoned anew after each step: it grows shorter
 * as things are filled or ticked off. For the FX thread.
 */
public final class ReviewTodos {
  private final ObservableList<ReviewTodo> shown = FXCollections.observableArrayList();
  private final ObservableList<ReviewTodo> shownView =
      FXCollections.unmodifiableObservableList(shown);
  private final ReadOnlyObjectWrapper<Map<Kind, Integer>> counts =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final Set<Kind> wanted = EnumSet.allOf(Kind.class);
  private final Set<ReviewNotice> seen = new HashSet<>();
  private List<ReviewLine> lines = List.of();
  private List<ReviewNotice> notices = List.of();

  /** What is to be done of the wanted kinds, in the order of the document. */
  public ObservableList<ReviewTodo> shown() {
    return shownView;
  }

  /** How much of each kind: notices, issues without measures, measures without the rest. */
  public ReadOnlyObjectProperty<Map<Kind, Integer>> countsProperty() {
    return counts.getReadOnlyProperty();
  }

  /** Whether a kind is listed and gone through. */
  public boolean wants(Kind kind) {
    return wanted.contains(kind);
  }

  /** Lists a kind or passes it over. */
  public void want(Kind kind, boolean so) {
    if (so) {
      wanted.add(kind);
    } else {
      wanted.remove(kind);
    }
    reckon();
  }

  /** Ticks a notice off: a person has looked at it. */
  public void see(ReviewNotice notice) {
    seen.add(notice);
    reckon();
  }

  /** Takes the review as it stands. */
  void of(List<ReviewLine> all, List<ReviewNotice> given) {
    lines = List.copyOf(all);
    notices = given;
    reckon();
  }

  /**
   * The next one from a position of the text, round the end.
   *
   * @param here the one shown now; null where none is
   * @param by 1 or -1
   * @return null where nothing is to be done
   */
  ReviewTodo step(ReviewTodo here, int position, int by) {
    if (shown.isEmpty()) {
      return null;
    }
    int now = here == null ? -1 : shown.indexOf(here);
    if (now < 0) {
      int after = 0;
      while (after < shown.size() && shown.get(after).source().start() < position) {
        after++;
      }
      now = by > 0 ? after - 1 : after;
    }
    return shown.get(Math.floorMod(now + by, shown.size()));
  }

  private void reckon() {
    Map<Kind, Integer> found = new EnumMap<>(Kind.class);
    List<ReviewTodo> todos = new ArrayList<>();
    for (ReviewNotice notice : notices) {
      ReviewLine line = notice.lineIn(lines);
      if (!seen.contains(notice) && !settled(notice, line)) {
        found.merge(Kind.NOTICE, 1, Integer::sum);
        todos.add(new ReviewTodo(line, notice, Set.of(Kind.NOTICE)));
      }
    }
    for (ReviewLine line : lines) {
      Set<Kind> missing = EnumSet.noneOf(Kind.class);
      if (line.includedProperty().get()) {
        reckon(line, missing, found);
      }
      if (!missing.isEmpty()) {
        todos.add(new ReviewTodo(line, null, missing));
      }
    }
    todos.removeIf(todo -> todo.kinds().stream().noneMatch(wanted::contains));
    todos.sort(Comparator.comparingInt(todo -> todo.source().start()));
    if (!todos.equals(shown)) {
      shown.setAll(todos);
    }
    counts.set(found);
  }

  /** What a warning named may have been mended since. */
  private static boolean settled(ReviewNotice notice, ReviewLine line) {
    return notice.warning() == Warning.Kind.NO_MEASURE
        && line != null
        && (!line.issue().measures().isEmpty() || !line.includedProperty().get());
  }

  private static void reckon(ReviewLine line, Set<Kind> missing, Map<Kind, Integer> found) {
    if (line.issue().measures().isEmpty()) {
      add(Kind.NO_MEASURE, missing, found);
    }
    for (Draft.Measure measure : line.issue().measures()) {
      var answering = line.responsibility(measure);
      if (answering.leaders().isEmpty()) {
        add(Kind.NO_LEADER, missing, found);
      }
      if (answering.lead().isEmpty()) {
        add(Kind.NO_LEAD, missing, found);
      }
      if (line.deadline(measure) instanceof Deadline.Unset) {
        add(Kind.NO_DEADLINE, missing, found);
      }
    }
  }

  private static void add(Kind kind, Set<Kind> missing, Map<Kind, Integer> found) {
    missing.add(kind);
    found.merge(kind, 1, Integer::sum);
  }
}
