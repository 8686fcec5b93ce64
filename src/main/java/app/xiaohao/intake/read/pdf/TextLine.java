package app.xiaohao.intake.read.pdf;

import app.xiaohao.intake.read.pdf.PageMarks.Glyph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A printed line. Its characters stand from left to right. */
record TextLine(List<Glyph> glyphs) {
  /** What stands no higher or lower than this part of its size is in the same line. */
  private static final float SAME_LINE = 0.5f;

  /** A gap of this part of the size is a space between words of Latin letters. */
  private static final float SPACE = 0.2f;

  /** Marks that never begin a line. */
  private static final String CLOSING = "，。、；：？！）》〉”’】〕｝」』…—%％,.;:?!)]}";

  /** Marks that never end a line. */
  private static final String OPENING = "（《〈“‘【〔｛「『([{";

  /** The lines among characters in any order, from top to bottom. */
  static List<TextLine> of(List<Glyph> glyphs) {
    List<Glyph> ordered = new ArrayList<>(glyphs);
    ordered.sort(Comparator.comparingDouble(Glyph::y));
    List<TextLine> lines = new ArrayList<>();
    List<Glyph> line = new ArrayList<>();
    for (Glyph glyph : ordered) {
      if (!line.isEmpty()
          && glyph.y() - line.getLast().y()
              > SAME_LINE * Math.min(glyph.size(), line.getLast().size())) {
        add(lines, line);
        line = new ArrayList<>();
      }
      line.add(glyph);
    }
    add(lines, line);
    return lines;
  }

  private static void add(List<TextLine> lines, List<Glyph> glyphs) {
    glyphs.sort(Comparator.comparingDouble(Glyph::x));
    List<Glyph> kept = new ArrayList<>();
    for (Glyph glyph : glyphs) {
      Glyph before = kept.isEmpty() ? null : kept.getLast();
      // Some programs print a character twice, a little apart, to make it bold.
      boolean again =
          before != null
              && before.text().equals(glyph.text())
              && glyph.x() - before.x() < before.width() * 0.3f;
      if (!glyph.text().isBlank() && !again) {
        kept.add(glyph);
      }
    }
    if (!kept.isEmpty()) {
      lines.add(new TextLine(List.copyOf(kept)));
    }
  }

  float baseline() {
    return glyphs.getFirst().y();
  }

  float left() {
    return glyphs.getFirst().x();
  }

  float right() {
    return glyphs.getLast().right();
  }

  float width() {
    return right() - left();
  }

  float size() {
    return glyphs.getFirst().size();
  }

  /**
   * Its characters. Spaces stand only between words of Latin letters or figures: those that type
   * setting puts between Chinese characters and figures are not the writer's.
   */
  String text() {
    StringBuilder text = new StringBuilder();
    Glyph before = null;
    for (Glyph glyph : glyphs) {
      if (before != null
          && glyph.x() - before.right() > SPACE * glyph.size()
          && isWord(before.text().charAt(before.text().length() - 1))
          && isWord(glyph.text().charAt(0))) {
        text.append(' ');
      }
      text.append(glyph.text());
      before = glyph;
    }
    return text.toString();
  }

  /** How wide its first part is that a line cannot be broken inside. */
  float firstUnit() {
    int end = 0;
    while (end < glyphs.size() - 1 && OPENING.contains(glyphs.get(end).text())) {
      end++;
    }
    while (end < glyphs.size() - 1
        && isWord(glyphs.get(end).text().charAt(0))
        && isWord(glyphs.get(end + 1).text().charAt(0))) {
      end++;
    }
    while (end < glyphs.size() - 1 && CLOSING.contains(glyphs.get(end + 1).text())) {
      end++;
    }
    return glyphs.get(end).right() - left();
  }

  /** Letters, figures and what holds them together. */
  private static boolean isWord(char c) {
    return c > ' ' && c < 0x7F;
  }

  /** What stands between this line and the next where both belong to one paragraph. */
  String joint(TextLine next) {
    String last = glyphs.getLast().text();
    String first = next.glyphs().getFirst().text();
    return Character.isLetter(last.charAt(last.length() - 1))
            && isWord(last.charAt(last.length() - 1))
            && Character.isLetter(first.charAt(0))
            && isWord(first.charAt(0))
        ? " "
        : "";
  }
}
