package app.xiaohao.ui.ledger.grid;

import app.xiaohao.ui.kit.Style;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A cell of a gesture that is not written yet: what it holds above what it will hold. */
final class PreviewCell extends VBox {
  PreviewCell(PlannedCell cell) {
    getStyleClass().addAll("preview-cell", cell.state().name().toLowerCase(Locale.ROOT));
    setAlignment(Pos.CENTER_LEFT);
    Label before = label(cell.before());
    before.getStyleClass().add(Style.MUTED);
    Label after = label((cell.refused() ? "⊘ " : "→ ") + cell.after());
    after.getStyleClass().add("preview-after");
    if (cell.state() == PlannedCell.State.OUT) {
      getChildren().add(before);
    } else if (cell.refused()) {
      getChildren().add(after);
    } else {
      getChildren().addAll(before, after);
    }
    setAccessibleText(cell.before() + " → " + cell.after() + " " + cell.reason());
  }

  private static Label label(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(0);
    return label;
  }
}
