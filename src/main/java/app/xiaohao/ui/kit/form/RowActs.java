package app.xiaohao.ui.kit.form;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;

/** What mouse and Enter do on the rows of a plain table or list. */
public final class RowActs {
  private RowActs() {}

  /**
   * Lets a double click open what a row shows, and the right click offer what can be done with it.
   *
   * @return the row
   */
  public static <T> TableRow<T> on(
      TableRow<T> row, Function<T, ContextMenu> menu, Consumer<T> open) {
    row.contextMenuProperty().bind(row.itemProperty().map(menu));
    row.setOnMouseClicked(
        click -> {
          boolean twice = click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2;
          if (twice && row.getItem() != null) {
            open.accept(row.getItem());
          }
        });
    return row;
  }

  /** Lets a click and Enter open what is chosen: each line is a door. */
  public static <T> void onClick(ListView<T> list, Consumer<T> open) {
    list.setOnMouseClicked(
        click -> {
          if (click.getButton() == MouseButton.PRIMARY) {
            openChosen(list, open);
          }
        });
    onEnter(list, open);
  }

  /** Lets Enter open what is chosen. */
  public static <T> void onEnter(ListView<T> list, Consumer<T> open) {
    list.addEventFilter(
        KeyEvent.KEY_PRESSED,
        press -> {
          if (press.getCode() == KeyCode.ENTER) {
            openChosen(list, open);
            press.consume();
          }
        });
  }

  private static <T> void openChosen(ListView<T> list, Consumer<T> open) {
    T chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      open.accept(chosen);
    }
  }
}
