package app.xiaohao.export.wall;

import app.xiaohao.export.LedgerExtract.Heading;
import app.xiaohao.text.LightWording.Legend;
import java.util.ArrayList;
import java.util.List;

/** Draws a whole sheet: title, chart, legend, signatures and the number of the sheet. */
final class SheetPainter {
  private final WallSheet sheet;
  private final WallChart chart;
  private final Heading heading;
  private final List<Legend> lights;
  private final WallWords words;
  private final WallPainter painter;

  SheetPainter(
      WallSheet sheet, WallChart chart, Heading heading, List<Legend> lights, WallWords words) {
    this.sheet = sheet;
    this.chart = chart;
    this.heading = heading;
    this.lights = lights;
    this.words = words;
    painter = new WallPainter(words);
  }

  void paint(Pen pen, List<WallSheet.Part> parts, int page, int pages) {
    double margin = sheet.margin();
    double inside = sheet.width() - 2 * margin;
    WallFrame frame = WallFrame.of(margin, inside, sheet.row());
    double large = sheet.unit() * 0.029;
    double small = Math.max(sheet.unit() * 0.0105, 8);
    double y = margin + large;
    pen.text(Ink.TEXT, true, large, 0, margin, y, pen.fitted(true, large, title(), inside));
    y += small * 1.9;
    pen.text(Ink.TEXT_SECOND, false, small, 0, margin, y, pen.fitted(false, small, line(), inside));
    y += small * 0.7;
    painter.head(pen, frame, chart, y);
    y += WallPainter.headHeight(frame);
    double top = y;
    double bottom = top + parts.stream().mapToInt(WallSheet.Part::rows).sum() * sheet.row();
    painter.rules(pen, frame, chart, top, bottom);
    if (!parts.isEmpty()) {
      painter.today(pen, frame, chart, top, bottom, true);
    }
    List<WallPainter.Placed> placed = new ArrayList<>();
    for (WallSheet.Part part : parts) {
      painter.group(pen, frame, chart, part.group(), y, part.rows(), part.from() > 0);
      for (WallBar bar : part.group().bars().subList(part.from(), part.to())) {
        painter.label(pen, frame, bar, y);
        painter.bar(pen, frame, chart, bar, y);
        placed.add(new WallPainter.Placed(bar, y));
        y += sheet.row();
      }
    }
    painter.links(pen, frame, chart, placed, top, bottom);
    pen.line(Ink.RULE_STRONG, 0.9, 0, margin, bottom, frame.right(), bottom);
    if (parts.isEmpty()) {
      pen.text(Ink.TEXT_SECOND, false, large / 2, 0, margin, bottom + large, words.of("empty"));
    }
    foot(pen, frame, small, page, pages);
  }

  private String title() {
    return heading.subject().isBlank()
        ? words.of("title")
        : words.of("title.of", heading.subject());
  }

  private String line() {
    String counted =
        words.of(
            "line",
            words.of("by." + chart.by()),
            chart.today(),
            chart.items(),
            chart.closed(),
            chart.overdue());
    String chosen =
        heading.selection().isBlank() ? "" : words.of("line.chosen", heading.selection());
    String shared =
        chart.shared() == 0
            ? ""
            : words.of("line.shared." + chart.by(), chart.shared(), chart.bars());
    return counted + chosen + shared;
  }

  private void foot(Pen pen, WallFrame frame, double small, int page, int pages) {
    double base = sheet.height() - sheet.margin();
    String number = words.of("page", page, pages);
    double width = pen.width(false, small, number);
    pen.text(Ink.TEXT_SECOND, false, small, 0, frame.right() - width, base, number);
    if (page == pages) {
      signatures(pen, frame, small * 1.2, base);
    }
    double height = painter.legend(new Dry(pen), frame, 0, small, lights);
    painter.legend(pen, frame, base - small * 2.4 - height, small, lights);
  }

  /** Who puts a seal or a name, with room to do so; what is known stands there already. */
  private void signatures(Pen pen, WallFrame frame, double size, double base) {
    double at = frame.left();
    double step = (frame.right() - frame.left()) * 0.22;
    for (String line :
        List.of(
            words.of("sign.unit", heading.reportingUnit()),
            words.of("sign.checked"),
            words.of("sign.prepared", heading.preparedBy()),
            words.of("sign.day"))) {
      pen.text(Ink.TEXT, false, size, 0, at, base, pen.fitted(false, size, line, step * 1.25));
      at += line.length() > 24 ? step * 1.3 : step;
    }
  }
}
