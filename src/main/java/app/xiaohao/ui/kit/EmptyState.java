package app.xiaohao.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** What stands where there is nothing to show: why, and what to do next. */
public final class EmptyState extends VBox {
  /**
   * @param title what is not there
   * @param text what to do next, may be empty
   * @param actions buttons that do it
   */
  public EmptyState(Icon icon, String title, String text, Node... actions) {
    getStyleClass().add(Style.EMPTY_STATE);
    Label first = new Label(title);
    first.getStyleClass().add(Style.ITEM_TITLE);
    Node sign = icon.node();
    sign.getStyleClass().add(Style.LARGE_ICON);
    getChildren().addAll(sign, first);
    if (!text.isEmpty()) {
      Label second = new Label(text);
      second.getStyleClass().add(Style.MUTED);
      second.setWrapText(true);
      second.setTextAlignment(TextAlignment.CENTER);
      second.setAlignment(Pos.CENTER);
      second.setMaxWidth(420);
      getChildren().add(second);
    }
    getChildren().addAll(actions);
  }
}
