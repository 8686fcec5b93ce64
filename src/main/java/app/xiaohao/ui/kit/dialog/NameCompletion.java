package app.xiaohao.ui.kit.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/** Offers known names while one is typed. Down and Enter take one; nothing is put in unasked. */
public final class NameCompletion {
  private static final int MOST = 8;
  private static final double LINE = 28;

  private final TextInputControl control;
  private final Supplier<List<String>> known;
  private final Popup popup = new Popup();
  private final ListView<String> list = new ListView<>();
  private boolean taking;

  /**
   * @param known the names to offer, asked at each key
   */
  public NameCompletion(TextInputControl control, Supplier<List<String>> known) {
    this.control = control;
    this.known = known;
  }

  /** Begins to offer. */
  public void attach() {
    list.setFixedCellSize(LINE);
    list.setFocusTraversable(false);
    VBox content = new VBox(list);
    content.getStyleClass().add("name-popup");
    popup.getContent().add(content);
    popup.setAutoHide(true);
    popup.setHideOnEscape(false);
    control
        .textProperty()
        .subscribe(
            () -> {
              if (control.isFocused() && !taking) {
                Platform.runLater(this::offer); // the caret moves after the text
              }
            });
    control.focusedProperty().subscribe(focused -> popup.hide());
    control.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    list.setOnMouseClicked(event -> take());
  }

  private void offer() {
    int caret = control.getCaretPosition();
    int start = NameList.startOfName(control.getText(), caret);
    String typed = control.getText(start, caret).strip().toLowerCase(Locale.ROOT);
    List<String> there = NameList.read(control.getText());
    List<String> found = new ArrayList<>();
    for (String name : typed.isEmpty() ? List.<String>of() : known.get()) {
      if (name.toLowerCase(Locale.ROOT).contains(typed)
          && !there.contains(name)
          && found.size() < MOST) {
        found.add(name);
      }
    }
    if (found.isEmpty() || control.getScene() == null || !control.isFocused()) {
      popup.hide();
      return;
    }
    list.getItems().setAll(found);
    list.getSelectionModel().clearSelection();
    Bounds place = control.localToScreen(control.getBoundsInLocal());
    list.setPrefSize(place.getWidth(), found.size() * LINE + 4);
    popup.getScene().getStylesheets().setAll(control.getScene().getStylesheets());
    popup.show(control, place.getMinX(), place.getMaxY() + 2);
  }

  private void press(KeyEvent event) {
    if (!popup.isShowing()) {
      return;
    }
    boolean known = true;
    switch (event.getCode()) {
      case DOWN -> list.getSelectionModel().selectNext();
      case UP -> list.getSelectionModel().selectPrevious();
      case ENTER -> known = take();
      case ESCAPE -> popup.hide();
      default -> known = false;
    }
    if (known) {
      event.consume();
    }
  }

  private boolean take() {
    String name = list.getSelectionModel().getSelectedItem();
    if (name == null) {
      popup.hide();
      return false;
    }
    taking = true;
    int caret = control.getCaretPosition();
    control.replaceText(NameList.startOfName(control.getText(), caret), caret, name);
    taking = false;
    popup.hide();
    return true;
  }
}
