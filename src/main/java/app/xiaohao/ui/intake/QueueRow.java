package app.xiaohao.ui.intake;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.intake.QueuedDocument.State;
import app.xiaohao.ui.intake.review.ReviewModel;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Style;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One document given: its name, how far it is or what is wrong with it, what can be done. */
final class QueueRow extends HBox {
  private final IntakeModel model;
  private final QueuedDocument document;
  private final Texts texts;
  private final IntakeWords words;
  private final Label state = new Label();
  private final VBox middle;
  private final HBox actions = new HBox(6);

  QueueRow(IntakeModel model, QueuedDocument document, Texts texts) {
    super(10);
    this.model = model;
    this.document = document;
    this.texts = texts;
    this.words = new IntakeWords(texts);
    getStyleClass().add("document-row");
    setAlignment(Pos.CENTER_LEFT);
    Label name = new Label(document.name(), Icon.DOCUMENT.node());
    name.getStyleClass().add(Style.STRONG);
    name.setMinWidth(0);
    state.setWrapText(true);
    state.setMinHeight(USE_PREF_SIZE);
    middle = new VBox(2, name, state);
    HBox.setHgrow(middle, Priority.ALWAYS);
    actions.setMinWidth(USE_PREF_SIZE);
    actions.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(middle, actions);
    document.stateProperty().subscribe(this::show);
    // what is corrected or left out in its review is counted here at once
    document
        .reviewProperty()
        .flatMap(ReviewModel::countsProperty)
        .subscribe(counts -> state.setText(words.state(document)));
  }

  private void show(State now) {
    state.setText(words.state(document));
    state.getStyleClass().setAll("label", now == State.FAILED ? "problem" : Style.SECONDARY);
    middle.getChildren().removeIf(ProgressBar.class::isInstance);
    actions.getChildren().clear();
    switch (now) {
      case READING -> {
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setMaxWidth(Double.MAX_VALUE);
        if (document.reading() != null) {
          bar.progressProperty().bind(document.reading().fractionProperty());
        }
        middle.getChildren().add(bar);
        add("ui.intake.stop", () -> model.stop(document));
      }
      case FAILED, STOPPED -> {
        add("ui.intake.retry", () -> model.retry(document));
        addRemove();
      }
      case READY -> {
        Button review = add("ui.intake.review", () -> model.review(document));
        review.getStyleClass().add(Style.MAIN_ACTION);
        addRemove();
      }
      case COMMITTED, SKIPPED -> addRemove();
    }
  }

  private Button add(String key, Runnable action) {
    Button button = new Button(texts.of(key));
    button.setOnAction(press -> action.run());
    actions.getChildren().add(button);
    return button;
  }

  private void addRemove() {
    Button button = new Button(null, Icon.CLEAR.node());
    button.getStyleClass().add(Style.QUIET);
    button.setTooltip(new Tooltip(texts.of("ui.intake.remove")));
    button.setAccessibleText(texts.of("ui.intake.remove"));
    button.setOnAction(press -> model.remove(document));
    actions.getChildren().add(button);
  }
}
