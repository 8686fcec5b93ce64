package app.xiaohao.ui.ledger.detail;

import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.ledger.model.Field;
import app.xiaohao.ui.ledger.model.LedgerModel;
import app.xiaohao.ui.ledger.model.Typed;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * A new report of progress: words, percentage, day. It is added to those before by 记入 (Ctrl+Enter)
 * only: what is half written is no report.
 */
final class ProgressEditor extends FieldEditor {
  private final GrowingArea text = new GrowingArea(2);
  private final TextField percent = new LineField("progress-percent");
  private final TextField on = new LineField("progress-on");
  private final Button write;
  private String offered = "";

  ProgressEditor(LedgerModel model, Texts texts) {
    super(model, texts, Field.PROGRESS);
    text.setId("progress-text");
    text.setPromptText(texts.of("ui.ledger.progress-prompt"));
    percent.setPrefColumnCount(3);
    percent.setAlignment(Pos.CENTER_RIGHT);
    on.setPrefColumnCount(8);
    on.setMinWidth(0);
    text.textProperty().subscribe(words -> changed());
    percent.textProperty().subscribe(words -> changed());
    on.textProperty().subscribe(words -> changed());
    write = new Button(texts.of("ui.ledger.progress-write"));
    write.setMinWidth(Region.USE_PREF_SIZE);
    write.setOnAction(event -> commit());
    Label sign = new Label("%");
    sign.setMinWidth(Region.USE_PREF_SIZE);
    percent.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(4, percent, sign, on, write);
    line.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(on, javafx.scene.layout.Priority.ALWAYS);
    text.getStyleClass().add(Style.SECONDARY);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            commit();
            event.consume();
          }
        });
    add(text, line);
    addMessages();
  }

  /** A day that was offered and not typed is the day on which it is written: it stays open. */
  @Override
  Typed typed() {
    String day = on.getText().equals(offered) ? "" : on.getText();
    return new Typed.Progress(text.getText(), percent.getText(), day);
  }

  @Override
  void fill(LedgerRow shown, Typed draft) {
    Typed.Progress typed = draft instanceof Typed.Progress it ? it : null;
    setText(text, typed == null ? "" : typed.text());
    setText(percent, typed == null ? Integer.toString(shown.measure().percent()) : typed.percent());
    offered = model().words().today().toString();
    setText(on, typed == null || typed.on().isBlank() ? offered : typed.on());
  }

  /** What is half written goes on, but past midnight the day before is offered no longer. */
  @Override
  void goOn() {
    if (on.getText().equals(offered)) {
      offered = model().words().today().toString();
      setText(on, offered);
    }
  }

  @Override
  void stateChanged(boolean drafted) {
    write.setDisable(!drafted);
  }

  @Override
  boolean enterCommits() {
    return false;
  }

  @Override
  boolean leavingCommits() {
    return false;
  }

  @Override
  String held(LedgerRow shown) {
    return shown.measure().percent() + "% " + shown.measure().progress();
  }

  @Override
  Node first() {
    return text;
  }
}
