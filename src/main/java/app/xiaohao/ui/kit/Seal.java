package app.xiaohao.ui.kit;

import app.xiaohao.text.Texts;
import java.time.LocalDate;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The stamp of a closed item: a slightly turned vermilion frame with 销号 and the day. */
public final class Seal extends VBox {
  /**
   * @param on the day of 销号; null leaves the word alone
   */
  public Seal(LocalDate on, Texts texts) {
    getStyleClass().add("seal");
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    Label word = new Label(texts.of("ui.kit.seal"));
    word.getStyleClass().add("seal-word");
    getChildren().add(word);
    if (on != null) {
      Label date = new Label(on.toString());
      date.getStyleClass().add("seal-date");
      getChildren().add(date);
    }
  }
}
