package app.xiaohao.ui.shell.registry;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.KeyHint;
import app.xiaohao.ui.kit.screen.Place;
import app.xiaohao.ui.kit.screen.Screen;
import app.xiaohao.ui.kit.screen.Surroundings;
import app.xiaohao.ui.kit.work.Contents;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import javafx.scene.input.KeyCombination;

/**
 * All that the window has to know of a screen: navigation, key, menu, overview of keys and the
 * screen itself are made from it.
 *
 * @param place where it stands
 * @param group under which heading of the navigation
 * @param key that leads to it
 * @param maker makes it when it first comes to sight
 * @param keys its own keys for the overview; none where it has none
 * @param badge what is counted beside it in the navigation; 0 for nothing
 * @param urgent whether that count is a warning
 */
public record ScreenEntry(
    Place place,
    Group group,
    Icon icon,
    KeyCombination key,
    Maker maker,
    Function<Texts, List<KeyHint>> keys,
    ToIntFunction<Contents> badge,
    boolean urgent) {

  /** The headings of the navigation. */
  public enum Group {
    /** 看 */
    LOOK,
    /** 办理 */
    WORK,
    /** 资料 */
    MATERIAL
  }

  /** Makes a screen. */
  @FunctionalInterface
  interface Maker {
    /**
     * @param shared models that the window itself asks for things
     */
    Screen make(Surroundings at, Screens shared);
  }

  static ScreenEntry of(Place place, Group group, Icon icon, String key, Maker maker) {
    return new ScreenEntry(
        place,
        group,
        icon,
        KeyCombination.keyCombination(key),
        maker,
        texts -> List.of(),
        contents -> 0,
        false);
  }

  /** A screen that needs nothing but what it stands in. */
  static ScreenEntry of(
      Place place, Group group, Icon icon, String key, Function<Surroundings, Screen> maker) {
    return of(place, group, icon, key, (at, shared) -> maker.apply(at));
  }

  /** The same with keys of its own. */
  ScreenEntry withKeys(Function<Texts, List<KeyHint>> own) {
    return new ScreenEntry(place, group, icon, key, maker, own, badge, urgent);
  }

  /** The same with a count beside it. */
  ScreenEntry withBadge(ToIntFunction<Contents> counted) {
    return new ScreenEntry(place, group, icon, key, maker, keys, counted, urgent);
  }

  /** The same with a count beside it that is a warning. */
  ScreenEntry withWarning(ToIntFunction<Contents> counted) {
    return new ScreenEntry(place, group, icon, key, maker, keys, counted, true);
  }

  /** Its words. */
  public String words(Texts texts) {
    return texts.of("ui.shell.place." + place.name());
  }
}
