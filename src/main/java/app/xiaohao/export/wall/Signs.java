package app.xiaohao.export.wall;

import app.xiaohao.model.light.Light;

/** The small signs of a chart, told apart by their shape. Each is drawn about its centre. */
final class Signs {
  private Signs() {}

  /** ⬢ ▲ ● ■ ○ in their colours. */
  static void light(Pen pen, Light light, double x, double y, double r) {
    switch (light) {
      case RED ->
          pen.figure(
              Ink.SEAL,
              null,
              0,
              x,
              y - r,
              x + r * 0.87,
              y - r / 2,
              x + r * 0.87,
              y + r / 2,
              x,
              y + r,
              x - r * 0.87,
              y + r / 2,
              x - r * 0.87,
              y - r / 2);
      case YELLOW ->
          pen.figure(Ink.NEAR, null, 0, x, y - r, x + r, y + r * 0.8, x - r, y + r * 0.8);
      case GREEN -> pen.circle(Ink.ON_SCHEDULE, true, 0, x, y, r * 0.9);
      case BLUE -> pen.fill(Ink.LONG_TERM, x - r * 0.85, y - r * 0.85, r * 1.7, r * 1.7);
      case NONE -> pen.circle(Ink.UNKNOWN, false, r * 0.3, x, y, r * 0.8);
    }
  }

  /** A black flag on its pole, which stands at {@code x}. */
  static void flag(Pen pen, double x, double top, double bottom, double r) {
    pen.line(Ink.TEXT, r * 0.22, 0, x, top, x, bottom);
    pen.figure(Ink.FLAG, Ink.TEXT, r * 0.12, x, top, x + r * 1.5, top + r * 0.55, x, top + r * 1.1);
  }

  /** ◇ */
  static void diamond(Pen pen, double x, double y, double r) {
    pen.figure(Ink.PAPER, Ink.TEXT, r * 0.25, x, y - r, x + r, y, x, y + r, x - r, y);
  }

  /** ▽ */
  static void done(Pen pen, double x, double y, double r) {
    pen.figure(Ink.PAPER, Ink.TEXT, r * 0.25, x - r, y - r, x + r, y - r, x, y + r);
  }

  /** ▲ in vermilion with a white edge. */
  static void reopened(Pen pen, double x, double y, double r) {
    pen.figure(Ink.SEAL, Ink.PAPER, r * 0.25, x - r, y + r, x + r, y + r, x, y - r);
  }

  /** A turned seal with a word; a document's own is dashed and grey. */
  static double seal(Pen pen, String word, double x, double y, double size, boolean stated) {
    double width = pen.width(true, size, word) + size * 0.6;
    double half = size * 0.72;
    double lean = stated ? 0 : width * 0.035;
    double[] box = {
      x, y - half + lean, x + width, y - half - lean, x + width, y + half - lean, x, y + half + lean
    };
    Ink ink = stated ? Ink.UNKNOWN : Ink.SEAL;
    if (stated) {
      for (int i = 0; i < box.length; i += 2) {
        int next = (i + 2) % box.length;
        pen.line(ink, size * 0.09, size * 0.25, box[i], box[i + 1], box[next], box[next + 1]);
      }
    } else {
      pen.figure(Ink.PAPER, ink, size * 0.12, box);
    }
    double base = y + size * 0.36 + lean * 0.7;
    pen.text(ink, true, size, stated ? 0 : 4, x + size * 0.3, base, word);
    return width;
  }
}
