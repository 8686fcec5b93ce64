package app.xiaohao.ui.board;

import app.xiaohao.model.light.DueState;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.board.Board.Card;
import app.xiaohao.ui.board.BoardModel.Shown;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Style;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One column: its head, its cards, and what dropping a card here would mean. */
final class ColumnView extends VBox {
  private final BoardColumn column;
  private final BoardModel model;
  private final Texts texts;
  private final Label count = new Label();
  private final Label alarms = new Label();
  private final Label meaning = new Label();
  private final Button rest;
  private final ListView<Card> list = new ListView<>();

  /** Who hears of a card that is taken up, put down or moved by key. */
  interface Mover {
    /** The card that is being dragged; null where none is. */
    @Nullable Card dragged();

    /** A card is taken up, or put down where it is null. */
    void drag(@Nullable Card card);

    /** The cursor goes to another column, -1 or 1. */
    void walk(BoardColumn from, int by);
  }

  ColumnView(
      BoardColumn column,
      BoardModel model,
      Texts texts,
      Mover mover,
      BiConsumer<Card, BoardColumn> move) {
    this.column = column;
    this.model = model;
    this.texts = texts;
    Label title = new Label(texts.of("ui.board.column." + column));
    title.getStyleClass().add(Style.STRONG);
    title.setMinWidth(Region.USE_PREF_SIZE);
    count.getStyleClass().add(Style.CAPTION);
    count.setMinWidth(Region.USE_PREF_SIZE);
    alarms.getStyleClass().addAll(Style.CAPTION, "board-alarms");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    meaning.setWrapText(true);
    meaning.getStyleClass().add("board-meaning");
    meaning.setMinHeight(Region.USE_PREF_SIZE);
    meaning.setVisible(false);
    meaning.managedProperty().bind(meaning.visibleProperty());
    list.setId("board-" + column.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    list.setAccessibleText(title.getText());
    list.getStyleClass().add("board-list");
    list.setCellFactory(
        made -> {
          CardCell cell =
              new CardCell(
                  texts, model::today, () -> model.laneProperty().get() != Board.Lane.NONE);
          cell.addEventHandler(MouseEvent.DRAG_DETECTED, event -> takeUp(cell, mover));
          cell.setOnMouseClicked(
              event -> {
                if (event.getClickCount() == 2 && cell.getItem() != null) {
                  model.open(cell.getItem());
                }
              });
          return cell;
        });
    Label nothing = new Label(texts.of("ui.board.nothing." + column));
    nothing.setWrapText(true);
    nothing.getStyleClass().add(Style.MUTED);
    list.setPlaceholder(nothing);
    VBox.setVgrow(list, Priority.ALWAYS);
    rest = new Button("", Icon.GO.node());
    rest.getStyleClass().add(Style.QUIET);
    rest.setWrapText(true);
    rest.setMinHeight(USE_PREF_SIZE);
    rest.setOnAction(press -> model.openClosed());
    rest.managedProperty().bind(rest.visibleProperty());
    list.addEventFilter(KeyEvent.KEY_PRESSED, event -> key(event, mover, move));
    setOnDragOver(event -> over(event, mover));
    setOnDragDropped(
        event -> {
          Card card = mover.dragged();
          if (card != null) {
            event.setDropCompleted(true);
            move.accept(card, column);
          }
          event.consume();
        });
    getStyleClass().add("board-column");
    getChildren().addAll(new HBox(6, title, count, gap, alarms), meaning, list, rest);
  }

  private void takeUp(CardCell cell, Mover mover) {
    Card card = cell.getItem();
    if (card != null) {
      Dragboard board = cell.startDragAndDrop(TransferMode.MOVE);
      ClipboardContent content = new ClipboardContent();
      content.putString(card.row().issue().title());
      board.setContent(content);
      board.setDragView(cell.snapshot(null, null));
      cell.setOnDragDone(event -> mover.drag(null));
      mover.drag(card);
    }
  }

  private void over(DragEvent event, Mover mover) {
    Card card = mover.dragged();
    if (card != null && card.column() != column) {
      // a forbidden column takes the card too, to say why it cannot stay
      event.acceptTransferModes(TransferMode.MOVE);
    }
    event.consume();
  }

  private void key(KeyEvent event, Mover mover, BiConsumer<Card, BoardColumn> move) {
    Card card = list.getSelectionModel().getSelectedItem();
    int by = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
    if (event.getCode() == KeyCode.ENTER && card != null) {
      model.open(card);
    } else if (by != 0 && event.isShortcutDown() && card != null) {
      int to = column.ordinal() + by;
      if (to >= 0 && to < BoardColumn.values().length) {
        move.accept(card, BoardColumn.values()[to]);
      }
    } else if (by != 0) {
      mover.walk(column, by);
    } else {
      return;
    }
    event.consume();
  }

  /** Says what it would mean to drop a card here; nothing while none is dragged. */
  void offer(@Nullable Card card) {
    getStyleClass().removeAll("board-allowed", "board-forbidden");
    boolean other = card != null && card.column() != column;
    meaning.setVisible(other);
    if (card != null && other) {
      boolean allowed = model.forbidden(card, column).isEmpty();
      meaning.setText(
          allowed
              ? texts.of("ui.board.drop", model.meaning(card, column))
              : model.meaning(card, column));
      getStyleClass().add(allowed ? "board-allowed" : "board-forbidden");
    }
  }

  /** Shows its cards; what was chosen stays chosen where it is still here. */
  void show(Shown shown) {
    Card chosen = list.getSelectionModel().getSelectedItem();
    list.getItems().setAll(shown.board().cards(column));
    if (chosen != null) {
      list.getItems().stream()
          .filter(
              card ->
                  card.row().issue().id().equals(chosen.row().issue().id())
                      && card.row().measure() != null
                      && chosen.row().measure() != null
                      && card.row().measure().id().equals(chosen.row().measure().id()))
          .findFirst()
          .ifPresent(list.getSelectionModel()::select);
    }
    int all = shown.board().count(column);
    count.setText(
        column == BoardColumn.CLOSED && shown.board().stated() > 0
            ? texts.of(
                "ui.board.count.stated", all - shown.board().stated(), shown.board().stated())
            : Integer.toString(all));
    long overdue =
        list.getItems().stream()
            .filter(card -> card.lamp() != null && card.lamp().due() == DueState.OVERDUE)
            .count();
    alarms.setText(overdue == 0 ? "" : texts.of("ui.board.overdue", overdue));
    int left = shown.board().leftOut(column);
    rest.setVisible(left > 0);
    rest.setText(texts.of("ui.board.rest", left));
  }

  /** Takes the focus, on a card where there is one. */
  boolean enter() {
    if (list.getItems().isEmpty()) {
      return false;
    }
    if (list.getSelectionModel().isEmpty()) {
      list.getSelectionModel().selectFirst();
    }
    list.requestFocus();
    return true;
  }
}
