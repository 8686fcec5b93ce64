package app.xiaohao.ui.ledger.detail;

import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.ledger.model.Drafts;
import app.xiaohao.ui.ledger.model.Field;
import app.xiaohao.ui.ledger.model.LedgerModel;
import app.xiaohao.ui.ledger.model.Typed;
import java.util.Objects;
import javafx.collections.MapChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * One field of the detail pane: its name, its controls, and below them what is wrong. Each key
 * typed goes into the model's drafts at once; leaving the field or Enter writes it, Esc takes it
 * back.
 */
abstract class FieldEditor extends HBox {
  private static final PseudoClass DRAFTED = PseudoClass.getPseudoClass("drafted");
  private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

  private final LedgerModel model;
  private final Texts texts;
  private final Field field;
  private final VBox column = new VBox(3);
  private final Label message = new Label();
  private final Label held = new Label();
  private Drafts.Key key;
  private LedgerRow row;
  private boolean filling;

  FieldEditor(LedgerModel model, Texts texts, Field field) {
    super(8);
    this.model = model;
    this.texts = texts;
    this.field = field;
    getStyleClass().add("field-editor");
    setId("field-" + field.name().toLowerCase(java.util.Locale.ROOT));
    Label name = new Label(field.word(texts));
    name.getStyleClass().addAll(Style.CAPTION, "field-name");
    name.setMinWidth(USE_PREF_SIZE);
    message.getStyleClass().add("field-message");
    message.setWrapText(true);
    message.setMinHeight(USE_PREF_SIZE);
    held.getStyleClass().add("field-held");
    held.setWrapText(true);
    held.setMinHeight(USE_PREF_SIZE);
    setHgrow(column, Priority.ALWAYS);
    getChildren().addAll(name, column);
    focusWithinProperty()
        .subscribe(
            within -> {
              if (!within && leavingCommits()) {
                commit();
              }
            });
    addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    MapChangeListener<Drafts.Key, Drafts.Draft> drafted =
        change -> {
          if (change.getKey().equals(key)) {
            showState();
          }
        };
    model.drafts().all().addListener(drafted);
  }

  /** What stands in the controls. */
  abstract Typed typed();

  /**
   * Fills the controls.
   *
   * @param draft what was typed before and is not in the ledger; null where the ledger's own value
   *     is shown
   */
  abstract void fill(LedgerRow shown, Typed draft);

  /** What the ledger holds now, in words. */
  abstract String held(LedgerRow shown);

  /** The control that takes the focus. */
  abstract Node first();

  /** Called when the ledger was loaded again while something is being typed. */
  void goOn() {}

  /** Called when the draft or its state changed. */
  void stateChanged(boolean drafted) {}

  /** Whether leaving this field writes it. */
  boolean leavingCommits() {
    return true;
  }

  /** Whether Enter in this field writes it; else it is a line break. */
  boolean enterCommits() {
    return true;
  }

  void add(Node... nodes) {
    column.getChildren().addAll(nodes);
  }

  /** Puts the messages below everything added so far. */
  void addMessages() {
    column.getChildren().addAll(message, held);
  }

  LedgerModel model() {
    return model;
  }

  Texts texts() {
    return texts;
  }

  LedgerRow row() {
    return row;
  }

  Field field() {
    return field;
  }

  /** Shows a row; what is being typed for the same row stays as it is. */
  final void show(LedgerRow shown) {
    Drafts.Key next = model.drafts().key(shown, field);
    boolean same = next.equals(key);
    key = next;
    row = shown;
    Drafts.Draft draft = model.drafts().all().get(key);
    if (!same || draft == null) {
      refill(draft == null ? null : draft.typed());
    } else {
      goOn();
    }
    showState();
  }

  private void refill(Typed draft) {
    filling = true;
    fill(row, draft);
    filling = false;
  }

  /** Somebody changed a control. */
  final void changed() {
    if (!filling && key != null && !Objects.equals(draftOfKey(), typed())) {
      model.drafts().type(key, typed());
    }
  }

  private Typed draftOfKey() {
    Drafts.Draft draft = model.drafts().all().get(key);
    return draft == null ? null : draft.typed();
  }

  /** Writes the field if anything was typed. */
  final void commit() {
    if (key != null) {
      model.drafts().commit(key);
    }
  }

  private void press(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && enterCommits() && !event.isShiftDown()) {
      commit();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && model.drafts().all().containsKey(key)) {
      model.drafts().revert(key);
      refill(null);
      event.consume();
    }
  }

  private void showState() {
    Drafts.Draft draft = model.drafts().all().get(key);
    boolean refused = draft != null && draft.state() == Drafts.State.REFUSED;
    pseudoClassStateChanged(DRAFTED, draft != null);
    pseudoClassStateChanged(REFUSED, refused);
    set(message, refused ? draft.message() : "");
    set(held, refused ? texts.of("ui.ledger.held", held(row)) : "");
    stateChanged(draft != null);
  }

  private static void set(Label label, String text) {
    label.setText(text);
    label.setVisible(!text.isEmpty());
    label.setManaged(!text.isEmpty());
  }

  /** Sets a text without moving the cursor where nothing changes. */
  static void setText(TextInputControl control, String text) {
    if (!text.equals(control.getText())) {
      control.setText(text);
    }
  }
}
