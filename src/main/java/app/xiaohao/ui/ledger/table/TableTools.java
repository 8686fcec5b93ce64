package app.xiaohao.ui.ledger.table;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.ledger.group.GroupBy;
import app.xiaohao.ui.ledger.model.LedgerModel;
import app.xiaohao.ui.ledger.model.PaperColumn;
import app.xiaohao.ui.ledger.model.TableChoices;
import javafx.collections.SetChangeListener;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** How the table looks: groups, row height, columns. */
public final class TableTools extends HBox {
  private final LedgerModel model;
  private final Texts texts;
  private final Folds folds;

  /**
   * @param folds of the table
   */
  public TableTools(LedgerModel model, Folds folds, Texts texts) {
    super(8);
    this.model = model;
    this.texts = texts;
    this.folds = folds;
    getStyleClass().add("ledger-tools");
    getChildren().addAll(groups(), rowHeight(), columns());
    getChildren().forEach(tool -> ((MenuButton) tool).setMinWidth(USE_PREF_SIZE));
  }

  private MenuButton groups() {
    MenuButton button = new MenuButton();
    button.setId("grouping");
    button.setTooltip(new Tooltip(texts.of("ui.ledger.group.hint")));
    for (GroupBy by : GroupBy.values()) {
      RadioMenuItem item = new RadioMenuItem();
      model
          .shownProperty()
          .subscribe(
              shown -> {
                item.setText(by.word(texts, model::heading));
                item.setVisible(by.isThere(model::has));
              });
      item.setId("group-by-" + by.name());
      item.setOnAction(event -> folds.by(by));
      button.getItems().add(item);
    }
    MenuItem fold = new MenuItem(texts.of("ui.ledger.group.fold-all"));
    fold.setOnAction(event -> folds.all(true));
    MenuItem open = new MenuItem(texts.of("ui.ledger.group.open-all"));
    open.setOnAction(event -> folds.all(false));
    button.getItems().addAll(new SeparatorMenuItem(), fold, open);
    model
        .choices()
        .groupingProperty()
        .subscribe(
            chosen -> {
              button.setText(
                  chosen.grouped()
                      ? texts.of("ui.ledger.group.by", chosen.by().word(texts, model::heading))
                      : texts.of("ui.ledger.group"));
              fold.setDisable(!chosen.grouped());
              open.setDisable(chosen.folded().isEmpty());
              for (GroupBy by : GroupBy.values()) {
                RadioMenuItem item = (RadioMenuItem) button.getItems().get(by.ordinal());
                item.setSelected(by == chosen.by());
              }
            });
    return button;
  }

  private MenuButton rowHeight() {
    MenuButton button = new MenuButton();
    button.setId("row-height");
    button.accessibleTextProperty().bind(button.textProperty());
    for (TableChoices.RowHeight height : TableChoices.RowHeight.values()) {
      RadioMenuItem item = new RadioMenuItem(texts.of("ui.ledger.row-height." + height.name()));
      item.setOnAction(event -> model.choices().rowHeightProperty().set(height));
      button.getItems().add(item);
    }
    model
        .choices()
        .rowHeightProperty()
        .subscribe(
            chosen -> {
              button.setText(
                  texts.of(
                      "ui.ledger.row-height", texts.of("ui.ledger.row-height." + chosen.name())));
              for (TableChoices.RowHeight height : TableChoices.RowHeight.values()) {
                RadioMenuItem item = (RadioMenuItem) button.getItems().get(height.ordinal());
                item.setSelected(height == chosen);
              }
            });
    return button;
  }

  private MenuButton columns() {
    MenuButton button = new MenuButton(texts.of("ui.ledger.columns"), Icon.COLUMNS.node());
    button.setId("columns");
    button.accessibleTextProperty().bind(button.textProperty());
    for (PaperColumn column : PaperColumn.values()) {
      if (column.optional()) {
        CheckMenuItem item = new CheckMenuItem();
        model
            .shownProperty()
            .subscribe(
                shown -> {
                  item.setText(model.heading(column.column()));
                  item.setVisible(model.has(column.column()));
                });
        item.setSelected(!model.choices().observableHidden().contains(column));
        item.setOnAction(
            event -> {
              if (item.isSelected()) {
                model.choices().observableHidden().remove(column);
              } else {
                model.choices().observableHidden().add(column);
              }
            });
        SetChangeListener<PaperColumn> hidden =
            change -> item.setSelected(!model.choices().observableHidden().contains(column));
        model.choices().observableHidden().addListener(hidden);
        button.getItems().add(item);
      }
    }
    MenuItem reset = new MenuItem(texts.of("ui.ledger.columns.reset"));
    reset.setOnAction(event -> model.choices().dragged().clear());
    CheckMenuItem freeze = new CheckMenuItem(texts.of("ui.ledger.columns.freeze"));
    freeze.setOnAction(
        event ->
            model.choices().frozenProperty().set(freeze.isSelected() ? PaperColumn.MEASURE : null));
    model
        .choices()
        .frozenProperty()
        .subscribe(frozen -> freeze.setSelected(frozen == PaperColumn.MEASURE));
    button.getItems().addAll(new SeparatorMenuItem(), freeze, reset);
    return button;
  }
}
