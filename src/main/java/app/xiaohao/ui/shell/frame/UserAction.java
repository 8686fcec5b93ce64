package app.xiaohao.ui.shell.frame;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Place;
import java.util.Optional;
import javafx.scene.input.KeyCombination;

/**
 * Everything that can be done from anywhere in the window: the one list from which menus, keys and
 * the overview of keys are made.
 */
public enum UserAction {
  GO_OVERVIEW(Icon.OVERVIEW, "Shortcut+1", Place.OVERVIEW),
  GO_LEDGER(Icon.LEDGER, "Shortcut+2", Place.LEDGER),
  GO_CLOSING(Icon.CLOSING, "Shortcut+6", Place.CLOSING),
  GO_ALERTS(Icon.ALERTS, "Shortcut+3", Place.ALERTS),
  GO_RECONCILE(Icon.RECONCILE, "Shortcut+7", Place.RECONCILE),
  GO_PERIODS(Icon.DEADLINE, "Shortcut+8", Place.PERIODS),
  GO_LOOK_BACK(Icon.LOOK_BACK, "Shortcut+9", Place.LOOK_BACK),
  GO_UNITS(Icon.UNIT, "Shortcut+0", Place.UNITS),
  GO_HISTORY(Icon.HISTORY, "Shortcut+H", Place.HISTORY),
  GO_IMPORT(Icon.IMPORT, "Shortcut+4", Place.IMPORT),
  GO_BACKUPS(Icon.BACKUP, "Shortcut+B", Place.BACKUPS),
  GO_SETTINGS(Icon.SETTINGS, "Shortcut+5", Place.SETTINGS),
  SEARCH(Icon.SEARCH, "Shortcut+K", null),
  IMPORT_REPORT(Icon.IMPORT, "Shortcut+I", null),
  EXPORT_LEDGER(Icon.EXPORT, "Shortcut+E", null),
  NEW_LEDGER(Icon.NEW, "Shortcut+N", null),
  OPEN_LEDGER(Icon.OPEN, "Shortcut+O", null),
  OPEN_SAMPLE(Icon.SAMPLE, null, null),
  UNDO(Icon.UNDO, "Shortcut+Z", null),
  REDO(Icon.REDO, "Shortcut+Y", null),
  REFRESH(Icon.REFRESH, "F5", null),
  SWITCH_THEME(Icon.THEME, "Shortcut+Shift+L", null),
  SHOW_KEYS(Icon.HELP, "F1", null);

  private final Icon icon;
  private final String key;
  private final Place place;

  UserAction(Icon icon, String key, Place place) {
    this.icon = icon;
    this.key = key;
    this.place = place;
  }

  /** Its icon. */
  public Icon icon() {
    return icon;
  }

  /** Its key; empty where it has none. */
  public Optional<KeyCombination> key() {
    return Optional.ofNullable(key).map(KeyCombination::keyCombination);
  }

  /** The place it goes to; empty for those that do something. */
  public Optional<Place> place() {
    return Optional.ofNullable(place);
  }

  /** Its words. */
  public String words(Texts texts) {
    return place == null
        ? texts.of("ui.shell.action." + name())
        : texts.of("ui.shell.place." + place.name());
  }
}
