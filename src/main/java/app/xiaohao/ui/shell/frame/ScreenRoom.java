package app.xiaohao.ui.shell.frame;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;

/**
 * The room in which a screen stands. Where the text is so large, or the window so small, that a
 * screen would be cut off, it keeps the size that it needs and is scrolled.
 */
final class ScreenRoom extends StackPane {
  /** So wide and high a screen is at least, in heights of the text. */
  private static final double LEAST_WIDTH = 58;

  private static final double LEAST_HEIGHT = 41;

  private final Label ruler = new Label();
  private final StackPane holder = new StackPane();
  private final ScrollPane scroll = new ScrollPane();

  ScreenRoom() {
    getStyleClass().add("screen-room");
    ruler.setManaged(false);
    ruler.setVisible(false);
    scroll.getStyleClass().add("screen-scroll");
    scroll.setFocusTraversable(false);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    getChildren().setAll(ruler, holder);
    widthProperty().subscribe(this::fit);
    heightProperty().subscribe(this::fit);
    ruler.fontProperty().subscribe(this::fit);
  }

  /** Shows a screen. */
  void show(Node screen) {
    holder.getChildren().setAll(screen);
  }

  private void fit() {
    double text = ruler.getFont().getSize();
    boolean small =
        getWidth() > 0 && (getWidth() < LEAST_WIDTH * text || getHeight() < LEAST_HEIGHT * text);
    holder.setMinSize(small ? LEAST_WIDTH * text : 0, small ? LEAST_HEIGHT * text : 0);
    Node shown = small ? scroll : holder;
    if (!getChildren().contains(shown)) {
      scroll.setContent(null);
      if (small) {
        getChildren().remove(holder);
        scroll.setContent(holder);
      }
      getChildren().setAll(ruler, shown);
    }
  }
}
