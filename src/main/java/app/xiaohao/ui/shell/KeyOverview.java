package app.xiaohao.ui.shell;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Look;
import app.xiaohao.ui.kit.Style;
import javafx.geometry.HPos;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.stage.Window;

/** The overview of all keys (F1). */
final class KeyOverview {
  private KeyOverview() {}

  static void show(Window owner, Look look, Texts texts) {
    GridPane grid = new GridPane(32, 8);
    grid.getStyleClass().add("dialog-body");
    ColumnConstraints keys = new ColumnConstraints();
    keys.setHalignment(HPos.RIGHT);
    keys.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(new ColumnConstraints(), keys);
    int row = 0;
    for (UserAction action : UserAction.values()) {
      if (action.key().isPresent()) {
        Label key = new Label(action.key().get().getDisplayText());
        key.getStyleClass().add(Style.KEY_HINT);
        Label words = new Label(action.words(texts), action.icon().node());
        words.setGraphicTextGap(8);
        grid.addRow(row++, words, key);
      }
    }
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner);
    dialog.setTitle(texts.of("ui.shell.action.SHOW_KEYS"));
    dialog.getDialogPane().setContent(grid);
    dialog
        .getDialogPane()
        .getButtonTypes()
        .add(new ButtonType(texts.of("ui.kit.close"), ButtonData.CANCEL_CLOSE));
    look.dress(dialog.getDialogPane());
    dialog.show();
  }
}
