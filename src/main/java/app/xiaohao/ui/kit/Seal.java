package app.xiaohao.ui.kit;

import app.xiaohao.text.Texts;
import java.time.LocalDate;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** A stamp: a slightly turned vermilion frame with a word and the day. */
public final class Seal extends VBox {
  /**
   * The stamp of a closed item, 销号.
   *
   * @param on the day of 销号; null leaves the word alone
   */
  public Seal(LocalDate on, Texts texts) {
    this(texts.of("ui.kit.seal"), on);
  }

  /**
   * The stamp of a closed item in one line, with month and day; the year is in its tooltip.
   *
   * @param on the day of 销号; null leaves the word alone
   */
  public static Seal line(LocalDate on, Texts texts) {
    String word = texts.of("ui.kit.seal");
    Seal seal = new Seal(on == null ? word : word + " " + on.toString().substring(5), null);
    seal.getStyleClass().add("seal-line");
    if (on != null) {
      Tooltip.install(seal, new Tooltip(word + " " + on));
    }
    return seal;
  }

  /**
   * @param stamp the word, such as the level that agreed
   * @param on null leaves the word alone
   */
  public Seal(String stamp, LocalDate on) {
    getStyleClass().add("seal");
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    Label word = new Label(stamp);
    word.getStyleClass().add("seal-word");
    getChildren().add(word);
    if (on != null) {
      Label date = new Label(on.toString());
      date.getStyleClass().add("seal-date");
      getChildren().add(date);
    }
  }
}
