package app.xiaohao.ui.ledger.replace;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.ledger.grid.GridSurface;
import app.xiaohao.ui.ledger.model.LedgerModel;
import app.xiaohao.ui.ledger.model.PaperColumn;
import java.util.EnumSet;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;

/**
 * The line above the table for 查找替换: Enter in its first field goes from place to place, in its
 * second shows what would be replaced; Esc folds it away.
 */
public final class ReplaceBar extends FlowPane {
  private static final double ONE_LINE = 4000;

  /** Where a replacement is no correction of words: a date moves, a report is made. */
  private static final Set<PaperColumn> ON_DEMAND =
      EnumSet.of(PaperColumn.DEADLINE, PaperColumn.LATEST);

  private final ReplaceModel replace;
  private final LedgerModel model;
  private final GridSurface table;
  private final Texts texts;
  private final TextField find = new TextField();
  private final TextField with = new TextField();
  private final MenuButton fields = new MenuButton();
  private final CheckBox whole = new CheckBox();
  private final CheckBox exact = new CheckBox();
  private final CheckBox chosen = new CheckBox();
  private final Label count = new Label();
  private final Button preview = new Button();

  /**
   * @param table in which is looked, which takes the keys again
   */
  public ReplaceBar(ReplaceModel replace, LedgerModel model, GridSurface table, Texts texts) {
    super(8, 6);
    this.replace = replace;
    this.model = model;
    this.table = table;
    this.texts = texts;
    setId("replace-bar");
    getStyleClass().add("replace-bar");
    setAlignment(Pos.CENTER_LEFT);
    setPrefWrapLength(ONE_LINE);
    field(find, "find");
    field(with, "with");
    box(whole, "whole");
    box(exact, "exact");
    box(chosen, "chosen");
    fields.setId("replace-fields");
    fill();
    count.setId("replace-count");
    count.getStyleClass().add(Style.SECONDARY);
    preview.setText(texts.of("ui.ledger.replace.preview"));
    preview.setId("replace-preview");
    preview.setOnAction(event -> show());
    Button close = new Button(null, Icon.CLEAR.node());
    close.setId("replace-close");
    close.setAccessibleText(texts.of("ui.ledger.replace.close"));
    close.setTooltip(new Tooltip(texts.of("ui.ledger.replace.close")));
    close.setOnAction(event -> close());
    getChildren().addAll(find, with, fields, whole, exact, chosen, preview, count, close);
    addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    replace.hitsProperty().subscribe(this::refresh);
    model
        .selection()
        .versionProperty()
        .subscribe(
            () -> {
              if (isVisible() && chosen.isSelected() && !isFocusWithin()) {
                ask();
              }
            });
    setVisible(false);
    managedProperty().bind(visibleProperty());
  }

  private void field(TextField field, String name) {
    field.setId("replace-" + name);
    field.setPromptText(texts.of("ui.ledger.replace." + name));
    field.setAccessibleText(texts.of("ui.ledger.replace." + name));
    field.setPrefColumnCount(14);
    field.textProperty().addListener((property, before, after) -> ask());
  }

  private void box(CheckBox box, String name) {
    box.setId("replace-" + name);
    box.setText(texts.of("ui.ledger.replace." + name));
    box.setTooltip(new Tooltip(texts.of("ui.ledger.replace." + name + ".hint")));
    box.setOnAction(event -> ask());
  }

  private void fill() {
    for (PaperColumn column : Replacement.COLUMNS) {
      CheckMenuItem item = new CheckMenuItem(column.column().heading(texts));
      if (ON_DEMAND.contains(column)) {
        item.setText(texts.of("ui.ledger.replace.in." + column.name(), item.getText()));
      }
      item.setUserData(column);
      item.setSelected(!ON_DEMAND.contains(column));
      item.setOnAction(
          event -> {
            if (item.isSelected()) {
              model.choices().observableHidden().remove(column); // what is replaced has to be seen
            }
            ask();
          });
      fields.getItems().add(item);
    }
  }

  private Set<PaperColumn> in() {
    Set<PaperColumn> in = EnumSet.noneOf(PaperColumn.class);
    fields.getItems().stream()
        .filter(item -> ((CheckMenuItem) item).isSelected())
        .forEach(item -> in.add((PaperColumn) item.getUserData()));
    in.retainAll(table.columns());
    return in;
  }

  /** Opens it, or brings the keys back to it. */
  public void open() {
    setVisible(true);
    chosen.setSelected(model.selection().count() > 1);
    find.requestFocus();
    find.selectAll();
    ask();
  }

  private void close() {
    setVisible(false);
    replace.forget();
    table.node().requestFocus();
  }

  private void ask() {
    Set<PaperColumn> in = in();
    fields.setText(texts.of("ui.ledger.replace.in", in.size()));
    if (isVisible()) {
      replace.ask(
          new Replacement(
              find.getText(),
              with.getText(),
              in,
              whole.isSelected(),
              exact.isSelected(),
              chosen.isSelected()));
    }
  }

  private void press(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      close();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == find) {
      int row = replace.step(event.isShiftDown() ? -1 : 1);
      if (row >= 0) {
        table.reveal(row);
      }
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == with) {
      show();
      event.consume();
    }
  }

  /** The keys go to the table, where Enter writes what is shown and Esc leaves it. */
  private void show() {
    if (!replace.hitsProperty().get().cells().isEmpty()) {
      table.node().requestFocus();
      replace.preview();
    }
  }

  private void refresh() {
    Hits hits = replace.hitsProperty().get();
    preview.setDisable(hits.cells().isEmpty());
    count.setText(
        find.getText().isEmpty()
            ? ""
            : texts.of("ui.ledger.replace.count", hits.count(), hits.cells().size()));
  }
}
