package app.xiaohao.ui.alerts;

import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Supervision;
import app.xiaohao.model.deadline.Extension;
import app.xiaohao.model.light.DueState;
import app.xiaohao.model.light.Lamp;
import app.xiaohao.model.light.Light;
import app.xiaohao.text.MeasureWording;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.CountChip;
import app.xiaohao.ui.kit.LightMark;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.form.InspectionTag;
import app.xiaohao.ui.kit.form.PendingBox;
import app.xiaohao.ui.kit.screen.Navigator;
import java.time.LocalDate;
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
import javafx.scene.control.Tooltip;
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

  /** Puts the cursor on the line of a measure, if it is shown. */
  void choose(MeasureId measure) {
    for (int i = 0; i < getItems().size(); i++) {
      if (getItems().get(i) instanceof Line.Item item
          && item.alert().row().measure().id().equals(measure)) {
        getSelectionModel().clearAndSelect(i);
        getFocusModel().focus(i);
        scrollTo(i);
        return;
      }
    }
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

  /** The selected alerts in their order; the one with the cursor, else the first, where none is. */
  List<Alert> selected() {
    List<Alert> selected = new ArrayList<>();
    for (Line line : getItems()) {
      if (line instanceof Line.Item item && getSelectionModel().getSelectedItems().contains(line)) {
        selected.add(item.alert());
      }
    }
    if (selected.isEmpty()) {
      selected.add(
          getFocusModel().getFocusedItem() instanceof Line.Item item
              ? item.alert()
              : model.shownProperty().get().getFirst());
    }
    return selected;
  }

  /** Leads to the ledger at the line with the cursor. */
  void openFocused() {
    open(getFocusModel().getFocusedItem());
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
          if (item.alert().group().light() == Light.RED) {
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
      CountChip count = new CountChip(heading.group().light() == Light.RED);
      count.setCount(heading.count());
      HBox line =
          new HBox(
              10,
              new LightMark(
                  heading.group().light(), texts.of("ui.alerts.group." + heading.group())),
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
      VBox words = new VBox(2, InspectionTag.before(issue, model.names().of(alert.row())), measure);
      words.setMinWidth(0);
      words.setPrefWidth(0);
      HBox.setHgrow(words, Priority.ALWAYS);
      VBox who = new VBox(2, named(alert.unit()), named(alert.leader()));
      who.setMinWidth(130);
      who.setPrefWidth(130);
      who.setMaxWidth(130);
      VBox when = new VBox(2, told(alert));
      when.setMinWidth(112);
      VBox next = new VBox(2, steps(alert));
      next.setMinWidth(148);
      next.setPrefWidth(148);
      next.setMaxWidth(148);
      HBox row = new HBox(12, number, words, who, when, next);
      row.setAlignment(Pos.CENTER_LEFT);
      return row;
    }

    /** The day that the line is about, and how it stands. */
    private Node[] told(Alert alert) {
      if (alert.extension() != null) {
        Extension asked = alert.extension();
        return lines(
            texts.of("ui.alerts.extension.to", asked.asked()),
            asked.late()
                ? new LightMark(Light.RED, texts.of("ui.alerts.extension.late"))
                : small(texts.of("ui.alerts.extension.days", asked.days())));
      }
      if (alert.letter() != null) {
        return lines(
            alert.letter().answerDue().toString(),
            new LightMark(
                alert.group().light(), texts.of("ui.alerts.group." + alert.group().name())));
      }
      if (alert.lookBack() != null) {
        return lines(
            alert.lookBack().plannedOn().toString(),
            new LightMark(
                alert.group().light(), texts.of("ui.alerts.group." + alert.group().name())));
      }
      String days = model.days(alert);
      Lamp lamp = alert.item().lamp();
      boolean dated = lamp.due() == DueState.OVERDUE || lamp.due() == DueState.DUE_SOON;
      Node mark =
          dated && lamp.word().isEmpty()
              ? new LightMark(lamp.light(), days)
              : new LightMark(lamp, texts);
      return lines(
          alert.due() == null ? texts.of("words.long-term") : alert.due().toString(), mark);
    }

    private Node[] lines(String day, Node mark) {
      Label due = new Label(day);
      due.getStyleClass().add("due");
      due.setMinWidth(USE_PREF_SIZE);
      return new Node[] {due, mark};
    }

    /** What was done last and what is suggested next. */
    private Node[] steps(Alert alert) {
      if (alert.extension() != null) {
        Extension asked = alert.extension();
        return new Node[] {
          small(texts.of("ui.alerts.extension.by", asked.requestedBy(), asked.requestedOn())),
          wrapped(asked.reason())
        };
      }
      if (alert.letter() != null) {
        return new Node[] {
          small(alert.letter().number()),
          small(texts.of("ui.alerts.sent", alert.letter().issuedOn()))
        };
      }
      if (alert.lookBack() != null) {
        return new Node[] {small(alert.row().measure().closingNumber())};
      }
      if (alert.group() == AlertGroup.MISSED) {
        List<LocalDate> missed = alert.item().missed();
        return new Node[] {
          small(texts.of("ui.alerts.missed", missed.size())),
          small(texts.of("ui.alerts.missed.last", missed.getLast()))
        };
      }
      List<Node> steps = new ArrayList<>();
      if (!alert.item().life().supervisions().isEmpty()) {
        Supervision last = alert.item().life().supervisions().getLast();
        steps.add(small(texts.of("ui.alerts.last-step", texts.word(last.kind()), last.issuedOn())));
      }
      alert
          .item()
          .advice()
          .ifPresent(
              advice -> {
                Label next = new Label(texts.of("ui.alerts.advice", texts.word(advice.kind())));
                next.getStyleClass().add("advice");
                next.setTooltip(
                    new Tooltip(texts.of("ui.alerts.why." + advice.rule().name(), advice.days())));
                steps.add(next);
              });
      if (steps.isEmpty()) {
        steps.add(small(alert.row().measure().percent() + "%"));
      }
      return steps.toArray(Node[]::new);
    }

    private Label small(String text) {
      Label label = new Label(text);
      label.getStyleClass().add(Style.SECONDARY);
      return label;
    }

    private Label wrapped(String text) {
      Label label = small(text.replaceAll("\\s+", " "));
      label.setTooltip(new Tooltip(text));
      return label;
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
