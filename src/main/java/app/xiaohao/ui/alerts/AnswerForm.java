package app.xiaohao.ui.alerts;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.form.DayField;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The answer to letters of 督办: on which day it came and what it says. */
final class AnswerForm extends VBox {
  private final LedgerSession session;
  private final Dialogs dialogs;
  private final Texts texts;
  private final Runnable done;
  private final Label title = new Label();
  private final DayField on;
  private final TextArea text = new TextArea();
  private final Button record;
  private List<Alert> letters = List.of();

  /**
   * @param done called when the answer is recorded or the form is closed
   */
  AnswerForm(LedgerSession session, Dialogs dialogs, Texts texts, Runnable done) {
    super(8);
    this.session = session;
    this.dialogs = dialogs;
    this.texts = texts;
    this.done = done;
    setId("answer-form");
    getStyleClass().addAll(Style.PANEL, "letter-form");
    title.getStyleClass().add(Style.SECTION_TITLE);
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    on = new DayField("answer-on", texts.of("ui.alerts.answer.on"));
    text.setId("answer-text");
    text.setWrapText(true);
    text.setPromptText(texts.of("ui.alerts.answer.text"));
    text.setAccessibleText(texts.of("ui.alerts.answer.text"));
    VBox.setVgrow(text, Priority.ALWAYS);
    record = new Button(texts.of("ui.alerts.answer.record"), Icon.DONE.node());
    record.setId("answer-record");
    record.getStyleClass().add(Style.MAIN_ACTION);
    record.setOnAction(press -> write());
    record.disableProperty().bind(text.textProperty().map(String::isBlank));
    Button cancel = new Button(texts.of("ui.alerts.letter.cancel"));
    cancel.setOnAction(press -> done.run());
    Label day = new Label(texts.of("ui.alerts.answer.on"));
    day.getStyleClass().add(Style.CAPTION);
    getChildren().addAll(title, day, on, text, new HBox(8, record, cancel));
    addEventFilter(KeyEvent.KEY_PRESSED, this::press);
  }

  private void press(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      done.run();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      record.fire();
      event.consume();
    }
  }

  /** Takes the answer to the letters of these lines. */
  void open(List<Alert> chosen, LocalDate today) {
    letters = chosen.stream().filter(alert -> alert.letter() != null).toList();
    title.setText(
        texts.of("ui.alerts.answer.title", letters.getFirst().letter().number(), letters.size()));
    on.setToday(today);
    on.setDay(today);
    text.clear();
    text.requestFocus();
  }

  private void write() {
    if (on.day().isEmpty()) {
      on.requestFocus();
      return;
    }
    LocalDate day = on.day().get();
    List<Change> changes =
        letters.stream()
            .<Change>map(
                alert ->
                    new Change.Answered(
                        alert.row().measure().id(), alert.letter().id(), day, text.getText()))
            .toList();
    session.apply(
        changes,
        refusals -> {
          int written = changes.size() - refusals.size();
          if (refusals.isEmpty()) {
            dialogs.notice(texts.of("ui.alerts.answer.recorded", written));
            done.run();
          } else {
            dialogs.failed(refusals.getFirst().why());
          }
        },
        dialogs::failed);
  }
}
