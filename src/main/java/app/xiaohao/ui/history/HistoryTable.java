package app.xiaohao.ui.history;

import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.HistoryLine;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.form.RowActs;
import app.xiaohao.ui.kit.screen.Navigator;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;

/** The entries, newest first; the next page is asked for as the end comes to sight. */
final class HistoryTable extends TableView<HistoryLine> {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  /** So many rows before the end the next page is asked for. */
  private static final int AHEAD = 40;

  private final HistoryModel model;

  /** How many times as wide as it is meant a column may become. */
  private static final double MOST = 1.6;

  private final Navigator navigator;
  private final Texts texts;

  HistoryTable(HistoryModel model, Navigator navigator, Texts texts) {
    super(model.lines());
    this.model = model;
    this.navigator = navigator;
    this.texts = texts;
    setId("history-table");
    setAccessibleText(texts.of("ui.shell.place.HISTORY"));
    getStyleClass().add(Style.PLAIN_TABLE);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    add("NUMBER", 70, line -> Long.toString(line.entry().number()));
    add("AT", 140, line -> MOMENT.format(model.moment(line.entry())));
    add("BY", 130, line -> line.entry().by());
    TableColumn<HistoryLine, String> inspection = add("INSPECTION", 150, model::inspection);
    inspection.setCellFactory(column -> new WrappedCell(column));
    inspection.visibleProperty().bind(model.severalProperty());
    add("ITEM", 64, line -> line.entry().item());
    add("KIND", 120, line -> model.kind(line.entry()));
    TableColumn<HistoryLine, String> words =
        add("WORDS", 420, line -> model.sentence(line.entry()));
    words.setCellFactory(column -> new WrappedCell(column));
    // what a wide window has left over is the words'
    getColumns().stream()
        .filter(column -> column != words)
        .forEach(column -> column.setMaxWidth(column.getPrefWidth() * MOST));
    setRowFactory(table -> row());
    setOnKeyPressed(
        press -> {
          if (press.getCode() == KeyCode.ENTER) {
            go(getSelectionModel().getSelectedItem());
          }
        });
  }

  private TableColumn<HistoryLine, String> add(
      String name, double width, Function<HistoryLine, String> value) {
    TableColumn<HistoryLine, String> column =
        new TableColumn<>(texts.of("ui.history.column." + name));
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    getColumns().add(column);
    return column;
  }

  private TableRow<HistoryLine> row() {
    TableRow<HistoryLine> row =
        new TableRow<>() {
          @Override
          protected void updateItem(HistoryLine line, boolean empty) {
            super.updateItem(line, empty);
            if (!empty && getIndex() >= getItems().size() - AHEAD) {
              model.loadMore();
            }
          }
        };
    return RowActs.on(row, this::menu, this::go);
  }

  private ContextMenu menu(HistoryLine line) {
    MenuItem open = new MenuItem(texts.of("ui.history.open"), Icon.GO.node());
    open.setDisable(line.measure() == null);
    open.setOnAction(choose -> go(line));
    MenuItem only = new MenuItem(texts.of("ui.history.only"), Icon.FILTER.node());
    HistoryEntry entry = line.entry();
    only.setDisable(entry.item().isEmpty());
    only.setOnAction(
        choose -> model.filterProperty().set(model.filterProperty().get().withItem(entry.item())));
    MenuItem undo = new MenuItem(texts.of("ui.history.undo"), Icon.UNDO.node());
    undo.setDisable(!model.own(entry));
    undo.setOnAction(choose -> model.undo(entry));
    return new ContextMenu(open, only, undo);
  }

  private void go(HistoryLine line) {
    if (line != null && line.measure() != null) {
      navigator.show(line.measure());
    }
  }

  /** A cell as high as its words need. */
  private static final class WrappedCell extends TableCell<HistoryLine, String> {
    private final Text text = new Text();

    WrappedCell(TableColumn<HistoryLine, String> column) {
      text.wrappingWidthProperty().bind(column.widthProperty().subtract(20));
      text.getStyleClass().add("history-words");
      setGraphic(text);
    }

    @Override
    protected void updateItem(String words, boolean empty) {
      super.updateItem(words, empty);
      text.setText(empty ? "" : words);
    }
  }
}
