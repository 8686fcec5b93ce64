package app.xiaohao.ui.shell.frame;

import app.xiaohao.text.Texts;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Scene;
import javafx.scene.control.MenuItem;

/** What each {@link UserAction} does in this window, and when it cannot be done. */
final class UserActions {
  private final Map<UserAction, Runnable> deeds = new EnumMap<>(UserAction.class);
  private final Map<UserAction, ObservableBooleanValue> hindrances =
      new EnumMap<>(UserAction.class);
  private final Texts texts;

  UserActions(Texts texts) {
    this.texts = texts;
  }

  /** Says what an action does; it can always be done. */
  void put(UserAction action, Runnable deed) {
    deeds.put(action, deed);
  }

  /**
   * Says what an action does.
   *
   * @param hindrance true while it cannot be done
   */
  void put(UserAction action, Runnable deed, ObservableBooleanValue hindrance) {
    deeds.put(action, deed);
    hindrances.put(action, hindrance);
  }

  /** Does it, if it can be done now. */
  void run(UserAction action) {
    ObservableBooleanValue hindrance = hindrances.get(action);
    if (hindrance == null || !hindrance.get()) {
      deeds.get(action).run();
    }
  }

  /** Gives every action its key. */
  void bindKeys(Scene scene) {
    for (UserAction action : UserAction.values()) {
      action.key().ifPresent(key -> scene.getAccelerators().put(key, () -> run(action)));
    }
  }

  /** A line of a menu; the key is shown and works through {@link #bindKeys}. */
  MenuItem menuItem(UserAction action) {
    MenuItem item = new MenuItem(action.words(texts), action.icon().node());
    item.setId("menu-" + action.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    action.key().ifPresent(item::setAccelerator);
    item.setOnAction(event -> run(action));
    ObservableBooleanValue hindrance = hindrances.get(action);
    if (hindrance != null) {
      item.disableProperty().bind(hindrance);
    }
    return item;
  }
}
