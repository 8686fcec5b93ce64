package app.xiaohao.ui.kit.dialog;

import javafx.scene.Node;
import org.controlsfx.control.PopOver;

/** A part that opens above a button of the status line and goes away with the next click. */
public final class Bubble {
  private Bubble() {}

  /**
   * A bubble, not yet shown.
   *
   * @param title its heading
   */
  public static PopOver above(String title, Node content) {
    PopOver bubble = new PopOver(content);
    // the library's own sheet stands nearer to it than ours: a class more outweighs that
    bubble.getStyleClass().add("bubble");
    bubble.setTitle(title);
    bubble.setHeaderAlwaysVisible(true);
    bubble.setCloseButtonEnabled(false);
    bubble.setArrowLocation(PopOver.ArrowLocation.BOTTOM_RIGHT);
    bubble.setDetachable(false);
    bubble.setAnimated(false);
    return bubble;
  }
}
