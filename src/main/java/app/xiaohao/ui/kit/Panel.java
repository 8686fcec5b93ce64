package app.xiaohao.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A framed part of a screen with a section title and, at its right, what belongs to the title. */
public final class Panel extends VBox {
  /**
   * @param content fills what the title leaves
   * @param beside nodes at the right end of the title line
   */
  public Panel(String title, Node content, Node... beside) {
    getStyleClass().add(Style.PANEL);
    Label heading = new Label(title);
    heading.getStyleClass().add(Style.SECTION_TITLE);
    heading.setMinWidth(USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(12, heading, gap);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getChildren().addAll(beside);
    VBox.setVgrow(content, Priority.ALWAYS);
    getChildren().addAll(line, content);
  }
}
