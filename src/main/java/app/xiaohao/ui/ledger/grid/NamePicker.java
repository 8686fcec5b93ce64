package app.xiaohao.ui.ledger.grid;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The lines below a cell that is typed into, one of them marked; the keys stay with the cell. */
final class NamePicker extends VBox {
  private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

  private static final int NONE = -1;

  private List<Line> lines = List.of();
  private int marked;
  private Runnable taken = () -> {};

  /**
   * A line.
   *
   * @param text what it says
   * @param name what it puts into the cell
   * @param isNew whether the ledger does not know the name yet
   */
  record Line(String text, String name, boolean isNew) {}

  NamePicker() {
    getStyleClass().add("cell-picker");
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    setVisible(false);
  }

  /** What is done once a line is clicked, which is marked then. */
  void onTaken(Runnable deed) {
    taken = deed;
  }

  /**
   * Shows lines, the first of them marked unless it would add a name: that one has to be gone to.
   * Nothing is shown where there are none.
   */
  void show(List<Line> found) {
    lines = List.copyOf(found);
    getChildren().clear();
    for (int i = 0; i < lines.size(); i++) {
      Label label = new Label(lines.get(i).text());
      label.getStyleClass().add("cell-picker-line");
      label.setMaxWidth(Double.MAX_VALUE);
      label.setAccessibleRole(AccessibleRole.LIST_ITEM);
      int index = i;
      label.setOnMousePressed(
          event -> {
            mark(index);
            taken.run();
            event.consume();
          });
      getChildren().add(label);
    }
    setVisible(!lines.isEmpty());
    mark(lines.isEmpty() || lines.getFirst().isNew() ? NONE : 0);
  }

  void hide() {
    show(List.of());
  }

  boolean isOpen() {
    return isVisible();
  }

  /** Marks the next line or the one before. */
  void step(int by) {
    if (!lines.isEmpty()) {
      boolean first = marked == NONE && by < 0; // from nowhere up is the last
      mark(Math.floorMod(first ? -1 : marked + by, lines.size()));
    }
  }

  private void mark(int index) {
    marked = index;
    for (int i = 0; i < getChildren().size(); i++) {
      getChildren().get(i).pseudoClassStateChanged(MARKED, i == index);
    }
  }

  /** The line that is marked; empty where none is. */
  Optional<Line> marked() {
    return marked == NONE || lines.isEmpty() ? Optional.empty() : Optional.of(lines.get(marked));
  }
}
