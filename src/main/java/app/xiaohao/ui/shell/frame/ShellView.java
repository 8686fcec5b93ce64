package app.xiaohao.ui.shell.frame;

import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.dialog.Notices;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The frame around the screens; or, while no ledger is open, the first-run choice alone. */
public final class ShellView extends StackPane {
  private final BorderPane frame = new BorderPane();
  private final StackPane place = new StackPane();

  public ShellView(
      TopBar top, NavigationBar navigation, NoticeBanner notices, StatusBar status, Notices said) {
    getStyleClass().add("shell");
    VBox.setVgrow(place, Priority.ALWAYS);
    frame.setTop(top);
    frame.setLeft(navigation);
    frame.setCenter(new VBox(notices, place));
    frame.setBottom(status);
    getChildren().addAll(frame, said.layer());
  }

  /** A word over the lower part of the window. */
  public Node dropHint(String words) {
    Label hint = new Label(words, Icon.IMPORT.node());
    hint.getStyleClass().add("drop-hint");
    StackPane.setAlignment(hint, Pos.BOTTOM_CENTER);
    StackPane.setMargin(hint, new Insets(0, 0, 48, 0));
    getChildren().add(hint);
    return hint;
  }

  /** Shows a screen inside the frame. */
  public void show(Node screen) {
    place.getChildren().setAll(screen);
    getChildren().set(0, frame);
  }

  /** Shows the first-run choice in place of everything. */
  public void showAlone(Node choice) {
    getChildren().set(0, choice);
  }
}
