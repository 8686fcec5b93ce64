package app.xiaohao.export.wall;

import app.xiaohao.text.LightWording.Legend;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Draws the parts of a chart with any pen: axis, names of groups and lines of today. */
public final class WallPainter {
  private final WallWords words;
  private final BarPainter bars;

  public WallPainter(WallWords words) {
    this.words = words;
    bars = new BarPainter(words);
  }

  /** How high the heading of the axis is. */
  public static double headHeight(WallFrame frame) {
    return frame.row() * 1.9;
  }

  /** The heading of the axis, its upper edge at {@code y}. */
  public void head(Pen pen, WallFrame frame, WallChart chart, double y) {
    double size = frame.size() * 1.05;
    double lower = y + headHeight(frame) - frame.row() * 0.35;
    double upper = lower - frame.row() * 0.85;
    double free = -Double.MAX_VALUE;
    double freeYear = -Double.MAX_VALUE;
    int year = 0;
    boolean tight = tight(pen, frame, chart, size);
    for (LocalDate step : chart.scale().steps(chart.from(), chart.to())) {
      LocalDate first = chart.within(step);
      double x = frame.x(chart, first);
      double next = frame.x(chart, chart.within(chart.scale().next(step).minusDays(1)).plusDays(1));
      String word =
          tight ? Integer.toString(step.getMonthValue()) : words.step(chart.scale(), step);
      double width = pen.width(false, size, word);
      double at = chart.scale() == WallScale.WEEK ? x : x + (next - x - width) / 2;
      if (at >= free) {
        pen.text(Ink.TEXT_SECOND, false, size, 0, at, lower, word);
        free = at + width + size * 0.6;
      }
      if (chart.scale() != WallScale.YEAR && first.getYear() != year && x >= freeYear) {
        year = first.getYear();
        pen.text(Ink.TEXT, true, size, 0, x + size * 0.2, upper, words.year(first));
        freeYear = x + pen.width(true, size, words.year(first)) + size;
      }
    }
    double bottom = y + headHeight(frame);
    pen.line(Ink.RULE_STRONG, 1.2, 0, frame.left(), bottom, frame.right(), bottom);
  }

  /** Whether months are too narrow for their names: then all of them have their number alone. */
  private boolean tight(Pen pen, WallFrame frame, WallChart chart, double size) {
    if (chart.scale() != WallScale.MONTH) {
      return false;
    }
    LocalDate longest = LocalDate.of(chart.from().getYear(), 12, 1);
    double month = frame.axisWidth() / chart.days() * 28;
    return month < pen.width(false, size, words.step(WallScale.MONTH, longest)) + size * 0.6;
  }

  /** The rules of the axis between two heights. */
  public void rules(Pen pen, WallFrame frame, WallChart chart, double top, double bottom) {
    double free = -Double.MAX_VALUE;
    for (LocalDate step : chart.scale().steps(chart.from(), chart.to())) {
      double x = frame.x(chart, chart.within(step));
      if (x >= free) {
        boolean year = step.getDayOfYear() == 1;
        pen.line(year ? Ink.RULE_STRONG : Ink.RULE, year ? 0.9 : 0.6, 0, x, top, x, bottom);
        free = x + frame.row() * 0.4;
      }
    }
    double end = frame.axisRight();
    pen.line(Ink.RULE, 0.6, 0, end, top, end, bottom);
  }

  /** The line of today between two heights, drawn below the bars; its word stands at its foot. */
  public void today(
      Pen pen, WallFrame frame, WallChart chart, double top, double bottom, boolean named) {
    double x = frame.x(chart, chart.today()) + frame.axisWidth() / chart.days() / 2;
    pen.line(Ink.SEAL, 1, frame.row() * 0.2, x, top, x, bottom);
    if (named) {
      String word = words.today(chart);
      double width = pen.width(false, frame.size(), word);
      double at = Math.min(x - width / 2, frame.right() - width);
      pen.text(Ink.SEAL, false, frame.size(), 0, at, bottom + frame.size() * 1.25, word);
    }
  }

  /**
   * The name of a group beside so many of its rows, with the rule above it.
   *
   * @param continued whether rows of it stand on a sheet before
   */
  public void group(
      Pen pen,
      WallFrame frame,
      WallChart chart,
      WallGroup group,
      double y,
      int rows,
      boolean continued) {
    pen.line(Ink.RULE_STRONG, 0.9, 0, frame.left(), y, frame.right(), y);
    double size = frame.size() * 1.15;
    double most = frame.names() - frame.size() * 0.6;
    String name = words.name(chart, group);
    double at = y + frame.row() * 0.5 + size * 0.37;
    int lines = Math.min(Math.max(1, rows - 1), 3);
    for (String line : broken(pen, name, size, most, lines)) {
      pen.text(Ink.TEXT, true, size, 0, frame.left() + size * 0.2, at, line);
      at += size * 1.3;
    }
    if (rows > 1) {
      String below = continued ? words.of("continued") : words.counts(group);
      double small = frame.size() * 0.86;
      for (String line : broken(pen, below, small, most, rows > lines + 1 ? 2 : 1)) {
        pen.text(Ink.TEXT_SECOND, false, small, 0, frame.left() + size * 0.2, at, line);
        at += small * 1.3;
      }
    }
  }

  /** Cut into lines that are no wider than so much; what is left over is cut off with …. */
  private static List<String> broken(Pen pen, String text, double size, double most, int lines) {
    String rest = text;
    List<String> all = new ArrayList<>();
    while (!rest.isEmpty() && all.size() < lines) {
      String line = all.size() + 1 == lines ? pen.fitted(true, size, rest, most) : rest;
      if (all.size() + 1 < lines && pen.width(true, size, rest) > most) {
        String cut = pen.fitted(true, size, rest, most + size);
        line = cut.endsWith("…") ? cut.substring(0, Math.max(1, cut.length() - 1)) : rest;
      }
      if (line.isEmpty()) {
        return all;
      }
      all.add(line);
      rest =
          line.endsWith("…") || line.length() >= rest.length() ? "" : rest.substring(line.length());
    }
    return all;
  }

  /** Light, number and text of a measure, the upper edge of its row at {@code y}. */
  public void label(Pen pen, WallFrame frame, WallBar bar, double y) {
    bars.label(pen, frame, bar, y);
  }

  /** Its bar, the signs on it and the words beside it. */
  public void bar(Pen pen, WallFrame frame, WallChart chart, WallBar bar, double y) {
    bars.span(pen, frame, chart, bar, y);
  }

  /** A bar that is drawn, the upper edge of its row at {@code y}. */
  public record Placed(WallBar bar, double y) {}

  /**
   * The order of work (压茬推进) between bars.
   *
   * @param placed all bars between which links may go, also those out of sight
   * @param top links wholly above it are left out
   * @param bottom links wholly below it are left out
   */
  public void links(
      Pen pen, WallFrame frame, WallChart chart, List<Placed> placed, double top, double bottom) {
    LinkPainter.paint(pen, frame, chart, placed, top, bottom);
  }

  /**
   * What the signs mean.
   *
   * @param y of its upper edge
   * @param lights the legends of the sets by which the rows have their lights
   * @return how high it is
   */
  public double legend(Pen pen, WallFrame frame, double y, double size, List<Legend> lights) {
    return new WallLegend(words, lights).paint(pen, frame, y, size);
  }
}
