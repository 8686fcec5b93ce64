package app.xiaohao.ui.ledger.table;

import app.xiaohao.ui.ledger.model.TableChoices;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;

/**
 * Ctrl and the wheel, Ctrl+plus and Ctrl+minus draw the table larger or smaller, Ctrl+0 as usual.
 */
final class ZoomKeys {
  private ZoomKeys() {}

  static void on(Node table, TableChoices choices) {
    choices
        .zoomProperty()
        .subscribe(zoom -> table.setStyle("-fx-font-size: " + zoom.doubleValue() + "em;"));
    table.addEventFilter(
        ScrollEvent.SCROLL,
        event -> {
          if (event.isShortcutDown() && event.getDeltaY() != 0) {
            choices.zoom(event.getDeltaY() > 0 ? 1 : -1);
            event.consume();
          }
        });
    table.addEventFilter(KeyEvent.KEY_PRESSED, event -> press(event, choices));
  }

  private static void press(KeyEvent event, TableChoices choices) {
    if (!event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case PLUS, EQUALS, ADD -> choices.zoom(1);
      case MINUS, SUBTRACT -> choices.zoom(-1);
      case DIGIT0, NUMPAD0 -> choices.zoom(0);
      default -> {
        return;
      }
    }
    event.consume();
  }
}
