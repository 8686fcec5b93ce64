package app.xiaohao.ui.shell.frame;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Style;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/** Chooses the inspection that all screens show; the list is searched by typing. */
final class InspectionChooser extends Button {
  private static final double LEAST_PARTY = 48;

  private final ShellModel model;
  private final TextField filter = new TextField();
  private final ListView<ShellModel.Choice> list = new ListView<>();
  private final VBox card = new VBox(8, filter, list);
  private final Popup popup = new Popup();

  InspectionChooser(ShellModel model, Texts texts) {
    this.model = model;
    setId("inspection-chooser");
    getStyleClass().add("inspection-chooser");
    setAccessibleText(texts.of("ui.shell.inspection"));
    Label name = new Label();
    Label party = new Label();
    party.getStyleClass().add(Style.SECONDARY);
    party.setMinWidth(0);
    // where there is no room for some characters, the dots alone say nothing
    party.visibleProperty().bind(party.widthProperty().greaterThan(LEAST_PARTY));
    HBox.setHgrow(party, Priority.SOMETIMES);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(8, name, party, gap, Icon.CHOOSE.node());
    line.getStyleClass().add("inspection-line");
    setGraphic(line);
    line.prefWidthProperty().bind(widthProperty().subtract(28));
    model
        .chosen()
        .subscribe(
            chosen -> {
              name.setText(chosen.name());
              party.setText(chosen.party());
            });
    filter.setPromptText(texts.of("ui.shell.inspection-filter"));
    filter.textProperty().subscribe(this::fill);
    filter.addEventFilter(KeyEvent.KEY_PRESSED, this::keyInFilter);
    list.setCellFactory(view -> new Line());
    list.setOnMouseClicked(click -> choose());
    list.setOnKeyPressed(
        press -> {
          if (press.getCode() == KeyCode.ENTER) {
            choose();
          }
        });
    card.getStyleClass().add("popup-card");
    popup.getContent().add(card);
    popup.setAutoHide(true);
    setOnAction(press -> open());
  }

  private void open() {
    Bounds place = localToScreen(getBoundsInLocal());
    filter.clear();
    fill("");
    card.setPrefWidth(getWidth());
    popup.show(this, place.getMinX(), place.getMaxY() + 4);
    filter.requestFocus();
  }

  private void fill(String typed) {
    list.getItems().setAll(model.choices(typed));
    list.getSelectionModel().select(typed.isBlank() || list.getItems().size() < 2 ? 0 : 1);
    list.setPrefHeight(Math.min(8, list.getItems().size()) * 34.0 + 4);
  }

  private void keyInFilter(KeyEvent press) {
    switch (press.getCode()) {
      case DOWN -> list.getSelectionModel().selectNext();
      case UP -> list.getSelectionModel().selectPrevious();
      case ENTER -> choose();
      default -> {
        return;
      }
    }
    list.scrollTo(list.getSelectionModel().getSelectedIndex());
    press.consume();
  }

  private void choose() {
    ShellModel.Choice chosen = list.getSelectionModel().getSelectedItem();
    popup.hide();
    if (chosen != null) {
      model.choose(chosen);
    }
  }

  private static final class Line extends ListCell<ShellModel.Choice> {
    @Override
    protected void updateItem(ShellModel.Choice choice, boolean empty) {
      super.updateItem(choice, empty);
      if (empty || choice == null) {
        setGraphic(null);
        return;
      }
      Label party = new Label(choice.party());
      party.getStyleClass().add(Style.SECONDARY);
      HBox line = new HBox(8, new Label(choice.name()), party);
      line.getStyleClass().add("inspection-line");
      setGraphic(line);
    }
  }
}
