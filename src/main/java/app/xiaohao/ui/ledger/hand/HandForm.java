package app.xiaohao.ui.ledger.hand;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.ledger.model.HandActs;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A form on a card: what it is about, its fields, why it was refused, and its two buttons. */
final class HandForm extends VBox {
  private final HandActs acts;
  private final Texts texts;
  private final Label problem = new Label();
  private final VBox fields = new VBox(8);
  private final Button write;
  private final Button cancel;
  private final Label keys;
  private Supplier<Optional<Change>> change = Optional::empty;
  private String told = "";
  private Runnable closed = () -> {};
  private Node first;

  /**
   * @param name what is done, as the menu calls it; also on the button that does it
   * @param about on what
   */
  HandForm(HandActs acts, String name, String about, Texts texts) {
    super(10);
    String title = name.replace("…", "");
    this.acts = acts;
    this.texts = texts;
    first = this;
    getStyleClass().addAll(Style.PANEL, "hand-card");
    setId("hand-form");
    setMaxSize(560, USE_PREF_SIZE);
    Label heading = new Label(title);
    heading.getStyleClass().add(Style.ITEM_TITLE);
    Label on = caption(about);
    problem.setId("hand-problem");
    problem.getStyleClass().addAll("field-message", "hand-problem");
    problem.setWrapText(true);
    problem.setMinHeight(USE_PREF_SIZE);
    problem.managedProperty().bind(problem.visibleProperty());
    problem.setVisible(false);
    keys = caption(texts.of("ui.ledger.hand.keys"));
    cancel = new Button(texts.of("ui.ledger.hand.cancel"));
    cancel.setId("hand-cancel");
    cancel.setOnAction(press -> closed.run());
    write = new Button(title);
    write.setId("hand-write");
    write.getStyleClass().add(Style.MAIN_ACTION);
    write.setOnAction(press -> write());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox foot = new HBox(8, keys, gap, cancel, write);
    getChildren().addAll(heading, on, fields, problem, foot);
    addEventFilter(KeyEvent.KEY_PRESSED, this::press);
  }

  private void press(KeyEvent event) {
    boolean inArea = event.getTarget() instanceof TextArea;
    if (event.getCode() == KeyCode.ESCAPE) {
      closed.run();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER
        && (event.isShortcutDown() || event.getTarget() instanceof TextField && !inArea)) {
      write();
      event.consume();
    }
  }

  /** Adds a field under its name. */
  HandForm field(String name, Node field) {
    Label label = caption(name);
    label.setLabelFor(field);
    field.setAccessibleText(name);
    if (fields.getChildren().isEmpty()) {
      first = field;
    }
    fields.getChildren().add(new VBox(2, label, field));
    return this;
  }

  /**
   * What is written, empty while something is still to be filled in, and what is said once it is.
   */
  HandForm writing(Supplier<Optional<Change>> made, String done) {
    change = made;
    told = done;
    return this;
  }

  /** The form has nothing to write: it only lists. */
  HandForm listing() {
    write.setVisible(false);
    write.setManaged(false);
    keys.setText("");
    cancel.setText(texts.of("ui.ledger.hand.close"));
    return this;
  }

  void onClose(Runnable action) {
    closed = action;
  }

  /** Puts the keyboard into the first field. */
  void begin() {
    first.requestFocus();
  }

  private void write() {
    change
        .get()
        .ifPresentOrElse(
            made -> write(made, told, closed), () -> say(texts.of("ui.ledger.hand.incomplete")));
  }

  /** Writes a change and says in the form why where it is refused. */
  void write(Change made, String done, Runnable then) {
    acts.write(made, done, then, this::say);
  }

  private void say(String why) {
    problem.setText(why);
    problem.setVisible(true);
  }

  static Label caption(String text) {
    Label label = new Label(text);
    label.getStyleClass().add(Style.CAPTION);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  /** A field of one line. */
  static TextField line(String id) {
    TextField field = new TextField();
    field.setId(id);
    return field;
  }

  /** Number and words of a row: of its measure, or of the issue where it has none. */
  static String about(LedgerRow row, Texts texts) {
    return texts.of(
        "ui.ledger.hand.about",
        LedgerQuery.number(row),
        row.measure() == null ? row.issue().title() : row.measure().text());
  }
}
