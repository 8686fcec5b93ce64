package app.xiaohao.ui.overview;

import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.model.light.DueState;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.screen.Navigator;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;

/** Six weeks of due dates: how many open measures fall due on each day. */
final class DueCalendar extends GridPane {
  private final Navigator navigator;
  private final Texts texts;

  DueCalendar(Navigator navigator, Texts texts) {
    this.navigator = navigator;
    this.texts = texts;
    getStyleClass().add("due-calendar");
    for (int day = 0; day < 7; day++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(100.0 / 7);
      getColumnConstraints().add(column);
    }
    for (int week = 0; week < OverviewModel.WEEKS; week++) {
      RowConstraints row = new RowConstraints();
      row.setVgrow(Priority.ALWAYS);
      row.setPercentHeight(100.0 / OverviewModel.WEEKS);
      getRowConstraints().add(row);
    }
  }

  void show(List<OverviewModel.Day> days) {
    getChildren().clear();
    for (int i = 0; i < days.size(); i++) {
      add(cell(days.get(i), i == 0), i % 7, i / 7);
    }
  }

  /** The month is said where it begins, so that day and count have room beside each other. */
  private StackPane cell(OverviewModel.Day day, boolean first) {
    int ofMonth = day.on().getDayOfMonth();
    Label date =
        new Label(
            first || ofMonth == 1
                ? texts.of("ui.overview.day", day.on().getMonthValue(), ofMonth)
                : Integer.toString(ofMonth));
    date.getStyleClass().addAll(Style.CAPTION, "day-date");
    StackPane cell = new StackPane(date);
    cell.getStyleClass().add("day");
    if (day.today()) {
      cell.getStyleClass().add("today");
    }
    if (day.count() > 0) {
      Button count = count(day);
      StackPane.setAlignment(count, Pos.BOTTOM_RIGHT);
      cell.getChildren().add(count);
    }
    return cell;
  }

  private Button count(OverviewModel.Day day) {
    DueState worst =
        List.of(DueState.values()).stream()
            .filter(day.due()::containsKey)
            .findFirst()
            .orElseThrow();
    Button count = new Button(Integer.toString(day.count()));
    count.getStyleClass().setAll("day-count", Style.of(day.light()));
    String words = texts.of("ui.overview.due", day.on(), day.count(), texts.word(worst));
    count.setTooltip(new Tooltip(words));
    count.setAccessibleText(words);
    count.setOnAction(
        press -> {
          if (day.count() == 1) {
            navigator.show(day.first());
          } else {
            navigator.show(
                LedgerQuery.ALL.withDue(day.due().keySet()).withOrder(LedgerQuery.Order.DUE));
          }
        });
    return count;
  }
}
