package app.xiaohao.intake.read.pdf;

import app.xiaohao.intake.read.parts.DocumentBuilder.TextCell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A ruled table over one page or many: what a page break did to it is undone. Headings repeated on
 * each page stand once, a row that was cut goes on in its own cells, and a merged cell that goes on
 * covers the rows of both pages. What is printed again on the new page (序号 and department once
 * more) stays where it is printed.
 */
final class RuledTable {
  /** Columns of two pages nearer than this are the same, in points. */
  private static final float SAME = 6;

  /** What a program leaves free beside the text of a cell at most, both sides together. */
  private static final float PADDING = 12;

  private static final int MOST_HEADINGS = 5;

  /** Columns of so few characters hold names, which a page break does not cut. */
  private static final float NARROW = 10;

  private static final float WIDTH_OF_CHARACTER = 5.25f;
  private static final String ENDS = "。；;！!？?";

  private final List<Part> parts = new ArrayList<>();
  private final List<Lines> linesOfColumns = new ArrayList<>();
  private final List<List<String>> headings = new ArrayList<>();
  private float[] xs;
  private int rows;
  private boolean openBelow;

  private RuledTable(float[] xs) {
    this.xs = xs;
  }

  /** A table that begins with what stands on one page. */
  static RuledTable beginning(RuledPage.Table first) {
    RuledTable table = new RuledTable(first.xs());
    table.append(first, 0);
    for (int row = 0; row < Math.min(2 * MOST_HEADINGS, first.rows()); row++) {
      table.headings.add(row(first, row));
    }
    return table;
  }

  /** How many rows it has so far. */
  int rows() {
    return rows;
  }

  /** Whether the columns are those of this table. */
  boolean hasColumnsOf(RuledPage.Table next) {
    float[] others = next.xs();
    if (Math.abs(others[0] - xs[0]) > SAME
        || Math.abs(others[others.length - 1] - xs[xs.length - 1]) > SAME) {
      return false;
    }
    long common = Arrays.stream(indexes(others, xs)).filter(index -> index >= 0).count();
    return common * 2 >= Math.min(xs.length, others.length);
  }

  /** Appends what stands on the next page. */
  void goOn(RuledPage.Table next) {
    append(next, repeatedHeadings(next));
  }

  private void append(RuledPage.Table table, int skip) {
    xs = united(xs, table.xs());
    List<Part> added = new ArrayList<>();
    for (RuledPage.Cell cell : table.cells()) {
      if (cell.row() >= skip) {
        Part part =
            new Part(
                table.xs()[cell.column()],
                table.xs()[cell.column() + cell.columnSpan()],
                rows + cell.row() - skip,
                cell.rowSpan(),
                new ArrayList<>(cell.lines()));
        added.add(part);
        linesOf(part).note(part);
      }
    }
    if (parts.isEmpty()) {
      parts.addAll(added);
      rows = table.rows();
    } else if (!added.isEmpty()) {
      join(added);
    }
    openBelow = table.openBelow();
  }

  /** How many rows at the top of a page are the headings of the first page once more. */
  private int repeatedHeadings(RuledPage.Table next) {
    for (int from = 0; from < Math.min(MOST_HEADINGS, headings.size()); from++) {
      int same = 0;
      while (same < next.rows()
          && from + same < headings.size()
          && !headings.get(from + same).isEmpty()
          && headings.get(from + same).equals(row(next, same))) {
        same++;
      }
      if (same > 0 && headings.get(from).size() > 1) {
        return same;
      }
    }
    return 0;
  }

  private static List<String> row(RuledPage.Table table, int row) {
    return table.cells().stream()
        .filter(cell -> cell.row() == row && !cell.lines().isEmpty())
        .sorted(Comparator.comparingInt(RuledPage.Cell::column))
        .map(cell -> letters(cell.lines()))
        .toList();
  }

  private static String letters(List<TextLine> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line.text()));
    return text.toString();
  }

  /** Appends the cells of a page to those before it, cut ones to what they were cut from. */
  private void join(List<Part> added) {
    int end = added.stream().mapToInt(part -> part.row + part.rowSpan).max().orElse(rows);
    List<Part> last = parts.stream().filter(part -> part.row + part.rowSpan == rows).toList();
    Map<Part, Part> above = new HashMap<>();
    for (Part part : added) {
      if (part.row == rows) {
        last.stream()
            .filter(old -> old.hasColumnsOf(part))
            .findFirst()
            .ifPresent(old -> above.put(part, old));
      }
    }
    boolean cut = isCut(added, above);
    int shift = cut ? 1 : 0;
    for (Part part : added) {
      Part old = above.get(part);
      boolean merged = old != null && (part.rowSpan > 1 || old.rowSpan > 1);
      if (old != null && (cut || merged && (part.lines.isEmpty() || flows(old, part)))) {
        old.lines.addAll(part.lines);
        old.rowSpan += part.rowSpan - shift;
      } else {
        part.row -= part.row > rows ? shift : 0;
        parts.add(part);
      }
    }
    rows = end - shift;
  }

  /**
   * Whether the first row of a page is the rest of the last row before it: every text in it goes on
   * from a full line above, and none stands below an empty cell. Where no rule closes the last row,
   * one such text is enough.
   */
  private boolean isCut(List<Part> added, Map<Part, Part> above) {
    boolean any = false;
    for (Part part : added) {
      if (part.row == rows && !part.lines.isEmpty()) {
        Part old = above.get(part);
        boolean full =
            old != null
                && !old.lines.isEmpty()
                && isFull(old, old.lines.getLast(), part.lines.getFirst());
        boolean merged = old != null && (part.rowSpan > 1 || old.rowSpan > 1);
        if (!openBelow && (!full || merged && !flows(old, part))) {
          return false;
        }
        any |= full && !isEnded(old);
      }
    }
    return any;
  }

  private static boolean isEnded(Part part) {
    String text = part.lines.getLast().text();
    return ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** Whether a sentence breaks off in one cell and goes on in the other. */
  private boolean flows(Part old, Part part) {
    if (old.lines.isEmpty()
        || part.lines.isEmpty()
        || room(old) <= NARROW * old.lines.getLast().size()) {
      return false;
    }
    return !isEnded(old)
        && !old.letters().equals(part.letters())
        && isFull(old, old.lines.getLast(), part.lines.getFirst());
  }

  /** Whether the next line could not have begun in this one. */
  private boolean isFull(Part part, TextLine line, TextLine next) {
    float padding = part.right - part.left - room(part);
    float leftGap = line.left() - part.left;
    float rightGap = part.right - line.right();
    boolean centred =
        Math.abs(leftGap - rightGap) < line.size() / 2
            && leftGap > padding / 2 + line.size() * 0.3f;
    float free = centred ? leftGap + rightGap - padding : rightGap - padding / 2;
    return free < next.firstUnit() + line.size() * 0.25f;
  }

  /** How wide a line can be in a cell: as the widest in its columns, or what is usual. */
  private float room(Part part) {
    float width = part.right - part.left;
    return Math.min(Math.max(width - PADDING, linesOf(part).widest), width);
  }

  private Lines linesOf(Part part) {
    for (Lines lines : linesOfColumns) {
      if (Math.abs(lines.left - part.left) <= SAME && Math.abs(lines.right - part.right) <= SAME) {
        return lines;
      }
    }
    Lines lines = new Lines(part.left, part.right);
    linesOfColumns.add(lines);
    return lines;
  }

  private String text(Part part) {
    StringBuilder text = new StringBuilder();
    int paragraph = 0;
    TextLine before = null;
    for (TextLine line : part.lines) {
      if (before != null) {
        if (isFull(part, before, line)
            || !CellBreak.isMeant(
                text.substring(paragraph), line.text(), room(part) / line.size())) {
          text.append(before.joint(line));
        } else {
          text.append('\n');
          paragraph = text.length();
        }
      }
      text.append(line.text());
      before = line;
    }
    return text.toString();
  }

  /** The widths of the columns in characters. */
  List<Double> widths() {
    List<Double> widths = new ArrayList<>();
    for (int column = 0; column + 1 < xs.length; column++) {
      widths.add(Math.round((xs[column + 1] - xs[column]) / WIDTH_OF_CHARACTER * 10) / 10.0);
    }
    return widths;
  }

  /** The cells with text. */
  List<TextCell> cells() {
    List<TextCell> cells = new ArrayList<>();
    for (Part part : parts) {
      int column = index(xs, part.left);
      int end = index(xs, part.right);
      if (!part.lines.isEmpty()) {
        cells.add(
            new TextCell(
                part.row,
                Math.max(column, 0),
                part.rowSpan,
                Math.max(1, end - Math.max(column, 0)),
                text(part),
                null));
      }
    }
    return cells;
  }

  private static float[] united(float[] own, float[] others) {
    List<Float> all = new ArrayList<>();
    for (float x : own) {
      all.add(x);
    }
    for (float x : others) {
      if (index(own, x) < 0) {
        all.add(x);
      }
    }
    all.sort(Float::compare);
    float[] united = new float[all.size()];
    for (int i = 0; i < united.length; i++) {
      united[i] = all.get(i);
    }
    return united;
  }

  private static int[] indexes(float[] places, float[] among) {
    int[] indexes = new int[places.length];
    for (int i = 0; i < places.length; i++) {
      indexes[i] = index(among, places[i]);
    }
    return indexes;
  }

  /** Which of the places is meant; -1 where none is near. */
  private static int index(float[] places, float place) {
    int nearest = -1;
    for (int i = 0; i < places.length; i++) {
      float distance = Math.abs(places[i] - place);
      if (distance <= SAME && (nearest < 0 || distance < Math.abs(places[nearest] - place))) {
        nearest = i;
      }
    }
    return nearest;
  }

  /** A cell while the pages are put together. */
  private static final class Part {
    private final float left;
    private final float right;
    private int row;
    private int rowSpan;
    private final List<TextLine> lines;

    Part(float left, float right, int row, int rowSpan, List<TextLine> lines) {
      this.left = left;
      this.right = right;
      this.row = row;
      this.rowSpan = rowSpan;
      this.lines = lines;
    }

    boolean hasColumnsOf(Part other) {
      return Math.abs(left - other.left) <= SAME && Math.abs(right - other.right) <= SAME;
    }

    String letters() {
      return RuledTable.letters(lines);
    }
  }

  /** The widest line between two places. */
  private static final class Lines {
    private final float left;
    private final float right;
    private float widest;

    Lines(float left, float right) {
      this.left = left;
      this.right = right;
    }

    void note(Part part) {
      for (TextLine line : part.lines) {
        widest = Math.max(widest, line.width());
      }
    }
  }
}
