package app.xiaohao.ui.kit.evidence;

import app.xiaohao.model.Folded;

/**
 * The name of a file as it is, not as it wants to look: what turns the direction of writing or is
 * not to be seen stands there by its number (报告‹U+202E›fdp.exe).
 */
final class ShownName {
  private ShownName() {}

  static String of(String name) {
    StringBuilder shown = new StringBuilder();
    name.codePoints()
        .forEach(
            point -> {
              boolean mark = Character.getType(point) == Character.NON_SPACING_MARK;
              if (Folded.seen(point) || mark) {
                shown.appendCodePoint(point);
              } else {
                shown.append('‹').append(String.format("U+%04X", point)).append('›');
              }
            });
    return shown.toString();
  }
}
