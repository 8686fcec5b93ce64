package app.xiaohao.ui.periods;

import app.xiaohao.model.inspection.Period;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Style;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The periods, newest first; which is open and which is frozen. */
final class PeriodList extends ListView<Period> {
  private final Texts texts;

  PeriodList(Texts texts) {
    this.texts = texts;
    getStyleClass().add("period-list");
    setAccessibleText(texts.of("account.periods.list"));
    Label none = new Label(texts.of("account.periods.none"));
    none.setWrapText(true);
    none.getStyleClass().add(Style.MUTED);
    setPlaceholder(none);
    setCellFactory(list -> new PeriodCell());
  }

  /** Shows them, one of them chosen. */
  void show(List<Period> periods, Period chosen) {
    if (!getItems().equals(periods)) {
      getItems().setAll(periods);
    }
    if (chosen != null && !chosen.equals(getSelectionModel().getSelectedItem())) {
      getSelectionModel().select(chosen);
      scrollTo(chosen);
    }
  }

  private final class PeriodCell extends ListCell<Period> {
    @Override
    protected double computePrefWidth(double height) {
      return 0;
    }

    @Override
    protected void updateItem(Period period, boolean empty) {
      super.updateItem(period, empty);
      setText(null);
      setGraphic(empty || period == null ? null : line(period));
    }

    private Node line(Period period) {
      Label name = new Label(period.name());
      name.getStyleClass().add(Style.STRONG);
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      Label state =
          period.open()
              ? new Label(texts.of("account.periods.open-state"))
              : new Label(
                  texts.of("account.periods.closed-state", period.closedOn()), Icon.LOCKED.node());
      state.getStyleClass().addAll(Style.SECONDARY, period.open() ? "is-open" : "is-closed");
      state.setMinWidth(Region.USE_PREF_SIZE);
      HBox top = new HBox(6, name, gap, state);
      top.setAlignment(Pos.CENTER_LEFT);
      Label days = new Label(texts.of("account.periods.days", period.from(), period.to()));
      days.getStyleClass().add(Style.SECONDARY);
      return new VBox(0, top, days);
    }
  }
}
