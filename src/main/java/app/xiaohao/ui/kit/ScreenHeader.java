package app.xiaohao.ui.kit;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The first line of every screen: its title, a line of what matters now, its actions. */
public final class ScreenHeader extends HBox {
  private final Label line = new Label();

  /**
   * @param actions at the right end, the main one last
   */
  public ScreenHeader(String title, Node... actions) {
    getStyleClass().add(Style.SCREEN_HEADER);
    Label heading = new Label(title);
    heading.getStyleClass().add(Style.SCREEN_TITLE);
    heading.setMinWidth(USE_PREF_SIZE);
    line.getStyleClass().add(Style.MUTED);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getChildren().addAll(heading, line, gap);
    for (Node action : actions) {
      if (action instanceof Region region) {
        region.setMinWidth(USE_PREF_SIZE);
      }
      getChildren().add(action);
    }
  }

  /** The line beside the title. */
  public StringProperty lineProperty() {
    return line.textProperty();
  }
}
