package app.xiaohao.ui.shell.frame;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.CountChip;
import app.xiaohao.ui.kit.Place;
import app.xiaohao.ui.kit.Style;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The navigation on the left: three groups of places with their counts. */
final class NavigationBar extends VBox {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private final Map<Place, Button> buttons = new EnumMap<>(Place.class);

  NavigationBar(ShellModel model, UserActions actions, Texts texts) {
    getStyleClass().add("navigation");
    Place.Group group = null;
    for (UserAction action : UserAction.values()) {
      Place place = action.place().orElse(null);
      if (place == null) {
        continue;
      }
      if (place.group() != group && group != null) {
        Label heading = new Label(texts.of("ui.shell.group." + place.group().name()));
        heading.getStyleClass().addAll(Style.CAPTION, "navigation-group");
        getChildren().add(heading);
      }
      group = place.group();
      Button button = button(action, model, texts);
      button.setOnAction(press -> actions.run(action));
      buttons.put(place, button);
      getChildren().add(button);
    }
    model
        .placeProperty()
        .subscribe(
            now ->
                buttons.forEach(
                    (place, button) -> button.pseudoClassStateChanged(SELECTED, place == now)));
    addEventFilter(KeyEvent.KEY_PRESSED, this::moveBetween);
  }

  private static Button button(UserAction action, ShellModel model, Texts texts) {
    Place place = action.place().orElseThrow();
    Label words = new Label(action.words(texts));
    words.getStyleClass().add("navigation-words");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line =
        new HBox(
            action.icon().node(),
            words,
            gap,
            new CountChip(place == Place.ALERTS, model.badge(place)));
    line.getStyleClass().add("navigation-line");
    Button button = new Button();
    button.setId("place-" + place.name().toLowerCase(Locale.ROOT));
    button.setGraphic(line);
    button.setMaxWidth(Double.MAX_VALUE);
    button.getStyleClass().setAll("navigation-item");
    button.setAccessibleText(action.words(texts));
    action.key().ifPresent(key -> button.setTooltip(new Tooltip(key.getDisplayText())));
    return button;
  }

  /** Puts the cursor on a place. */
  void focus(Place place) {
    buttons.get(place).requestFocus();
  }

  private void moveBetween(KeyEvent press) {
    int step = press.getCode() == KeyCode.DOWN ? 1 : press.getCode() == KeyCode.UP ? -1 : 0;
    if (step == 0) {
      return;
    }
    Place[] places = Place.values();
    for (int i = 0; i < places.length; i++) {
      if (buttons.get(places[i]).isFocused()) {
        buttons.get(places[Math.floorMod(i + step, places.length)]).requestFocus();
        press.consume();
        return;
      }
    }
  }
}
