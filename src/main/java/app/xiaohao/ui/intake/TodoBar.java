package app.xiaohao.ui.intake;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.intake.review.ReviewModel;
import app.xiaohao.ui.intake.review.ReviewTodo;
import app.xiaohao.ui.intake.review.ReviewTodo.Kind;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Style;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * What is to be done (待办): its number, the way from one to the next, the list of all, and which
 * kinds are wanted.
 */
final class TodoBar extends VBox {
  private final ReviewModel model;
  private final Texts texts;
  private final IntakeWords words;
  private final HBox kinds = new HBox(4);
  private boolean following;

  TodoBar(ReviewModel model, Texts texts) {
    super(8);
    this.model = model;
    this.texts = texts;
    this.words = new IntakeWords(texts);
    ListView<ReviewTodo> all = list();
    ToggleButton count = new ToggleButton();
    count.setId("todo-count");
    count.getStyleClass().addAll(Style.QUIET, "notice-count");
    count.setGraphic(Icon.WARNING.node());
    count
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> texts.of("ui.intake.todos", model.todos().shown().size()),
                model.todos().shown()));
    count.setMinWidth(USE_PREF_SIZE);
    count.setTooltip(new Tooltip(texts.of("ui.intake.todos.list")));
    all.visibleProperty().bind(count.selectedProperty());
    all.managedProperty().bind(count.selectedProperty());
    Button before = button(Icon.PREVIOUS, "ui.intake.todo.previous", model::previousTodo);
    Button next = button(Icon.NEXT, "ui.intake.todo.next", model::nextTodo);
    Button seen = button(Icon.DONE, "ui.intake.todo.seen", this::see);
    seen.visibleProperty().bind(model.selectionProperty().map(s -> s.notice() != null));
    seen.managedProperty().bind(seen.visibleProperty());
    Label which = new Label();
    which.getStyleClass().add("notice-text");
    which
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> line(model.selectionProperty().get().todo()),
                model.selectionProperty(),
                model.todos().shown()));
    HBox left = new HBox(4, count, before, next, seen, which);
    left.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(left, Priority.ALWAYS);
    kinds.setAlignment(Pos.CENTER_RIGHT);
    kinds.setMinWidth(USE_PREF_SIZE);
    HBox line = new HBox(16, left, kinds);
    line.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(all, line);
    for (Kind kind : Kind.values()) {
      kinds.getChildren().add(chip(kind));
    }
  }

  private void see() {
    ReviewTodo todo = model.selectionProperty().get().todo();
    model.nextTodo();
    if (todo != null && todo.notice() != null) {
      model.todos().see(todo.notice());
    }
  }

  private Node chip(Kind kind) {
    ToggleButton chip = new ToggleButton();
    chip.getStyleClass().addAll(Style.CHIP, "todo-kind");
    chip.setMinWidth(USE_PREF_SIZE);
    chip.setSelected(model.todos().wants(kind));
    chip.setTooltip(new Tooltip(texts.of("ui.intake.todo.kind.tip")));
    chip.selectedProperty()
        .addListener((property, before, wanted) -> model.todos().want(kind, wanted));
    model
        .todos()
        .countsProperty()
        .subscribe(
            (Map<Kind, Integer> counts) -> {
              int count = counts.getOrDefault(kind, 0);
              chip.setText(texts.of("ui.intake.todo.kind." + kind, count));
              chip.setVisible(count > 0);
              chip.setManaged(count > 0);
            });
    return chip;
  }

  private String line(ReviewTodo todo) {
    int at = todo == null ? -1 : model.todos().shown().indexOf(todo);
    if (at < 0) {
      return model.todos().shown().isEmpty() ? texts.of("ui.intake.todos.none") : "";
    }
    return texts.of("ui.intake.todo.which", at + 1, words.todo(todo));
  }

  private Button button(Icon icon, String key, Runnable action) {
    Button button = new Button(null, icon.node());
    button.getStyleClass().add(Style.QUIET);
    button.setTooltip(new Tooltip(texts.of(key)));
    button.setAccessibleText(texts.of(key));
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(press -> action.run());
    button.disableProperty().bind(Bindings.isEmpty(model.todos().shown()));
    return button;
  }

  private ListView<ReviewTodo> list() {
    ListView<ReviewTodo> list = new ListView<>();
    list.setItems(model.todos().shown());
    list.setPrefHeight(140);
    list.getStyleClass().add("notice-list");
    list.setAccessibleText(texts.of("ui.intake.todos.list"));
    list.setPlaceholder(new Label(texts.of("ui.intake.todos.none")));
    list.setCellFactory(made -> new TodoCell());
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (property, before, todo) -> {
              if (todo != null && !following && todo != model.selectionProperty().get().todo()) {
                model.show(todo);
              }
            });
    model.selectionProperty().addListener((property, before, now) -> follow(list));
    list.getItems().addListener((ListChangeListener<ReviewTodo>) change -> follow(list));
    return list;
  }

  private void follow(ListView<ReviewTodo> list) {
    following = true;
    ReviewTodo todo = model.selectionProperty().get().todo();
    if (todo != null && list.getItems().contains(todo)) {
      list.getSelectionModel().select(todo);
    } else {
      list.getSelectionModel().clearSelection();
    }
    following = false;
  }

  private final class TodoCell extends ListCell<ReviewTodo> {
    @Override
    protected void updateItem(ReviewTodo todo, boolean empty) {
      super.updateItem(todo, empty);
      setText(empty ? null : row(todo));
      getStyleClass().remove("notice-text");
      if (!empty && todo.notice() != null) {
        getStyleClass().add("notice-text");
      }
    }

    private String row(ReviewTodo todo) {
      List<String> path = todo.line() == null ? List.of() : todo.line().issue().path();
      return texts.of("ui.intake.todo.row", String.join(" · ", path), words.todo(todo));
    }
  }
}
