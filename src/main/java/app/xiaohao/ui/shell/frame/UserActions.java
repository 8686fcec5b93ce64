package app.xiaohao.ui.shell.frame;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.screen.Place;
import app.xiaohao.ui.kit.settings.KeyBook;
import app.xiaohao.ui.shell.registry.ScreenEntry;
import app.xiaohao.ui.shell.registry.ScreenRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import org.controlsfx.control.action.Action;
import org.controlsfx.control.action.ActionUtils;

/**
 * What can be done from anywhere in this window: a {@link UserAction}, or to go to a screen. Menus,
 * keys and buttons are made of these, so that each is in force and out of force together.
 */
public final class UserActions {
  private final Map<Object, Action> actions = new LinkedHashMap<>();
  private final Map<Object, String> names = new HashMap<>();
  private final Map<KeyCombination, Runnable> bound = new HashMap<>();
  private final KeyBook keys;
  private final Texts texts;

  /**
   * @param keys learns of every action, and says which key does it
   */
  public UserActions(KeyBook keys, Texts texts) {
    this.keys = keys;
    this.texts = texts;
  }

  private void add(Object what, String name, Action action, Optional<KeyCombination> own) {
    actions.put(what, action);
    names.put(what, name);
    keys.add(new KeyBook.Act(name, action.getText(), own));
    action.setAccelerator(keys.key(name).orElse(null));
  }

  /** Says what an action does; it can always be done. */
  public void put(UserAction action, Runnable deed) {
    Action made = new Action(action.words(texts), event -> deed.run());
    add(action, action.name(), made, action.key());
  }

  /**
   * Says what an action does.
   *
   * @param hindrance true while it cannot be done
   */
  public void put(UserAction action, Runnable deed, ObservableBooleanValue hindrance) {
    put(action, deed);
    actions.get(action).disabledProperty().bind(hindrance);
  }

  /**
   * Says how a screen is gone to.
   *
   * @param hindrance true while it cannot be
   */
  public void put(ScreenEntry screen, Runnable going, ObservableBooleanValue hindrance) {
    Action made = new Action(screen.words(texts), event -> going.run());
    made.disabledProperty().bind(hindrance);
    add(screen.place(), "GO_" + screen.place().name(), made, Optional.of(screen.key()));
  }

  /**
   * An action as it stands now.
   *
   * @param place to which it goes; null where it does something
   * @param key as it is shown; empty where it has none
   */
  public record Offer(
      Place place, Icon icon, String words, String key, boolean possible, Runnable deed) {}

  /** What can be done and gone to, also what cannot be now. */
  public List<Offer> offers() {
    List<Offer> offers = new ArrayList<>();
    for (UserAction action : UserAction.values()) {
      if (action != UserAction.PALETTE) {
        offers.add(offer(null, action.icon(), actions.get(action)));
      }
    }
    for (ScreenEntry screen : ScreenRegistry.ALL) {
      offers.add(offer(screen.place(), screen.icon(), actions.get(screen.place())));
    }
    return offers;
  }

  private static Offer offer(Place place, Icon icon, Action action) {
    KeyCombination key = action.getAccelerator();
    return new Offer(
        place,
        icon,
        action.getText(),
        key == null ? "" : key.getDisplayText(),
        !action.isDisabled(),
        () -> run(action));
  }

  /** Does it, if it can be done now. */
  public void run(UserAction action) {
    run(actions.get(action));
  }

  /** Goes there, if that can be done now. */
  void go(Place place) {
    run(actions.get(place));
  }

  private static void run(Action action) {
    if (!action.isDisabled()) {
      action.handle(null);
    }
  }

  /** Gives every action its key, and another one as soon as the person wants that. */
  public void bindKeys(Scene scene) {
    bind(scene);
    keys.versionProperty().subscribe(() -> bind(scene));
  }

  private void bind(Scene scene) {
    scene.getAccelerators().keySet().removeAll(bound.keySet());
    bound.clear();
    actions.forEach(
        (what, action) -> {
          action.setAccelerator(keys.key(names.get(what)).orElse(null));
          if (action.getAccelerator() != null) {
            bound.put(action.getAccelerator(), () -> run(action));
          }
        });
    scene.getAccelerators().putAll(bound);
  }

  /** The key of an action as it is shown, also after it became another; empty for none. */
  ObservableValue<String> shownKey(UserAction action) {
    return shown(actions.get(action));
  }

  /** The key that goes to a place, likewise. */
  ObservableValue<String> shownKey(Place place) {
    return shown(actions.get(place));
  }

  private static ObservableValue<String> shown(Action action) {
    return action.acceleratorProperty().map(KeyCombination::getDisplayText).orElse("");
  }

  /** A line of a menu; the key is shown and works through {@link #bindKeys}. */
  MenuItem menuItem(UserAction action) {
    return item(actions.get(action), action.icon(), action.name());
  }

  /** A line of a menu that leads to a screen. */
  MenuItem menuItem(ScreenEntry screen) {
    return item(actions.get(screen.place()), screen.icon(), "GO_" + screen.place().name());
  }

  private static MenuItem item(Action action, Icon icon, String name) {
    MenuItem item = ActionUtils.createMenuItem(action);
    item.setId("menu-" + name.toLowerCase(Locale.ROOT).replace('_', '-'));
    // a node stands in one place only, so that each line has a picture of its own
    item.graphicProperty().unbind();
    item.setGraphic(icon.node());
    return item;
  }
}
