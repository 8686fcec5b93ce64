package app.xiaohao.ui.kit.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/**
 * Which key does what from anywhere in the window: each action's own, unless the person gave it
 * another. One key belongs to one action. For the FX thread.
 */
public final class KeyBook {
  /** What writing needs, wherever it happens. */
  private static final Set<KeyCode> WRITING =
      Set.of(KeyCode.C, KeyCode.X, KeyCode.V, KeyCode.A, KeyCode.ENTER, KeyCode.TAB);

  private final Preferences preferences;
  private final Map<String, Act> acts = new LinkedHashMap<>();
  private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();

  /**
   * @param preferences where the person's own keys are kept
   */
  public KeyBook(Preferences preferences) {
    this.preferences = preferences;
    preferences
        .settingsProperty()
        .subscribe(
            (before, after) -> {
              if (!before.keys().equals(after.keys())) {
                version.set(version.get() + 1);
              }
            });
  }

  /**
   * An action that a key may do.
   *
   * @param name by which it is kept; never changes
   * @param words as people call it
   * @param own its key as the program ships; empty for none
   */
  public record Act(String name, String words, Optional<KeyCombination> own) {}

  /** Adds an action at the end. */
  public void add(Act act) {
    acts.put(act.name(), act);
  }

  /** All of them, in the order in which they were added. */
  public List<Act> acts() {
    return List.copyOf(acts.values());
  }

  /** Counts up whenever a key is another. */
  public ReadOnlyIntegerProperty versionProperty() {
    return version.getReadOnlyProperty();
  }

  /** The key that does an action now; what cannot be read of the person's keys is the own one. */
  public Optional<KeyCombination> key(String name) {
    String kept = preferences.get().keys().get(name);
    if (kept == null) {
      return acts.get(name).own();
    }
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(KeyCombination.valueOf(kept));
    } catch (IllegalArgumentException otherVersion) {
      return acts.get(name).own();
    }
  }

  /** Whether an action has another key than the program ships. */
  public boolean changed(String name) {
    return !key(name).equals(acts.get(name).own());
  }

  /** Which other action a key does now. */
  public Optional<Act> holder(KeyCombination key, String except) {
    return acts.values().stream()
        .filter(act -> !act.name().equals(except))
        .filter(act -> key(act.name()).filter(key::equals).isPresent())
        .findFirst();
  }

  /**
   * Whether a key may be given at all: a function key, or one with Ctrl or Alt that writing does
   * not need. A key alone would be taken from whoever types.
   */
  public static boolean possible(KeyCodeCombination key) {
    boolean shortcut = key.getShortcut() == KeyCombination.ModifierValue.DOWN;
    boolean alt = key.getAlt() == KeyCombination.ModifierValue.DOWN;
    if (key.getCode().isFunctionKey()) {
      return key.getCode() != KeyCode.F4 || !alt; // closes windows on some desktops
    }
    return (shortcut || alt) && !(WRITING.contains(key.getCode()) && !alt);
  }

  /** Gives an action a key, and takes it from the one that had it. */
  public void bind(String name, KeyCombination key) {
    Optional<Act> other = holder(key, name);
    preferences.change(
        settings -> {
          Map<String, String> keys = new HashMap<>(settings.keys());
          other.ifPresent(act -> keep(keys, act.name(), Optional.empty()));
          keep(keys, name, Optional.of(key));
          return settings.withKeys(keys);
        });
  }

  /** Leaves an action without a key. */
  public void clear(String name) {
    preferences.change(
        settings -> {
          Map<String, String> keys = new HashMap<>(settings.keys());
          keep(keys, name, Optional.empty());
          return settings.withKeys(keys);
        });
  }

  /** Gives an action its own key again, and takes that from the one that has it now. */
  public void restore(String name) {
    acts.get(name).own().ifPresentOrElse(key -> bind(name, key), () -> clear(name));
  }

  /** Gives all actions their own keys again. */
  public void restoreAll() {
    preferences.change(settings -> settings.withKeys(Map.of()));
  }

  private void keep(Map<String, String> keys, String name, Optional<KeyCombination> key) {
    if (key.equals(acts.get(name).own())) {
      keys.remove(name);
    } else {
      keys.put(name, key.map(KeyCombination::getName).orElse(""));
    }
  }

  /** The actions whose keys are told, in their order. */
  public List<Act> withKeys() {
    List<Act> told = new ArrayList<>();
    acts.values().stream().filter(act -> key(act.name()).isPresent()).forEach(told::add);
    return told;
  }
}
