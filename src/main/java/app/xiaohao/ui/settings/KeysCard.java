package app.xiaohao.ui.settings;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.settings.KeyBook;
import app.xiaohao.ui.kit.settings.KeyBook.Act;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** 快捷键: every action with its key; a press on it waits for another. */
final class KeysCard {
  private final KeyBook keys;
  private final Texts texts;
  private final GridPane grid = new GridPane(12, 4);
  private final Label said = new Label();
  private final VBox view;
  private final Map<String, List<Node>> lines = new HashMap<>();
  private String waiting = "";

  /** The action of which the sentence speaks; empty for none. */
  private String told = "";

  KeysCard(KeyBook keys, SettingRows rows, Texts texts) {
    this.keys = keys;
    this.texts = texts;
    ColumnConstraints words = new ColumnConstraints();
    words.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().add(words);
    grid.setId("settings-keys");
    said.setId("keys-said");
    said.getStyleClass().add(Style.SECONDARY);
    said.setWrapText(true);
    said.setMinHeight(Region.USE_PREF_SIZE);
    GridPane.setColumnSpan(said, GridPane.REMAINING);
    Button all = new Button(texts.of("ui.settings.keys.restore-all"));
    all.setId("keys-restore-all");
    all.setOnAction(
        press -> {
          keys.restoreAll();
          say("", "");
        });
    view = rows.part("keys", grid, rows.row("keys.all", all, new SimpleBooleanProperty(false)));
    keys.versionProperty().subscribe(this::draw);
    draw();
  }

  VBox view() {
    return view;
  }

  private void draw() {
    grid.getChildren().setAll(said);
    lines.clear();
    for (Act act : keys.acts()) {
      Label words = new Label(act.words());
      Button key = new Button(shown(act));
      key.setId("key-" + act.name());
      key.setAccessibleText(act.words() + " " + key.getText());
      key.setMinWidth(Region.USE_PREF_SIZE);
      key.setOnAction(press -> await(act));
      key.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(act, event));
      key.focusedProperty()
          .subscribe(
              focused -> {
                if (!focused && waiting.equals(act.name())) {
                  waiting = "";
                  key.setText(shown(act));
                }
              });
      Button own = new Button(texts.of("ui.settings.keys.restore"));
      own.setId("key-own-" + act.name());
      own.getStyleClass().add(Style.QUIET);
      own.setMinWidth(Region.USE_PREF_SIZE);
      own.setAccessibleText(texts.of("ui.settings.keys.restore") + " " + act.words());
      own.setVisible(keys.changed(act.name()));
      own.setOnAction(
          press -> {
            keys.restore(act.name());
            say("", "");
            again(act);
          });
      grid.addRow(0, words, own, key);
      lines.put(act.name(), List.of(words, own, key));
      GridPane.setHalignment(key, javafx.geometry.HPos.RIGHT);
    }
    grid.setAlignment(Pos.TOP_LEFT);
    place();
  }

  private String shown(Act act) {
    return keys.key(act.name())
        .map(KeyCombination::getDisplayText)
        .orElse(texts.of("ui.settings.keys.none"));
  }

  private Button button(Act act) {
    return (Button) grid.lookup("#key-" + act.name());
  }

  private void await(Act act) {
    waiting = act.name();
    button(act).setText(texts.of("ui.settings.keys.press"));
    say(act.name(), texts.of("ui.settings.keys.press.hint", act.words()));
  }

  private void pressed(Act act, KeyEvent event) {
    if (!waiting.equals(act.name()) || event.getCode().isModifierKey()) {
      return;
    }
    event.consume();
    waiting = "";
    if (event.getCode() == KeyCode.ESCAPE) {
      button(act).setText(shown(act));
      say("", "");
    } else if (event.getCode() == KeyCode.BACK_SPACE || event.getCode() == KeyCode.DELETE) {
      keys.clear(act.name());
      say(act.name(), texts.of("ui.settings.keys.cleared", act.words()));
      again(act);
    } else {
      give(act, combination(event));
    }
  }

  private void give(Act act, KeyCodeCombination key) {
    if (!KeyBook.possible(key)) {
      button(act).setText(shown(act));
      say(act.name(), texts.of("ui.settings.keys.impossible", key.getDisplayText()));
      return;
    }
    Optional<Act> other = keys.holder(key, act.name());
    keys.bind(act.name(), key);
    say(
        act.name(),
        other
            .map(
                had ->
                    texts.of(
                        "ui.settings.keys.taken", key.getDisplayText(), had.words(), act.words()))
            .orElse(texts.of("ui.settings.keys.given", act.words(), key.getDisplayText())));
    again(act);
  }

  private void again(Act act) {
    button(act).requestFocus();
  }

  private static KeyCodeCombination combination(KeyEvent event) {
    return new KeyCodeCombination(
        event.getCode(),
        value(event.isShiftDown()),
        ModifierValue.UP,
        value(event.isAltDown()),
        ModifierValue.UP,
        value(event.isShortcutDown()));
  }

  private static ModifierValue value(boolean down) {
    return down ? ModifierValue.DOWN : ModifierValue.UP;
  }

  /** Says something right below the line of an action, where whoever pressed the key looks. */
  private void say(String act, String words) {
    told = act;
    said.setText(words);
    place();
  }

  private void place() {
    int row = 0;
    for (Act act : keys.acts()) {
      for (Node node : lines.getOrDefault(act.name(), List.of())) {
        GridPane.setRowIndex(node, row);
      }
      row++;
      if (act.name().equals(told)) {
        GridPane.setRowIndex(said, row++);
      }
    }
    boolean now = !told.isEmpty() && !said.getText().isEmpty();
    said.setVisible(now);
    said.setManaged(now);
  }
}
