package app.xiaohao.intake.read.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Two columns of a page of which one is much shorter, so that few rows of it have both. What stands
 * side by side may be two columns of prose or two fields of a form: a column has lines that fill it
 * up to the other, and hardly a row of the page goes over both.
 *
 * @param from where the left column ends
 * @param to where the right column begins
 * @param sure whether they are columns; else a person should look
 */
record PdfColumns(double from, double to, boolean sure) {
  private static final int FEWEST_ROWS = 3;
  private static final double MOST_ACROSS = 0.25;

  /** In characters: a gap of columns, an indentation, what a line may end before its edge. */
  private static final double GAP = 1.5;

  private static final double INDENT = 2.5;
  private static final double SLACK = 1.2;
  private static final double WIDEST_GUTTER = 5;
  private static final double NARROWEST = 8;

  private static final double MIDDLE_FROM = 0.3;
  private static final double MIDDLE_TO = 0.7;
  private static final double MOSTLY = 0.6;

  /** A part of a row. */
  private record Part(double left, double right) {}

  /** The columns; null where nothing stands side by side as columns do. */
  static PdfColumns of(List<List<PdfGlyph>> rows) {
    List<List<Part>> parts = rows.stream().map(PdfColumns::parts).toList();
    double size =
        rows.stream()
            .mapToDouble(row -> row.getFirst().size())
            .sorted()
            .skip(rows.size() / 2)
            .findFirst()
            .orElse(1);
    double left = parts.stream().mapToDouble(row -> row.getFirst().left()).min().orElse(0);
    double right = parts.stream().mapToDouble(row -> row.getLast().right()).max().orElse(0);
    double begin = begin(parts, left, right, size);
    if (Double.isNaN(begin)) {
      return null;
    }
    List<Part> before = new ArrayList<>();
    List<Part> behind = new ArrayList<>();
    int beside = 0;
    int across = 0;
    for (List<Part> row : parts) {
      List<Part> here = row.stream().filter(part -> part.right() < begin - size / 2).toList();
      List<Part> there = row.stream().filter(part -> part.left() > begin - size / 2).toList();
      if (here.size() + there.size() < row.size() || here.size() > 1 || there.size() > 1) {
        across++;
        continue;
      }
      before.addAll(here);
      behind.addAll(there);
      beside += here.isEmpty() || there.isEmpty() ? 0 : 1;
    }
    if (beside < FEWEST_ROWS || across > MOST_ACROSS * rows.size()) {
      return null;
    }
    double edge = before.stream().mapToDouble(Part::right).max().orElse(left);
    boolean sure =
        begin - edge < WIDEST_GUTTER * size
            && full(before, edge, size) > 1
            && edge - left > NARROWEST * size
            && right(behind) - begin > NARROWEST * size
            && aligned(before, left, size) >= MOSTLY * before.size();
    return new PdfColumns(edge, begin, sure);
  }

  /** Where most of the parts behind a gap about the middle begin; not a number if nowhere. */
  private static double begin(List<List<Part>> rows, double left, double right, double size) {
    List<Double> begins = new ArrayList<>();
    for (List<Part> row : rows) {
      if (row.size() == 2) {
        double at = (row.getLast().left() - left) / Math.max(1, right - left);
        if (at > MIDDLE_FROM && at < MIDDLE_TO) {
          begins.add(row.getLast().left());
        }
      }
    }
    double best = Double.NaN;
    long most = 0;
    for (double begin : begins) {
      long same = begins.stream().filter(b -> b >= begin - 1 && b < begin + INDENT * size).count();
      if (same > most || (same == most && begin < best)) {
        most = same;
        best = begin;
      }
    }
    return best;
  }

  private static double right(List<Part> parts) {
    return parts.stream().mapToDouble(Part::right).max().orElse(0);
  }

  private static long full(List<Part> parts, double edge, double size) {
    return parts.stream().filter(part -> part.right() > edge - SLACK * size).count();
  }

  private static long aligned(List<Part> parts, double left, double size) {
    return parts.stream().filter(part -> part.left() < left + INDENT * size).count();
  }

  /** The parts of a row between which there are gaps as between columns. */
  private static List<Part> parts(List<PdfGlyph> row) {
    List<Part> parts = new ArrayList<>();
    double left = Double.NaN;
    double right = 0;
    for (PdfGlyph glyph : row) {
      if (glyph.blank()) {
        continue;
      }
      if (!Double.isNaN(left) && glyph.left() - right > GAP * glyph.size()) {
        parts.add(new Part(left, right));
        left = Double.NaN;
      }
      left = Double.isNaN(left) ? glyph.left() : left;
      right = glyph.right();
    }
    parts.add(Double.isNaN(left) ? new Part(0, 0) : new Part(left, right));
    return parts;
  }
}
