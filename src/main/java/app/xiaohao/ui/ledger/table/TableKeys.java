package app.xiaohao.ui.ledger.table;

import app.xiaohao.ui.ledger.model.LedgerModel;
import app.xiaohao.ui.ledger.model.PaperColumn;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys of a spreadsheet on the paper table. */
final class TableKeys {
  private final PaperTable table;
  private final LedgerModel model;

  TableKeys(PaperTable table, LedgerModel model) {
    this.table = table;
    this.model = model;
  }

  void attach() {
    table.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
  }

  private void press(KeyEvent event) {
    int count = model.shownProperty().get() == null ? 0 : model.shownProperty().get().rows().size();
    int lead = model.selection().lead();
    boolean known = true;
    switch (event.getCode()) {
      case UP, KP_UP -> move(event.isShortcutDown() ? 0 : lead - 1, count, event);
      case DOWN, KP_DOWN -> down(event, lead, count);
      case L -> known = clearAll(event);
      case PAGE_UP -> move(lead - table.pageLength(), count, event);
      case PAGE_DOWN -> move(lead + table.pageLength(), count, event);
      case HOME -> move(0, count, event);
      case END -> move(count - 1, count, event);
      case LEFT, KP_LEFT -> side(-1);
      case RIGHT, KP_RIGHT -> side(1);
      case ENTER, F2 -> table.editAtCursor();
      case SPACE -> model.choose(lead, false, event.isShortcutDown());
      case A -> known = all(event, count);
      case C -> known = copy(event);
      case ESCAPE -> known = clear();
      default -> known = false;
    }
    if (known) {
      event.consume();
    }
  }

  private void move(int to, int count, KeyEvent event) {
    if (count > 0) {
      int row = Math.clamp(to, 0, count - 1);
      model.choose(row, event.isShiftDown(), false);
      table.reveal(row);
    }
  }

  /** Alt and down opens the filter of the column, as in a spreadsheet. */
  private void down(KeyEvent event, int lead, int count) {
    if (event.isAltDown()) {
      table.filterAtCursor();
    } else {
      move(event.isShortcutDown() ? count - 1 : lead + 1, count, event);
    }
  }

  private boolean clearAll(KeyEvent event) {
    boolean asked = event.isShortcutDown() && event.isShiftDown();
    if (asked) {
      model.clearFilters();
    }
    return asked;
  }

  private void side(int step) {
    PaperColumn[] seen = table.columns().columns().toArray(PaperColumn[]::new);
    for (int i = 0; i < seen.length; i++) {
      if (seen[i] == table.cursor()) {
        table.cursor(seen[Math.clamp(i + step, 0, seen.length - 1)]);
        return;
      }
    }
  }

  private boolean all(KeyEvent event, int count) {
    if (event.isShortcutDown() && count > 0) {
      model.selection().chooseAll(count);
      return true;
    }
    return false;
  }

  private boolean copy(KeyEvent event) {
    if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
      copy();
      return true;
    }
    return false;
  }

  private boolean clear() {
    boolean filtered = model.isFiltered();
    if (filtered) {
      model.clearFilters();
    }
    return filtered;
  }

  /** Puts the chosen rows on the clipboard. */
  void copy() {
    if (model.selection().count() > 0) {
      ClipboardContent content = new ClipboardContent();
      content.putString(model.chosenAsTabs());
      content.putHtml(model.chosenAsHtml());
      Clipboard.getSystemClipboard().setContent(content);
    }
  }
}
