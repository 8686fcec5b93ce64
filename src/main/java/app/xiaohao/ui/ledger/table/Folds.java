package app.xiaohao.ui.ledger.table;

import app.xiaohao.ui.ledger.group.GroupBy;
import app.xiaohao.ui.ledger.group.Grouping;
import app.xiaohao.ui.ledger.group.IssueGroup;
import app.xiaohao.ui.ledger.group.Section;
import app.xiaohao.ui.ledger.model.LedgerModel;
import app.xiaohao.ui.ledger.model.Shown;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/**
 * Groups the table, folds groups and opens them: by the head with the mouse, by keys where the
 * active cell stands. For the FX thread.
 */
public final class Folds {
  private final LedgerModel model;
  private final Runnable back;
  private String last;

  /**
   * @param back gives the keys to the table again
   */
  Folds(LedgerModel model, Runnable back) {
    this.model = model;
    this.back = back;
  }

  /** Alt+Shift+↑ folds the group of the active cell, Alt+Shift+↓ opens one; ← and → all. */
  void keysOf(Node table) {
    table.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getTarget() == table && grouping().grouped() && press(event)) {
            event.consume();
          }
        });
  }

  private boolean press(KeyEvent event) {
    if (!event.isAltDown() || !event.isShiftDown() || event.isShortcutDown()) {
      return false;
    }
    switch (event.getCode()) {
      case UP, KP_UP -> foldHere();
      case DOWN, KP_DOWN -> openNear();
      case LEFT, KP_LEFT -> all(true);
      case RIGHT, KP_RIGHT -> all(false);
      default -> {
        return false;
      }
    }
    return true;
  }

  private Grouping grouping() {
    return model.choices().groupingProperty().get();
  }

  private void set(Grouping next) {
    model.choices().groupingProperty().set(next);
  }

  /** Groups the table anew, with everything in sight. */
  public void by(GroupBy by) {
    if (by != grouping().by()) {
      set(Grouping.of(by));
    }
    Platform.runLater(back); // the menu gives the focus to its button first
  }

  /** Folds a group, or opens it again. */
  void toggle(Section section) {
    fold(section.label(), !grouping().folded().contains(section.label()));
  }

  private void fold(String label, boolean fold) {
    last = fold ? label : null;
    set(grouping().with(label, fold));
  }

  /** Folds all groups, or opens them. */
  void all(boolean fold) {
    Shown shown = model.shownProperty().get();
    if (shown != null) {
      List<String> labels =
          fold ? shown.sections().stream().map(Section::label).toList() : List.of();
      set(grouping().folding(labels));
    }
  }

  /** Folds the group in which the active cell stands. */
  void foldHere() {
    int group = active();
    if (group >= 0) {
      head(group, -1).ifPresent(section -> fold(section.label(), true));
    }
  }

  /** Opens the group that was folded last, else the nearest folded one, those above first. */
  void openNear() {
    if (last != null && grouping().folded().contains(last)) {
      fold(last, false);
      return;
    }
    int from = Math.max(0, active());
    folded(from, -1).or(() -> folded(from, 1)).ifPresent(section -> fold(section.label(), false));
  }

  /** The place of the active cell among the cells of the table; -1 where there is none. */
  private int active() {
    Shown shown = model.shownProperty().get();
    int lead = model.selection().lead();
    return shown == null || lead < 0 || lead >= shown.rows().size() ? -1 : shown.groupOf(lead);
  }

  private Optional<Section> head(int from, int step) {
    List<IssueGroup> groups = model.shownProperty().get().groups();
    for (int i = from; i >= 0 && i < groups.size(); i += step) {
      if (groups.get(i).isHead()) {
        return Optional.of(groups.get(i).head());
      }
    }
    return Optional.empty();
  }

  private Optional<Section> folded(int from, int step) {
    List<IssueGroup> groups = model.shownProperty().get().groups();
    for (int i = from; i >= 0 && i < groups.size(); i += step) {
      if (groups.get(i).isHead() && groups.get(i).head().folded()) {
        return Optional.of(groups.get(i).head());
      }
    }
    return Optional.empty();
  }

  /** Chooses all rows of a group, which has to be open. */
  void choose(Section section) {
    Shown shown = model.shownProperty().get();
    for (IssueGroup group : shown.groups()) {
      if (group.isHead() && group.head().label().equals(section.label())) {
        model.chooseRun(group.first(), group.first() + section.rows().size() - 1);
      }
    }
  }
}
