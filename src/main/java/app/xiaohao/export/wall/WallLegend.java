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
    Run run = new Run(pen, frame, y + size * 0.9, size);
    for (Legend legend : lights) {
      run.title(legend.title());
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
        run.entry(word, sample);
      }
      run.newLine();
    }
    run.title(words.of("legend"));
    run.entry(
        words.of("legend.progress"),
        (to, x, middle, s) -> {
          to.fill(Ink.ON_SCHEDULE_SOFT, x, middle - s * 0.4, s * 3, s * 0.8);
          to.fill(Ink.ON_SCHEDULE, x, middle - s * 0.4, s * 1.8, s * 0.8);
          return s * 3;
        });
    run.entry(
        words.of("legend.stages"),
        (to, x, middle, s) -> {
          to.fill(Ink.ON_SCHEDULE, x, middle - s * 0.4, s * 2, s * 0.8);
          to.line(Ink.PAPER, s * 0.14, 0, x + s, middle - s * 0.4, x + s, middle + s * 0.4);
          to.line(Ink.TEXT_SECOND, s * 0.07, 0, x + s, middle + s * 0.4, x + s, middle + s * 0.65);
          return s * 2;
        });
    run.entry(
        words.of("legend.open"),
        (to, x, middle, s) -> {
          to.fill(Ink.CLOSED_SOFT, x, middle - s * 0.4, s * 2, s * 0.8);
          to.hatch(Ink.CLOSED, s * 0.06, s * 0.45, x, middle - s * 0.4, s * 2, s * 0.8);
          return s * 2;
        });
    run.entry(
        words.of("legend.stub"),
        (to, x, middle, s) -> {
          to.line(Ink.UNKNOWN, s * 0.1, s * 0.25, x, middle - s * 0.4, x + s * 2, middle - s * 0.4);
          to.line(Ink.UNKNOWN, s * 0.1, s * 0.25, x, middle + s * 0.4, x + s * 2, middle + s * 0.4);
          return s * 2;
        });
    run.entry(
        words.of("legend.endless"),
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
    run.entry(
        words.of("legend.flag"),
        (to, x, middle, s) -> {
          Signs.flag(to, x + s * 0.2, middle - s * 0.55, middle + s * 0.5, s * 0.6);
          return s * 1.1;
        });
    run.entry(words.of("legend.first-due"), small(Signs::diamond));
    run.entry(words.of("legend.done"), small(Signs::done));
    run.entry(words.of("legend.reopened"), small(Signs::reopened));
    run.entry(
        words.of("legend.order"),
        (to, x, middle, s) -> {
          to.line(Ink.TEXT_SECOND, s * 0.1, 0, x, middle - s * 0.3, x + s, middle - s * 0.3);
          to.line(Ink.TEXT_SECOND, s * 0.1, 0, x + s, middle - s * 0.3, x + s, middle);
          to.figure(
              Ink.TEXT_SECOND,
              null,
              0,
              x + s * 0.72,
              middle,
              x + s * 1.28,
              middle,
              x + s,
              middle + s * 0.4);
          return s * 1.3;
        });
    run.entry(
        words.of("legend.sealed"),
        (to, x, middle, s) -> Signs.seal(to, words.of("seal"), x, middle, s * 0.85, false));
    return run.middle - y + size * 0.9;
  }

  /** Draws a sign about its centre. */
  @FunctionalInterface
  private interface Small {
    void draw(Pen pen, double x, double y, double radius);
  }

  private static Sample small(Small sign) {
    return (pen, x, middle, size) -> {
      sign.draw(pen, x + size * 0.4, middle, size * 0.4);
      return size * 0.8;
    };
  }

  /** Titles and signs with their words, one behind the other, in as many lines as it takes. */
  private static final class Run {
    private final Pen pen;
    private final WallFrame frame;
    private final double size;
    private double x;
    private double middle;

    Run(Pen pen, WallFrame frame, double middle, double size) {
      this.pen = pen;
      this.frame = frame;
      this.size = size;
      this.x = frame.left();
      this.middle = middle;
    }

    void newLine() {
      x = frame.left();
      middle += size * 1.9;
    }

    void title(String title) {
      String shown = pen.fitted(true, size, title, frame.right() - frame.left());
      pen.text(Ink.TEXT, true, size, 0, x, middle + size * 0.36, shown);
      x += pen.width(true, size, shown) + size;
    }

    void entry(String word, Sample sample) {
      double width = pen.width(false, size, word);
      if (x + size * 4 + width > frame.right()) {
        newLine();
      }
      x += sample.draw(pen, x, middle, size) + size * 0.35;
      pen.text(Ink.TEXT_SECOND, false, size, 0, x, middle + size * 0.36, word);
      x += width + size * 1.3;
    }
  }
}
