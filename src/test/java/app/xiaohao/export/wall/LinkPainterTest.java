package app.xiaohao.export.wall;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.export.Rows;
import app.xiaohao.export.wall.WallPainter.Placed;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine.First;
import app.xiaohao.ledger.row.LedgerSettings;
import app.xiaohao.model.deadline.Deadline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkPainterTest {
  private static final double ROW = 20;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatIsWrittenBesideABarIsNotStruckThrough(boolean below) {
    LedgerRow late = row(1, LocalDate.of(2027, 5, 31), List.of());
    First first = new First(late.measure().id(), "1.1", false, LocalDate.of(2027, 5, 31));
    LedgerRow soon = row(2, LocalDate.of(2026, 12, 31), List.of(first));
    WallChart chart =
        new WallLayout(LedgerSettings.DEFAULT, List.of(), Rows.TODAY)
            .of(List.of(late, soon), WallBy.LEADER, null);
    List<WallBar> bars = chart.groups().getFirst().bars();
    double at = below ? 3 * ROW : 0;
    List<Placed> placed =
        List.of(new Placed(bar(bars, late), 3 * ROW - at), new Placed(bar(bars, soon), at));
    Drawn drawn = new Drawn();
    LinkPainter.paint(drawn, new WallFrame(0, 0, 0, 0, 600, 100, ROW), chart, placed, 0, 100 * ROW);

    assertThat(drawn.lines).isNotEmpty();
    assertThat(drawn.lines)
        .filteredOn(line -> line.y1 == line.y2 && Math.abs(line.x1 - line.x2) > ROW)
        .isNotEmpty()
        .allSatisfy(line -> assertThat(Math.abs(line.y1 - at - ROW / 2)).isGreaterThan(ROW * 0.4));
  }

  private static WallBar bar(List<WallBar> bars, LedgerRow row) {
    return bars.stream().filter(one -> one.row() == row).findFirst().orElseThrow();
  }

  private static LedgerRow row(int issue, LocalDate due, List<First> after) {
    LedgerRow row = Rows.row(Rows.issue(issue, "方面", "问题"), 1, "措施", Deadline.on(due), "");
    MeasureLine line = row.measure();
    MeasureLine.Term term = new MeasureLine.Term(Deadline.on(due), due, 0, after);
    return new LedgerRow(
        row.issue(),
        new MeasureLine(
            line.id(),
            line.number(),
            line.text(),
            line.responsibility(),
            term,
            line.work(),
            line.closing(),
            0));
  }

  private record Line(double x1, double y1, double x2, double y2) {}

  /** Keeps the lines that are drawn. */
  private static final class Drawn implements Pen {
    private final List<Line> lines = new ArrayList<>();

    @Override
    public void fill(Ink ink, double x, double y, double width, double height) {}

    @Override
    public void line(
        Ink ink, double thickness, double dash, double x1, double y1, double x2, double y2) {
      lines.add(new Line(x1, y1, x2, y2));
    }

    @Override
    public void figure(Ink fill, Ink stroke, double thickness, double... places) {}

    @Override
    public void circle(Ink ink, boolean filled, double thickness, double x, double y, double r) {}

    @Override
    public void text(
        Ink ink, boolean bold, double size, double degrees, double x, double y, String text) {}

    @Override
    public double width(boolean bold, double size, String text) {
      return size * text.length();
    }
  }
}
