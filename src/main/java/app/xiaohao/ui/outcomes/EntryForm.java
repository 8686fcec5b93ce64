package app.xiaohao.ui.outcomes;

import app.xiaohao.model.outcome.Outcome;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.form.DayField;
import java.math.BigDecimal;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Fields below their captions, which scroll where there is no room, and under them, always in
 * sight, why they were not taken and what is done with them.
 */
abstract class EntryForm extends VBox {
  private final Texts texts;
  private final Label title = new Label();
  private final VBox fields = new VBox(6);
  private final Label problem = new Label();
  private final Button save;
  private final Button remove;

  EntryForm(String name, Texts texts) {
    super(6);
    this.texts = texts;
    getStyleClass().addAll(Style.PANEL, "entry-form");
    title.getStyleClass().add(Style.SECTION_TITLE);
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    problem.getStyleClass().add("problem");
    problem.setWrapText(true);
    problem.setMinHeight(USE_PREF_SIZE);
    problem.managedProperty().bind(problem.visibleProperty());
    problem.setVisible(false);
    save = new Button(texts.of("ui.outcomes.save"), Icon.DONE.node());
    save.setId(name + "-save");
    save.getStyleClass().add(Style.MAIN_ACTION);
    remove = new Button(texts.of("ui.outcomes.delete"), Icon.DELETE.node());
    remove.setId(name + "-remove");
    ScrollPane scrolled = new ScrollPane(fields);
    scrolled.setFitToWidth(true);
    scrolled.setFocusTraversable(false);
    getChildren().addAll(title, scrolled);
    setMaxHeight(USE_PREF_SIZE);
  }

  final TextField field(String id) {
    TextField field = new TextField();
    field.setId(id);
    return field;
  }

  final TextArea area(String id) {
    TextArea area = new TextArea();
    area.setId(id);
    area.setWrapText(true);
    area.setPrefRowCount(3);
    return area;
  }

  final DayField day(String id, String caption) {
    return new DayField(id, texts.of(caption));
  }

  /** A field below its caption. */
  final void row(String caption, Control field) {
    fields.getChildren().add(captioned(caption, field));
  }

  /** Two fields side by side. */
  final void row(String caption, Control field, String other, Control beside) {
    HBox line = new HBox(8, captioned(caption, field), captioned(other, beside));
    line.getChildren().forEach(half -> HBox.setHgrow(half, Priority.ALWAYS));
    fields.getChildren().add(line);
  }

  private VBox captioned(String caption, Control field) {
    Label label = new Label(texts.of(caption));
    label.getStyleClass().add(Style.CAPTION);
    label.setLabelFor(field);
    field.setAccessibleText(texts.of(caption));
    return new VBox(2, label, field);
  }

  final void add(Node node) {
    fields.getChildren().add(node);
  }

  /** The last line: what saves and what removes; Ctrl+Enter saves from every field. */
  final void actions(Runnable saving, Runnable removing) {
    save.setOnAction(press -> saving.run());
    remove.setOnAction(press -> removing.run());
    HBox line = new HBox(8, save, remove);
    line.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(problem, line);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            save.fire();
            event.consume();
          }
        });
  }

  /**
   * What stands over the fields.
   *
   * @param there whether it is in the ledger and can be taken away
   */
  final void head(String words, boolean there) {
    title.setText(words);
    remove.setVisible(there);
    remove.setManaged(there);
  }

  /** Says why it was not taken; empty for nothing. */
  final void problem(String words) {
    problem.setText(words);
    problem.setVisible(!words.isEmpty());
  }

  /** Says why it cannot be taken and brings the cursor there. */
  final void refuse(Node field, String words) {
    problem(words);
    field.requestFocus();
  }

  /** Whether a number is given that cannot be read; then it is said. */
  final boolean unread(TextField number) {
    if (number instanceof DayField day) {
      if (!day.getText().isBlank() && day.day().isEmpty()) {
        refuse(day, texts.of("ui.outcomes.no-day", day.getText().strip()));
        return true;
      }
      return false;
    }
    if (number.getText().isBlank() || number(number).isPresent()) {
      return false;
    }
    refuse(number, texts.of("ui.outcomes.no-number", number.getText().strip()));
    return true;
  }

  /** The decimal in a field; empty where there is none. */
  static Optional<BigDecimal> number(TextField field) {
    return Outcome.number(field.getText());
  }
}
