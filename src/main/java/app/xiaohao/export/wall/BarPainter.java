package app.xiaohao.export.wall;

import app.xiaohao.export.wall.WallBar.Kind;
import app.xiaohao.export.wall.WallBar.Mark;
import app.xiaohao.export.wall.WallChart.Span;
import app.xiaohao.model.Completion;
import app.xiaohao.model.light.Light;
import java.time.LocalDate;

/** Draws a measure: its number and text, its bar, the signs on it and the words beside it. */
final class BarPainter {
  private final WallWords words;

  BarPainter(WallWords words) {
    this.words = words;
  }

  /** The bar with the signs on it and the words beside it. */
  void span(Pen pen, WallFrame frame, WallChart chart, WallBar bar, double y) {
    Span span = chart.span(bar);
    double x = frame.x(chart, span.from());
    double end = frame.x(chart, span.to().plusDays(1));
    double middle = y + frame.row() / 2;
    double height = frame.row() * 0.42;
    double top = middle - height / 2;
    if (bar.kind() == Kind.UNKNOWN || bar.kind() == Kind.NO_MEASURE) {
      stub(pen, frame, bar, x, end, top, height);
    } else {
      body(pen, frame, bar, span, x, end, top, height);
      stages(pen, frame, chart, bar, top, height);
    }
    marks(pen, frame, chart, bar, middle);
    beside(pen, frame, chart, bar, end, middle, height);
  }

  /** Light, number and text. */
  void label(Pen pen, WallFrame frame, WallBar bar, double y) {
    double size = frame.size();
    double base = y + frame.row() / 2 + size * 0.36;
    double x = frame.left() + frame.names();
    if (bar.lamp() != null) {
      Signs.light(pen, bar.lamp().light(), x + size * 0.5, y + frame.row() / 2, size * 0.42);
    }
    double numberAt = x + size * 1.3;
    String number = pen.fitted(true, size, bar.number(), size * 3.4);
    pen.text(bar.closed() ? Ink.SEAL : Ink.TEXT, true, size, 0, numberAt, base, number);
    double numberWidth = pen.width(true, size, number);
    if (bar.closed()) {
      double strike = base - size * 0.34;
      pen.line(Ink.SEAL, size * 0.09, 0, numberAt, strike, numberAt + numberWidth, strike);
    }
    double textAt = numberAt + Math.max(size * 2.5, numberWidth + size * 0.5);
    String text = words.label(bar);
    String tail = bar.beside().isEmpty() ? "" : words.of("shared");
    double tailWidth = tail.isEmpty() ? 0 : pen.width(false, size, tail);
    double most = frame.left() + frame.names() + frame.labels() - size * 0.7 - textAt - tailWidth;
    String shown = pen.fitted(false, size, text, most);
    Ink ink = bar.closed() ? Ink.TEXT_SECOND : Ink.TEXT;
    pen.text(ink, false, size, 0, textAt, base, shown);
    if (!tail.isEmpty()) {
      double at = textAt + pen.width(false, size, shown);
      pen.text(Ink.TEXT_SECOND, false, size, 0, at, base, tail);
    }
  }

  /** A dashed box: its length says nothing. */
  private static void stub(
      Pen pen, WallFrame frame, WallBar bar, double x, double end, double top, double height) {
    double dash = frame.row() * 0.14;
    double thin = frame.row() * 0.05;
    double bottom = top + height;
    pen.line(Ink.UNKNOWN, thin, dash, x, top, end, top);
    pen.line(Ink.UNKNOWN, thin, dash, x, bottom, end, bottom);
    if (bar.begin() == WallBar.Begin.FEEDBACK) {
      pen.line(Ink.UNKNOWN, thin, 0, x, top, x, bottom);
    }
  }

  private static void body(
      Pen pen,
      WallFrame frame,
      WallBar bar,
      Span span,
      double x,
      double end,
      double top,
      double height) {
    Ink strong = strong(bar);
    Ink soft = soft(strong);
    double bottom = top + height;
    if (span.openRight() && bar.kind() != Kind.TERM) {
      keptUp(pen, bar, strong, soft, x, end, top, height);
    } else if (bar.begin() == WallBar.Begin.UNKNOWN) {
      // how long it is nobody knows, so no share of it can be drawn as done
      pen.fill(soft, x, top, end - x, height);
      pen.hatch(strong, height * 0.06, height * 0.5, x, top, end - x, height);
      pen.line(strong, height * 0.18, 0, end, top, end, bottom);
    } else {
      double done = x + (end - x) * share(bar);
      pen.fill(soft, x, top, end - x, height);
      if (strong == Ink.SEAL || strong == Ink.NEAR) {
        pen.hatch(
            strong,
            height * 0.06,
            height * (strong == Ink.SEAL ? 0.45 : 0.9),
            done,
            top,
            end - done,
            height);
      }
      pen.fill(strong, x, top, done - x, height);
      pen.figure(null, strong, height * 0.08, x, top, end, top, end, bottom, x, bottom);
    }
    if (span.openLeft()) {
      torn(pen, x, top, height);
    }
    if (span.openRight()) {
      pen.figure(strong, null, 0, end, top, end + height * 0.7, top + height / 2, end, bottom);
    }
    if (bar.closed()) {
      pen.line(Ink.TEXT_SECOND, height * 0.1, 0, x, top + height / 2, end, top + height / 2);
    }
  }

  /** What has no end: an open band between two lines, its progress is no share of its length. */
  private static void keptUp(
      Pen pen, WallBar bar, Ink strong, Ink soft, double x, double end, double top, double height) {
    double bottom = top + height;
    pen.fill(soft, x, top + height * 0.2, end - x, height * 0.6);
    pen.line(strong, height * 0.1, 0, x, top + height * 0.2, end, top + height * 0.2);
    pen.line(strong, height * 0.1, 0, x, bottom - height * 0.2, end, bottom - height * 0.2);
    if (bar.begin() == WallBar.Begin.FEEDBACK) {
      pen.line(strong, height * 0.14, 0, x, top, x, bottom);
    }
  }

  /** A torn edge on the left: nobody knows that it begins there. */
  private static void torn(Pen pen, double x, double top, double height) {
    double step = height / 3;
    for (int i = 0; i < 3; i++) {
      double y = top + i * step;
      pen.figure(
          Ink.PAPER,
          null,
          0,
          x - 0.6,
          y - 0.3,
          x + height * 0.34,
          y + step / 2,
          x - 0.6,
          y + step + 0.3);
    }
  }

  private static void stages(
      Pen pen, WallFrame frame, WallChart chart, WallBar bar, double top, double height) {
    if (bar.closed()) {
      return;
    }
    for (LocalDate stage : bar.stages()) {
      if (!chart.within(stage).equals(stage)) {
        continue;
      }
      double x = frame.x(chart, stage);
      pen.line(Ink.PAPER, height * 0.16, 0, x, top, x, top + height);
      pen.line(Ink.TEXT_SECOND, height * 0.07, 0, x, top + height, x, top + height * 1.3);
    }
  }

  private static void marks(Pen pen, WallFrame frame, WallChart chart, WallBar bar, double middle) {
    double r = frame.row() * 0.17;
    for (Mark mark : bar.marks()) {
      if (!chart.within(mark.on()).equals(mark.on())) {
        continue;
      }
      double x = frame.x(chart, mark.on()) + frame.axisWidth() / chart.days() / 2;
      switch (mark.sign()) {
        case FIRST_DUE -> Signs.diamond(pen, x, middle, r);
        case DONE -> Signs.done(pen, x, middle, r);
        case REOPENED -> Signs.reopened(pen, x, middle, r);
        case DUTY -> pen.line(Ink.LONG_TERM, r * 0.5, 0, x, middle - r * 1.2, x, middle + r * 1.2);
      }
    }
  }

  private void beside(
      Pen pen,
      WallFrame frame,
      WallChart chart,
      WallBar bar,
      double end,
      double middle,
      double height) {
    double size = frame.size() * 0.92;
    double at = end + height * (bar.to() == null ? 1 : 0.35);
    if (bar.overdue()) {
      Signs.flag(pen, end, middle - height * 1.05, middle + height / 2, height * 0.75);
      at = end + height * 1.4;
    }
    if (bar.closed() || bar.stated()) {
      String word = words.of(bar.closed() ? "seal" : "seal.stated");
      LocalDate on = bar.row().measure().closedOn();
      double sealed =
          on == null ? at : Math.max(at, frame.x(chart, chart.within(on)) + height * 0.2);
      at = sealed + Signs.seal(pen, word, sealed, middle, size * 0.9, bar.stated()) + size * 0.4;
    }
    Ink ink = bar.overdue() ? Ink.SEAL : strong(bar) == Ink.NEAR ? Ink.NEAR : Ink.TEXT_SECOND;
    String text = words.beside(bar, chart.today());
    double width = pen.width(false, size, text);
    // never over the edge: what finds no room there stands on the bar, on a ground of its own
    double last = Math.min(at, frame.right() - width);
    if (last < at) {
      pen.fill(Ink.PAPER, last - size * 0.2, middle - size * 0.7, width + size * 0.4, size * 1.4);
    }
    pen.text(ink, bar.overdue(), size, 0, last, middle + size * 0.36, text);
  }

  private static double share(WallBar bar) {
    return bar.closed() || bar.row().measure().completion() == Completion.DONE
        ? 1
        : Math.clamp(bar.percent() / 100.0, 0, 1);
  }

  private static Ink strong(WallBar bar) {
    if (bar.closed()) {
      return Ink.CLOSED;
    }
    return switch (bar.lamp() == null ? Light.NONE : bar.lamp().light()) {
      case RED -> Ink.SEAL;
      case YELLOW -> Ink.NEAR;
      case GREEN -> Ink.ON_SCHEDULE;
      case BLUE -> Ink.LONG_TERM;
      case NONE -> Ink.UNKNOWN;
    };
  }

  private static Ink soft(Ink strong) {
    return switch (strong) {
      case SEAL -> Ink.SEAL_SOFT;
      case NEAR -> Ink.NEAR_SOFT;
      case ON_SCHEDULE -> Ink.ON_SCHEDULE_SOFT;
      case LONG_TERM -> Ink.LONG_TERM_SOFT;
      default -> Ink.CLOSED_SOFT;
    };
  }
}
