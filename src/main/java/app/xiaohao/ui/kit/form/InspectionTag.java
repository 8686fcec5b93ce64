package app.xiaohao.ui.kit.form;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The name of an inspection in a line of a list, where several could be meant. */
public final class InspectionTag extends Label {
  private static final double WIDEST = 220;

  private InspectionTag(String name) {
    super(name);
    getStyleClass().add("inspection-tag");
    setTooltip(new Tooltip(name));
    setMaxWidth(WIDEST);
    setMinWidth(96);
    // names of one body differ at their end, by the year
    setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
  }

  /**
   * Words with the inspection before them.
   *
   * @param name empty where only one can be meant: then the words stand alone
   */
  public static Node before(Label words, String name) {
    if (name.isEmpty()) {
      return words;
    }
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.SOMETIMES);
    HBox line = new HBox(6, new InspectionTag(name), words);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }
}
