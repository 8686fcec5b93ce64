package app.xiaohao.ui.kit.form;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Brings a part of what is scrolled to sight. */
public final class Reveal {
  private static final double ABOVE = 40;

  private Reveal() {}

  /** Scrolls down or up to a part, once it is laid out; what is in sight stays where it is. */
  public static void in(ScrollPane scroll, Node part) {
    Platform.runLater(() -> now(scroll, part));
  }

  private static void now(ScrollPane scroll, Node part) {
    Node content = scroll.getContent();
    Bounds place = content.sceneToLocal(part.localToScene(part.getBoundsInLocal()));
    double room = scroll.getViewportBounds().getHeight();
    double over = content.getLayoutBounds().getHeight() - room;
    double top = over * scroll.getVvalue();
    if (over > 0 && (place.getMinY() < top || place.getMaxY() > top + room)) {
      scroll.setVvalue(Math.clamp((place.getMinY() - ABOVE) / over, 0, 1));
    }
  }
}
