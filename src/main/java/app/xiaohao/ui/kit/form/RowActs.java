package app.xiaohao.ui.kit.form;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableRow;
import javafx.scene.input.MouseButton;

/** What the mouse does on the rows of a plain table. */
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
}
