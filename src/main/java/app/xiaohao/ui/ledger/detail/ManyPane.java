package app.xiaohao.ui.ledger.detail;

import app.xiaohao.model.Completion;
import app.xiaohao.model.Nature;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.dialog.NameCompletion;
import app.xiaohao.ui.ledger.model.Field;
import app.xiaohao.ui.ledger.model.LedgerModel;
import app.xiaohao.ui.ledger.model.Typed;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** One value for all chosen rows. What is left empty is not touched. */
final class ManyPane extends VBox {
  private final LedgerModel model;
  private final Texts texts;
  private final Label title = new Label();
  private final Label problem = new Label();
  private final Map<Field, GrowingArea> names = new EnumMap<>(Field.class);
  private final GrowingArea progress = new GrowingArea(2);
  private final TextField percent = new LineField("many-percent");
  private final TextField due = new LineField("many-due");
  private final TextField reason = new LineField("many-reason");
  private final ComboBox<Completion> completion = new ComboBox<>();
  private final Button write = new Button();

  ManyPane(LedgerModel model, Texts texts) {
    super(8);
    this.model = model;
    this.texts = texts;
    getStyleClass().addAll("detail-content", "many-pane");
    title.getStyleClass().add(Style.ITEM_TITLE);
    Label text = new Label(texts.of("ui.ledger.many.text"));
    text.getStyleClass().add(Style.MUTED);
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    for (Field field : List.of(Field.LEADERS, Field.LEAD, Field.RESPONSIBLE, Field.SUPPORTING)) {
      GrowingArea area = new GrowingArea(1);
      area.setId("many-" + field.name().toLowerCase(Locale.ROOT));
      new NameCompletion(area, () -> model.known(field)).attach();
      names.put(field, area);
      writesByEnter(area);
    }
    progress.setId("many-progress");
    progress.setPromptText(texts.of("ui.ledger.progress-prompt"));
    percent.setPromptText("%");
    for (Node control : List.of(progress, percent, due, reason)) {
      writesByEnter(control);
    }
    reason.setPromptText(texts.of("ui.ledger.many.reason"));
    completion.setId("many-completion");
    completion.getItems().add(null);
    completion.getItems().addAll(Completion.values());
    completion.setConverter(new Words());
    completion.setValue(null);
    completion.setMaxWidth(Double.MAX_VALUE);
    problem.getStyleClass().add("field-message");
    problem.setWrapText(true);
    problem.setMinHeight(USE_PREF_SIZE);
    write.setId("many-write");
    write.getStyleClass().add(Style.MAIN_ACTION);
    write.setMaxWidth(Double.MAX_VALUE);
    write.setOnAction(event -> write());
    HBox.setHgrow(due, Priority.ALWAYS);
    HBox dueLine = new HBox(4, due, new DayButton(texts, due, () -> model.words().today()));
    getChildren().addAll(title, text);
    names.forEach((field, area) -> getChildren().add(field(field, area)));
    getChildren()
        .addAll(
            field(Field.DEADLINE, dueLine),
            reason,
            field(Field.PROGRESS, new VBox(4, progress, percent)),
            field(Field.COMPLETION, completion),
            problem,
            write);
  }

  /** Enter writes, unless a name that is offered is taken by it. */
  private void writesByEnter(Node control) {
    control.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          boolean enter = event.getCode() == KeyCode.ENTER && !event.isShiftDown();
          if (enter && !event.isConsumed()) {
            event.consume();
            write();
          }
        });
  }

  private VBox field(Field field, Node control) {
    Label name = new Label(field.word(texts));
    name.getStyleClass().add(Style.CAPTION);
    return new VBox(2, name, control);
  }

  /** Shows for how many rows it is. */
  void refresh() {
    title.setText(texts.of("ui.ledger.many.title", model.selection().count()));
    write.setText(texts.of("ui.ledger.many.write", model.selection().count()));
  }

  /** Goes to a field. */
  void edit(Field field) {
    switch (field) {
      case LEADERS, LEAD, RESPONSIBLE, SUPPORTING -> names.get(field).requestFocus();
      case DEADLINE -> due.requestFocus();
      case COMPLETION -> completion.requestFocus();
      case PROGRESS -> progress.requestFocus();
      case TITLE, WORDING -> names.get(Field.LEAD).requestFocus();
    }
  }

  private void write() {
    List<Typed> typed = new ArrayList<>();
    names.forEach(
        (field, area) -> {
          if (!area.getText().isBlank()) {
            typed.add(new Typed.Names(field, area.getText()));
          }
        });
    if (!due.getText().isBlank()) {
      typed.add(new Typed.Due(due.getText(), reason.getText()));
    }
    if (!progress.getText().isBlank() || !percent.getText().isBlank()) {
      typed.add(new Typed.Progress(progress.getText(), percent.getText(), ""));
    }
    if (completion.getValue() != null) {
      typed.add(new Typed.Completed(completion.getValue(), Nature.LIMITED));
    }
    problem.setText("");
    model.writeMany(typed, problem::setText, this::clear);
  }

  private void clear() {
    names.values().forEach(GrowingArea::clear);
    progress.clear();
    percent.clear();
    due.clear();
    reason.clear();
    completion.setValue(null);
  }

  /** The words of the vocabulary; none leaves the completion as it is. */
  private final class Words extends StringConverter<Completion> {
    @Override
    public String toString(Completion value) {
      return value == null ? texts.of("ui.ledger.many.untouched") : texts.word(value);
    }

    @Override
    public Completion fromString(String word) {
      throw new UnsupportedOperationException("not editable");
    }
  }
}
