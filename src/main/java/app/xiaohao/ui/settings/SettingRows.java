package app.xiaohao.ui.settings;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Style;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Lays settings out: a panel for each place where they are kept, a row for each of them. */
final class SettingRows {
  private static final double COLUMN = 720;
  private final Texts texts;

  SettingRows(Texts texts) {
    this.texts = texts;
  }

  /** The settings that are kept at one place. */
  VBox part(String name, Node... rows) {
    Label title = new Label(texts.of("ui.settings." + name));
    title.getStyleClass().add(Style.SECTION_TITLE);
    Label where = new Label(texts.of("ui.settings." + name + ".where"));
    where.getStyleClass().add(Style.SECONDARY);
    VBox part = new VBox(14, new VBox(2, title, where));
    part.getChildren().addAll(rows);
    part.getStyleClass().add(Style.PANEL);
    part.setMaxWidth(COLUMN);
    return part;
  }

  /**
   * One setting.
   *
   * @param saved whether it was the last that was saved
   * @param named what its explanation names, in the order of its placeholders
   */
  HBox row(String name, Region control, ObservableValue<Boolean> saved, Object... named) {
    Label label = new Label(texts.of("ui.settings." + name));
    label.setLabelFor(control);
    Label explanation = new Label(texts.of("ui.settings." + name + ".text", named));
    explanation.getStyleClass().add(Style.SECONDARY);
    explanation.setWrapText(true);
    VBox words = new VBox(label, explanation);
    HBox.setHgrow(words, Priority.ALWAYS);
    Label tick = new Label(texts.of("ui.settings.saved"), Icon.DONE.node());
    tick.setId("saved-" + name);
    tick.getStyleClass().add("saved-tick");
    tick.setMinWidth(Region.USE_PREF_SIZE);
    saved.subscribe(tick::setVisible);
    control.setMinWidth(Region.USE_PREF_SIZE);
    HBox row = new HBox(16, words, tick, control);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
