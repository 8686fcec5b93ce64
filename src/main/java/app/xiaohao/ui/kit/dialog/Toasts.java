package app.xiaohao.ui.kit.dialog;

import app.xiaohao.ui.kit.Icon;
import javafx.animation.FadeTransition;
import javafx.animation.PauseTransition;
import javafx.animation.SequentialTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** The layer above the window in which passing notices appear and go away by themselves. */
public final class Toasts extends VBox {
  private static final Duration STAY = Duration.seconds(4);
  private static final Duration FADE = Duration.millis(300);
  private static final int AT_MOST = 3;

  /** An empty layer; it never takes clicks. */
  public Toasts() {
    super(8);
    setId("toasts");
    setAlignment(Pos.BOTTOM_CENTER);
    setMouseTransparent(true);
    setPickOnBounds(false);
    setStyle("-fx-padding: 0 0 48 0;");
  }

  /** Shows a line for a few seconds; its sign says whether something was done or not. */
  public void show(Icon sign, String text) {
    Label words = new Label(text);
    words.setWrapText(true);
    words.setAccessibleRole(AccessibleRole.TEXT);
    HBox toast = new HBox(sign.node(), words);
    toast.getStyleClass().add("toast");
    toast.setMaxWidth(USE_PREF_SIZE);
    getChildren().add(toast);
    if (getChildren().size() > AT_MOST) {
      getChildren().removeFirst();
    }
    FadeTransition fade = new FadeTransition(FADE, toast);
    fade.setToValue(0);
    SequentialTransition life = new SequentialTransition(new PauseTransition(STAY), fade);
    life.setOnFinished(end -> getChildren().remove(toast));
    life.play();
  }
}
