package app.xiaohao.ui.alerts;

import app.xiaohao.model.DueState;
import app.xiaohao.text.MeasureWording;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.CountChip;
import app.xiaohao.ui.kit.LightMark;
import app.xiaohao.ui.kit.Meter;
import app.xiaohao.ui.kit.Navigator;
import app.xiaohao.ui.kit.PendingBox;
import app.xiaohao.ui.kit.Style;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The alerts under the headings of their groups. Double click or Enter leads to the ledger. */
final class AlertsList extends ListView<AlertsList.Line> {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private final AlertsModel model;
  private final Navigator navigator;
  private final Texts texts;

  AlertsList(AlertsModel model, Navigator navigator, Runnable copy, Texts texts) {
    this.model = model;
    this.navigator = navigator;
    this.texts = texts;
    getStyleClass().add("alerts-list");
    setAccessibleText(texts.of("ui.alerts.list"));
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    setCellFactory(list -> new AlertCell());
    model.shownProperty().subscribe(this::fill);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            open(getFocusModel().getFocusedItem());
            event.consume();
          } else if (COPY.match(event)) {
            copy.run();
            event.consume();
          }
        });
  }

  /** One line: a group's heading, or an alert. */
  sealed interface Line {
    /** A heading with its count. */
    record Heading(AlertGroup group, int count) implements Line {}

    /** An alert. */
    record Item(Alert alert) implements Line {}
  }

  /** The selected alerts in their order; all that are shown where none is selected. */
  List<Alert> chosen() {
    List<Alert> selected = new ArrayList<>();
    for (Line line : getItems()) {
      if (line instanceof Line.Item item && getSelectionModel().getSelectedItems().contains(line)) {
        selected.add(item.alert());
      }
    }
    return selected.isEmpty() ? model.shownProperty().get() : selected;
  }

  private void fill(List<Alert> alerts) {
    Map<AlertGroup, List<Alert>> groups = new EnumMap<>(AlertGroup.class);
    alerts.forEach(
        alert -> groups.computeIfAbsent(alert.group(), key -> new ArrayList<>()).add(alert));
    List<Line> lines = new ArrayList<>();
    groups.forEach(
        (group, own) -> {
          lines.add(new Line.Heading(group, own.size()));
          own.forEach(alert -> lines.add(new Line.Item(alert)));
        });
    getSelectionModel().clearSelection();
    getItems().setAll(lines);
  }

  private void open(Line line) {
    if (line instanceof Line.Item item) {
      navigator.show(item.alert().row().measure().id());
    }
  }

  private final class AlertCell extends ListCell<Line> {
    AlertCell() {
      getStyleClass().add("alert-cell");
      setOnMouseClicked(
          event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
              open(getItem());
            }
          });
    }

    @Override
    protected void updateItem(Line line, boolean empty) {
      super.updateItem(line, empty);
      getStyleClass().removeAll("group-heading", "overdue");
      setText(null);
      switch (line) {
        case null -> setGraphic(null);
        case Line.Heading heading -> {
          getStyleClass().add("group-heading");
          setGraphic(heading(heading));
        }
        case Line.Item item -> {
          if (item.alert().daysLeft() < 0) {
            getStyleClass().add("overdue");
          }
          setGraphic(row(item.alert()));
        }
      }
    }

    @Override
    protected double computePrefWidth(double height) {
      return 0;
    }

    private Node heading(Line.Heading heading) {
      CountChip count = new CountChip(heading.group().state() == DueState.OVERDUE);
      count.setCount(heading.count());
      HBox line =
          new HBox(
              10,
              new LightMark(
                  heading.group().state().light(), texts.of("ui.alerts.group." + heading.group())),
              count);
      line.setAlignment(Pos.CENTER_LEFT);
      return line;
    }

    private Node row(Alert alert) {
      Label number = label(alert.number(), Style.SECONDARY, 44);
      Label issue = new Label(alert.row().issue().title());
      issue.getStyleClass().add(Style.STRONG);
      Label measure =
          new Label(MeasureWording.of(alert.row().measure(), texts).replaceAll("\\s+", " "));
      measure.getStyleClass().add(Style.SECONDARY);
      VBox words = new VBox(2, issue, measure);
      words.setMinWidth(0);
      words.setPrefWidth(0);
      HBox.setHgrow(words, Priority.ALWAYS);
      VBox who = new VBox(2, named(alert.unit()), named(alert.leader()));
      who.setMinWidth(130);
      who.setPrefWidth(130);
      who.setMaxWidth(130);
      Label due = label(alert.due().toString(), "due", 84);
      LightMark mark = new LightMark(alert.group().state().light(), model.days(alert));
      VBox when = new VBox(2, due, mark);
      when.setMinWidth(104);
      int percent = alert.row().measure().percent();
      Label done = label(percent + "%", Style.SECONDARY, 36);
      HBox progress = new HBox(6, new Meter(percent / 100.0), done);
      progress.setAlignment(Pos.CENTER_LEFT);
      progress.setMinWidth(USE_PREF_SIZE);
      HBox row = new HBox(12, number, words, who, when, progress);
      row.setAlignment(Pos.CENTER_LEFT);
      return row;
    }

    private Node named(String name) {
      if (name.isEmpty()) {
        return new PendingBox(texts);
      }
      return new Label(name);
    }

    private static Label label(String text, String style, double width) {
      Label label = new Label(text);
      label.getStyleClass().add(style);
      label.setMinWidth(width);
      return label;
    }
  }
}
