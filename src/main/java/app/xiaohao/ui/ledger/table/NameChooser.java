package app.xiaohao.ui.ledger.table;

import app.xiaohao.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/** A list of names to choose one from, found by typing. */
final class NameChooser {
  private static final double WIDTH = 260;
  private static final double HEIGHT = 300;

  private final Texts texts;
  private final Consumer<String> choose;
  private final Popup popup = new Popup();
  private final TextField search = new TextField();
  private final ListView<String> list = new ListView<>();
  private List<String> names = List.of();
  private String chosen = "";

  /**
   * @param choose called with a name, or empty for any
   */
  NameChooser(Texts texts, Consumer<String> choose) {
    this.texts = texts;
    this.choose = choose;
    search.setPromptText(texts.of("ui.ledger.choose.search"));
    list.setPlaceholder(new Label(texts.of("ui.ledger.choose.none")));
    list.setPrefSize(WIDTH, HEIGHT);
    list.setFocusTraversable(false);
    list.setCellFactory(view -> new NameCell());
    VBox content = new VBox(8, search, list);
    content.getStyleClass().add("name-popup");
    popup.getContent().add(content);
    popup.setAutoHide(true);
    search.textProperty().subscribe(() -> find());
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    list.setOnMouseClicked(event -> take());
  }

  /**
   * Opens below a node.
   *
   * @param all that may be chosen
   * @param name what is chosen; empty for none
   */
  void open(List<String> all, String name, Node below) {
    names = all;
    chosen = name;
    search.clear();
    find();
    Bounds place = below.localToScreen(below.getBoundsInLocal());
    popup.getScene().getStylesheets().setAll(below.getScene().getStylesheets());
    popup.show(below, place.getMinX(), place.getMaxY() + 4);
    search.requestFocus();
  }

  private void find() {
    String words = search.getText().strip().toLowerCase(Locale.ROOT);
    List<String> found = new ArrayList<>();
    if (words.isEmpty()) {
      found.add("");
    }
    for (String name : names) {
      if (name.toLowerCase(Locale.ROOT).contains(words)) {
        found.add(name);
      }
    }
    list.getItems().setAll(found);
    list.getSelectionModel().select(words.isEmpty() ? Math.max(0, found.indexOf(chosen)) : 0);
    list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex()));
  }

  private void press(KeyEvent event) {
    boolean known = true;
    if (event.getCode() == KeyCode.DOWN) {
      list.getSelectionModel().selectNext();
      list.scrollTo(list.getSelectionModel().getSelectedIndex());
    } else if (event.getCode() == KeyCode.UP) {
      list.getSelectionModel().selectPrevious();
      list.scrollTo(list.getSelectionModel().getSelectedIndex());
    } else if (event.getCode() == KeyCode.ENTER) {
      take();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      popup.hide();
    } else {
      known = false;
    }
    if (known) {
      event.consume();
    }
  }

  private void take() {
    String name = list.getSelectionModel().getSelectedItem();
    if (name != null) {
      popup.hide();
      choose.accept(name);
    }
  }

  /** One name; the first line takes the filter away. */
  private final class NameCell extends ListCell<String> {
    @Override
    protected void updateItem(String name, boolean empty) {
      super.updateItem(name, empty);
      setPrefWidth(WIDTH - 30);
      setText(
          empty || name == null ? null : name.isEmpty() ? texts.of("ui.ledger.choose.any") : name);
    }
  }
}
