package app.xiaohao.export.wall;

import app.xiaohao.export.wall.WallPainter.Placed;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine.First;
import app.xiaohao.ledger.row.WorkOrder;
import app.xiaohao.model.MeasureId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Draws the order of work (压茬推进): an arrow from the end of what has to end first to what waits for
 * it. A link that is broken is dashed and crossed, one whose dates clash is dashed, so that both
 * are told without colour.
 */
final class LinkPainter {
  private LinkPainter() {}

  /**
   * Links between bars, those that cross no height between {@code top} and {@code bottom} apart.
   */
  static void paint(
      Pen pen, WallFrame frame, WallChart chart, List<Placed> placed, double top, double bottom) {
    Map<MeasureId, List<Placed>> places = new HashMap<>();
    for (Placed one : placed) {
      if (one.bar().row().measure() != null) {
        places.computeIfAbsent(one.bar().row().measure().id(), id -> new ArrayList<>(1)).add(one);
      }
    }
    for (Placed next : placed) {
      MeasureLine measure = next.bar().row().measure();
      if (measure == null) {
        continue;
      }
      for (First first : measure.after()) {
        Placed from = nearest(places.getOrDefault(first.measure(), List.of()), next);
        if (from != null
            && Math.max(from.y(), next.y()) + frame.row() >= top
            && Math.min(from.y(), next.y()) <= bottom) {
          link(pen, frame, chart, from, next, WorkOrder.of(measure, first));
        }
      }
    }
  }

  /** A measure for which several answer stands several times. */
  private static @Nullable Placed nearest(List<Placed> places, Placed to) {
    return places.stream()
        .min(Comparator.comparingDouble(one -> Math.abs(one.y() - to.y())))
        .orElse(null);
  }

  private static void link(
      Pen pen, WallFrame frame, WallChart chart, Placed from, Placed to, WorkOrder order) {
    double row = frame.row();
    double out = row * 0.16;
    double thick = row * 0.05;
    double head = row * 0.13;
    Ink ink =
        switch (order) {
          case READY, WAITING -> Ink.TEXT_SECOND;
          case CLASHING -> Ink.NEAR;
          case BROKEN -> Ink.SEAL;
        };
    double dash = order.compareTo(WorkOrder.CLASHING) < 0 ? 0 : row * 0.12;
    double begin = frame.x(chart, chart.span(from.bar()).to().plusDays(1));
    double x = begin + out;
    double y = from.y() + row / 2;
    boolean down = to.y() > from.y();
    double end = frame.x(chart, chart.span(to.bar()).to().plusDays(1));
    double left = frame.x(chart, chart.span(to.bar()).from());
    pen.line(ink, thick, 0, begin, y, x, y);
    if (x >= left && x <= end) {
      double edge = to.y() + row / 2 + (down ? -1 : 1) * row * 0.21;
      double back = edge + (down ? -head * 1.4 : head * 1.4);
      pen.line(ink, thick, dash, x, y, x, back);
      pen.figure(ink, null, 0, x - head, back, x + head, back, x, edge);
    } else if (x < left) {
      double middle = to.y() + row / 2;
      double back = left - head * 1.4;
      pen.line(ink, thick, dash, x, y, x, middle);
      pen.line(ink, thick, dash, x, middle, back, middle);
      pen.figure(ink, null, 0, back, middle - head, back, middle + head, left, middle);
    } else {
      // along the edge of the row: what is written beside the bar is not struck through
      double lane = to.y() + (down ? thick : row - thick);
      double at = end - head * 1.2;
      double edge = to.y() + row / 2 + (down ? -1 : 1) * row * 0.21;
      double back = edge + (down ? -head * 1.4 : head * 1.4);
      pen.line(ink, thick, dash, x, y, x, lane);
      pen.line(ink, thick, dash, x, lane, at, lane);
      pen.line(ink, thick, 0, at, lane, at, back);
      pen.figure(ink, null, 0, at - head, back, at + head, back, at, edge);
    }
    if (order == WorkOrder.BROKEN) {
      double r = row * 0.14;
      double at = (y + to.y() + row / 2) / 2;
      pen.line(ink, thick * 1.6, 0, x - r, at - r, x + r, at + r);
      pen.line(ink, thick * 1.6, 0, x - r, at + r, x + r, at - r);
    }
  }
}
