package app.xiaohao.ui.closing;

import app.xiaohao.model.closing.ClosureAct;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.form.DayConverter;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.DateCell;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The fields of the step that is due: words, day, and at 销号 the number. */
final class StepFields {
  private final ClosingModel model;
  private final Texts texts;
  private final TextArea words = new TextArea();
  private final DatePicker on = new DatePicker();
  private final TextField number = new TextField();
  private final HBox numbered;
  private final VBox node;
  private final Runnable changed;
  private final Suggestion suggestion;
  private final Function<ClosingItem, Optional<String>> barredBy;
  private ClosingItem item;

  /**
   * @param barredBy why whoever works may not take the next step of an item at all; empty where
   *     they may
   */
  StepFields(
      ClosingModel model,
      Texts texts,
      Function<ClosingItem, Optional<String>> barredBy,
      Runnable changed) {
    this.model = model;
    this.texts = texts;
    this.changed = changed;
    this.barredBy = barredBy;
    suggestion = new Suggestion(words, texts);
    words.setId("step-words");
    words.setWrapText(true);
    words.setPrefRowCount(3);
    words.setMinHeight(72);
    on.setId("step-on");
    on.setConverter(new DayConverter(on, this::today));
    on.setPrefWidth(140);
    on.setDayCellFactory(picker -> new PossibleDay());
    number.setId("step-number");
    number.setPrefColumnCount(14);
    numbered = new HBox(8, caption("ui.closing.step-number"), number);
    numbered.setAlignment(Pos.CENTER_LEFT);
    HBox line = new HBox(8, caption("ui.closing.step-on"), on, numbered);
    line.setAlignment(Pos.CENTER_LEFT);
    node = new VBox(6, words, line);
    words.textProperty().subscribe(typed -> write(() -> model.form(item).text(typed)));
    on.valueProperty()
        .subscribe(
            day -> {
              if (day != null) {
                write(() -> dated(day));
              }
            });
    number.textProperty().subscribe(typed -> write(() -> typedNumber(typed)));
  }

  /** Shows what was written for an item so far. */
  void show(ClosingItem next) {
    item = null;
    ClosingForm form = model.form(next);
    ClosureAct act = next.mainAct().orElse(null);
    words.setText(form.text());
    Optional<String> barred = barredBy.apply(next);
    words.setDisable(barred.isPresent());
    suggestion.show(
        barred.isPresent() ? "" : model.suggested(next),
        barred.orElse(act == null ? "" : texts.of("ui.closing.prompt." + act.name())));
    on.setValue(form.on());
    boolean closing = act != null && ClosingItem.closes(act);
    numbered.setVisible(closing);
    numbered.setManaged(closing);
    number.setText(
        !closing
            ? ""
            : form.number().isEmpty() ? model.proposedNumber(next, form.on()) : form.number());
    item = next;
  }

  /** Shows the number that is free now, unless somebody typed another. */
  void renumber() {
    if (item != null
        && item.mainAct().filter(ClosingItem::closes).isPresent()
        && model.form(item).number().isEmpty()) {
      number.setText(model.proposedNumber(item, model.form(item).on()));
    }
  }

  Node node() {
    return node;
  }

  void edit() {
    words.requestFocus();
    words.end();
  }

  private LocalDate today() {
    return model.queuesProperty().get().contents().today();
  }

  private void dated(LocalDate day) {
    ClosingForm form = model.form(item);
    boolean proposed = form.number().isEmpty();
    form.on(day);
    if (proposed && item.mainAct().filter(ClosingItem::closes).isPresent()) {
      number.setText(model.proposedNumber(item, day));
    }
  }

  private void typedNumber(String typed) {
    ClosingForm form = model.form(item);
    form.number(typed.strip().equals(model.proposedNumber(item, form.on())) ? "" : typed);
  }

  private void write(Runnable writing) {
    if (item != null) {
      writing.run();
      changed.run();
    }
  }

  private Label caption(String key) {
    Label caption = new Label(texts.of(key));
    caption.getStyleClass().add(Style.CAPTION);
    caption.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    return caption;
  }

  /** A day that the rules allow can be chosen; others stand there grey. */
  private final class PossibleDay extends DateCell {
    @Override
    public void updateItem(LocalDate day, boolean empty) {
      super.updateItem(day, empty);
      if (item != null && day != null) {
        LocalDate today = today();
        LocalDate earliest = item.trail().last().map(step -> step.on()).orElse(null);
        setDisable(day.isAfter(today) || earliest != null && day.isBefore(earliest));
      }
    }
  }
}
