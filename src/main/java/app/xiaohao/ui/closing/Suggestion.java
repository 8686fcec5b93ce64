package app.xiaohao.ui.closing;

import app.xiaohao.text.Texts;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Words that stand grey in an empty field until somebody takes them over by a key. */
final class Suggestion {
  /** The key that takes them. */
  static final KeyCode KEY = KeyCode.F2;

  private final TextArea area;
  private final Texts texts;
  private String words = "";

  Suggestion(TextArea area, Texts texts) {
    this.area = area;
    this.texts = texts;
    area.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KEY && area.getText().isEmpty() && !words.isEmpty()) {
            area.setText(words);
            area.end();
            event.consume();
          }
        });
  }

  /**
   * Shows other words.
   *
   * @param without what stands there where there are none
   */
  void show(String suggested, String without) {
    words = suggested.strip();
    area.setPromptText(
        words.isEmpty() ? without : texts.of("ui.closing.suggestion", words, KEY.getName()));
  }
}
