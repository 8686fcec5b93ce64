package app.xiaohao.ui.alerts;

import app.xiaohao.model.light.DueState;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.alerts.AlertsModel.Alerts;
import app.xiaohao.ui.alerts.AlertsModel.Narrowing;
import app.xiaohao.ui.alerts.AlertsModel.Tally;
import app.xiaohao.ui.kit.LightMark;
import app.xiaohao.ui.kit.Panel;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.form.PendingBox;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The counts per unit or per leader; choosing one narrows the list to it. */
final class TallyPanel extends StackPane {
  private final Texts texts;

  TallyPanel(
      String title,
      AlertsModel model,
      Function<Alerts, List<Tally>> tallies,
      Function<String, Narrowing> narrowing,
      Texts texts) {
    this.texts = texts;
    ListView<Tally> list = new ListView<>();
    list.getStyleClass().add("tally-list");
    list.setAccessibleText(title);
    list.setCellFactory(made -> new TallyCell());
    boolean[] following = {false};
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (property, before, tally) -> {
              if (tally != null && !following[0]) {
                model.narrowingProperty().set(narrowing.apply(tally.name()));
              }
            });
    model
        .narrowingProperty()
        .subscribe(
            now -> {
              Tally chosen = list.getSelectionModel().getSelectedItem();
              if (chosen != null && !narrowing.apply(chosen.name()).equals(now)) {
                list.getSelectionModel().clearSelection();
              }
            });
    model
        .alertsProperty()
        .subscribe(
            alerts -> {
              following[0] = true;
              list.getItems().setAll(tallies.apply(alerts));
              list.getItems().stream()
                  .filter(
                      tally ->
                          narrowing.apply(tally.name()).equals(model.narrowingProperty().get()))
                  .findFirst()
                  .ifPresent(list.getSelectionModel()::select);
              following[0] = false;
            });
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().add(new Panel(title, list));
  }

  private final class TallyCell extends ListCell<Tally> {
    @Override
    protected void updateItem(Tally tally, boolean empty) {
      super.updateItem(tally, empty);
      setText(null);
      setGraphic(empty ? null : row(tally));
    }

    @Override
    protected double computePrefWidth(double height) {
      return 0;
    }

    private Node row(Tally tally) {
      Node name = tally.name().isEmpty() ? new PendingBox(texts) : new Label(tally.name());
      StackPane left = new StackPane(name);
      left.setAlignment(Pos.CENTER_LEFT);
      left.setMinWidth(0);
      HBox.setHgrow(left, Priority.ALWAYS);
      HBox row =
          new HBox(
              10,
              left,
              count(DueState.OVERDUE, tally.overdue()),
              count(DueState.DUE_SOON, tally.dueSoon()));
      row.setAlignment(Pos.CENTER_LEFT);
      return row;
    }

    private Node count(DueState state, int number) {
      if (number == 0) {
        Label none = new Label("–");
        none.getStyleClass().add(Style.CAPTION);
        none.setMinWidth(44);
        return none;
      }
      LightMark mark = new LightMark(state.light(), Integer.toString(number));
      mark.setMinWidth(44);
      return mark;
    }
  }
}
