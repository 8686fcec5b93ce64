package app.xiaohao.ui.ledger.grid;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Style;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What is said or asked beside a cell; never a dialog. */
final class CellBubble extends VBox {
  private final Texts texts;
  private CellEdit.Place place;

  CellBubble(Texts texts) {
    super(6);
    this.texts = texts;
    getStyleClass().add("cell-bubble");
    setId("cell-bubble");
    setVisible(false);
  }

  /** The cell beside which it stands. */
  CellEdit.Place place() {
    return place;
  }

  boolean isOpen() {
    return isVisible();
  }

  void hide() {
    setVisible(false);
    getChildren().clear();
  }

  /** Says a sentence. */
  void say(CellEdit.Place at, String sentence) {
    begin(at, sentence);
  }

  /**
   * Asks for a reason.
   *
   * @param explanation what has to be in it
   * @param other another way; its words as a link
   */
  void askReason(
      CellEdit.Place at,
      String explanation,
      Consumer<String> given,
      Runnable dropped,
      Runnable other) {
    begin(at, explanation);
    TextField reason = new TextField();
    reason.setId("cell-reason");
    reason.setSkin(new TextFieldSkin(reason));
    reason.setPromptText(texts.of("ui.ledger.due-reason"));
    Hyperlink extension = new Hyperlink(texts.of("ui.ledger.cells.extension"));
    extension.setOnAction(event -> other.run());
    Runnable write =
        () -> {
          if (!reason.getText().isBlank()) {
            given.accept(reason.getText());
          }
        };
    getChildren().addAll(reason, new HBox(8, extension, buttons(write, dropped)));
    keys(reason, write, dropped);
    reason.requestFocus();
  }

  /** Asks whether to go on. */
  void ask(CellEdit.Place at, String question, Runnable yes, Runnable dropped) {
    begin(at, question);
    HBox buttons = buttons(yes, dropped);
    getChildren().add(buttons);
    Button first = (Button) buttons.getChildren().getLast();
    keys(first, yes, dropped);
    first.requestFocus();
  }

  /** Says something else above what is asked. */
  void explain(String sentence) {
    ((Label) getChildren().getFirst()).setText(sentence);
  }

  private void begin(CellEdit.Place at, String sentence) {
    place = at;
    Label label = new Label(sentence);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add("cell-bubble-text");
    getChildren().setAll(label);
    setVisible(true);
  }

  private HBox buttons(Runnable yes, Runnable no) {
    Button drop = new Button(texts.of("ui.ledger.cells.drop"));
    drop.setOnAction(event -> no.run());
    Button write = new Button(texts.of("ui.ledger.cells.write"));
    write.getStyleClass().add(Style.STRONG);
    write.setOnAction(event -> yes.run());
    HBox line = new HBox(8, drop, write);
    line.setAlignment(Pos.CENTER_RIGHT);
    return line;
  }

  private static void keys(Node node, Runnable yes, Runnable no) {
    node.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            yes.run();
            event.consume();
          } else if (event.getCode() == KeyCode.ESCAPE) {
            no.run();
            event.consume();
          }
        });
  }
}
