package app.xiaohao.ui.reconcile;

import app.xiaohao.ledger.reconcile.Difference;
import app.xiaohao.ledger.reconcile.DifferenceKind;
import app.xiaohao.text.AccountWords;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.screen.Navigator;
import app.xiaohao.ui.kit.screen.Place;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Every difference on a line: kind, number, what and why, whose. Enter leads to the item. */
final class DifferenceList extends ListView<Difference> {
  private static final double KIND_WIDTH = 82;
  private static final double NUMBER_WIDTH = 72;
  private static final double UNIT_WIDTH = 150;
  private static final double WAY_WIDTH = 96;

  private final Navigator navigator;
  private final Texts texts;
  private final AccountWords words;
  private final ReconcileModel model;

  /** Follows the differences that a model lists. */
  DifferenceList(Navigator navigator, ReconcileModel model, Texts texts) {
    this.navigator = navigator;
    this.model = model;
    this.texts = texts;
    this.words = new AccountWords(texts);
    getStyleClass().add("difference-list");
    setAccessibleText(texts.of("account.reconcile.differences"));
    Label none = new Label(texts.of("account.reconcile.no-differences"));
    none.getStyleClass().add(Style.MUTED);
    setPlaceholder(none);
    setCellFactory(list -> new DifferenceCell());
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            open(getSelectionModel().getSelectedItem());
            event.consume();
          }
        });
  }

  private void open(Difference difference) {
    if (difference == null) {
      return;
    }
    if (model.settles(difference)) {
      model.settle(difference);
    } else if (leads(difference)) {
      switch (difference.kind()) {
        case NOT_REPORTED -> navigator.open(Place.PERIODS);
        case CLOSED_UNAPPROVED, CLOSED_DIFFERS ->
            navigator.open(Place.CLOSING, difference.measure());
        default -> navigator.show(difference.measure());
      }
    }
  }

  private static boolean leads(Difference difference) {
    return difference.kind() == DifferenceKind.NOT_REPORTED
        || difference.measure() != null && difference.kind() != DifferenceKind.REMOVED;
  }

  /** What is to be done elsewhere, in its word: 补佐证, 催报. */
  private Hyperlink way(Difference one) {
    Hyperlink way = new Hyperlink(texts.of("account.reconcile.way." + one.kind()), Icon.GO.node());
    way.setContentDisplay(ContentDisplay.RIGHT);
    way.setFocusTraversable(false);
    way.setMinWidth(Region.USE_PREF_SIZE);
    way.setOnAction(press -> open(one));
    return way;
  }

  /** What is done about a difference right here: 补入台账, 恢复. */
  private Button settling(Difference one) {
    Button button =
        new Button(
            texts.of(
                one.kind() == DifferenceKind.MISSING
                    ? "account.reconcile.supplement"
                    : "account.reconcile.restore"));
    button.getStyleClass().add("difference-act");
    button.setId(
        "settle-"
            + one.kind().name().toLowerCase(Locale.ROOT)
            + "-"
            + one.number().replaceAll("\\W", "-"));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(press -> model.settle(one));
    return button;
  }

  private final class DifferenceCell extends ListCell<Difference> {
    DifferenceCell() {
      getStyleClass().add("difference-cell");
      setOnMouseClicked(
          event -> {
            if (event.getClickCount() == 2) {
              open(getItem());
            }
          });
    }

    @Override
    protected double computePrefWidth(double height) {
      return 0;
    }

    @Override
    protected void updateItem(Difference difference, boolean empty) {
      super.updateItem(difference, empty);
      setText(null);
      setGraphic(empty || difference == null ? null : line(difference));
    }

    private Node line(Difference one) {
      Label kind = new Label(words.kind(one.kind()));
      kind.getStyleClass().add("difference-kind");
      if (one.reason().inOrder()) {
        kind.getStyleClass().add("in-order");
      }
      HBox mark = new HBox(kind);
      mark.setAlignment(Pos.CENTER_LEFT);
      fixed(mark, KIND_WIDTH);
      Label number = new Label(one.number());
      number.getStyleClass().add(Style.SECONDARY);
      fixed(number, NUMBER_WIDTH);
      Label reason = new Label(words.reason(one).replaceAll("\\s+", " "));
      reason.setWrapText(true);
      Label title = new Label(one.title());
      title.getStyleClass().add(Style.SECONDARY);
      VBox middle = new VBox(0, reason, title);
      middle.setMinWidth(0);
      middle.setPrefWidth(0);
      HBox.setHgrow(middle, Priority.ALWAYS);
      Label unit = new Label(words.name(one.unit()));
      unit.getStyleClass().add(Style.SECONDARY);
      unit.setWrapText(true);
      fixed(unit, UNIT_WIDTH);
      StackPane way = new StackPane();
      fixed(way, WAY_WIDTH);
      way.setAlignment(Pos.CENTER_LEFT);
      if (model.settles(one)) {
        way.getChildren().add(settling(one));
      } else if (leads(one)) {
        way.getChildren().add(way(one));
      }
      HBox line = new HBox(10, mark, number, middle, unit, way);
      line.setAlignment(Pos.CENTER_LEFT);
      return line;
    }

    private static void fixed(Region part, double width) {
      part.setMinWidth(width);
      part.setPrefWidth(width);
      part.setMaxWidth(width);
    }
  }
}
