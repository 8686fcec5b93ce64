package app.xiaohao.ui.ledger.views;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.ledger.model.LedgerModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.util.Duration;

/** The lists of the office and the saved views as tabs over the one table. */
public final class ViewTabs extends FlowPane {
  private static final PseudoClass SEEN = PseudoClass.getPseudoClass("seen");

  /** More room than tabs ever take. */
  private static final double ONE_LINE = 4000;

  private final Runnable back;
  private final ViewsModel views;
  private final Texts texts;
  private final TextField name = new TextField();
  private List<Object> told = List.of();

  /** Changes that come in a row, as of a width that is dragged, are kept once. */
  private final PauseTransition calm = new PauseTransition(Duration.millis(400));

  public ViewTabs(ViewsModel views, LedgerModel model, Runnable back, Texts texts) {
    super(2, 4);
    this.back = back;
    setPrefWrapLength(ONE_LINE);
    setMinWidth(0);
    this.views = views;
    this.texts = texts;
    getStyleClass().add("view-tabs");
    setAlignment(Pos.CENTER_LEFT);
    name.setId("view-name");
    name.setPromptText(texts.of("ui.ledger.view.name"));
    name.setPrefColumnCount(8);
    name.setOnAction(event -> save());
    name.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            fill();
            event.consume();
          }
        });
    calm.setOnFinished(
        event -> {
          views.keep();
          fill();
        });
    views.versionProperty().subscribe(this::fill);
    model.columnsProperty().subscribe(calm::playFromStart);
    model.queryProperty().subscribe(calm::playFromStart);
    model.choices().watch(calm::playFromStart);
  }

  /** Keeps at once what would be kept a moment later: the window may close before. */
  public void keepNow() {
    if (calm.getStatus() == Animation.Status.RUNNING) {
      calm.stop();
      views.keep();
    }
  }

  private void fill() {
    if (name.isFocused() && getChildren().contains(name) && !name.getText().isBlank()) {
      return; // a name is being typed
    }
    List<Object> now = told();
    if (now.equals(told) && !getChildren().contains(name)) {
      return; // what somebody is about to press stays where it is
    }
    told = now;
    if (isFocusWithin()) {
      back.run(); // what has the focus goes away
    }
    getChildren().clear();
    for (BuiltIn list : BuiltIn.values()) {
      Button tab =
          tab(texts.of("ui.ledger.view." + list.name()), views.list().equals(Optional.of(list)));
      tab.setId("view-" + list.name());
      tab.setOnAction(event -> views.show(list));
    }
    for (SavedView view : views.views()) {
      boolean seen = views.saved().filter(one -> one.name().equals(view.name())).isPresent();
      Button tab = tab(view.name() + (seen && views.isChanged() ? "*" : ""), seen);
      tab.getStyleClass().add("saved-view");
      tab.setGraphic(Icon.SAVE.node());
      tab.setOnAction(event -> views.show(view));
      tab.setContextMenu(menu(view, seen));
    }
    Button add = tab(texts.of("ui.ledger.view.save"), false);
    add.setGraphic(Icon.ADD.node());
    add.setId("view-save");
    add.setOnAction(event -> ask(add));
  }

  /** All that the tabs say: which is seen, which views there are, which of them was changed. */
  private List<Object> told() {
    List<Object> told = new ArrayList<>();
    told.add(views.list());
    told.add(views.saved().map(SavedView::name).orElse("") + views.isChanged());
    told.addAll(views.views());
    return told;
  }

  private Button tab(String word, boolean seen) {
    Button tab = new Button(word);
    tab.getStyleClass().add("view-tab");
    tab.setMinWidth(USE_PREF_SIZE);
    tab.setFocusTraversable(true);
    tab.pseudoClassStateChanged(SEEN, seen);
    getChildren().add(tab);
    return tab;
  }

  private ContextMenu menu(SavedView view, boolean seen) {
    ContextMenu menu = new ContextMenu();
    if (seen) {
      MenuItem update = new MenuItem(texts.of("ui.ledger.view.update"));
      update.setOnAction(event -> views.save(view.name()));
      menu.getItems().add(update);
    }
    MenuItem remove = new MenuItem(texts.of("ui.ledger.view.remove"));
    remove.setOnAction(event -> views.remove(view));
    menu.getItems().add(remove);
    return menu;
  }

  private void ask(Button add) {
    name.setText("");
    getChildren().set(getChildren().indexOf(add), name);
    name.requestFocus();
  }

  private void save() {
    String given = name.getText();
    name.clear();
    if (given.isBlank()) {
      fill();
    } else {
      views.save(given);
    }
  }
}
