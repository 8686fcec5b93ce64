package app.xiaohao.export.wall;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How wide the parts of a chart are, in the unit of the pen.
 *
 * @param left where it begins
 * @param names how wide the names of the groups are
 * @param labels how wide number and text of a measure are
 * @param axisLeft where the first day begins
 * @param axisWidth from the begin of the first day to the end of the last
 * @param gutter behind the axis, for what is said beside bars that end there
 * @param row how high a row is
 */
public record WallFrame(
    double left,
    double names,
    double labels,
    double axisLeft,
    double axisWidth,
    double gutter,
    double row) {
  /** The size of the text in a row. */
  public double size() {
    return row * 0.5;
  }

  /** Where the axis ends. */
  public double axisRight() {
    return axisLeft + axisWidth;
  }

  /** Where all ends. */
  public double right() {
    return axisRight() + gutter;
  }

  /** A frame on so much width, divided by the height of its rows. */
  public static WallFrame of(double left, double width, double row) {
    double names = Math.min(row * 5.2, width * 0.11);
    double labels = Math.min(row * 22, width * 0.28);
    double gutter = row * 5.4;
    return new WallFrame(
        left, names, labels, left + names + labels, width - names - labels - gutter, gutter, row);
  }

  /** Where a day begins. */
  public double x(WallChart chart, LocalDate day) {
    return axisLeft + axisWidth * ChronoUnit.DAYS.between(chart.from(), day) / chart.days();
  }

  /** The day that lies at a place, which may be off the axis. */
  public LocalDate day(WallChart chart, double x) {
    return chart.from().plusDays((long) Math.floor((x - axisLeft) * chart.days() / axisWidth));
  }
}
