package app.xiaohao.intake.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the characters of a page into lines, and the lines into the order in which they are read.
 */
final class PdfLines {
  /** How far, in characters, a character may stand off the line that it belongs to. */
  private static final double OFF_LINE = 0.45;

  /** Gaps in characters: between words, beside a word, between Chinese characters, of columns. */
  private static final double WORD_GAP = 0.2;

  /** The least width of a space that was typed. */
  private static final double BLANK_GAP = 0.15;

  /** So many gaps tell how far a line was stretched. */
  private static final int FEWEST_GAPS = 8;

  private static final double MIXED_GAP = 0.45;
  private static final double WIDE_GAP = 0.8;
  private static final double COLUMN_GAP = 1.5;

  /** Two columns need so many lines side by side, and so great a share of all. */
  private static final int FEWEST_ROWS = 6;

  private static final double MOST_ROWS = 0.6;

  private final int page;
  private final List<PdfLine> lines = new ArrayList<>();

  private PdfLines(int page) {
    this.page = page;
  }

  /** The lines of one page. */
  static List<PdfLine> of(int page, List<PdfGlyph> glyphs) {
    PdfLines reading = new PdfLines(page);
    List<List<PdfGlyph>> rows = rows(glyphs);
    double[] gutter = gutter(rows);
    PdfColumns uneven = gutter == null ? PdfColumns.of(rows) : null;
    if (gutter != null) {
      reading.columns(rows, (gutter[0] + gutter[1]) / 2);
    } else if (uneven != null && uneven.sure()) {
      reading.columns(rows, (uneven.from() + uneven.to()) / 2);
    } else {
      rows.forEach(row -> reading.add(row, 0));
    }
    return reading.lines;
  }

  /** Whether what stands side by side on a page may be columns, and was read row by row. */
  static boolean mayBeColumns(List<PdfGlyph> glyphs) {
    List<List<PdfGlyph>> rows = rows(glyphs);
    PdfColumns columns = gutter(rows) == null ? PdfColumns.of(rows) : null;
    return columns != null && !columns.sure();
  }

  private static List<List<PdfGlyph>> rows(List<PdfGlyph> glyphs) {
    List<PdfGlyph> ordered = new ArrayList<>(glyphs);
    ordered.sort(Comparator.comparingDouble(PdfGlyph::base));
    List<List<PdfGlyph>> rows = new ArrayList<>();
    List<PdfGlyph> row = new ArrayList<>();
    double base = 0;
    double size = 0;
    for (PdfGlyph glyph : ordered) {
      if (!row.isEmpty() && glyph.base() - base > OFF_LINE * Math.max(size, glyph.size())) {
        rows.add(row);
        row = new ArrayList<>();
        size = 0;
      }
      row.add(glyph);
      // The line is where its largest characters stand; raised figures are smaller.
      if (glyph.size() >= size) {
        base = glyph.base();
        size = glyph.size();
      }
    }
    if (!row.isEmpty()) {
      rows.add(row);
    }
    rows.forEach(each -> each.sort(Comparator.comparingDouble(PdfGlyph::left)));
    return rows;
  }

  /** The gap between two columns, from where to where; null where there is one column. */
  private static double[] gutter(List<List<PdfGlyph>> rows) {
    double left = Double.MAX_VALUE;
    double right = 0;
    for (List<PdfGlyph> row : rows) {
      left = Math.min(left, row.getFirst().left());
      right = Math.max(right, row.getLast().right());
    }
    double[] common = null;
    int beside = 0;
    for (List<PdfGlyph> row : rows) {
      double[] gap = gap(row, left + (right - left) * 0.3, left + (right - left) * 0.7);
      if (gap == null) {
        continue;
      }
      double from = common == null ? gap[0] : Math.max(common[0], gap[0]);
      double to = common == null ? gap[1] : Math.min(common[1], gap[1]);
      if (to - from > row.getFirst().size()) {
        common = new double[] {from, to};
        beside++;
      }
    }
    boolean columns = beside >= FEWEST_ROWS && beside >= MOST_ROWS * rows.size();
    return columns ? common : null;
  }

  /** The widest gap of a row, if it is one of columns and lies about the middle. */
  private static double[] gap(List<PdfGlyph> row, double from, double to) {
    double[] widest = null;
    double right = Double.NaN;
    for (PdfGlyph glyph : row) {
      if (glyph.blank()) {
        continue;
      }
      double gap = glyph.left() - right;
      boolean middle = (glyph.left() + right) / 2 >= from && (glyph.left() + right) / 2 <= to;
      if (gap > COLUMN_GAP * glyph.size()
          && middle
          && (widest == null || gap > widest[1] - widest[0])) {
        widest = new double[] {right, glyph.left()};
      }
      right = glyph.right();
    }
    return widest;
  }

  /** Reads each stretch of two columns down the left one, then down the right one. */
  private void columns(List<List<PdfGlyph>> rows, double gutter) {
    List<List<PdfGlyph>> second = new ArrayList<>();
    for (List<PdfGlyph> row : rows) {
      List<PdfGlyph> before = row.stream().filter(glyph -> glyph.right() <= gutter).toList();
      List<PdfGlyph> behind = row.stream().filter(glyph -> glyph.left() >= gutter).toList();
      if (before.size() + behind.size() < row.size() || runOn(before, behind)) {
        second.forEach(each -> add(each, 1));
        second.clear();
        add(row, 0);
      } else {
        add(before, 0);
        second.add(behind);
      }
    }
    second.forEach(each -> add(each, 1));
  }

  /** Whether a line goes over the gutter, a character ending just where it lies. */
  private static boolean runOn(List<PdfGlyph> before, List<PdfGlyph> behind) {
    return !before.isEmpty()
        && !behind.isEmpty()
        && behind.getFirst().left() - before.getLast().right()
            < WIDE_GAP * behind.getFirst().size();
  }

  private void add(List<PdfGlyph> row, int column) {
    StringBuilder text = new StringBuilder();
    PdfGlyph before = null;
    double left = 0;
    double size = 0;
    List<Double> ends = new ArrayList<>();
    String blank = "";
    double stretch = stretch(row);
    for (PdfGlyph glyph : row) {
      if (glyph.blank()) {
        blank = glyph.text().indexOf('\u3000') >= 0 ? "\u3000" : " ";
        continue;
      }
      if (before == null) {
        left = glyph.left();
      } else if (apart(before, glyph, blank, stretch)) {
        text.append(blank.isEmpty() ? " " : blank);
        ends.add(glyph.left());
      }
      blank = "";
      text.append(glyph.text());
      for (int i = 0; i < glyph.text().length(); i++) {
        ends.add(glyph.right());
      }
      size = Math.max(size, glyph.size());
      before = glyph;
    }
    if (before != null) {
      String line = text.toString();
      double unit = ends.get(PdfCharacters.unbreakable(line) - 1) - left;
      lines.add(
          new PdfLine(
              page,
              column,
              line,
              left,
              before.right(),
              before.base(),
              size,
              unit,
              row.getFirst().blank(),
              !blank.isEmpty()));
    }
  }

  /**
   * How far, in characters, a line that was stretched to the margin stands apart: the middle one of
   * the gaps between its characters, figures among them; 0 where too few tell.
   */
  private static double stretch(List<PdfGlyph> row) {
    List<Double> gaps = new ArrayList<>();
    PdfGlyph before = null;
    for (PdfGlyph glyph : row) {
      if (before != null && !before.blank() && !glyph.blank()) {
        gaps.add((glyph.left() - before.right()) / Math.max(before.size(), glyph.size()));
      }
      before = glyph;
    }
    gaps.sort(Comparator.naturalOrder());
    double middle = gaps.size() < FEWEST_GAPS ? 0 : gaps.get(gaps.size() / 2);
    return middle > 0 && middle < WIDE_GAP ? middle : 0;
  }

  /** Whether a person sees a space between two characters. */
  private static boolean apart(PdfGlyph before, PdfGlyph after, String blank, double stretch) {
    double gap = (after.left() - before.right()) / Math.max(before.size(), after.size());
    if (!blank.isEmpty()) {
      return gap > BLANK_GAP;
    }
    boolean wordBefore =
        PdfCharacters.letterOrDigit(before.text().codePointBefore(before.text().length()));
    boolean wordAfter = PdfCharacters.letterOrDigit(after.text().codePointAt(0));
    if (wordBefore && wordAfter) {
      return gap > WORD_GAP + stretch;
    }
    return gap > (wordBefore || wordAfter ? MIXED_GAP + stretch : WIDE_GAP);
  }
}
