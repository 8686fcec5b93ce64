package app.xiaohao.ui.kit;

import java.nio.file.Path;
import java.util.Objects;

/**
 * What belongs to a person on this machine and not to a ledger.
 *
 * @param operator the name that every change carries; empty until the person gives it
 * @param lastLedger the ledger that opens at the next start; null for the first-run choice
 * @param window where the window stood; null for the desktop's choice
 */
public record UserSettings(
    String operator, Theme theme, TextSize textSize, Path lastLedger, Frame window) {
  /** Of a person who starts the program for the first time. */
  public static final UserSettings DEFAULT =
      new UserSettings("", Theme.SYSTEM, TextSize.NORMAL, null, null);

  /** The name, the theme and the size are required. */
  public UserSettings {
    Objects.requireNonNull(operator);
    Objects.requireNonNull(theme);
    Objects.requireNonNull(textSize);
  }

  /** These with another name. */
  public UserSettings withOperator(String name) {
    return new UserSettings(name, theme, textSize, lastLedger, window);
  }

  /** These with another theme. */
  public UserSettings withTheme(Theme other) {
    return new UserSettings(operator, other, textSize, lastLedger, window);
  }

  /** These with another size of text. */
  public UserSettings withTextSize(TextSize size) {
    return new UserSettings(operator, theme, size, lastLedger, window);
  }

  /** These with another ledger for the next start. */
  public UserSettings withLastLedger(Path file) {
    return new UserSettings(operator, theme, textSize, file, window);
  }

  /** These with another place of the window. */
  public UserSettings withWindow(Frame frame) {
    return new UserSettings(operator, theme, textSize, lastLedger, frame);
  }

  /** Place and size of the window on the desktop, in its pixels. */
  public record Frame(int x, int y, int width, int height, boolean maximized) {}
}
