package app.xiaohao.export.wall;

import app.xiaohao.text.LightWording.Entry;
import app.xiaohao.text.LightWording.Legend;
import java.util.List;

/** What the signs of a chart mean, in as many lines as it takes. */
final class WallLegend {
  private final WallWords words;
  private final List<Legend> lights;

  WallLegend(WallWords words, List<Legend> lights) {
    this.words = words;
    this.lights = lights;
  }

  /** Draws one sign about a middle and gives its width. */
  @FunctionalInterface
  private interface Sample {
    double draw(Pen pen, double x, double middle, double size);
  }

  double paint(Pen pen, WallFrame frame, double y, double size) {
    double[] at = {frame.left(), y + size * 0.9};
    for (Legend legend : lights) {
      title(pen, frame, at, size, legend.title());
      for (Entry entry : legend.entries()) {
        Sample sample =
            (to, x, middle, s) -> {
              Signs.light(to, entry.light(), x + s * 0.45, middle, s * 0.42);
              return s;
            };
        String word =
            entry.meaning().isEmpty()
                ? entry.word()
                : words.of("legend.light", entry.word(), entry.meaning());
        said(pen, frame, at, size, word, sample);
      }
      at[0] = frame.left();
      at[1] += size * 1.9;
    }
    title(pen, frame, at, size, words.of("legend"));
    entry(
        pen,
        frame,
        at,
        size,
        "progress",
        (to, x, middle, s) -> {
          to.fill(Ink.ON_SCHEDULE_SOFT, x, middle - s * 0.4, s * 3, s * 0.8);
          to.fill(Ink.ON_SCHEDULE, x, middle - s * 0.4, s * 1.8, s * 0.8);
          return s * 3;
        });
    entry(
        pen,
        frame,
        at,
        size,
        "stages",
        (to, x, middle, s) -> {
          to.fill(Ink.ON_SCHEDULE, x, middle - s * 0.4, s * 2, s * 0.8);
          to.line(Ink.PAPER, s * 0.14, 0, x + s, middle - s * 0.4, x + s, middle + s * 0.4);
          to.line(Ink.TEXT_SECOND, s * 0.07, 0, x + s, middle + s * 0.4, x + s, middle + s * 0.65);
          return s * 2;
        });
    entry(
        pen,
        frame,
        at,
        size,
        "open",
        (to, x, middle, s) -> {
          to.fill(Ink.CLOSED_SOFT, x, middle - s * 0.4, s * 2, s * 0.8);
          to.hatch(Ink.CLOSED, s * 0.06, s * 0.45, x, middle - s * 0.4, s * 2, s * 0.8);
          return s * 2;
        });
    entry(
        pen,
        frame,
        at,
        size,
        "stub",
        (to, x, middle, s) -> {
          to.line(Ink.UNKNOWN, s * 0.1, s * 0.25, x, middle - s * 0.4, x + s * 2, middle - s * 0.4);
          to.line(Ink.UNKNOWN, s * 0.1, s * 0.25, x, middle + s * 0.4, x + s * 2, middle + s * 0.4);
          return s * 2;
        });
    entry(
        pen,
        frame,
        at,
        size,
        "endless",
        (to, x, middle, s) -> {
          to.fill(Ink.LONG_TERM_SOFT, x, middle - s * 0.25, s * 2, s * 0.5);
          to.figure(
              Ink.LONG_TERM,
              null,
              0,
              x + s * 2,
              middle - s * 0.4,
              x + s * 2.6,
              middle,
              x + s * 2,
              middle + s * 0.4);
          return s * 2.6;
        });
    entry(
        pen,
        frame,
        at,
        size,
        "flag",
        (to, x, middle, s) -> {
          Signs.flag(to, x + s * 0.2, middle - s * 0.55, middle + s * 0.5, s * 0.6);
          return s * 1.1;
        });
    entry(
        pen,
        frame,
        at,
        size,
        "first-due",
        (to, x, middle, s) -> {
          Signs.diamond(to, x + s * 0.4, middle, s * 0.4);
          return s * 0.8;
        });
    entry(
        pen,
        frame,
        at,
        size,
        "done",
        (to, x, middle, s) -> {
          Signs.done(to, x + s * 0.4, middle, s * 0.4);
          return s * 0.8;
        });
    entry(
        pen,
        frame,
        at,
        size,
        "reopened",
        (to, x, middle, s) -> {
          Signs.reopened(to, x + s * 0.4, middle, s * 0.4);
          return s * 0.8;
        });
    entry(
        pen,
        frame,
        at,
        size,
        "sealed",
        (to, x, middle, s) -> Signs.seal(to, words.of("seal"), x, middle, s * 0.85, false));
    return at[1] - y + size * 0.9;
  }

  private void entry(
      Pen pen, WallFrame frame, double[] at, double size, String key, Sample sample) {
    said(pen, frame, at, size, words.of("legend." + key), sample);
  }

  private static void title(Pen pen, WallFrame frame, double[] at, double size, String title) {
    String shown = pen.fitted(true, size, title, frame.right() - frame.left());
    pen.text(Ink.TEXT, true, size, 0, at[0], at[1] + size * 0.36, shown);
    at[0] += pen.width(true, size, shown) + size;
  }

  private static void said(
      Pen pen, WallFrame frame, double[] at, double size, String word, Sample sample) {
    double width = size * 4 + pen.width(false, size, word);
    if (at[0] + width > frame.right()) {
      at[0] = frame.left();
      at[1] += size * 1.9;
    }
    double x = at[0] + sample.draw(pen, at[0], at[1], size) + size * 0.35;
    pen.text(Ink.TEXT_SECOND, false, size, 0, x, at[1] + size * 0.36, word);
    at[0] = x + pen.width(false, size, word) + size * 1.3;
  }
}
