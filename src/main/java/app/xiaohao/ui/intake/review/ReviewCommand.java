package app.xiaohao.ui.intake.review;

import app.xiaohao.ui.kit.Icon;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** What a person can do to a draft under review, each with its key. */
enum ReviewCommand {
  UNDO(Icon.UNDO, KeyCode.Z, KeyCombination.SHORTCUT_DOWN),
  REDO(Icon.REDO, KeyCode.Y, KeyCombination.SHORTCUT_DOWN),
  MERGE(Icon.MERGE, KeyCode.UP, KeyCombination.SHORTCUT_DOWN),
  SPLIT_MEASURE(Icon.SPLIT, KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN),
  SPLIT_ISSUE(Icon.SPLIT, KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
  PROMOTE(Icon.PREVIOUS, KeyCode.LEFT, KeyCombination.ALT_DOWN),
  DEMOTE(Icon.NEXT, KeyCode.RIGHT, KeyCombination.ALT_DOWN),
  INCLUDE(Icon.DONE, KeyCode.SPACE),
  ASSIGN(Icon.PERSON, KeyCode.F4);

  private final Icon icon;
  private final KeyCombination key;

  ReviewCommand(Icon icon, KeyCode code, KeyCombination.Modifier... with) {
    this.icon = icon;
    this.key = new KeyCodeCombination(code, with);
  }

  Icon icon() {
    return icon;
  }

  KeyCombination key() {
    return key;
  }

  /** Whether it is also for the keys while a text is typed; undoing letters is the field's own. */
  boolean whileTyping() {
    return this == SPLIT_MEASURE || this == SPLIT_ISSUE;
  }
}
