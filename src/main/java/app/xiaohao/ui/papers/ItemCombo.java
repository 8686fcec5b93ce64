package app.xiaohao.ui.papers;

import app.xiaohao.ledger.row.SoughtWord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * Chooses a measure: its value is the number, its list says how each begins, and what is typed is
 * looked for in both, by sound too.
 */
final class ItemCombo extends ComboBox<String> {
  private static final int LINES = 12;
  private static final double WIDTH = 420;

  private final ObservableList<String> all = FXCollections.observableArrayList();
  private final FilteredList<String> found = new FilteredList<>(all);
  private final Map<String, String> texts = new HashMap<>();

  /**
   * A measure that can be chosen.
   *
   * @param text how it begins
   */
  record Item(String number, String text) {}

  ItemCombo() {
    setEditable(true);
    setItems(found);
    setVisibleRowCount(LINES);
    setCellFactory(
        cells -> {
          cells.setPrefWidth(WIDTH);
          return new ItemCell();
        });
    setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable String number) {
            return number == null ? "" : number;
          }

          @Override
          public String fromString(String typed) {
            return number(typed.strip());
          }
        });
    getEditor().addEventHandler(KeyEvent.KEY_TYPED, typed -> Platform.runLater(this::seek));
    setOnHidden(hidden -> Platform.runLater(() -> found.setPredicate(null)));
  }

  /** What can be chosen. */
  void offer(List<Item> items) {
    List<String> numbers = items.stream().map(Item::number).toList();
    items.forEach(item -> texts.put(item.number(), item.text()));
    if (!all.equals(numbers)) {
      String value = getValue();
      all.setAll(numbers);
      setValue(value);
    }
  }

  /** Whoever typed words means the first that has them; a number that is not there stays said. */
  private String number(String typed) {
    return typed.isEmpty() || all.contains(typed)
        ? typed
        : all.stream().filter(number -> has(number, typed)).findFirst().orElse(typed);
  }

  private boolean has(String number, String typed) {
    String text = texts.getOrDefault(number, "");
    return number.startsWith(typed)
        || SoughtWord.all(typed).stream().allMatch(word -> word.in(text) || word.in(number));
  }

  private void seek() {
    String typed = getEditor().getText().strip();
    if (!getEditor().isFocused() || typed.equals(getValue())) {
      return;
    }
    int caret = getEditor().getCaretPosition();
    found.setPredicate(typed.isEmpty() ? null : number -> has(number, typed));
    // a list that changes takes the words from the field
    getEditor().setText(typed);
    getEditor().positionCaret(Math.min(caret, typed.length()));
    if (found.isEmpty()) {
      hide();
    } else {
      show();
    }
  }

  private final class ItemCell extends ListCell<String> {
    @Override
    protected void updateItem(@Nullable String number, boolean empty) {
      super.updateItem(number, empty);
      setText(empty || number == null ? null : number + "　" + texts.getOrDefault(number, ""));
    }

    @Override
    protected double computePrefWidth(double height) {
      return 0; // what is longer ends in dots
    }
  }
}
