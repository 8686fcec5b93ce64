package app.xiaohao.ui.shell.frame;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.CountChip;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.form.Reveal;
import app.xiaohao.ui.kit.screen.Place;
import app.xiaohao.ui.shell.registry.ScreenEntry;
import app.xiaohao.ui.shell.registry.ScreenRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The navigation on the left: three groups of places with their counts. */
public final class NavigationBar extends VBox {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private final Map<Place, Button> buttons = new LinkedHashMap<>();
  private final ShellModel model;

  public NavigationBar(ShellModel model, UserActions actions, Texts texts) {
    this.model = model;
    getStyleClass().add("navigation");
    ScreenEntry.Group group = null;
    for (ScreenEntry screen : ScreenRegistry.ALL) {
      if (screen.group() != group && group != null) {
        Label heading = new Label(texts.of("ui.shell.group." + screen.group().name()));
        heading.getStyleClass().addAll(Style.CAPTION, "navigation-group");
        getChildren().add(heading);
      }
      group = screen.group();
      Button button = button(screen, model, actions, texts);
      button.setOnAction(press -> actions.go(screen.place()));
      buttons.put(screen.place(), button);
      getChildren().add(button);
    }
    model
        .placeProperty()
        .subscribe(
            now ->
                buttons.forEach(
                    (place, button) ->
                        button.pseudoClassStateChanged(SELECTED, place.equals(now))));
    addEventFilter(KeyEvent.KEY_PRESSED, this::moveBetween);
  }

  private static Button button(
      ScreenEntry screen, ShellModel model, UserActions actions, Texts texts) {
    Label words = new Label(screen.words(texts));
    words.getStyleClass().add("navigation-words");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line =
        new HBox(
            screen.icon().node(), words, gap, new CountChip(screen.urgent(), model.badge(screen)));
    line.getStyleClass().add("navigation-line");
    Button button = new Button();
    button.setId("place-" + screen.place().name().toLowerCase(Locale.ROOT));
    button.setGraphic(line);
    button.setMaxWidth(Double.MAX_VALUE);
    button.getStyleClass().setAll("navigation-item");
    button.setAccessibleText(screen.words(texts));
    Tooltip tooltip = new Tooltip();
    tooltip
        .textProperty()
        .bind(actions.shownKey(screen.place()).map(key -> screen.words(texts) + "　" + key));
    button.setTooltip(tooltip);
    return button;
  }

  /** Keeps the place that is shown in sight where the bar is higher than its window. */
  void scrolledBy(ScrollPane scroll) {
    Runnable reveal =
        () -> {
          Button shown = buttons.get(model.placeProperty().get());
          if (shown != null) {
            Reveal.in(scroll, shown);
          }
        };
    model.placeProperty().subscribe(reveal);
    scroll.heightProperty().subscribe(reveal);
  }

  /** Puts the cursor on a place. */
  public void focus(Place place) {
    buttons.get(place).requestFocus();
  }

  private void moveBetween(KeyEvent press) {
    int step = press.getCode() == KeyCode.DOWN ? 1 : press.getCode() == KeyCode.UP ? -1 : 0;
    if (step == 0) {
      return;
    }
    List<Button> all = List.copyOf(buttons.values());
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).isFocused()) {
        all.get(Math.floorMod(i + step, all.size())).requestFocus();
        press.consume();
        return;
      }
    }
  }
}
