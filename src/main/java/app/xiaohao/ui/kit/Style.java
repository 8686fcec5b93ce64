package app.xiaohao.ui.kit;

import app.xiaohao.model.light.Light;
import java.util.Locale;

/**
 * The style classes of the stylesheets beside this class, so that a misspelt one cannot compile.
 */
public final class Style {
  // type.css
  public static final String SCREEN_TITLE = "screen-title";
  public static final String ITEM_TITLE = "item-title";
  public static final String SECTION_TITLE = "section-title";
  public static final String FIGURE = "figure";
  public static final String STRONG = "strong";
  public static final String SECONDARY = "secondary";
  public static final String CAPTION = "caption";
  public static final String MUTED = "muted";

  // from Look, which reckons the sizes of icons
  public static final String LARGE_ICON = "large-icon";

  // controls.css
  public static final String MAIN_ACTION = "main-action";
  public static final String QUIET = "quiet";
  public static final String CHIP = "chip";
  public static final String KEY_HINT = "key-hint";

  // panels.css
  public static final String SCREEN = "screen";
  public static final String SCREEN_HEADER = "screen-header";
  public static final String PANEL = "panel";
  public static final String CARD = "card";
  public static final String SECOND_GROUND = "second-ground";
  public static final String EMPTY_STATE = "empty-state";
  public static final String BANNER = "banner";

  // marks.css
  public static final String SOURCE_MARK = "source-mark";
  public static final String STRUCK_NUMBER = "struck-number";

  // table.css
  public static final String PLAIN_TABLE = "plain-table";

  private Style() {}

  /** The class that gives a text or a shape the colour of a light. */
  public static String of(Light light) {
    return "light-" + light.name().toLowerCase(Locale.ROOT);
  }
}
