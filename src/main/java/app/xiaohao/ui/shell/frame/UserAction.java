package app.xiaohao.ui.shell.frame;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import java.util.Optional;
import javafx.scene.input.KeyCombination;

/**
 * Everything that can be done from anywhere in the window, beside going to a screen: the one list
 * from which menus, keys and the overview of keys are made.
 */
public enum UserAction {
  PALETTE(Icon.SEARCH, "Shortcut+K"),
  SEARCH(Icon.FILTER, "Shortcut+F"),
  IMPORT_REPORT(Icon.IMPORT, "Shortcut+I"),
  EXPORT_LEDGER(Icon.EXPORT, "Shortcut+E"),
  NEW_LEDGER(Icon.NEW, "Shortcut+N"),
  OPEN_LEDGER(Icon.OPEN, "Shortcut+O"),
  OPEN_SAMPLE(Icon.SAMPLE, null),
  NEW_WINDOW(Icon.GO, "Shortcut+Shift+N"),
  UNDO(Icon.UNDO, "Shortcut+Z"),
  REDO(Icon.REDO, "Shortcut+Y"),
  REFRESH(Icon.REFRESH, "F5"),
  SWITCH_THEME(Icon.THEME, "Shortcut+Shift+T"),
  HELP(Icon.HELP, "F1"),
  SHOW_KEYS(Icon.KEYS, "Shift+F1"),
  ABOUT(Icon.INFORMATION, null);

  private final Icon icon;
  private final String key;

  UserAction(Icon icon, String key) {
    this.icon = icon;
    this.key = key;
  }

  /** Its icon. */
  public Icon icon() {
    return icon;
  }

  /** Its key; empty where it has none. */
  public Optional<KeyCombination> key() {
    return Optional.ofNullable(key).map(KeyCombination::keyCombination);
  }

  /** Its words. */
  public String words(Texts texts) {
    return texts.of("ui.shell.action." + name());
  }
}
