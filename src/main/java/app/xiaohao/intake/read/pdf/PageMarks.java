package app.xiaohao.intake.read.pdf;

import java.util.List;

/**
 * What is printed on a page and can be part of a table, in points from the upper left corner of the
 * page as it is shown.
 *
 * @param glyphs in the order of printing
 * @param lines rules along the axes, however they were drawn
 */
record PageMarks(List<Glyph> glyphs, List<Rule> lines) {
  /**
   * A character, or several that are printed as one.
   *
   * @param y of the line that it stands on
   * @param size of its font
   */
  record Glyph(String text, float x, float y, float width, float size) {
    float right() {
      return x + width;
    }

    /** The height of its middle, by which it belongs to a cell. */
    float middle() {
      return y - size * 0.35f;
    }
  }

  /**
   * A rule.
   *
   * @param level whether it runs from left to right
   * @param at its distance from the top where it is level, else from the left
   * @param from where it begins along its direction
   * @param to where it ends
   */
  record Rule(boolean level, float at, float from, float to) {}
}
