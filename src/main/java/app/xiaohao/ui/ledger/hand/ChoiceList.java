package app.xiaohao.ui.ledger.hand;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.collections.FXCollections;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;

/**
 * What a form lets choose from, by keys as by the mouse: nothing is chosen before somebody chooses,
 * and the first key that walks chooses the first line, not the one after it.
 */
final class ChoiceList<T> extends ListView<T> {
  private static final int ROWS_IN_SIGHT = 6;
  private static final double ROW = 30;

  private final Function<T, String> words;

  ChoiceList(String id, List<T> items, Function<T, String> words) {
    super(FXCollections.observableArrayList(items));
    this.words = words;
    setId(id);
    setPrefHeight(Math.clamp(items.size(), 2, ROWS_IN_SIGHT) * ROW + 4);
    setCellFactory(
        cells ->
            new ListCell<>() {
              @Override
              protected void updateItem(T item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : words.apply(item));
              }

              @Override
              protected double computePrefWidth(double height) {
                return 0;
              }
            });
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          boolean walks = event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.SPACE;
          if (walks && getSelectionModel().isEmpty() && !getItems().isEmpty()) {
            getSelectionModel().selectFirst();
            if (event.getCode() == KeyCode.DOWN) {
              event.consume();
            }
          }
        });
  }

  /** Puts a box before each line; the space bar ticks the one that is chosen. */
  void tick(Function<T, BooleanProperty> ticks) {
    StringConverter<T> said =
        new StringConverter<>() {
          @Override
          public String toString(T item) {
            return item == null ? "" : words.apply(item);
          }

          @Override
          public T fromString(String text) {
            throw new UnsupportedOperationException();
          }
        };
    setCellFactory(
        cells ->
            new CheckBoxListCell<>(ticks::apply, said) {
              @Override
              protected double computePrefWidth(double height) {
                return 0;
              }
            });
    setOnKeyPressed(
        event -> {
          T chosen = getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.SPACE && chosen != null) {
            BooleanProperty tick = ticks.apply(chosen);
            tick.set(!tick.get());
            event.consume();
          }
        });
  }

  /**
   * Shows what is found for the words typed in a field; ↓ goes from the field to the first line.
   *
   * @param found what stands in the list for the words typed
   */
  void soughtBy(TextField seek, Function<String, List<T>> found) {
    seek.textProperty().subscribe(typed -> getItems().setAll(found.apply(typed)));
    seek.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.DOWN && !getItems().isEmpty()) {
            requestFocus();
            getSelectionModel().selectFirst();
            event.consume();
          }
        });
  }
}
