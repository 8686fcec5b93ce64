package app.xiaohao.ui.kit.form;

import app.xiaohao.ui.kit.Style;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/**
 * The keys of a small form that lies over a screen: Enter does what it is for, Esc leaves it,
 * Shift+Enter begins a line. Its buttons show them.
 */
public final class CardKeys {
  private CardKeys() {}

  /** A button with its key beside its words. */
  public static Button button(String id, String words, String keyed, Runnable deed) {
    Label key = new Label(keyed);
    key.getStyleClass().add(Style.KEY_HINT);
    Button button = new Button(words, key);
    button.setId(id);
    button.setContentDisplay(ContentDisplay.RIGHT);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(press -> deed.run());
    return button;
  }

  /** Takes the keys that are pressed in a form; a button that has the focus keeps its Enter. */
  public static void within(Node form, Runnable deed, Runnable leave) {
    form.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            leave.run();
            event.consume();
          } else if (event.getCode() == KeyCode.ENTER
              && !event.isShiftDown()
              && !event.isAltDown()
              && !(event.getTarget() instanceof Button)) {
            deed.run();
            event.consume();
          }
        });
  }
}
