package app.xiaohao.ui.ledger.filter;

import app.xiaohao.text.Texts;
import app.xiaohao.text.column.ColumnFilter;
import app.xiaohao.text.column.ColumnKind;
import app.xiaohao.text.column.ColumnQuery;
import app.xiaohao.text.column.ColumnValues;
import app.xiaohao.text.column.ColumnValues.Value;
import app.xiaohao.text.column.RowColumn;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.form.PendingBox;
import app.xiaohao.ui.ledger.model.LedgerModel;
import app.xiaohao.ui.ledger.model.PaperColumn;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/**
 * The filter of a column as in a spreadsheet: sorting, the values with the rows that have them,
 * conditions. Enter takes what is ticked or typed, Esc leaves everything as it was.
 */
public final class FilterPopup {
  private static final double WIDTH = 310;
  private static final double LIST_HEIGHT = 236;

  private final LedgerModel model;
  private final Texts texts;
  private final Popup popup = new Popup();
  private final TextField search = new TextField();
  private final CheckBox all = new CheckBox();
  private final ListView<Value> list = new ListView<>();
  private final CheckBox unknown = new CheckBox();
  private final Label unknownRows = new Label();
  private final Label told = new Label();
  private final Button take;
  private RowColumn column;
  private FilterChoices choices;
  private ConditionLine condition;
  private Node before;

  public FilterPopup(LedgerModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    search.setId("filter-search");
    search.setPromptText(texts.of("ui.ledger.filter.search"));
    search.textProperty().subscribe(this::find);
    list.setId("filter-values");
    list.setPrefSize(WIDTH, LIST_HEIGHT);
    list.setCellFactory(view -> new ValueCell());
    list.setPlaceholder(new Label(texts.of("ui.ledger.choose.none")));
    all.setOnAction(
        event -> {
          choices.tickAll(all.isSelected());
          refresh();
        });
    unknown.setGraphic(new PendingBox(texts));
    unknown.setOnAction(
        event -> {
          choices.tickUnknown(unknown.isSelected());
          refresh();
        });
    take = new Button(texts.of("ui.ledger.filter.take"));
    take.setId("filter-take");
    take.getStyleClass().add("filter-take");
    take.setMinWidth(Region.USE_PREF_SIZE);
    take.setOnAction(event -> take());
    popup.setAutoHide(true);
    popup.setHideOnEscape(false);
    popup.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    popup.setOnHidden(
        event -> {
          if (before != null) {
            before.requestFocus();
          }
        });
  }

  /**
   * Opens below a heading once the values are read.
   *
   * @param focus what has the focus afterwards
   */
  public void open(RowColumn of, Node below, Node focus) {
    model.values(of, values -> show(of, values, below, focus));
  }

  private void show(RowColumn of, ColumnValues values, Node below, Node focus) {
    if (below.getScene() == null || below.getScene().getWindow() == null) {
      return; // the screen was left while the values were read
    }
    choices = null; // what was looked for the last time says nothing of this column
    search.clear();
    column = of;
    before = focus;
    ColumnFilter now = model.columnsProperty().get().filters().get(of);
    choices = new FilterChoices(values, now);
    condition =
        new ConditionLine(of.kind(), now, model.shownProperty().get().contents().today(), texts);
    VBox content = new VBox(8, sorts());
    content.getStyleClass().add("filter-popup");
    content.setPrefWidth(WIDTH + 20);
    if (of.kind() != ColumnKind.LONG_TEXT) {
      content.getChildren().addAll(search, all, list);
    }
    if (of.kind() != ColumnKind.CHOICE) {
      content.getChildren().add(condition);
    }
    HBox pending = new HBox(unknown, room(), unknownRows);
    pending.setAlignment(Pos.CENTER_LEFT);
    content.getChildren().addAll(pending, foot());
    popup.getContent().setAll(content);
    refresh();
    Bounds place = below.localToScreen(below.getBoundsInLocal());
    popup.getScene().getStylesheets().setAll(below.getScene().getStylesheets());
    popup.show(below, place.getMinX(), place.getMaxY());
    if (of.kind() == ColumnKind.LONG_TEXT) {
      condition.lookup("#condition-first").requestFocus();
    } else {
      search.requestFocus();
    }
  }

  private HBox sorts() {
    HBox line = new HBox(4, sort("up", false), sort("down", true));
    PaperColumn.of(column).ifPresent(shown -> line.getChildren().add(freeze(shown)));
    if (model.columnsProperty().get().keys().stream().anyMatch(key -> key.column() == column)) {
      Button none = new Button(texts.of("ui.ledger.filter.unsorted"));
      none.getStyleClass().add(Style.CHIP);
      none.setOnAction(
          event -> {
            ColumnQuery now = model.columnsProperty().get();
            model.set(
                now.sorted(now.keys().stream().filter(key -> key.column() != column).toList()));
            popup.hide();
          });
      line.getChildren().add(none);
    }
    return line;
  }

  private Button freeze(PaperColumn shown) {
    boolean now = model.choices().frozenProperty().get() == shown;
    Button button =
        new Button(texts.of(now ? "ui.ledger.filter.unfreeze" : "ui.ledger.filter.freeze"));
    button.getStyleClass().add(Style.CHIP);
    button.setOnAction(
        event -> {
          model.choices().frozenProperty().set(now ? null : shown);
          popup.hide();
        });
    return button;
  }

  private Button sort(String way, boolean down) {
    Button button = new Button(texts.of("ui.ledger.filter.sort." + way));
    button.getStyleClass().add(Style.CHIP);
    button.setId("filter-sort-" + way);
    button.setOnAction(
        event -> {
          model.set(
              model.columnsProperty().get().sorted(List.of(new ColumnQuery.Key(column, down))));
          popup.hide();
        });
    return button;
  }

  private HBox foot() {
    Button clear = new Button(texts.of("ui.ledger.filter.clear"), Icon.CLEAR.node());
    clear.getStyleClass().add(Style.CHIP);
    clear.setId("filter-clear");
    clear.setMinWidth(Region.USE_PREF_SIZE);
    clear.setOnAction(
        event -> {
          model.set(model.columnsProperty().get().with(column, null));
          popup.hide();
        });
    told.setMinWidth(0);
    HBox foot = new HBox(8, told, room(), clear, take);
    foot.setAlignment(Pos.CENTER_LEFT);
    return foot;
  }

  private static Region room() {
    Region room = new Region();
    HBox.setHgrow(room, Priority.ALWAYS);
    return room;
  }

  private void find() {
    if (choices != null) {
      choices.search(search.getText());
      refresh();
    }
  }

  private void refresh() {
    list.getItems().setAll(choices.found());
    all.setText(
        texts.of(
            search.getText().isBlank() ? "ui.ledger.filter.all" : "ui.ledger.filter.all-found",
            choices.found().size()));
    all.setIndeterminate(!choices.allTicked() && choices.count() > 0);
    all.setSelected(choices.allTicked());
    unknown.setSelected(choices.isUnknownTicked());
    unknownRows.setText(Integer.toString(choices.unknownRows()));
    told.setText(texts.of("ui.ledger.filter.told", choices.count(), choices.rows()));
  }

  private void press(KeyEvent event) {
    switch (event.getCode()) {
      case ESCAPE -> popup.hide();
      case ENTER -> take();
      case DOWN -> {
        if (!search.isFocused()) {
          return;
        }
        list.requestFocus();
        list.getSelectionModel().selectFirst();
      }
      case SPACE -> {
        Value value = list.getSelectionModel().getSelectedItem();
        if (!list.isFocused() || value == null) {
          return;
        }
        int at = list.getSelectionModel().getSelectedIndex();
        choices.toggle(value);
        refresh();
        list.getSelectionModel().select(at);
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void take() {
    if (!condition.isValid()) {
      told.setText(texts.of("ui.ledger.filter.invalid"));
      return;
    }
    ColumnFilter filter = condition.isGiven() ? condition.filter() : choices.filter();
    if (filter instanceof ColumnFilter.OneOf && choices.noneTicked()) {
      told.setText(texts.of("ui.ledger.filter.none"));
      return;
    }
    model.set(model.columnsProperty().get().with(column, filter));
    popup.hide();
  }

  /** A value with a box to tick and the rows that have it. */
  private final class ValueCell extends ListCell<Value> {
    private final CheckBox box = new CheckBox();
    private final Label rows = new Label();
    private final HBox line = new HBox(6, box, room(), rows);

    private ValueCell() {
      line.setAlignment(Pos.CENTER_LEFT);
      box.setFocusTraversable(false);
      rows.setMinWidth(USE_PREF_SIZE);
      rows.getStyleClass().add(Style.MUTED);
      box.setMinWidth(0);
      box.setOnAction(
          event -> {
            choices.toggle(getItem());
            refresh();
          });
    }

    @Override
    protected void updateItem(Value value, boolean empty) {
      super.updateItem(value, empty);
      if (empty || value == null) {
        setGraphic(null);
      } else {
        box.setText(value.text());
        box.setSelected(choices.isTicked(value));
        rows.setText(Integer.toString(value.rows()));
        setGraphic(line);
      }
    }
  }
}
