package app.xiaohao.ui.kit.form;

import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Keys without Ctrl that act, such as R in a list. Where such a key brings the cursor into a field,
 * the character that it types as well would be written there: it is taken away. Pressed in a field
 * a key writes, and acts nothing.
 */
public final class ActingKeys {
  private boolean acted;

  private ActingKeys() {}

  /**
   * Whether a key pressed there writes: in a field, and in a choice or a number that is typed too,
   * which holds the focus for the field in it.
   *
   * @param target null where nothing has the focus
   */
  public static boolean writes(@Nullable EventTarget target) {
    return target instanceof TextInputControl
        || target instanceof ComboBoxBase<?> choice && choice.isEditable()
        || target instanceof Spinner<?> number && number.isEditable();
  }

  /** Takes the keys that are pressed below a node; it also holds the fields that they lead to. */
  public static void within(Node root, Handler handler) {
    ActingKeys keys = new ActingKeys();
    root.addEventFilter(KeyEvent.KEY_PRESSED, event -> keys.pressed(event, handler));
    root.addEventFilter(KeyEvent.KEY_TYPED, keys::typed);
  }

  /** What the keys do. */
  @FunctionalInterface
  public interface Handler {
    /**
     * Does what a key does.
     *
     * @return whether it did anything; if not, the key goes on
     */
    boolean act(KeyEvent event);
  }

  private void pressed(KeyEvent event, Handler handler) {
    acted = !writes(event.getTarget()) && handler.act(event);
    if (acted) {
      event.consume();
    }
  }

  private void typed(KeyEvent event) {
    if (acted) {
      acted = false;
      event.consume();
    }
  }
}
