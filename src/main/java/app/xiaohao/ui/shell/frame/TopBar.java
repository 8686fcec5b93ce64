package app.xiaohao.ui.shell.frame;

import app.xiaohao.model.light.DueState;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.LightMark;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.screen.Navigator;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

/** Brand, inspection chooser, search field, the lights of what is shown, the menu. */
public final class TopBar extends HBox {
  /** What stands around the words of a field and the hint of its key, in widths of a character. */
  private static final double AROUND = 2.6;

  private final TextField search = new TextField();
  private final HBox lights = new HBox();

  public TopBar(
      ShellModel model,
      StringProperty words,
      Navigator navigator,
      UserActions actions,
      LedgersOpened ledgers,
      Texts texts) {
    getStyleClass().add("top-bar");
    lights.managedProperty().bind(lights.visibleProperty());
    lights.getStyleClass().add("top-lights");
    for (DueState state : DueState.values()) {
      lights.getChildren().add(due(state, model, navigator, texts));
    }
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getChildren()
        .addAll(
            new Brand(texts),
            new InspectionChooser(model, texts),
            searchField(words, actions, texts),
            gap,
            lights,
            menu(actions, ledgers, texts));
  }

  private static Button due(DueState state, ShellModel model, Navigator navigator, Texts texts) {
    Label words = new Label();
    words.getStyleClass().add(Style.of(state.light()));
    words.setMinWidth(Region.USE_PREF_SIZE);
    words.textProperty().bind(model.lightWords(state));
    HBox mark = new HBox(LightMark.shape(state.light()), words);
    mark.getStyleClass().add("light-mark");
    Button button = new Button();
    button.setId("due-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    button.setGraphic(mark);
    button.getStyleClass().addAll(Style.QUIET);
    button.setMinWidth(USE_PREF_SIZE);
    button.accessibleTextProperty().bind(words.textProperty());
    button.visibleProperty().bind(model.lightStands(state));
    button.managedProperty().bind(button.visibleProperty());
    button.setOnAction(press -> navigator.show(model.counted(state)));
    return button;
  }

  private StackPane searchField(StringProperty words, UserActions actions, Texts texts) {
    search.setId("search");
    search.setPromptText(texts.of("ui.shell.search"));
    search.textProperty().bindBidirectional(words);
    search.setOnKeyPressed(
        press -> {
          if (press.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            press.consume();
          }
        });
    Label key = new Label();
    key.textProperty()
        .bind(actions.shownKey(UserAction.SEARCH).map(shown -> shown.replace("+", " ")));
    key.getStyleClass().add(Style.KEY_HINT);
    key.setMouseTransparent(true);
    // beside a narrow window's six lights the hint would lie on the words of the field
    Text prompt = new Text(search.getPromptText());
    prompt.fontProperty().bind(search.fontProperty());
    key.visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () ->
                    search.getText().isEmpty()
                        && search.getWidth()
                            >= prompt.getLayoutBounds().getWidth()
                                + key.getWidth()
                                + AROUND * search.getFont().getSize(),
                search.textProperty(),
                search.widthProperty(),
                key.widthProperty(),
                prompt.layoutBoundsProperty()));
    StackPane field = new StackPane(search, key);
    field.getStyleClass().add("search-field");
    return field;
  }

  private static MenuButton menu(UserActions actions, LedgersOpened ledgers, Texts texts) {
    MenuButton menu = new MenuButton();
    menu.setId("main-menu");
    menu.setGraphic(Icon.MORE.node());
    menu.setAccessibleText(texts.of("ui.shell.menu"));
    menu.getStyleClass().addAll(Style.QUIET, "no-arrow");
    for (UserAction action : UserAction.values()) {
      if (action == UserAction.SEARCH) {
        continue; // its field stands beside the menu
      }
      if (action == UserAction.IMPORT_REPORT
          || action == UserAction.NEW_LEDGER
          || action == UserAction.UNDO
          || action == UserAction.HELP) {
        menu.getItems().add(new SeparatorMenuItem());
      }
      menu.getItems().add(actions.menuItem(action));
      if (action == UserAction.OPEN_LEDGER) {
        menu.getItems().add(ledgers.menu());
      }
    }
    return menu;
  }

  /** Leaves the lights to 总览 where the window has no room for them beside the field. */
  void narrow(boolean now) {
    lights.setVisible(!now);
  }

  /** Puts the cursor into the search field, its words chosen. */
  public void focusSearch() {
    search.requestFocus();
    search.selectAll();
  }

  /** Puts the cursor back behind what was typed, after another screen came to sight. */
  public void resumeSearch() {
    search.requestFocus();
    search.end();
  }

  /** Whether somebody types in the search field now. */
  public boolean searching() {
    return search.isFocused();
  }
}
