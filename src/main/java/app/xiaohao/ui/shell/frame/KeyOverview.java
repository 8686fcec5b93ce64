package app.xiaohao.ui.shell.frame;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.KeyHint;
import app.xiaohao.ui.kit.Look;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.settings.KeyBook;
import app.xiaohao.ui.shell.registry.ScreenEntry;
import app.xiaohao.ui.shell.registry.ScreenRegistry;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** The overview of all keys (F1). */
public final class KeyOverview {
  private KeyOverview() {}

  public static void show(Window owner, KeyBook keys, Look look, Texts texts) {
    GridPane everywhere = grid();
    for (KeyBook.Act act : keys.withKeys()) {
      keys.key(act.name())
          .ifPresent(
              key ->
                  everywhere.addRow(
                      everywhere.getRowCount(), new Label(act.words()), key(key.getDisplayText())));
    }
    HBox groups = new HBox(36, everywhere);
    groups.getChildren().addAll(columns(texts));
    groups.getStyleClass().add("key-overview");
    groups.setMinWidth(Region.USE_PREF_SIZE);
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner);
    dialog.setTitle(texts.of("ui.shell.action.SHOW_KEYS"));
    dialog.getDialogPane().setContent(groups);
    dialog
        .getDialogPane()
        .getButtonTypes()
        .add(new ButtonType(texts.of("ui.kit.close"), ButtonData.CANCEL_CLOSE));
    look.dress(dialog.getDialogPane());
    dialog.show();
  }

  /** The keys of the screens in three columns, which stand on a screen of 1280 × 720. */
  private static List<VBox> columns(Texts texts) {
    List<VBox> columns = List.of(new VBox(16), new VBox(16), new VBox(16));
    int[] lines = new int[columns.size()];
    for (ScreenEntry screen : ScreenRegistry.ALL) {
      List<KeyHint> hints = screen.keys().apply(texts);
      if (!hints.isEmpty()) {
        int shortest = 0;
        for (int i = 1; i < lines.length; i++) {
          shortest = lines[i] < lines[shortest] ? i : shortest;
        }
        lines[shortest] += hints.size() + 2;
        columns.get(shortest).getChildren().add(group(screen.words(texts), hints));
      }
    }
    return columns;
  }

  /** The keys of one desk. */
  private static GridPane group(String title, List<KeyHint> hints) {
    GridPane group = grid();
    Label heading = new Label(title);
    heading.getStyleClass().add("section-title");
    group.add(heading, 0, 0, 2, 1);
    int row = 1;
    for (KeyHint hint : hints) {
      group.addRow(row++, new Label(hint.words()), key(hint.key()));
    }
    return group;
  }

  private static GridPane grid() {
    GridPane grid = new GridPane(32, 8);
    ColumnConstraints keys = new ColumnConstraints();
    keys.setHalignment(HPos.RIGHT);
    keys.setHgrow(Priority.ALWAYS);
    ColumnConstraints words = new ColumnConstraints();
    words.setMinWidth(Region.USE_PREF_SIZE);
    grid.getColumnConstraints().addAll(words, keys);
    grid.setMinWidth(Region.USE_PREF_SIZE);
    return grid;
  }

  private static Label key(String words) {
    Label key = new Label(words);
    key.getStyleClass().add(Style.KEY_HINT);
    key.setMinWidth(Region.USE_PREF_SIZE);
    return key;
  }
}
