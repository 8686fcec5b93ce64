package app.xiaohao.ui.reconcile;

import app.xiaohao.ledger.reconcile.Difference;
import app.xiaohao.ledger.reconcile.DifferenceKind;
import app.xiaohao.text.AccountWords;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.screen.Navigator;
import javafx.geometry.Pos;
import javafx.scene.Node;
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
  private static final double WAY_WIDTH = 18;

  private final Navigator navigator;
  private final AccountWords words;

  DifferenceList(Navigator navigator, Texts texts) {
    this.navigator = navigator;
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
    if (difference != null && difference.measure() != null) {
      navigator.show(difference.measure());
    }
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
      if (one.kind() == DifferenceKind.DEADLINE_EXTENDED) {
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
      if (one.measure() != null) {
        way.getChildren().add(Icon.GO.node());
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
