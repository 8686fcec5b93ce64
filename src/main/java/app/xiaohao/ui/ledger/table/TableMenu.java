package app.xiaohao.ui.ledger.table;

import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.ledger.grid.GridClipboard;
import app.xiaohao.ui.ledger.hand.HandMenu;
import app.xiaohao.ui.ledger.model.Field;
import app.xiaohao.ui.ledger.model.LedgerModel;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;

/** The menu on a row, by the right button or the menu key. */
public final class TableMenu {
  private final PaperTable table;
  private final LedgerModel model;
  private final Texts texts;
  private final ContextMenu menu = new ContextMenu();

  public TableMenu(PaperTable table, LedgerModel model, Texts texts) {
    this.table = table;
    this.model = model;
    this.texts = texts;
  }

  /**
   * Makes the table show it.
   *
   * @param report opens the report at the current row
   * @param edit goes to a field of the current row
   */
  public void attach(Runnable report, Consumer<Field> edit) {
    table.setOnContextMenuRequested(event -> open(event, report, edit));
  }

  private void open(ContextMenuEvent event, Runnable report, Consumer<Field> edit) {
    LedgerRow row = model.currentProperty().get();
    boolean onRow = event.isKeyboardTrigger() || PaperTable.isOfRow(event.getTarget());
    if (row == null || !onRow) {
      return;
    }
    menu.getItems().clear();
    Field field = table.grid().selection().column().field();
    if (field != null && row.measure() != null) {
      item(texts.of("ui.ledger.menu.edit", field.word(texts)), () -> edit.accept(field));
      menu.getItems().add(new SeparatorMenuItem());
    }
    item(
        texts.of("ui.ledger.menu.copy"),
        () -> GridClipboard.put(model.chosenAsTabs(), model.chosenAsHtml()));
    if (row.measure() != null) {
      item(texts.of("ui.ledger.menu.copy-text"), () -> copy(row.measure().text()));
      item(texts.of("ui.ledger.menu.source"), report);
      String unit = row.measure().responsibility().accountable();
      if (!unit.isEmpty()) {
        menu.getItems().add(new SeparatorMenuItem());
        item(
            texts.of("ui.ledger.menu.only-unit", unit),
            () -> model.set(model.queryProperty().get().withUnit(unit)));
      }
    }
    menu.getItems().add(new SeparatorMenuItem());
    menu.getItems().addAll(HandMenu.items(model.hand(), texts, false));
    if (model.isFiltered()) {
      item(texts.of("ui.ledger.clear-filters"), model::clearFilters);
    }
    Point2D place =
        event.isKeyboardTrigger()
            ? table.localToScreen(40, table.cursorY() + 24)
            : new Point2D(event.getScreenX(), event.getScreenY());
    menu.show(table, place.getX(), place.getY());
    event.consume();
  }

  private void item(String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setOnAction(event -> action.run());
    menu.getItems().add(item);
  }

  private static void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
