package app.xiaohao.ui.shell.frame;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.alerts.AlertsView;
import app.xiaohao.ui.closing.ClosingScreen;
import app.xiaohao.ui.intake.review.ReviewKeys;
import app.xiaohao.ui.kit.KeyHint;
import app.xiaohao.ui.kit.Look;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.lookback.LookBackScreen;
import app.xiaohao.ui.periods.PeriodsScreen;
import app.xiaohao.ui.reconcile.ReconcileScreen;
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
final class KeyOverview {
  private KeyOverview() {}

  static void show(Window owner, Look look, Texts texts) {
    GridPane everywhere = grid();
    int row = 0;
    for (UserAction action : UserAction.values()) {
      if (action.key().isPresent()) {
        Label words = new Label(action.words(texts), action.icon().node());
        words.setGraphicTextGap(8);
        everywhere.addRow(row++, words, key(action.key().get().getDisplayText()));
      }
    }
    // four columns stand on a screen of 1280 × 720
    VBox review =
        new VBox(
            16,
            group(texts.of("ui.intake.review.title"), ReviewKeys.of(texts)),
            group(texts.of("ui.shell.place.LOOK_BACK"), LookBackScreen.keys(texts)));
    VBox closing =
        new VBox(
            16,
            group(texts.of("ui.shell.place.CLOSING"), ClosingScreen.keys(texts)),
            group(texts.of("ui.shell.place.ALERTS"), AlertsView.keys(texts)));
    VBox accounts =
        new VBox(
            16,
            group(texts.of("ui.shell.place.RECONCILE"), ReconcileScreen.keys(texts)),
            group(texts.of("ui.shell.place.PERIODS"), PeriodsScreen.keys(texts)));
    HBox groups = new HBox(36, everywhere, review, closing, accounts);
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
